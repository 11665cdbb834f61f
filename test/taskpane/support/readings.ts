import { defaultSettings } from "../../../src/core/register/registerSettings";
import type { InsertedItem, SheetSummary, WorkbookReading } from "../../../src/actions/types";
import { assess } from "../../../src/core/indicator/assess";
import type { Assessment } from "../../../src/core/indicator/assessment";
import { message } from "../../../src/core/message";
import type { Problem } from "../../../src/core/problem";
import type { Period } from "../../../src/core/series/period";
import type { Direction, Indicator, Point, Series, Sex, Status } from "../../../src/core/series/series";
import { defaultRules } from "../../../src/core/spc/rules/ruleProfiles";

/** Readings as the pane gets them: figures like those of an indicator sheet, judged by core as the product does. */
export interface SeriesPlan {
  readonly name: string;
  readonly unit: string | null;
  readonly decimals?: number;
  readonly direction?: Direction | null;
  readonly sex?: Sex | null;
  readonly organisation?: string | null;
  readonly serviceArea?: string | null;
  readonly owner?: string | null;
  readonly code?: string | null;
  readonly target?: number;
  readonly values: readonly (number | null)[];
  readonly statuses?: Readonly<Record<number, Status>>;
  readonly phaseAt?: number;
  readonly excluded?: readonly number[];
  readonly sheet?: string;
}

const month = (ordinal: number): Period => ({ frequency: "month", ordinal });
/** January 2024. */
export const firstMonth = 12 * 2024;

/** Even noise that is the same in every run: a linear congruential generator (Park and Miller 1988). */
export function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  };
}

/** `count` values around a level; from `shiftAt` on at another level. */
export function wander(
  count: number,
  level: number,
  spread: number,
  seed: number,
  shiftAt = count,
  shifted = level,
) {
  const next = noise(seed);
  const places = spread < 2 ? 10 : 1;
  return Array.from({ length: count }, (_, index) => {
    const centre = index < shiftAt ? level : shifted;
    return Math.round((centre + (next() + next()) * spread) * places) / places;
  });
}

function pointsOf(plan: SeriesPlan, row: number): readonly Point[] {
  const sheet = plan.sheet ?? "Månadsdata";
  return plan.values.map((value, index) => ({
    period: month(firstMonth + index),
    value,
    status: plan.statuses?.[index] ?? (value === null ? "missing" : "value"),
    cell: { sheet, row, column: 2 + index },
    periodCell: { sheet, row: 3, column: 2 + index },
    live: value !== null,
  }));
}

/** Series of one name belong to one indicator. */
export function assessAll(
  plans: readonly SeriesPlan[],
  problems: readonly Problem[] = [],
): readonly Assessment[] {
  const indicators = new Map<string, { indicator: Indicator; series: Series[] }>();
  const made = plans.map((plan, row) => {
    const series: Series = {
      id: [plan.sheet ?? "Månadsdata", plan.name, plan.organisation ?? "", plan.sex ?? ""].join("|"),
      organisation: plan.organisation ?? null,
      sex: plan.sex ?? null,
      frequency: "month",
      points: pointsOf(plan, row + 4),
      range: `C${row + 5}:AL${row + 5}`,
    };
    const known = indicators.get(plan.name);
    if (known) {
      known.series.push(series);
      return { plan, series, indicator: known.indicator };
    }
    const list: Series[] = [series];
    const indicator: Indicator = {
      name: plan.name,
      code: plan.code ?? null,
      unit: plan.unit,
      scale: 1,
      decimals: plan.decimals ?? 0,
      sheet: plan.sheet ?? "Månadsdata",
      series: list,
    };
    indicators.set(plan.name, { indicator, series: list });
    return { plan, series, indicator };
  });
  return made.map(({ plan, series, indicator }) =>
    assess(
      indicator,
      series,
      {
        ...defaultSettings,
        direction: plan.direction ?? null,
        serviceArea: plan.serviceArea ?? null,
        owner: plan.owner ?? null,
        shortTarget: plan.target ?? null,
        shortTargetDate: plan.target === undefined ? null : month(firstMonth + 35),
        phases:
          plan.phaseAt === undefined
            ? []
            : [{ from: month(firstMonth + plan.phaseAt), cause: "Ny e-tjänst" }],
        excluded: (plan.excluded ?? []).map((index) => ({
          period: month(firstMonth + index),
          cause: "Flytt",
        })),
      },
      { rules: defaultRules, method: "mean", problems },
    ),
  );
}

