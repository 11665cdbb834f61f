import { message } from "../../message";
import type { Problem } from "../../problem";
import { cellName } from "../../report/block/r1c1";
import { type KeptContent, rowMark } from "../../report/made/keptContent";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { markedFormat, smallNotes } from "../../disclosure/smallMarks";
import { costFormats } from "./costFormats";
import { layIndex, laySources } from "./matrixComparison";
import {
  groupColumns,
  groups,
  layMatrix,
  layView,
  services,
  sumColumn,
  type MatrixPlace,
} from "./matrixTable";
import { ownSheetLayout, type OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

const widths: readonly number[] = [150, ...Array<number>(groups + 1).fill(81)];

/**
 * The sheet Resursmatris: service x target group in kr with sums both ways, shares of row and column, kr per person, an
 * index against another municipality, the source of each amount, and a check against the ledger's total. Names of
 * services and groups are the user's to write. Source: Socialstyrelsen 2009, figure 2.
 */
export function matrixSheet(input: OwnSheetInput): MadeSheet {
  const { say } = input;
  const layout = ownSheetLayout(input, "costs/matrix", "matrix", widths);
  layout.section(say(message("cost.matrix.section.kr")));
  const place = layMatrix(layout, input);
  layLedger(layout, input, place);
  layShares(layout, input, place);
  layIndex(layout, input, place);
  laySources(layout, input, place);
  layout.together(() => {
    layout.subsection(say(message("cost.notes")));
    for (const note of ["unit", "index", "comment"]) layout.note(say(message(`cost.matrix.note.${note}`)));
    layout.note(say(message("note.made")));
  });
  return layout.build();
}

/** What the ledger says, and whether the matrix adds up to it. */
function layLedger(layout: SheetLayout, { say }: OwnSheetInput, { kr }: MatrixPlace): void {
  const ledger = here(
    layout.input({
      key: "ledger",
      label: say(message("cost.matrix.ledger")),
      span: 1,
      numberFormat: costFormats.kr,
    }),
    1,
  );
  const sum = here(kr.lastRow + 1, sumColumn);
  layout.row([
    { column: 0, content: say(message("cost.matrix.difference")), look: "label" },
    {
      column: 1,
      content: { formula: `=IF(ISNUMBER(${ledger}),${sum}-${ledger},"")`, expected: "" },
      look: "calculated",
      align: "left",
      numberFormat: costFormats.deviationKr,
    },
    {
      column: 2,
      span: groups,
      content: {
        formula: `=IF(ISNUMBER(${ledger}),IF(ABS(${sum}-${ledger})<0.5,"${say(message("cost.matrix.agrees"))}","${say(message("cost.matrix.differs"))}"),"")`,
        expected: "",
      },
      look: "note",
      indent: true,
    },
  ]);
  layout.space();
}

function layShares(layout: SheetLayout, input: OwnSheetInput, place: MatrixPlace): void {
  const { kr, sizeRow } = place;
  const of = (top: string, bottom: string): MadeContent => ({
    formula: `=IF(AND(ISNUMBER(${top}),N(${bottom})<>0),${top}/${bottom},"")`,
    expected: "",
  });
  const view = (
    key: string,
    heading: string,
    numberFormat: string,
    sums: boolean,
    cell: (source: number, column: number) => MadeContent,
    formatOf: (column: number) => string | undefined = () => undefined,
  ): void => {
    layout.together(() => {
      layout.section(input.say(message(heading)));
      layView(layout, input, place, { key, numberFormat, sums, cell, formatOf });
    });
    layout.space();
  };
  view("rowShare", "cost.matrix.section.row", costFormats.share, true, (source, column) =>
    of(here(source, column), here(source, sumColumn)),
  );
  view("columnShare", "cost.matrix.section.column", costFormats.share, true, (source, column) =>
    of(here(source, column), here(kr.lastRow + 1, column)),
  );
  const small = (column: number): boolean => isSmallGroup(input.kept, column, input.smallLimit ?? 0);
  view(
    "person",
    "cost.matrix.section.person",
    costFormats.kr,
    false,
    (source, column) => of(here(source, column), here(sizeRow, column)),
    (column) => (small(column) ? markedFormat(costFormats.kr) : undefined),
  );
  for (const note of smallNotes(input.smallLimit ?? 0, groupColumns.some(small)))
    layout.note(input.say(note));
}

function isSmallGroup(kept: KeptContent, group: number, limit: number): boolean {
  const size = kept.cell("groups", "size", `${group}`)?.value;
  return typeof size === "number" && size > 0 && size < limit;
}

/** What the user has filled in, without the sizes of groups of fewer persons than the limit: kr per person would tell them. */
export function withoutSmallGroups(kept: KeptContent, limit: number, say: OwnSheetInput["say"]): KeptContent {
  return groupColumns.reduce((all, n) => {
    return isSmallGroup(all, n, limit)
      ? all.with("groups", "size", `${n}`, say(message("status.suppressed")))
      : all;
  }, kept);
}

/** The matrix that the user has filled in does not add up to the ledger: told with the cell of the ledger's sum. */
export function matrixProblems(
  { kept, say, name }: Pick<OwnSheetInput, "kept" | "say" | "name">,
  made: MadeSheet,
): Problem[] {
  const ledger = kept.cell(null, "ledger", "column 1")?.value;
  if (typeof ledger !== "number") return [];
  const amounts = Array.from({ length: services }, (_, i) =>
    groupColumns.map((n) => kept.cell("kr", `service${i}`, say(message("cost.matrix.group", { n })))?.value),
  ).flat();
  const own = kept.tableRows("kr").filter(({ key }) => key === null);
  const added = own.flatMap(({ cells }) =>
    groupColumns.map((n) => cells.get(say(message("cost.matrix.group", { n })))?.value),
  );
  const sum = [...amounts, ...added].reduce<number>(
    (all, value) => all + (typeof value === "number" ? value : 0),
    0,
  );
  if (Math.abs(sum - ledger) < 0.5) return [];
  const sheet = kept.sheet ?? name;
  const kr = (value: number) => ({ kind: "amount", value, unit: "kr", decimals: 0 }) as const;
  return [
    {
      severity: "warning",
      code: "matrixMismatch",
      sheet,
      cell: cellName(made.keys.indexOf(rowMark(null, "ledger")), 1),
      message: message("problem.matrixMismatch", {
        sum: kr(sum),
        ledger: kr(ledger),
        diff: { ...kr(sum - ledger), signed: true },
      }),
    },
  ];
}
