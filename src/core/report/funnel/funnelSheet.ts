import { messageParam, periodParam } from "../../indicator/chart/amounts";
import { smallPointNotes } from "../../disclosure/smallMarks";
import { message } from "../../message";
import { funnelLimits } from "../../spc/funnel/funnelLimits";
import { columnSlot, type KeptContent } from "../made/keptContent";
import type { MadeSheet } from "../made/madeSheet";
import { SheetLayout } from "../made/sheetLayout";
import { absoluteName } from "../block/r1c1";
import type { SourceLookup } from "../block/sourceCells";
import { columnWidths, figureRows, printedColumns, type UnitRows } from "./funnelColumns";
import type { FunnelData } from "./funnelData";
import { besideFigure, estimateCells } from "./funnelEstimate";
import { funnelFigure } from "./funnelFigure";
import { funnelFinding } from "./funnelFinding";
import { funnelTable } from "./funnelTable";
import type { FunnelTexts } from "./funnelTexts";
import { funnelTitle } from "./funnelTitle";

export interface FunnelSheetOptions {
  readonly id: string;
  readonly name: string;
  readonly kept: KeptContent;
  readonly source: SourceLookup;
  readonly texts: FunnelTexts;
  readonly leftoversHeading: string;
  readonly sourceNote: string;
  readonly madeNote: string;
  /** Numbers of fewer persons than this are marked; 0 (the default) marks none. */
  readonly smallLimit?: number;
}

/** Column of the answer whether the limits are to be widened. */
const answerColumn = 5;

/**
 * The sheet that compares the units of an indicator in one period: what it says, a scatter chart whose limits follow the
 * size of the unit, and a table of built-in formulas bound to the user's own cells. The estimate and the curves stand
 * right of the printed columns.
 */
export function funnelSheet(data: FunnelData, options: FunnelSheetOptions): MadeSheet {
  const first = lay(data, options, null);
  // Rows that the user has added among the units make the table longer than was thought: then once more.
  return first.asThought ? first.sheet : lay(data, options, first.rows).sheet;
}

function lay(
  data: FunnelData,
  options: FunnelSheetOptions,
  known: UnitRows | null,
): { readonly sheet: MadeSheet; readonly rows: UnitRows; readonly asThought: boolean } {
  const { texts, kept, smallLimit = 0 } = options;
  const { t, render } = texts;
  const { units } = data;
  const title = messageParam(funnelTitle(data));
  const heading = render(message("funnel.title", { title, period: periodParam(data.period) }));
  const result = funnelLimits(
    units.map(({ numerator }) => numerator),
    units.map(({ denominator }) => denominator),
    {
      kind: data.kind,
      overdispersion: kept.cell(null, "widen", columnSlot(answerColumn))?.value !== t("funnel.no"),
    },
  );
  const layout = new SheetLayout({
    id: options.id,
    name: options.name,
    columnWidths,
    printedColumns,
    orientation: "landscape",
    kept,
    title: heading,
    source: options.sourceNote,
    leftoversHeading: options.leftoversHeading,
  });
  layout.title(heading);
  layout.sentence(funnelFinding(data, result).map(render).join(" "));
  const figureRow = layout.nextRow;
  const widenRow = figureRow + figureRows;
  const rows = known ?? { first: widenRow + 3, last: widenRow + 2 + units.length };
  const cells = estimateCells(figureRow, data.multiplier);
  const beside = besideFigure(data, result, {
    figureRow,
    widen: absoluteName(widenRow, answerColumn),
    rows,
    cells,
    texts,
  });
  for (const line of beside) layout.row(line, 15);
  layout.input({
    key: "widen",
    label: t("funnel.widen"),
    labelSpan: answerColumn,
    span: 1,
    suggestion: t("funnel.yes"),
    choices: { kind: "list", values: [t("funnel.yes"), t("funnel.no")] },
    prompt: t("funnel.widen.help"),
  });
  layout.space(1, 9);
  const { headingRow, firstRow, lastRow, rowOf } = layout.table(
    funnelTable(data, result, { cells, texts, source: options.source, smallLimit }),
  );
  layout.repeatRows(headingRow, headingRow);
  layout.figureAt(funnelFigure(data, result, { figureRow, rows, rowOf, texts }), {
    row: figureRow,
    column: 0,
    columns: printedColumns,
    height: figureRows * 15 - 6,
  });
  const points = units.map(({ numerator, denominator }) => ({ value: numerator, denominator }));
  const shown = points.map((point) => ({ indicator: data.indicator, point }));
  for (const note of smallPointNotes(shown, smallLimit)) layout.note(render(note));
  layout.note(t("funnel.read"));
  if (data.kind === "rate") layout.note(t("funnel.curves"));
  if (data.leftOut.length > 0)
    layout.note(render(message("funnel.leftOut", { units: { kind: "list", items: data.leftOut } })));
  for (const note of [t("funnel.how"), options.sourceNote, options.madeNote]) layout.note(note);
  return {
    sheet: layout.build(),
    rows: { first: firstRow, last: lastRow },
    asThought: firstRow === rows.first && lastRow === rows.last,
  };
}
