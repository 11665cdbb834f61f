import { cellInput } from "../cells/cellInput";
import { queueA4, queueHeaders } from "../made/pageSetup";

const noteColour = "#595959";
const missingColour = "#B3B3B3";
/** More columns than any block has. */
export const blockColumns = 26;
const columnWidth = 66;

/** First row of the first block; the title stands above. */
export const firstBlockRow = 3;

/** Queues the sheet of calculation blocks: widths, title, and grey for #N/A, which only means a gap in a chart. */
export function queueBlockSheet(
  sheet: Excel.Worksheet,
  texts: { readonly title: string; readonly subtitle: string },
): void {
  const all = sheet.getRangeByIndexes(0, 0, 1, blockColumns).getEntireColumn();
  all.format.columnWidth = columnWidth;
  all.format.font.size = 10;
  const title = sheet.getRange("A1");
  title.values = [[cellInput(texts.title, true)]];
  title.format.font.size = 16;
  title.format.font.bold = true;
  const subtitle = sheet.getRange("A2");
  subtitle.values = [[cellInput(texts.subtitle, true)]];
  subtitle.format.font.color = noteColour;
  const missing = all.conditionalFormats.add("Custom").custom;
  missing.rule.formula = "=ISNA(A1)";
  missing.format.font.color = missingColour;
  queueA4(sheet, "Landscape");
  queueHeaders(sheet, { title: texts.title });
}
