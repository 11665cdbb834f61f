import { targetAmount } from "../indicator/chart/amounts";
import type { Assessment } from "../indicator/assessment";
import { endDay } from "../indicator/periods/seriesPeriods";
import type { Problem } from "../problem";
import type { CalendarDate } from "../series/calendar";
import { periodStart } from "../series/periodDates";
import { foldText } from "../sheet/layout/foldText";
import { historicSource } from "./measureSources";
import type { JoinedRow, Register, RegisterRow } from "./register";
import type { RegisterColumn } from "./registerColumns";
import { registerProblem } from "./registerProblem";

/** Two or three indicators of a service area reach the management team (sources map row 2). */
const fewest = 2;
const most = 3;
/** A measure is checked against reality once a year (row 72). */
const monthsBetweenChecks = 12;

/**
 * What a careful reader of the register asks about: the number of indicators and the balance of each service area, goals
 * and their indicators, levels and dates of targets, owners, sources, and measures that nobody has held against reality
 * for a year. Each at the cell to write in. The sources: sources map rows 1-9, 22, 72, 74 and 75.
 */
export function checkRegister(
  register: Register,
  assessments: readonly Assessment[],
  today: CalendarDate,
): Problem[] {
  const tell = teller(register);
  const byId = new Map(assessments.map((assessment) => [assessment.series.id, assessment]));
  return [
    ...areaProblems(register.rows, tell),
    ...goalProblems(register, tell),
    ...register.joined.flatMap((joined) => [
      ...targetProblems(joined, byId, tell),
      ...peopleProblems(joined.row, tell),
      ...realityProblems(joined.row, today, tell),
    ]),
  ];
}

type Tell = (
  code: string,
  row: number,
  column: RegisterColumn,
  params?: Problem["message"]["params"],
) => Problem;

/** Where the column is missing, the place is the row's name. */
function teller({ sheet, columns, area }: Register): Tell {
  return (code, row, column, params = {}) =>
    registerProblem(
      code,
      sheet,
      { row, column: columns.get(column) ?? columns.get("name") ?? area.left },
      params,
    );
}

function areaProblems(rows: readonly RegisterRow[], tell: Tell): Problem[] {
  const areas = new Map<string, RegisterRow[]>();
  for (const row of rows) {
    const key = foldText(row.serviceArea ?? "");
    if (key !== "") areas.set(key, [...(areas.get(key) ?? []), row]);
  }
  return [...areas.values()].flatMap((inArea) => areaProblemsOf(inArea, tell));
}

function areaProblemsOf(rows: readonly RegisterRow[], tell: Tell): Problem[] {
  const first = rows[0]!;
  const area = first.serviceArea ?? "";
  const problems: Problem[] = [];
  const n = indicatorCount(rows.filter(({ level }) => level === "management"));
  if (n > 0 && n < fewest) problems.push(tell("tooFewIndicators", first.row, "serviceArea", { area, n }));
  if (n > most) problems.push(tell("tooManyIndicators", first.row, "serviceArea", { area, n }));
  const ofType = (type: RegisterRow["measureType"]): number =>
    indicatorCount(rows.filter(({ measureType }) => measureType === type));
  const outcome = ofType("outcome");
  const process = ofType("process");
  if (outcome === 0 && rows.some(({ measureType }) => measureType !== null))
    problems.push(tell("noOutcome", first.row, "measureType", { area }));
  else if (outcome > 0 && process > outcome)
    problems.push(tell("moreProcess", first.row, "measureType", { area, k: process, n: outcome }));
  return problems;
}

/** Rows for women and men, or for several organisations, are one indicator. */
function indicatorCount(rows: readonly RegisterRow[]): number {
  return new Set(rows.map(({ code, name }) => foldText(code ?? name))).size;
}

function goalProblems({ rows, goalsAlone }: Register, tell: Tell): Problem[] {
  const measured = new Set(
    rows.flatMap(({ goal, committeeGoal, councilGoal }) =>
      [goal, committeeGoal, councilGoal].map((text) => foldText(text ?? "")),
    ),
  );
  return [
    ...goalsAlone
      .filter(({ goal }) => !measured.has(foldText(goal)))
      .map(({ row, goal }) => tell("goalWithoutIndicator", row, "goal", { goal })),
    ...rows
      .filter(({ goal, committeeGoal, councilGoal }) => (goal ?? committeeGoal ?? councilGoal) === null)
      .map(({ row, name }) => tell("indicatorWithoutGoal", row, "goal", { name })),
  ];
}

function targetProblems(
  { row, seriesIds }: JoinedRow,
  byId: ReadonlyMap<string, Assessment>,
  tell: Tell,
): Problem[] {
  const { name, shortTarget, shortTargetDate, longTarget, longTargetDate } = row;
  const problems: Problem[] = [];
  if (shortTarget !== null && shortTargetDate === null)
    problems.push(tell("targetDateMissing", row.row, "shortTargetDate", { name }));
  if (longTarget !== null && longTargetDate === null)
    problems.push(tell("targetDateMissing", row.row, "longTargetDate", { name }));
  const settings = seriesIds.map((id) => byId.get(id)).find((found) => found !== undefined)?.settings;
  const short = settings?.shortTarget ?? shortTarget?.value ?? null;
  const long = settings?.longTarget ?? longTarget?.value ?? null;
  if (short !== null && long !== null && !isNearer(short, long, row))
    problems.push(tell("shortBeyondLong", row.row, "shortTarget", { name }));
  if (
    shortTargetDate !== null &&
    longTargetDate !== null &&
    endDay(shortTargetDate) >= endDay(longTargetDate)
  )
    problems.push(tell("shortAfterLong", row.row, "shortTargetDate", { name }));
  const byChance = seriesIds
    .map((id) => byId.get(id))
    .find((assessment) => assessment?.target?.judgement === "chance");
  if (byChance?.target != null) {
    const target = targetAmount(byChance.indicator, byChance.target.target);
    const column = shortTarget !== null ? "shortTarget" : "longTarget";
    problems.push(tell("targetWithinLimits", row.row, column, { name, target }));
  }
  return problems;
}

/** The short-term target is a step on the way to the long-term one. Without direction only equal ones are told. */
function isNearer(short: number, long: number, { direction }: RegisterRow): boolean {
  if (direction === "higherBetter") return short < long;
  return direction === "lowerBetter" ? short > long : short !== long;
}

function peopleProblems(row: RegisterRow, tell: Tell): Problem[] {
  const { name } = row;
  return [
    ...(row.owner === null ? [tell("ownerMissing", row.row, "owner", { name })] : []),
    ...(row.measuringOwner === null
      ? [tell("measuringOwnerMissing", row.row, "measuringOwner", { name })]
      : []),
  ];
}

function realityProblems(row: RegisterRow, today: CalendarDate, tell: Tell): Problem[] {
  const { name, source, reconciled } = row;
  const old = source === null ? null : historicSource(source);
  const problems =
    old === null
      ? []
      : [tell("historicSource", row.row, "source", { name, source: old.name, now: old.now ?? "" })];
  if (reconciled === null) return [...problems, tell("neverReconciled", row.row, "reconciled", { name })];
  const then = periodStart(reconciled);
  const n = 12 * (today.year - then.year) + today.month - then.month;
  return n > monthsBetweenChecks
    ? [...problems, tell("notReconciled", row.row, "reconciled", { name, n })]
    : problems;
}
