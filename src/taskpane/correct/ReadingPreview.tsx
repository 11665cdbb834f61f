import { makeStyles, tokens } from "@fluentui/react-components";
import type { TableDescription } from "../../core/sheet/correction/describeReading";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  box: {
    margin: "0 12px 12px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "& p": { margin: 0, overflowWrap: "anywhere" },
    "& p + p": { marginTop: "4px" },
  },
});

/** What the table gives when it is read so: follows every change. */
export function ReadingPreview({ table }: { readonly table: TableDescription }) {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const { result, correction } = table;
  const { example } = result;
  if (correction?.skip === true) return <Box lines={[t("correct.result.skipped")]} className={styles.box} />;
  if (example === null || result.frequency === null)
    return <Box lines={[t("correct.result.none")]} className={styles.box} />;
  const sex = example.sex === null ? null : t(`sex.${example.sex}`);
  const name = [example.name, example.organisation, sex].filter((text) => text !== null).join(", ");
  const values = example.values.map((value) =>
    value === null
      ? t("status.missing")
      : texts.show({ kind: "amount", value, unit: null, decimals: example.decimals }),
  );
  return (
    <Box
      className={styles.box}
      lines={[
        t("correct.result", {
          k: result.indicators,
          n: result.series,
          periods: { kind: "periods", count: result.periods, frequency: result.frequency },
        }),
        t("correct.example", { name, values: values.join("; ") }),
      ]}
    />
  );
}

function Box({ lines, className }: { readonly lines: readonly string[]; readonly className: string }) {
  return (
    <div className={className} role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