const at = (sheet: string, cell: string) => ({ sheet, cell });

export function problem(
  severity: Problem["severity"],
  code: string,
  sheet: string | null,
  cell: string | null,
  params: Problem["message"]["params"] = {},
): Problem {
  return { severity, code, sheet, cell, message: message(`problem.${code}`, { ...params }) };
}

export const monthlyProblems: readonly Problem[] = [
  problem("error", "conflictingPeriod", "Månadsdata", "F9", {
    ...at("Månadsdata", "F9"),
    cellA: "F9",
    cellB: "G9",
    name: "Placeringsdygn",
    period: { kind: "period", period: month(firstMonth + 3) },
  }),
  ...["H7", "H9", "K7", "M12", "N12"].map((cell) =>
    problem("warning", "textAmongNumbers", "Månadsdata", cell, {
      ...at("Månadsdata", cell),
      text: "uppgift saknas",
    }),
  ),
  problem("info", "hiddenSheet", "Arkiv", null, { sheet: "Arkiv" }),
];

/** Twelve monthly series: a shift, an outlier, a gap, a short series, a secret one and quiet ones. */
export const monthlyPlans: readonly SeriesPlan[] = [
  {
    name: "Väntetid till beslut om ekonomiskt bistånd",
    unit: "dagar",
    direction: "lowerBetter",
    serviceArea: "Ekonomiskt bistånd",
    owner: "Anna Ek",
    target: 20,
    values: wander(32, 31, 6, 11, 24, 24),
  },
  {
    name: "Sjukfrånvaro",
    unit: "%",
    decimals: 1,
    direction: "lowerBetter",
    sex: "women",
    serviceArea: "Personal",
    target: 7,
    values: wander(32, 8.4, 1.4, 23),
  },
  {
    name: "Sjukfrånvaro",
    unit: "%",
    decimals: 1,
    direction: "lowerBetter",
    sex: "men",
    serviceArea: "Personal",
    values: wander(32, 5.2, 1.2, 29),
  },
  {
    name: "Placeringsdygn på institution",
    unit: "dygn",
    direction: "lowerBetter",
    serviceArea: "Barn och unga",
    values: [...wander(31, 410, 60, 31), 560],
  },
  {
    name: "Avslutade utredningar inom fyra månader",
    unit: "%",
    decimals: 1,
    direction: "higherBetter",
    serviceArea: "Barn och unga",
    target: 90,
    values: wander(32, 94.2, 2.2, 37),
  },
  {
    name: "Orosanmälningar",
    unit: "antal",
    direction: "none",
    serviceArea: "Barn och unga",
    values: wander(32, 120, 26, 43, 22, 150),
  },
  {
    name: "Hemtjänst, utförd tid av beviljad",
    unit: "%",
    decimals: 1,
    direction: "higherBetter",
    serviceArea: "Äldreomsorg",
    values: wander(32, 78, 5, 47).map((value, index) => (index === 14 || index === 15 ? null : value)),
  },
  {
    name: "Personalkontinuitet, olika medarbetare på 14 dagar",
    unit: "antal",
    direction: "lowerBetter",
    serviceArea: "Äldreomsorg",
    values: wander(9, 15, 3, 53),
  },
  { name: "Brukarnöjdhet", unit: null, serviceArea: "Äldreomsorg", values: [81, 79, 83] },
  {
    name: "Insatser enligt LVU",
    unit: "antal",
    serviceArea: "Barn och unga",
    values: Array.from({ length: 32 }, () => null),
    statuses: Object.fromEntries(Array.from({ length: 32 }, (_, index) => [index, "suppressed" as const])),
  },
  {
    name: "Handläggningstid bygglov",
    unit: "veckor",
    decimals: 1,
    direction: "lowerBetter",
    serviceArea: "Samhällsbyggnad",
    values: wander(32, 9.1, 1.5, 59, 20, 11.4),
    phaseAt: 20,
  },
  {
    name: "Elever med godkända betyg i alla ämnen",
    unit: "%",
    decimals: 1,
    direction: "higherBetter",
    serviceArea: "Skola",
    values: wander(32, 74.5, 4, 61),
    excluded: [7],
  },
];

