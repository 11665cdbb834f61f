import { message } from "../../message";
import type { MadeSheet } from "../../report/made/madeSheet";
import { SheetLayout } from "../../report/made/sheetLayout";
import { latestTable } from "./standardLatest";
import { standardNotes } from "./standardNotes";
import { runTable } from "./standardRun";
import {
  helpColumns,
  printedColumns,
  standardScope,
  widths,
  type StandardScope,
  type StandardSheetInput,
} from "./standardScope";

/**
 * The sheet Standardkostnad: per sub-model and year what the service costs against what could be expected, in kr, per
 * cent and mnkr; kind, year and denominator printed; published deviations beside the computed ones; years in which the
 * way to compute changed begin a new series. Null when no table has an expected cost or a published deviation.
 */
export function standardSheet(input: StandardSheetInput): MadeSheet | null {
  const scope = standardScope(input);
  if (scope === null) return null;
  const { say, kept, name } = input;
  const title = say(message("cost.standard.title", { unit: scope.ownName }));
  const layout = new SheetLayout({
    id: "costs/standard",
    name,
    columnWidths: [...widths, ...Array<number>(helpColumns).fill(66)],
    printedColumns,
    orientation: "landscape",
    kept,
    title,
    organisation: scope.ownName,
    source: say(message("cost.standard.source", { sheets: sheetsOf(scope) })),
    leftoversHeading: say(message("cost.leftovers")),
  });
  layout.title(title);
  for (const sentence of scope.summary.sentences) layout.sentence(say(sentence));
  layout.space();
  if (scope.models.length > 1) latestTable(layout, scope);
  for (const model of scope.models) runTable(layout, scope, model);
  layout.together(() => {
    layout.subsection(say(message("cost.notes")));
    for (const note of standardNotes(scope)) layout.note(say(note));
  });
  return layout.build();
}

const sheetsOf = ({ models }: StandardScope): string =>
  [...new Set(models.map(({ plan }) => plan.table.sheet))].join(", ");
