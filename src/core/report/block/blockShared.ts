/** Columns and head cells that most chart types have in common. */
import { mean, median } from "simple-statistics";
import type { SigmaMethod } from "../../spc/types";
import { baseNumbers, each, isNumber, notAvailable, numberOr, phaseAt, phaseNumbers } from "./blockRecipe";
import type { ColumnRecipe, HeadRecipe } from "./blockRecipe";
import type { BlockColumnKey } from "./blockTexts";

export const countedColumn: ColumnRecipe = {
  key: "counted",
  group: "calculation",
  format: "value",
  formula: '=IF([included]=1,[value],"")',
  expected: (values) =>
    each(values, (row) =>
      values.input.points[row]?.included === true ? (values.column("value")[row] ?? "") : "",
    ),
};

export const shownColumn: ColumnRecipe = shownFrom("value");

/** What the chart draws: the measured value, and NA() for a gap (a line chart draws "" as zero). */
export function shownFrom(key: BlockColumnKey): ColumnRecipe {
  return {
    key: "shown",
    group: "chart",
    format: "value",
    formula: `=IF(ISNUMBER([${key}]),[${key}],NA())`,
    expected: (values) => values.column(key).map((value) => (isNumber(value) ? value : notAvailable)),
  };
}

/**
 * The counted point before this one. A missing point gives "" and ends the chain; an excluded point passes its
 * predecessor on, so that its neighbours become adjacent (as in qicharts2).
 */
export function previousColumn(key: "previous" | "previousDenominator", from: BlockColumnKey): ColumnRecipe {
  return {
    key,
    group: "calculation",
    format: key === "previous" ? "value" : "count",
    formula: `=IF(N([included-1])=1,[${from}-1],IF(ISTEXT([included-1]),"",[${key}-1]))`,
    starts: '=""',
    expected: (values) => {
      const source = values.column(from);
      const out: (string | number | boolean | null)[] = [];
      for (let row = 0; row < values.count; row++) {
        const first = row === phaseAt(values, values.phaseOf(row)).from;
        if (first) out.push("");
        else out.push((values.input.points[row - 1]?.included ? source[row - 1] : out[row - 1]) ?? "");
      }
      return out;
    },
  };
}

export function rangeColumn(from: BlockColumnKey): ColumnRecipe {
  return {
    key: "movingRange",
    group: "calculation",
    format: "fine",
    formula: `=IF(COUNT([${from}],[previous])=2,ABS([${from}]-[previous]),"")`,
    expected: (values) =>
      each(values, (row) => {
        const here = values.column(from)[row];
        const before = values.column("previous")[row];
        return isNumber(here) && isNumber(before) ? Math.abs(here - before) : "";
      }),
  };
}

/** Moving ranges of at least {screening} times their mean are left out once (Nelson 1982). */
const screenedColumn: ColumnRecipe = {
  key: "screenedRange",
  group: "calculation",
  format: "fine",
  formula: '=IF(ISNUMBER([movingRange]),IF([movingRange]<{screening}*{meanRange},[movingRange],""),"")',
  expected: (values) =>
    each(values, (row) => {
      const range = values.column("movingRange")[row];
      const limit = values.head("meanRange", values.phaseOf(row));
      const factor = values.parameter("screening");
      return isNumber(range) && isNumber(limit) && factor !== null && range < factor * limit ? range : "";
    }),
};

export function screenedColumns(method: SigmaMethod): readonly ColumnRecipe[] {
  return method === "screened" ? [screenedColumn] : [];
}

export function pointsHead(key: BlockColumnKey): HeadRecipe {
  return {
    key: "points",
    format: "whole",
    formula: `=COUNT(base(${key}))`,
    expected: (values, phase) => baseNumbers(values, key, phase).length,
  };
}

export const toleranceHead: HeadRecipe = {
  key: "tolerance",
  format: "tolerance",
  formula: "=1E-9*MAX(MAX(phase(value)),-MIN(phase(value)))",
  expected: (values, phase) => 1e-9 * Math.max(0, ...phaseNumbers(values, "value", phase).map(Math.abs)),
};