export const sheets: readonly SheetSummary[] = [
  { name: "Månadsdata", visible: true, protected: false, cells: 420, ours: false },
  { name: "Ekonomi", visible: true, protected: false, cells: 1260, ours: false },
  { name: "Arkiv", visible: false, protected: false, cells: null, ours: false },
];

export const diagramItem: InsertedItem = {
  id: "charts-1",
  kind: "charts",
  sheet: "Diagram",
  count: 12,
  updatedAt: "2026-09-02T08:15:00Z",
  version: "0.1.0",
};

export function readingOf(
  assessments: readonly Assessment[],
  change: Partial<WorkbookReading> = {},
): WorkbookReading {
  return {
    activeSheet: "Månadsdata",
    sheets,
    read: ["Månadsdata"],
    assessments,
    register: null,
    problems: [],
    falseAlarms: null,
    readOnly: false,
    newerVersion: null,
    structureProtected: false,
    made: null,
    inserted: [],
    ...change,
  };
}

export const monthlyReading = (change: Partial<WorkbookReading> = {}): WorkbookReading =>
  readingOf(assessAll(monthlyPlans), { problems: monthlyProblems, ...change });

/** One indicator by sex: the women's series has moved to a level that has lasted; a year of months follow the season. */
export const shiftedReading = (change: Partial<WorkbookReading> = {}): WorkbookReading =>
  readingOf(
    assessAll([
      {
        name: "Väntetid till beslut",
        unit: "dagar",
        direction: "lowerBetter",
        sex: "women",
        values: wander(30, 31, 6, 11, 15, 20),
      },
      {
        name: "Väntetid till beslut",
        unit: "dagar",
        direction: "lowerBetter",
        sex: "men",
        values: wander(30, 31, 6, 13),
      },
    ]),
    change,
  );

/** Four years of months that follow the season. */
export const comparableReading = (change: Partial<WorkbookReading> = {}): WorkbookReading => {
  const next = noise(7);
  const values = Array.from({ length: 48 }, (_, i) =>
    Math.round(100 + 30 * Math.sin((2 * Math.PI * i) / 12) + 4 * next()),
  );
  return readingOf(
    assessAll([{ name: "Ärenden", unit: "ärenden", direction: "lowerBetter", values }]),
    change,
  );
};

/** `count` series of two years; every eleventh has moved. */
export function largeReading(count: number): WorkbookReading {
  const plans = Array.from({ length: count }, (_, index): SeriesPlan => ({
    name: `Indikator ${String(index + 1).padStart(4, "0")}`,
    code: `N${10000 + index}`,
    unit: index % 3 === 0 ? "%" : "antal",
    decimals: index % 3 === 0 ? 1 : 0,
    direction: index % 2 === 0 ? "higherBetter" : "lowerBetter",
    serviceArea: ["Skola", "Äldreomsorg", "Barn och unga"][index % 3] ?? null,
    values: wander(24, 60, 8, 101 + index, index % 11 === 0 ? 14 : 24, 68),
  }));
  return readingOf(assessAll(plans), { falseAlarms: { expected: count * 0.12, series: count } });
}
