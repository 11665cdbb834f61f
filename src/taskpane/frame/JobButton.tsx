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

/** Something that can be made: what it is called, and what it gives or why it cannot be made now. */
export function JobButton({
  title,
  about,
  blocked = false,
  returnKey,
  onClick,
}: {
  readonly title: string;
  readonly about: string | null;
  readonly blocked?: boolean;
  /** Where the focus comes back to from the page that it opens. */
  readonly returnKey?: string;
  readonly onClick: () => void;
}) {
  const styles = useStyles();
  return (
    <Button className={styles.job} data-return={returnKey} disabledFocusable={blocked} onClick={onClick}>
      {title}
      {about === null ? null : <span className={styles.about}>{about}</span>}
    </Button>
  );
}
