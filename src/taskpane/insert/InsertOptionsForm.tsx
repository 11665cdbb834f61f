import { Checkbox, Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { fieldsThatFit } from "../frame/fieldsThatFit";
import { usePane, usePaneState } from "../frame/paneContext";
import type { PaneTexts } from "../catalogue/loadTexts";
import type { ChosenPlace, InsertOptions } from "../state/paneState";
import { problemText, useTexts } from "../texts";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    padding: "0 12px 8px",
    maxHeight: "50vh",
    overflowX: "hidden",
    overflowY: "auto",
    overflowWrap: "anywhere",
    ...fieldsThatFit,
  },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))",
    gap: "8px",
    alignItems: "end",
  },
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

/** Stands for the selected cells among the names of sheets, none of which is so long. */
const inCells = "selected cells of the sheet that is shown";

/** Why nothing can be written there, as a sentence with what to do; null when it can. */
function refusalOf(texts: PaneTexts, cells: ChosenPlace | null, locked: string | null): string | null {
  if (cells?.kind === "refused") return problemText(texts, cells.problem);
  return cells === null && locked !== null ? texts.t("problem.sheetProtected", { sheet: locked }) : null;
}

/** The address of the cells and how many are filled. */
function cellsHint({ t }: PaneTexts, cells: ChosenPlace): string | undefined {
  if (cells.kind === "asking") return t("pane.options.cellsAsking");
  if (cells.kind === "refused" || cells.plan.range === null) return undefined;
  const { range, sheet, count } = cells.plan;
  return `${t("pane.options.cellsAt", { range, sheet })}. ${t("confirm.write.body", { n: count, sheet })}`;
}

/** V6 unfolded. Nothing is written until the primary button is pressed. */
export function InsertOptionsForm({ id }: { readonly id: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const { store } = usePane();
  const options = usePaneState((state) => state.options);
  const { cells } = options;
  const inserted = usePaneState((state) => state.inserted);
  const sheets = usePaneState((state) => state.reading?.sheets);
  const closed = usePaneState((state) => state.reading?.structureProtected ?? false);
  const ours = [...new Set(inserted.filter((item) => item.kind === "charts").map((item) => item.sheet))];
  // A sheet that is there keeps its layout: charts that the user has moved would else lie over others.
  const laidOut = inserted.find((item) =>
    cells === null
      ? item.kind === "charts" && item.sheet === options.sheet
      : item.kind === "chartCells" && cells.kind === "planned" && item.sheet === cells.plan.sheet,
  )?.perPage;
  const names = new Set(sheets?.map((sheet) => sheet.name));
  const choices = closed ? ours : sheetChoices(ours, names);
  const locked = sheets?.find((sheet) => sheet.name === options.sheet)?.protected ?? false;
  const refusal = refusalOf(texts, cells, locked ? options.sheet : null);
  const toSheet = (sheet: string): void => store.changeOptions({ sheet, cells: null });
  return (
    <div id={id} className={styles.form} role="group" aria-label={t("pane.options.name")}>
      <Field
        label={t("pane.options.where")}
        validationState={refusal === null ? "none" : "warning"}
        validationMessage={
          refusal === null ? undefined : (
            <>
              {refusal}{" "}
              {choices.length > 0 ? (
                <Link as="button" inline onClick={() => toSheet(choices.at(-1) ?? chartSheet)}>
                  {t("pane.options.anotherSheet")}
                </Link>
              ) : null}
            </>
          )
        }
        hint={cells === null ? undefined : cellsHint(texts, cells)}
      >
        <Select
          value={cells === null ? options.sheet : inCells}
          onChange={(_, data) =>
            data.value === inCells ? store.changeOptions({ cells: { kind: "asking" } }) : toSheet(data.value)
          }
        >
          {[...new Set([...choices, options.sheet])].map((sheet) => (
            <option key={sheet} value={sheet}>
              {t(ours.includes(sheet) ? "pane.options.existingSheet" : "pane.options.newSheet", { sheet })}
            </option>
          ))}
          <option value={inCells}>{t("pane.options.cellsChoice")}</option>
        </Select>
      </Field>
      {closed ? <p className={styles.note}>{t("problem.structureProtected")}</p> : null}
      <div className={styles.pair}>
        <Field
          className={styles.field}
          label={t(cells === null ? "pane.options.perPageLabel" : "pane.options.size")}
        >
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
                {cells === null ? n : t(`pane.options.size.${n}`)}
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
