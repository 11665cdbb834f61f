import type { Assessment } from "../indicator/assessment";
import { periodsPerYear } from "../series/periodDates";
import { columnName } from "../sheet/cells/address";
import { foldText } from "../sheet/layout/foldText";
import type { KeptContent } from "../report/made/keptContent";
import type { RowContent, RowPlace, RowSpec } from "../report/made/layTable";
import type { MadeSheet } from "../report/made/madeSheet";
import { SheetLayout } from "../report/made/sheetLayout";
import type { Register } from "./register";
import type { SheetWords } from "./sheetWords";

/** Key of the table and name of the Excel table. */
const tableKey = "matinventering";
const tableName = "Matinventering";

const columns = [
  { key: "name", width: 126 },
  { key: "asks", width: 66 },
  { key: "law", width: 54 },
  { key: "uses", width: 66 },
  { key: "decision", width: 90 },
  { key: "times", width: 42 },
  { key: "minutes", width: 45 },
  { key: "people", width: 45 },
  { key: "rate", width: 42 },
  { key: "cost", width: 54 },
  { key: "hours", width: 45 },
  { key: "keep", width: 54 },
] as const;

type ColumnKey = (typeof columns)[number]["key"];
const at = (key: ColumnKey): number => columns.findIndex((column) => column.key === key);
const letter = (key: ColumnKey): string => columnName(at(key));
const numbers: readonly ColumnKey[] = ["times", "minutes", "people", "rate"];

/** Rows that are always empty for more measures and reports. */
const blankRows = 11;

/**
 * The sheet Mätinventering: what each measure or report costs in time and money, who uses it, and what becomes of it
 * (sources map row 10). Cost per year = minutes / 60 x persons x occasions x kr per hour, by formulas. Each time the sheet
 * is made the rows are sorted: measures that nobody uses first, then the dearest. What the user has written goes with its
 * row, the user's own rows included.
 */
export function measureInventory(
  register: Register | null,
  assessments: readonly Assessment[],
  kept: KeptContent,
  { say }: SheetWords,
): MadeSheet {
  const headings = new Map(columns.map(({ key }) => [key, say(`measures.column.${key}`)] as const));
  const taken = new Set(kept.tableRows(tableKey).flatMap(({ key }) => key ?? []));
  const adopted = kept.adopt(tableKey, (_, index) => {
    let number = index + 1;
    while (taken.has(`egen ${number}`)) number++;
    taken.add(`egen ${number}`);
    return `egen ${number}`;
  });
  const facts = (key: string): MeasureFacts => factsOf(adopted, key, headings);
  const ours = measuresOf(register, assessments);
  const own = adopted
    .tableRows(tableKey)
    .flatMap(({ key }) => (key === null || ours.some((row) => row.key === key) ? [] : [key]));
  const rows = [
    ...ours.map((row) => ({ ...row, ...facts(row.key) })),
    ...own.map((key) => ownRow(key, facts(key))),
  ]
    .map((row, order) => ({ ...row, order }))
    .sort(
      (a, b) => Number(b.unused) - Number(a.unused) || (b.cost ?? -1) - (a.cost ?? -1) || a.order - b.order,
    );
  const layout = new SheetLayout({
    id: "measures",
    name: say("sheet.measures"),
    columnWidths: columns.map(({ width }) => width),
    orientation: "landscape",
    kept: adopted,
    title: say("sheet.measures"),
    leftoversHeading: say("register.leftovers"),
  });
  layout.title(say("sheet.measures"));
  layout.sentence(say("measures.quote"));
  // Two rows of totals, a note, a row of air and the headings stand above the first measure.
  const first = layout.nextRow + 5;
  layTotals(layout, rows, { first, last: first + rows.length + blankRows - 1 }, say);
  layout.note(say("measures.help"));
  layout.space(1, 9);
  const place = layout.table({
    key: tableKey,
    native: tableName,
    columns: columns.map(({ key }) => ({
      heading: headings.get(key) ?? key,
      input: key !== "cost" && key !== "hours",
      prompt: say(`measures.column.${key}.help`),
      ...(numbers.includes(key)
        ? { numberFormat: "#,##0", choices: { kind: "number", minimum: 0 } as const }
        : {}),
      ...(key === "cost" || key === "hours" ? { numberFormat: "#,##0" } : {}),
      ...(key === "keep" ? { indent: true } : {}),
      ...(key === "law" || key === "keep"
        ? { choices: { kind: "list", values: say(`measures.column.${key}.list`).split(", ") } as const }
        : {}),
    })),
    rows: rows.map((row): RowSpec => ({
      key: row.key,
      cells: columns.map(({ key }): RowContent => {
        if (key === "cost") return costFormula(row.cost);
        if (key === "hours") return hoursFormula(row.hours);
        if (key === "name") return row.name;
        return key === "times" ? row.times : null;
      }),
    })),
    blankRows,
    ownRow: columns.map(({ key }) =>
      key === "cost" ? costFormula(null) : key === "hours" ? hoursFormula(null) : null,
    ),
  });
  layout.freeze();
  layout.repeatRows(place.headingRow, place.headingRow);
  layout.note(say("measures.note"));
  return layout.build();
}

