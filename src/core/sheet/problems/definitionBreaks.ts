import type { Period } from "../../series/period";
import { readPeriodAxis } from "../../series/periodAxis";
import type { CalendarDate } from "../../series/calendar";
import { readPeriodText } from "../../series/periodLabel";
import type { Indicator } from "../../series/series";
import { type Grid, Kind } from "../cells/grid";
import type { ProblemLog } from "./problemLog";

const since = "(?:från och med|från|fr\\.? ?o\\.? ?m\\.?|from|sedan|fr\\.)";

/**
 * How people and sources say that something is measured in a new way. The last three are the words of Kolada's own
 * descriptions: "Från och med 2019 beräknas … på ett nytt sätt", "modellen har uppdaterats from 2020", "Från och med
 * 2020 års insamling ingår …", "påverkar jämförbarheten med tidigare år", "inte jämförbara med tidigare års resultat".
 */
const words = new RegExp(
  [
    "seriebrott",
    "tidsseriebrott",
    "brott i (?:tids)?serien",
    "brott i mätningen",
    "(?:ny|nytt|nya|ändrad|ändrat|ändrade|förändrad|förändrat) (?:definition|def\\b|mätsätt|mätmetod|mätning|metod|beräkning|räknesätt|frågeformulär|enkät)",
    "definitionen (?:är |har )?ändra[dt]s?",
    "omdefinierad",
    "(?:på|enligt) (?:ett )?nytt sätt",
    "(?:ej|inte) (?:direkt )?jämförbar[at]? med (?:tidigare|föregående|äldre|åren före)",
    "påverkar jämförbarheten (?:med|mellan)",
    "(?:modellen|metoden|definitionen|enkäten|mätningen|beräkningen) (?:är|har) (?:ny|nytt|uppdaterats|ändrats|bytts|gjorts om)",
    `${since} (?:med )?\\d{4}(?: års [a-zåäö]+)? (?:ingår|inkluderas|exkluderas|beräknas|räknas|mäts|omfattas)`,
  ].join("|"),
  "i",
);

const period = "\\d{4}[-–]\\d{2}|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]* \\d{4}|\\d{4}";

/** A period after a word that says where something begins, else the later of two, else the only one. */
const periods = [
  new RegExp(`${since} (?:med )?(?:år )?(${period})`, "i"),
  new RegExp(`mellan (?:${period}) och (${period})`, "i"),
  new RegExp(`(${period})`, "i"),
];

/** Remarks, and headings with a period and a remark. */
const isText: ReadonlySet<Kind> = new Set([Kind.text, Kind.label, Kind.digits]);

/** Longer texts are prose about something else. */
const longestRemark = 1500;
const shortestRemark = "ny metod".length;

/**
 * Tells about remarks that say that something is measured in a new way: in a note with a period, in the heading of the
 * period, or beside its values. Values before and after are then not to be compared. The same words in many rows are
 * told once.
 */
export function tellDefinitionBreaks(
  sheet: Grid,
  indicators: readonly Indicator[],
  today: CalendarDate,
  log: ProblemLog,
): void {
  if (indicators.length === 0) return;
  const told = new Set<string>();
  // A long list repeats the same texts in thousands of rows.
  const spoken = new Map<string, boolean>();
  let rows: ReadonlyMap<number, RowValues> | null = null;
  for (let row = 0; row < sheet.rows; row++)
    for (let column = 0; column < sheet.columns; column++) {
      if (!isText.has(sheet.kind(row, column))) continue;
      const text = sheet.clean(row, column);
      if (text.length < shortestRemark || text.length > longestRemark) continue;
      let speaks = spoken.get(text);
      if (speaks === undefined) spoken.set(text, (speaks = words.test(text)));
      if (!speaks) continue;
      const place = sheet.address(row, column);
      rows ??= valuesByRow(indicators);
      const beside = rows.get(place.row);
      const begins = periodIn(text, today) ?? beside?.period ?? null;
      const name = beside?.name ?? (indicators.length === 1 ? indicators[0]!.name : sheet.cells.sheet);
      if (begins === null) continue;
      const key = `${name} ${begins.frequency} ${begins.ordinal}`;
      if (told.has(key)) continue;
      told.add(key);
      log.add("warning", "definitionBreak", place, { name, period: { kind: "period", period: begins } });
    }
}

/** The period of the sentence that says so. */
function periodIn(text: string, today: CalendarDate): Period | null {
  const sentences = text.split(/(?<=[^\d .]{3}|\d{4})[.!?]\s+/);
  const sentence = sentences.find((one) => words.test(one)) ?? text;
  for (const pattern of periods) {
    const found = pattern.exec(sentence)?.[1];
    const label = found === undefined ? null : readPeriodText(found);
    const read = label && (readPeriodAxis([label], { today }).periods[0] ?? null);
    if (read) return read;
  }
  return null;
}

interface RowValues {
  readonly name: string;
  /** Null for a row that holds a whole series. */
  readonly period: Period | null;
}

/** Whose values stand in each row, and of which period: a row of a long list has one value, one of a wide table many. */
function valuesByRow(indicators: readonly Indicator[]): ReadonlyMap<number, RowValues> {
  const rows = new Map<number, RowValues>();
  for (const { name, series } of indicators)
    for (const { points } of series) {
      const own = new Map<number, Period | null>();
      for (const { cell, period: at } of points) if (cell) own.set(cell.row, own.has(cell.row) ? null : at);
      for (const [row, at] of own) if (!rows.has(row)) rows.set(row, { name, period: at });
    }
  return rows;
}
