import { behaviourSheet } from "../../../src/core/cost/sheets/behaviourSheet";
import { causesSheet } from "../../../src/core/cost/sheets/causesSheet";
import { investmentSheet } from "../../../src/core/cost/sheets/investmentSheet";
import { matrixSheet } from "../../../src/core/cost/sheets/matrixSheet";
import type { OwnSheetInput } from "../../../src/core/cost/sheets/ownSheet";
import { priceVolumeSheet } from "../../../src/core/cost/sheets/priceVolumeSheet";
import { savingSheet } from "../../../src/core/cost/sheets/savingSheet";
import { zeroBaseSheet } from "../../../src/core/cost/sheets/zeroBaseSheet";
import { KeptContent } from "../../../src/core/report/made/keptContent";
import type { MadeCell, MadeSheet } from "../../../src/core/report/made/madeSheet";
import { madeTestSheet, say } from "../../core/cost/sheets/support";
import { key, type TestSheet } from "../../core/report/support/engines";

export interface FilledSheet {
  readonly made: MadeSheet;
  readonly sheet: TestSheet;
}

/**
 * Every sheet that the user fills in, with a number in each cell for numbers: rising along the rows and falling with the
 * columns, so that differences have both signs. Cells of rates and of text keep what they have.
 */
export function filledOwnSheets(): readonly FilledSheet[] {
  const input: OwnSheetInput = {
    kept: KeptContent.none,
    say,
    name: "Blad",
    services: ["Äldreomsorg", "LSS"],
  };
  const sheets = [
    priceVolumeSheet(input, "dearer"),
    matrixSheet(input),
    investmentSheet(input),
    behaviourSheet(input),
    savingSheet(input),
    zeroBaseSheet(input),
    causesSheet(input),
  ];
  return sheets.map((made, i) => {
    const named = { ...made, name: `Blad ${i}` };
    const cells = new Map(madeTestSheet(named).cells);
    for (const cell of made.cells)
      if (isEmptyNumber(cell)) cells.set(key(cell.row, cell.column), numberFor(cell));
    return { made: named, sheet: { name: named.name, cells } };
  });
}

const isEmptyNumber = ({ look, content, numberFormat }: MadeCell): boolean =>
  look === "input" && content === null && numberFormat !== undefined;

/** Years where a year is asked for, else a number. */
const numberFor = ({ row, column, numberFormat }: MadeCell): number =>
  numberFormat === "0" ? 2000 + (row % 40) : 1000 + ((row * 37) % 90) * 11 - column * 53;
