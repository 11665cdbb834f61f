import { Link, makeStyles } from "@fluentui/react-components";
import { useGoTo } from "../frame/useGoTo";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  columns: { margin: 0, paddingLeft: "16px", fontSize: "12px", lineHeight: "18px" },
  title: { margin: 0, fontSize: "14px", fontWeight: 600 },
});

interface FoundColumnsProps {
  readonly sheet: string;
  readonly columns: readonly { readonly name: string; readonly range: string; readonly readAs: string }[];
}

/** What was found: each column of the user's table with what it was read as, and the way to it. */
export function FoundColumns({ sheet, columns }: FoundColumnsProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const goTo = useGoTo();
  return (
    <>
      <h3 className={styles.title}>{t("costPane.found", { sheet })}</h3>
      <ul className={styles.columns}>
        {columns.map(({ name, range, readAs }) => (
          <li key={`${name} ${range}`}>
            {name}: {readAs}
            {", "}
            <Link inline onClick={() => goTo(sheet, range)}>
              {range}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
