import type { Period } from "../series/period";
import { readPeriodAxis } from "../series/periodAxis";
import type { CalendarDate } from "../series/calendar";
import { readPeriodText } from "../series/periodLabel";
import type { Indicator } from "../series/series";
import { type Grid, Kind } from "./grid";
import type { ProblemLog } from "./problemLog";

const words =
  /seriebrott|brott i (?:tids)?serien|(?:ny|nytt|ändrad|ändrat|förändrad) (?:definition|mätsätt|mätmetod|beräkning|beräkningssätt)|definitionen (?:är )?ändra[dt]|omdefinierad/i;

/** A period inside a remark: "Seriebrott 2021", "nytt mätsätt från mars 2024". */
const periodWords = /\d{4}[-–]\d{2}|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]* \d{4}|\d{4}/i;

/**
 * Tells about remarks that say that something is measured in a new way: in a note with a period, or beside the values of
 * the period. Values before and after are then not to be compared.
 */
export function tellDefinitionBreaks(
  sheet: Grid,
  indicators: readonly Indicator[],
  today: CalendarDate,
  log: ProblemLog,
): void {
  for (let row = 0; row < sheet.rows; row++)
    for (let column = 0; column < sheet.columns; column++) {
      if (sheet.kind(row, column) !== Kind.text) continue;
      const text = sheet.clean(row, column);
      if (text.length > 200 || !words.test(text)) continue;
      const place = sheet.address(row, column);
      const beside = periodOfRow(indicators, place.row);
      const period = periodIn(text, today) ?? beside?.period ?? null;
      const name = beside?.name ?? (indicators.length === 1 ? indicators[0]!.name : sheet.cells.sheet);
      if (period !== null)
        log.add("warning", "definitionBreak", place, { name, period: { kind: "period", period } });
    }
}

function periodIn(text: string, today: CalendarDate): Period | null {
  const label = readPeriodText(periodWords.exec(text)?.[0] ?? "");
  return label === null ? null : (readPeriodAxis([label], { today }).periods[0] ?? null);
}

/** The period whose values stand in a row; a row that holds a whole series has no single one. */
function periodOfRow(indicators: readonly Indicator[], row: number): { name: string; period: Period } | null {
  for (const { name, series } of indicators)
    for (const { points } of series) {
      const here = points.filter(({ cell }) => cell?.row === row);
      if (here.length === 1) return { name, period: here[0]!.period };
    }
  return null;
}
