import { textFonts, type ChartShape } from "../../core/report/chart/chartGrid";
import type { CellBlock, ChartInCells } from "../../core/report/chart/chartsInCells";
import { rangeOfArea, type CellArea } from "../cells/cellArea";
import { cellInput } from "../cells/cellInput";
import type { Undo } from "../undo/undo";

const noteColour = "#595959";

/** What stands under a chart. */
interface Said {
  /** The finding, which is also the chart in words. */
  readonly sentence: string;
  /** Source and rules. */
  readonly note: string;
}

/** The cells of both texts together. */
export const textsOf = ({ sentence, note }: ChartInCells): CellArea => ({
  ...sentence,
  lastRow: note.lastRow,
});

/** The cells above texts that a chart takes in rows of the usual height; null when the texts are gone. */
export function above(texts: CellArea | null, { height }: Pick<ChartShape, "height">): CellArea | null {
  if (texts === null || texts.firstRow === 0) return null;
  const firstRow = Math.max(0, texts.firstRow - Math.ceil(height / usualRow));
  return { ...texts, firstRow, lastRow: texts.firstRow - 1 };
}

/** Height of a row that nobody has changed, in points. */
const usualRow = 15;

/** The texts under charts that stand in cells of the user's: merged blocks, since no row there gets another height. */
export class CellTexts {
  /** Row of the note of each, by the corner of the texts; null where the user has taken it away. */
  private readonly noteRows = new Map<string, number | null>();

  constructor(
    private readonly sheetName: string,
    private readonly undo: Undo,
  ) {}

  /** Queues reading texts that are there. After the sync, call what it returns. */
  queueOld(context: Excel.RequestContext, areas: readonly CellArea[]): () => void {
    const sheet = context.workbook.worksheets.getItem(this.sheetName);
    const reads = areas.map((area) => ({
      area,
      cells: rangeOfArea(sheet, { ...area, lastColumn: area.firstColumn }).load({ formulas: true }),
    }));
    return () => {
      for (const { area, cells } of reads) {
        const lines = cells.formulas.map(([cell]) => cell as string | number | boolean);
        const note = lines.findIndex((cell, row) => row > 0 && cell !== "");
        this.noteRows.set(keyOf(area), note < 0 ? null : area.firstRow + note);
        this.undo.step((undoing) => {
          const again = undoing.workbook.worksheets.getItem(this.sheetName);
          for (const row of note < 0 ? [0] : [0, note])
            again.getCell(area.firstRow + row, area.firstColumn).values = [
              [cellInput(String(lines[row]), true)],
            ];
        });
      }
    };
  }

  /** What is put back after a fault comes as single cells again. */
  undoMerging(placed: readonly ChartInCells[]): void {
    this.undo.step((undoing) => {
      const sheet = undoing.workbook.worksheets.getItem(this.sheetName);
      for (const one of placed) rangeOfArea(sheet, textsOf(one)).unmerge();
    });
  }

  /** Queues texts in cells that are empty. */
  queueNew(
    sheet: Excel.Worksheet,
    { sentence, note }: ChartInCells,
    size: ChartShape["size"],
    said: Said,
  ): void {
    const { sentenceFont, noteFont } = textFonts(size);
    const write = (block: CellBlock, text: string, font: number, colour: string | null): void => {
      const range = rangeOfArea(sheet, block);
      range.merge(false);
      range.format.wrapText = true;
      range.format.verticalAlignment = "Top";
      range.format.horizontalAlignment = "Left";
      range.format.font.size = font;
      if (colour !== null) range.format.font.color = colour;
      sheet.getCell(block.firstRow, block.firstColumn).values = [[cellInput(text, true)]];
    };
    write(sentence, said.sentence, sentenceFont, null);
    write(note, said.note, noteFont, noteColour);
  }

  /** Queues texts that are there already, in the cells where they are now. One that the user has taken away stays away. */
  queueAgain(sheet: Excel.Worksheet, area: CellArea, said: Said): void {
    const noteRow = this.noteRows.get(keyOf(area)) ?? null;
    sheet.getCell(area.firstRow, area.firstColumn).values = [[cellInput(said.sentence, true)]];
    if (noteRow !== null) sheet.getCell(noteRow, area.firstColumn).values = [[cellInput(said.note, true)]];
  }
}

const keyOf = ({ firstRow, firstColumn }: CellArea): string => `${firstRow} ${firstColumn}`;
