import type { Problem } from "../problem";
import type { Indicator, Series, Sex } from "../series/series";
import { foldText } from "../sheet/layout/foldText";
import type { JoinedRow, Register, RegisterRow, RegisterTable } from "./register";
import { registerProblem } from "./registerProblem";

/**
 * Joins rows to series by code or by name. A row may be about one organisation or sex only: by the columns Organisation
 * and Kön, or by its name ("Sjukfrånvaro, kvinnor", "Placeringsdygn, Åre"). Where several rows fit a series the most
 * particular one steers it, a code before a name; of equals the first, and the other is told as written twice.
 */
export function joinRegister(
  table: RegisterTable,
  indicators: readonly Indicator[],
  complete: boolean,
): Register {
  const index = indexRows(table.rows);
  const rowOf = new Map<string, RegisterRow>();
  const byRow = new Map<RegisterRow, { indicators: Set<Indicator>; ids: string[] }>();
  const equals = new Set<RegisterRow>();
  const fits = new Set<RegisterRow>();
  const unlisted: Indicator[] = [];
  for (const indicator of indicators) {
    let listed = false;
    for (const series of indicator.series) {
      const candidates = candidatesFor(index, indicator, series);
      for (const { row } of candidates) fits.add(row);
      const best = candidates[0];
      if (best === undefined) continue;
      listed = true;
      for (const other of candidates.slice(1)) if (other.score === best.score) equals.add(other.row);
      rowOf.set(series.id, best.row);
      const joined = byRow.get(best.row) ?? { indicators: new Set(), ids: [] };
      joined.indicators.add(indicator);
      joined.ids.push(series.id);
      byRow.set(best.row, joined);
    }
    if (!listed) unlisted.push(indicator);
  }
  const joined = table.rows.map((row): JoinedRow => {
    const found = byRow.get(row);
    return { row, indicators: [...(found?.indicators ?? [])], seriesIds: found?.ids ?? [] };
  });
  const twice = new Set([
    ...writtenTwice(table.rows),
    ...codeTakenBefore(table.rows, fits),
    ...[...equals].filter((row) => !byRow.has(row)),
  ]);
  return {
    ...table,
    joined,
    rowOf,
    unlisted,
    complete,
    problems: [
      ...table.problems,
      ...table.rows.filter((row) => twice.has(row)).map((row) => about("registerTwice", table, row)),
      ...(complete ? table.rows.filter((row) => !fits.has(row) && !twice.has(row)) : []).map((row) =>
        about("registerNoData", table, row),
      ),
      ...unlisted.map(({ name, sheet }) => registerProblem("registerNotListed", sheet, null, { name })),
    ],
  };
}

function about(code: string, { sheet, columns, area }: RegisterTable, { row, name }: RegisterRow): Problem {
  return registerProblem(code, sheet, { row, column: columns.get("name") ?? area.left }, { name });
}

interface Index {
  readonly byCode: ReadonlyMap<string, readonly RegisterRow[]>;
  readonly byName: ReadonlyMap<string, readonly RegisterRow[]>;
}

function indexRows(rows: readonly RegisterRow[]): Index {
  const byCode = new Map<string, RegisterRow[]>();
  const byName = new Map<string, RegisterRow[]>();
  const add = (map: Map<string, RegisterRow[]>, key: string, row: RegisterRow): void => {
    if (key !== "") map.set(key, [...(map.get(key) ?? []), row]);
  };
  for (const row of rows) {
    add(byCode, foldText(row.code ?? ""), row);
    add(byName, foldText(row.name), row);
  }
  return { byCode, byName };
}

interface Candidate {
  readonly row: RegisterRow;
  readonly score: number;
}

const points = { organisation: 8, sex: 4, code: 2, name: 1 };

