import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  job: {
    display: "block",
    width: "100%",
    textAlign: "left",
    justifyContent: "flex-start",
    paddingTop: "6px",
    paddingBottom: "6px",
  },
  about: {
    display: "block",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 400,
    color: tokens.colorNeutralForeground2,
  },
});

/** Something that can be made of an indicator: what it is called, and what it gives. */
export function JobButton({
  title,
  about,
  blocked,
  onClick,
}: {
  readonly title: string;
  readonly about: string;
  readonly blocked: boolean;
  readonly onClick: () => void;
}) {
  const styles = useStyles();
  return (
    <Button className={styles.job} disabledFocusable={blocked} onClick={onClick}>
      {title}
      <span className={styles.about}>{about}</span>
    </Button>
  );
}
