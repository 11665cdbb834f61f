import { message } from "../../message";
import { columnCells, type Figure } from "../../report/made/figure";
import type { PlacedTable, RowPlace } from "../../report/made/layTable";
import type { MadeContent } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { palette } from "../../report/chart/palette";
import { costFormats } from "./costFormats";
import type { OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

/** What is early and open, against what is around the clock. */
const forms = ["preventive", "open", "institution"] as const;
const years = 6;
const krColumn = (form: number): number => 1 + form;
const shareColumn = (form: number): number => 1 + forms.length + form;

/**
 * Preventive, open, around the clock: kr per form and year, shares as a stacked chart, and the change in percentage
 * points from the first year with costs to the last. Source: Socialstyrelsen 2009 on forms of service.
 */
export function layForms(layout: SheetLayout, input: OwnSheetInput): void {
  const { say } = input;
  const word = (form: (typeof forms)[number]): string => say(message(`cost.forms.${form}`));
  layout.together(() => {
    layout.section(say(message("cost.forms.section")));
    const placed = layout.table({
      key: "forms",
      native: null,
      columns: [
        {
          heading: say(message("cost.column.year")),
          input: true,
          align: "left",
          numberFormat: costFormats.year,
        },
        ...forms.map((form) => ({
          heading: `${word(form)}, kr`,
          input: true,
          numberFormat: costFormats.kr,
        })),
        ...forms.map((form) => ({ heading: `${word(form)}, %`, numberFormat: costFormats.share })),
      ],
      rows: Array.from({ length: years }, (_, i) => ({
        key: `form${i}`,
        cells: [
          null,
          ...forms.map(() => null),
          ...forms.map((_form, form) => ({ row }: RowPlace): MadeContent => {
            const all = `${here(row, krColumn(0))}:${here(row, krColumn(forms.length - 1))}`;
            return {
              formula: `=IF(SUM(${all})<>0,N(${here(row, krColumn(form))})/SUM(${all}),"")`,
              expected: "",
            };
          }),
        ],
      })),
      totals: [
        {
          key: "change",
          cells: [
            say(message("cost.forms.change")),
            ...forms.map(() => null),
            ...forms.map((_form, form) => ({ firstRow, lastRow }: RowPlace): MadeContent => {
              const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, row) => firstRow + row);
              const cells = rows.map((row) => here(row, shareColumn(form)));
              // Years may be left out between: the first and the last number, wherever they stand.
              const first = firstNumber(cells);
              const last = firstNumber([...cells].reverse());
              return {
                formula: `=IF(COUNT(${cells[0]}:${cells.at(-1)})>1,(${last}-${first})*100,"")`,
                expected: "",
              };
            }),
          ],
          numberFormats: [undefined, ...forms.map(() => undefined), ...forms.map(() => costFormats.points)],
        },
      ],
      vanished: "drop",
    });
    layout.figure(stacked(input, placed), { height: 195 });
  });
  layout.space();
}

const firstNumber = (cells: readonly string[]): string =>
  cells.reduceRight((rest, cell) => `IF(ISNUMBER(${cell}),${cell},${rest})`, "0");

/** Each year's costs as one bar of 100 per cent, from around the clock at the bottom to preventive at the top. */
function stacked({ say }: OwnSheetInput, placed: PlacedTable): Figure {
  const cells = (column: number) => columnCells(placed, column);
  const looks = {
    institution: { fill: palette.own, line: palette.own },
    open: { fill: palette.others, line: palette.own },
    preventive: { fill: palette.paper, line: palette.own },
  };
  const title = say(message("cost.forms.figure"));
  return {
    key: "forms",
    kind: "columnStacked",
    title,
    alternativeText: title,
    series: (["institution", "open", "preventive"] as const).map((form) => ({
      name: say(message(`cost.forms.${form}`)),
      values: cells(shareColumn(forms.indexOf(form))),
      categories: cells(0),
      fill: looks[form].fill,
      line: { colour: looks[form].line, weight: 0.75, dash: "solid" as const },
      marker: null,
      labels: null,
    })),
    categoryTitle: null,
    valueTitle: say(message("cost.forms.axis")),
    numberFormat: '0"\u00a0"%',
    minimum: 0,
    maximum: 1,
    gapWidth: 60,
  };
}