/** The rows that speak of the series, best first. */
function candidatesFor(index: Index, indicator: Indicator, series: Series): Candidate[] {
  const scores = new Map<RegisterRow, number>();
  const found = (rows: readonly RegisterRow[] | undefined, score: number): void => {
    for (const row of rows ?? []) {
      const own = particular(row, series);
      if (own !== null) scores.set(row, Math.max(scores.get(row) ?? 0, score + own));
    }
  };
  if (indicator.code !== null) {
    // Rows with one code and several names ("..., kvinnor") are told apart by the names, found below.
    const rows = index.byCode.get(foldText(indicator.code)) ?? [];
    const general = rows.filter(({ name }) => namesOf(indicator).includes(foldText(name)));
    found(general.length > 0 ? general : rows.slice(0, 1), points.code);
    for (const row of rows) if (scores.has(row)) scores.set(row, scores.get(row)! + points.name);
  }
  for (const name of namesOf(indicator)) {
    found(index.byName.get(name), points.name);
    for (const { tail, score } of tailsOf(series))
      found(index.byName.get(`${name} ${tail}`), points.name + score);
  }
  return [...scores]
    .map(([row, score]) => ({ row, score }))
    .sort((a, b) => b.score - a.score || a.row.row - b.row.row);
}

/** Points for the organisation and sex that the row's own columns name; null when they name another. */
function particular(row: RegisterRow, series: Series): number | null {
  let score = 0;
  if (row.organisation !== null) {
    if (series.organisation === null || foldText(series.organisation) !== foldText(row.organisation))
      return null;
    score += points.organisation;
  }
  if (row.sex !== null) {
    if (series.sex !== row.sex) return null;
    score += points.sex;
  }
  return score;
}

/** The indicator's name as written, without a bracket at its end, and without a unit after its last comma. */
function namesOf({ name, unit }: Indicator): readonly string[] {
  const names = [name, name.replace(/\s*[([][^()[\]]*[)\]]\s*$/, "")];
  if (unit !== null)
    names.push(name.replace(/,[^,]*$/, (tail) => (foldText(tail) === foldText(unit) ? "" : tail)));
  return [...new Set(names.map(foldText))].filter((folded) => folded !== "");
}

const sexNames: Readonly<Record<Sex, readonly string[]>> = {
  total: ["totalt"],
  women: ["kvinnor", "flickor"],
  men: ["man", "pojkar"],
};

/** What may follow the indicator's name in the register, folded. */
function tailsOf({
  organisation,
  sex,
}: Series): readonly { readonly tail: string; readonly score: number }[] {
  const org = organisation === null ? null : foldText(organisation);
  const sexes = sex === null ? [] : sexNames[sex];
  return [
    ...(org === null ? [] : [{ tail: org, score: points.organisation }]),
    ...sexes.map((word) => ({ tail: word, score: points.sex })),
    ...(org === null
      ? []
      : sexes.flatMap((word) => [
          { tail: `${org} ${word}`, score: points.organisation + points.sex },
          { tail: `${word} ${org}`, score: points.organisation + points.sex },
        ])),
  ];
}

/** Rows after the first with the same name, organisation and sex, unless both have codes and these differ. */
function writtenTwice(rows: readonly RegisterRow[]): Set<RegisterRow> {
  const seen = new Map<string, RegisterRow[]>();
  const twice = new Set<RegisterRow>();
  for (const row of rows) {
    const key = [foldText(row.name), foldText(row.organisation ?? ""), row.sex ?? ""].join("|");
    const earlier = seen.get(key) ?? [];
    if (earlier.some((other) => sameCode(other, row))) twice.add(row);
    seen.set(key, [...earlier, row]);
  }
  return twice;
}

function sameCode(a: RegisterRow, b: RegisterRow): boolean {
  return a.code === null || b.code === null || foldText(a.code) === foldText(b.code);
}

/** Rows that fit nothing although their code is that of a row which does: the code is written twice. */
function codeTakenBefore(rows: readonly RegisterRow[], fits: ReadonlySet<RegisterRow>): RegisterRow[] {
  const taken = new Set<string>();
  for (const row of rows) if (fits.has(row) && row.code !== null) taken.add(foldText(row.code));
  return rows.filter((row) => !fits.has(row) && row.code !== null && taken.has(foldText(row.code)));
}
