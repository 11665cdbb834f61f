import {
  noCorrection,
  type SheetCorrection,
  type TableCorrection,
} from "../../core/sheet/correction/correction";
import {
  describeReading,
  type LineChoice,
  pointOut,
  type SheetDescription,
} from "../../core/sheet/correction/describeReading";
import { readWorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { Refused } from "../../excel/run/refused";
import { runExcel } from "../../excel/run/runExcel";
import { type Store } from "../../excel/store/store";
import { actionResult } from "../actionResult";
import { problemOf } from "./judge";
import { saveSettings } from "../settings/saveSettings";
import type { ActionResult } from "../types";

/** One sheet with its cells at hand, so that ways to read it can be tried without asking Excel again. */
export interface ReadingToCorrect {
  readonly sheet: string;
  /** What is kept for the sheet. */
  readonly kept: SheetCorrection;
  describe(correction: SheetCorrection): SheetDescription;
  /** What to keep when the periods are said to stand in another line; null when that gives nothing. */
  pointOut(line: Pick<LineChoice, "periods" | "line">): TableCorrection | null;
}

/** Reads a sheet for showing and trying how it is read. Writes nothing. */
export async function openReading(sheet: string): Promise<ActionResult<ReadingToCorrect>> {
  const outcome = await runExcel(async (context) => {
    const read = await readWorkbookCells(context, { kind: "sheets", names: [sheet] });
    const [cells] = read.sheets;
    if (!cells) throw new Refused(problemOf("warning", "emptySheet", sheet, { sheet }));
    const kept = read.inventory.store.settings.readings ?? {};
    return {
      sheet,
      kept: (Object.hasOwn(kept, sheet) ? kept[sheet] : undefined) ?? noCorrection,
      describe: (correction: SheetCorrection) => describeReading(cells, correction),
      pointOut: (line: Pick<LineChoice, "periods" | "line">) => pointOut(cells, line),
    };
  });
  return actionResult(outcome, (reading) => reading);
}

/** Keeps in the workbook how a sheet is to be read; null forgets it. Readings, insertions and reports then follow it. */
export async function saveReading(
  sheet: string,
  correction: SheetCorrection | null,
): Promise<ActionResult<null>> {
  return changeReadings((readings) => {
    const { [sheet]: _before, ...others } = readings;
    return correction === null ? others : { ...others, [sheet]: correction };
  });
}

/** An answer to a question about a whole sheet, such as whether its values are accumulated. */
export type ReadingAnswer = Omit<SheetCorrection, "tables">;

/** Keeps the answer with the headings of the sheet's tables, so that it outlives a new name of the sheet. */
export async function answerReading(sheet: string, answer: ReadingAnswer): Promise<ActionResult<null>> {
  const opened = await openReading(sheet);
  if (!opened.ok) return opened;
  const { kept, describe } = opened.value;
  const tables = describe(kept).tables.map(({ key, correction }) => correction ?? { table: key });
  return saveReading(sheet, { ...kept, ...answer, tables });
}

type Readings = NonNullable<Store["settings"]["readings"]>;

function changeReadings(change: (readings: Readings) => Readings): Promise<ActionResult<null>> {
  return saveSettings((settings) => ({ ...settings, readings: change(settings.readings ?? {}) }));
}
