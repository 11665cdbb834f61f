import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { usePane, usePaneState } from "../frame/paneContext";
import type { InsertOptions } from "../state/paneState";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  form: {
    display: "grid",
    // A long name in a list, or large text, makes the fields no wider than the pane.
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    padding: "0 12px 8px",
    maxHeight: "50vh",
    overflowY: "auto",
  },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", gap: "8px" },
  field: { minWidth: 0, "& .fui-Select, & .fui-Select__select": { minWidth: 0 } },
  note: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  tick: { marginLeft: "-8px" },
});

const perPage: readonly InsertOptions["perPage"][] = [1, 2, 6];
const lastPeriods = [12, 24, 36, 60] as const;
const chartSheet = "Diagram";

/** Sheets that charts can go to: ours that exist, and one new. */
function sheetChoices(existing: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  if (!existing.includes(chartSheet) && !taken.has(chartSheet)) return [chartSheet, ...existing];
  let number = 2;
  while (taken.has(`${chartSheet} ${number}`)) number += 1;
  return [...existing, `${chartSheet} ${number}`];
}

/** V6 unfolded. Nothing is written until the primary button is pressed. */
export function InsertOptionsForm({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const options = usePaneState((state) => state.options);
  const inserted = usePaneState((state) => state.inserted);
  const sheets = usePaneState((state) => state.reading?.sheets);
  const closed = usePaneState((state) => state.reading?.structureProtected ?? false);
  const ours = [...new Set(inserted.filter((item) => item.kind === "charts").map((item) => item.sheet))];
  // A sheet that is there keeps its layout: charts that the user has moved would else lie over others.
  const laidOut = inserted.find((item) => item.kind === "charts" && item.sheet === options.sheet)?.perPage;
  const names = new Set(sheets?.map((sheet) => sheet.name));
  const choices = closed ? ours : sheetChoices(ours, names);
  const locked = sheets?.find((sheet) => sheet.name === options.sheet)?.protected ?? false;
  return (
    <div id={id} className={styles.form} role="group" aria-label={t("pane.options.name")}>
      <Field
        className={styles.field}
        label={t("pane.options.where")}
        validationState={locked ? "warning" : "none"}
        validationMessage={locked ? t("problem.sheetProtected", { sheet: options.sheet }) : undefined}
      >
        <Select value={options.sheet} onChange={(_, data) => store.changeOptions({ sheet: data.value })}>
          {[...new Set([...choices, options.sheet])].map((sheet) => (
            <option key={sheet} value={sheet}>
              {t(ours.includes(sheet) ? "pane.options.existingSheet" : "pane.options.newSheet", { sheet })}
            </option>
          ))}
        </Select>
      </Field>
      {closed ? <p className={styles.note}>{t("problem.structureProtected")}</p> : null}
      <div className={styles.pair}>
        <Field className={styles.field} label={t("pane.options.perPageLabel")}>
          <Select
            value={String(laidOut ?? options.perPage)}
            disabled={laidOut !== undefined}
            onChange={(_, data) =>
              store.changeOptions({
                perPage: perPage.find((n) => String(n) === data.value) ?? options.perPage,
              })
            }
          >
            {perPage.map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.field} label={t("pane.options.show")}>
          <Select
            value={options.showLast === null ? "" : String(options.showLast)}
            onChange={(_, data) =>
              store.changeOptions({ showLast: data.value === "" ? null : Number(data.value) })
            }
          >
            <option value="">{t("pane.options.whole")}</option>
            {lastPeriods.map((n) => (
              <option key={n} value={n}>
                {t("pane.options.last", { n })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Checkbox
        className={styles.tick}
        label={t("pane.options.shareAxis")}
        checked={options.shareAxis}
        onChange={(_, data) => store.changeOptions({ shareAxis: data.checked === true })}
      />
    </div>
  );
}
