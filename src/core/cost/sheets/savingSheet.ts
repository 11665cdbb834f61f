import { message } from "../../message";
import type { RowPlace } from "../../report/made/layTable";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import { compoundSaving } from "../compoundSaving";
import { costFormats } from "./costFormats";
import { ownSheetLayout, type OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

const widths: readonly number[] = [230, ...Array<number>(5).fill(98)];

/** The source's own example, which stands in the cells until the user writes over it. */
const example = { cost: 250_000_000, share: 0.005, inhabitants: 15_000, years: 10 } as const;

/**
 * The sheet Vardagsrationalisering: what half a per cent a year becomes with time, year by year, per inhabitant and
 * accumulated, compounded. The source's example is shown unrounded, with why it prints 12 million and 800 kr.
 */
export function savingSheet(input: OwnSheetInput): MadeSheet {
  const { say } = input;
  const layout = ownSheetLayout(input, "costs/saving", "saving", widths);
  const field = (key: string, suggestion: number, numberFormat: string): string =>
    here(
      layout.input({ key, label: say(message(`cost.saving.${key}`)), span: 1, suggestion, numberFormat }),
      1,
    ).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const cost = field("cost", example.cost, costFormats.kr);
  const share = field("share", example.share, '0.00"\u00a0"%');
  const inhabitants = field("inhabitants", example.inhabitants, costFormats.count);
  const untouched = ["cost", "share", "inhabitants"].every((key) => {
    const kept = input.kept.cell(null, key, "column 1")?.value;
    return kept === undefined || kept === example[key as "cost"];
  });
  layout.space();
  layout.table({
    key: "years",
    native: null,
    columns: [
      { heading: say(message("cost.saving.year")), align: "left", numberFormat: costFormats.year },
      { heading: say(message("cost.saving.level")), numberFormat: costFormats.kr },
      { heading: say(message("cost.saving.saved")), numberFormat: costFormats.kr },
      { heading: say(message("cost.saving.perInhabitant")), numberFormat: "#,##0.0" },
      { heading: say(message("cost.saving.accumulated")), numberFormat: costFormats.kr },
    ],
    rows: Array.from({ length: example.years }, (_, i) => {
      const year = i + 1;
      const result = compoundSaving(example.cost, example.share, year, example.inhabitants);
      const expected = (
        value: number | null,
      ): Pick<Extract<MadeContent, { formula: string }>, "expected"> | object =>
        untouched && value !== null ? { expected: value } : {};
      const value = result.ok ? result.value : null;
      const per = value?.perInhabitant;
      return {
        key: `year${year}`,
        cells: [
          year,
          ({ row }: RowPlace): MadeContent => ({
            formula: `=${cost}*(1-${share})^${here(row, 0)}`,
            ...expected(value === null ? null : example.cost - value.lastYear),
          }),
          ({ row }: RowPlace): MadeContent => ({
            formula: `=${cost}-${here(row, 1)}`,
            ...expected(value === null ? null : value.lastYear),
          }),
          ({ row }: RowPlace): MadeContent => ({
            formula: `=IF(N(${inhabitants})>0,${here(row, 2)}/${inhabitants},"")`,
            ...expected(per?.ok === true ? per.value : null),
          }),
          ({ row, firstRow }: RowPlace): MadeContent => ({
            formula: `=SUM(${here(firstRow, 2)}:${here(row, 2)})`,
            ...expected(value === null ? null : value.accumulated),
          }),
        ],
      };
    }),
    vanished: "drop",
  });
  layout.subsection(say(message("cost.notes")));
  layout.note(say(message("note.saving")));
  layout.note(say(message("cost.saving.note.source")));
  layout.note(say(message("note.made")));
  return layout.build();
}