/** Mean (or median) moving range of the baseline; screening keeps this and leaves out in the next column. */
export function rangeHead(method: SigmaMethod): HeadRecipe {
  const average = method === "median" ? "MEDIAN" : "AVERAGE";
  return {
    key: "meanRange",
    format: "fine",
    formula: `=IF(COUNT(base(movingRange))=0,NA(),${average}(base(movingRange)))`,
    expected: (values, phase) => {
      const ranges = baseNumbers(values, "movingRange", phase);
      if (ranges.length === 0) return notAvailable;
      return method === "median" ? median(ranges) : mean(ranges);
    },
  };
}

/** One sigma: the range divided by d2. Ranges that are all zero give zero, not a division by nothing. */
export function sigmaHead(method: SigmaMethod, divided: boolean): HeadRecipe {
  const divisor = divided ? "/{divisor}" : "";
  const screened = method === "screened";
  return {
    key: "sigma",
    format: "fine",
    formula: screened
      ? `=IF({meanRange}=0,0,AVERAGE(base(screenedRange))${divisor})`
      : `={meanRange}${divisor}`,
    expected: (values, phase) => {
      const range = values.head("meanRange", phase);
      if (!isNumber(range)) return notAvailable;
      if (range === 0) return 0;
      const kept = screened ? mean(baseNumbers(values, "screenedRange", phase)) : range;
      return divided ? kept / (values.parameter("divisor") ?? 1) : kept;
    },
  };
}

export const outsideHead: HeadRecipe = {
  key: "outsideCount",
  format: "whole",
  formula: "=COUNT(phase(outside))",
  expected: (values, phase) => phaseNumbers(values, "outside", phase).length,
};

/** Only points that count can be outside: an excluded or approximate value gets no signal. */
export function outsideFrom(key: BlockColumnKey): ColumnRecipe {
  return {
    key: "outside",
    group: "calculation",
    format: "value",
    formula:
      `=IF(COUNT([${key}],[lower],[upper])=3,` +
      `IF(OR([${key}]>[upper]+{tolerance},[${key}]<[lower]-{tolerance}),[${key}],NA()),NA())`,
    expected: (values) =>
      each(values, (row) => {
        const value = values.column(key)[row];
        const lower = values.input.chart.lower[row];
        const upper = values.input.chart.upper[row];
        if (!isNumber(value) || !isNumber(lower) || !isNumber(upper)) return notAvailable;
        const tolerance = values.head("tolerance", values.phaseOf(row));
        const slack = isNumber(tolerance) ? tolerance : 0;
        return value > upper + slack || value < lower - slack ? value : notAvailable;
      }),
  };
}

type LimitKey = "centre" | "lower" | "upper";

/** Centre or limit, twice where there are several phases: every other phase writes in the second set. */
export function limitColumns(
  formulas: { readonly [key in LimitKey]?: string },
  phases: number,
): readonly ColumnRecipe[] {
  const keys = (["centre", "lower", "upper"] as const).filter((key) => formulas[key] !== undefined);
  const odd = keys.map((key) =>
    limitColumn(key, key, formulas[key] as string, phases > 1 ? "odd" : undefined),
  );
  if (phases < 2) return odd;
  const even = keys.map((key) => limitColumn(`${key}2` as const, key, formulas[key] as string, "even"));
  return [...odd, ...even];
}

function limitColumn(
  key: LimitKey | `${LimitKey}2`,
  source: LimitKey,
  formula: string,
  phases: "odd" | "even" | undefined,
): ColumnRecipe {
  return {
    key,
    group: "chart",
    format: "level",
    formula,
    phases,
    expected: (values) =>
      each(values, (row) => {
        const parity = values.phaseOf(row) % 2 === 0 ? "odd" : "even";
        if (phases !== undefined && parity !== phases) return null;
        return numberOr(values.input.chart[source][row], notAvailable);
      }),
  };
}