interface MeasureFacts {
  readonly unused: boolean;
  readonly cost: number | null;
  readonly hours: number | null;
}

interface Measure {
  readonly key: string;
  readonly name: string | null;
  readonly times: number | null;
}

const ownRow = (key: string, facts: MeasureFacts): Measure & MeasureFacts => ({
  key,
  name: null,
  times: null,
  ...facts,
});

/** The register's indicators, or those that were read where there is no register. */
function measuresOf(register: Register | null, assessments: readonly Assessment[]): Measure[] {
  const seen = new Map<string, Measure>();
  const add = (name: string, frequency: Assessment["series"]["frequency"] | undefined): void => {
    const key = foldText(name);
    if (key === "" || seen.has(key)) return;
    const perYear = frequency === undefined ? null : frequency === "week" ? 52 : periodsPerYear(frequency);
    seen.set(key, { key, name, times: perYear });
  };
  const frequencyOf = new Map(assessments.map(({ series }) => [series.id, series.frequency]));
  if (register === null)
    for (const { indicator, series } of assessments) add(indicator.name, series.frequency);
  else for (const { row, seriesIds } of register.joined) add(row.name, frequencyOf.get(seriesIds[0] ?? ""));
  return [...seen.values()];
}

/** What the user has written about a measure that decides where it is sorted. */
function factsOf(kept: KeptContent, key: string, headings: ReadonlyMap<ColumnKey, string>): MeasureFacts {
  const value = (column: ColumnKey) => kept.cell(tableKey, key, headings.get(column) ?? "")?.value ?? null;
  const [times, minutes, people, rate] = numbers.map(value);
  const uses = value("uses");
  const unused = typeof uses === "string" && uses.trim().toLowerCase() === "ingen";
  const isNumber = (cell: unknown): cell is number => typeof cell === "number";
  const hours =
    isNumber(times) && isNumber(minutes) && isNumber(people) ? (minutes / 60) * people * times : null;
  return { unused, hours, cost: hours !== null && isNumber(rate) ? hours * rate : null };
}

const costFormula =
  (expected: number | null) =>
  ({ row }: RowPlace) => {
    const cell = (key: ColumnKey): string => `${letter(key)}${row + 1}`;
    return {
      formula: `=IF(COUNT(${cell("times")}:${cell("rate")})=4,${cell("minutes")}/60*${cell("people")}*${cell("times")}*${cell("rate")},"")`,
      expected: expected ?? "",
    };
  };

const hoursFormula =
  (expected: number | null) =>
  ({ row }: RowPlace) => {
    const cell = (key: ColumnKey): string => `${letter(key)}${row + 1}`;
    return {
      formula: `=IF(COUNT(${cell("times")}:${cell("people")})=3,${cell("minutes")}/60*${cell("people")}*${cell("times")},"")`,
      expected: expected ?? "",
    };
  };

/** "Tillsammans 184 000 kr och 460 timmar per år", and what the measures that nobody uses cost, by formulas. */
function layTotals(
  layout: SheetLayout,
  rows: readonly MeasureFacts[],
  { first, last }: { readonly first: number; readonly last: number },
  say: SheetWords["say"],
): void {
  const range = (key: ColumnKey): string => `${letter(key)}${first + 1}:${letter(key)}${last + 1}`;
  const total = (list: readonly MeasureFacts[], key: "cost" | "hours"): number =>
    list.reduce((sum, row) => sum + (row[key] ?? 0), 0);
  const nobody = `${range("uses")},"${say("measures.nobody")}"`;
  const line = (label: string, cost: string, hours: string, list: readonly MeasureFacts[]): void => {
    const kr = { formula: cost, expected: total(list, "cost") };
    const time = { formula: hours, expected: total(list, "hours") };
    layout.row([
      { column: 0, span: 2, content: label, look: "label" },
      { column: 2, span: 2, content: kr, look: "calculated", numberFormat: `#,##0"\u00a0kr"` },
      { column: 4, content: time, look: "calculated", numberFormat: `#,##0"\u00a0${say("measures.hours")}"` },
    ]);
  };
  line(say("measures.together"), `=SUM(${range("cost")})`, `=SUM(${range("hours")})`, rows);
  line(
    say("measures.unused"),
    `=SUMIF(${nobody},${range("cost")})`,
    `=SUMIF(${nobody},${range("hours")})`,
    rows.filter((row) => row.unused),
  );
}
