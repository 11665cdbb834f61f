import fc from "fast-check";
import { assurance } from "../../../src/core/spc/assurance";
import { computeChart } from "../../../src/core/spc/computeChart";
import { autocorrelation } from "../../../src/core/spc/evidence/autocorrelation";
import { deviationsFromCentre } from "../../../src/core/spc/evidence/deviations";
import { seasonality } from "../../../src/core/spc/evidence/seasonality";
import { spreadOfZ } from "../../../src/core/spc/evidence/spreadOfZ";
import { suggestPhase } from "../../../src/core/spc/evidence/suggestPhase";
import { funnelLimits } from "../../../src/core/spc/funnel/funnelLimits";
import { defaultRules, ruleProfiles } from "../../../src/core/spc/rules/ruleProfiles";
import { analyseRuns } from "../../../src/core/spc/runsAnalysis";
import {
  chartTypes,
  type ChartInput,
  type ChartOptions,
  type ChartResult,
} from "../../../src/core/spc/types";
import { variation } from "../../../src/core/spc/variation";

/** Whole numbers keep sums exact, so that equal means equal. */
const level = fc.integer({ min: -1000, max: 1000 });
const cell = fc.option(level, { freq: 6, nil: null });
const series = fc.array(cell, { minLength: 2, maxLength: 60 });
const method = fc.constantFrom("mean", "screened", "median" as const);
const profile = fc.constantFrom(...Object.values(ruleProfiles));
const lineCharts = fc.constantFrom("I", "run" as const);

function close(a: number | null, b: number | null, scale: number): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, scale, Math.abs(a), Math.abs(b));
}

function patterns(result: ChartResult): string[] {
  return result.signals.map(
    ({ rule, direction, covers, completes }) => `${rule.code} ${direction} ${covers} ${completes}`,
  );
}

function options(part: Partial<ChartOptions>): ChartOptions {
  return { type: "I", method: "mean", rules: defaultRules, ...part };
}

test("I and run: adding a number to all values moves centre and limits as much and leaves the signals", () => {
  fc.assert(
    fc.property(series, level, lineCharts, method, profile, (values, added, type, sigmaMethod, rules) => {
      const chosen = options({ type, method: sigmaMethod, rules });
      const plain = computeChart({ values }, chosen);
      const moved = computeChart({ values: values.map((v) => (v === null ? null : v + added)) }, chosen);
      for (const column of ["centre", "lower", "upper"] as const) {
        plain[column].forEach((value, i) => {
          expect(close(value === null ? null : value + added, moved[column][i]!, 2000)).toBe(true);
        });
      }
      expect(patterns(moved)).toEqual(patterns(plain));
    }),
  );
});

test("I and run: multiplying all values multiplies centre and limits and leaves the signals", () => {
  fc.assert(
    fc.property(
      series,
      fc.constantFrom(0.01, 0.1, 2, 3, 100, 1e6),
      lineCharts,
      method,
      profile,
      (values, factor, type, sigmaMethod, rules) => {
        const chosen = options({ type, method: sigmaMethod, rules });
        const plain = computeChart({ values }, chosen);
        const scaled = computeChart({ values: values.map((v) => (v === null ? null : v * factor)) }, chosen);
        for (const column of ["centre", "lower", "upper"] as const) {
          plain[column].forEach((value, i) => {
            expect(close(value === null ? null : value * factor, scaled[column][i]!, 1000 * factor)).toBe(
              true,
            );
          });
        }
        expect(patterns(scaled)).toEqual(patterns(plain));
      },
    ),
  );
});

test("turning the series upside down turns every signal", () => {
  const turned: Readonly<Record<string, string>> = {
    above: "below",
    below: "above",
    rising: "falling",
    falling: "rising",
  };
  fc.assert(
    fc.property(series, method, profile, (values, sigmaMethod, rules) => {
      const chosen = options({ method: sigmaMethod, rules });
      const plain = computeChart({ values }, chosen);
      const mirrored = computeChart({ values: values.map((v) => (v === null ? null : -v)) }, chosen);
      const expected = plain.signals.map(
        ({ rule, direction, covers }) =>
          `${rule.code} ${direction === null ? null : turned[direction]} ${covers}`,
      );
      const found = mirrored.signals.map(
        ({ rule, direction, covers }) => `${rule.code} ${direction} ${covers}`,
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

test("the limits that a phase tells are those drawn at each of its points, and only points of their own size have others", () => {
  const sharedTypes = fc.constantFrom("run", "I", "MR", "C", "G", "T", "P", "U" as const);
  const starts = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 2 });
  fc.assert(
    fc.property(series, sharedTypes, starts, (values, type, phaseStarts) => {
      const denominators = type === "P" || type === "U" ? values.map((_, i) => 1000 + i) : undefined;
      const result = computeChart({ values, denominators, phaseStarts }, options({ type }));
      for (const { from, to, limits } of result.phases) {
        const drawn = [result.lower, result.upper].map((line) => [...new Set(line.slice(from, to + 1))]);
        if (limits !== null) expect(drawn).toEqual([[limits.lower], [limits.upper]]);
        else if (denominators === undefined) expect(drawn).toEqual([[null], [null]]);
      }
    }),
  );
  const straight = computeChart({ values: [1, 2, 3, 2, 1, 3] }, options({}));
  expect(straight.phases[0]?.limits).toEqual({ lower: straight.lower[3], upper: straight.upper[3] });
});

test("phases are independent: each is what it would be alone", () => {
  fc.assert(
    fc.property(
      fc.array(series, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...chartTypes.filter((type) => !["XBAR", "S", "R"].includes(type))),
      method,
      profile,
      fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      (parts, type, sigmaMethod, rules, baseline) => {
        const chosen = options({ type, method: sigmaMethod, rules });
        const positive = (values: (number | null)[]): (number | null)[] =>
          values.map((v) => (v === null ? null : Math.abs(v)));
        const denominators = (values: (number | null)[]): number[] =>
          values.map((_, i) => 1000 + ((i * 37) % 50));
        const all = parts.flatMap(positive);
        const starts = parts
          .slice(1)
          .map((_, i) => parts.slice(0, i + 1).reduce((sum, part) => sum + part.length, 0));
        const together = computeChart(
          { values: all, denominators: parts.flatMap(denominators), phaseStarts: starts, baseline },
          chosen,
        );
        let offset = 0;
        const expected: string[] = [];
        parts.forEach((part, i) => {
          const alone = computeChart(
            { values: positive(part), denominators: denominators(part), baseline },
            chosen,
          );
          for (const column of ["values", "centre", "lower", "upper"] as const) {
            expect(together[column].slice(offset, offset + part.length)).toEqual(alone[column]);
          }
          expect({ ...together.phases[i]!, from: 0, to: 0, baselineTo: 0 }).toEqual({
            ...alone.phases[0]!,
            from: 0,
            to: 0,
            baselineTo: 0,
          });
          for (const { rule, covers, completes } of alone.signals) {
            expected.push(`${i} ${rule.code} ${covers.map((index) => index + offset)} ${completes + offset}`);
          }
          offset += part.length;
        });
        const found = together.signals.map(
          ({ phase, rule, covers, completes }) => `${phase} ${rule.code} ${covers} ${completes}`,
        );
        expect(found).toEqual(expected);
      },
    ),
  );
});

test("a missing point beside a missing point, first or last changes no limit; anywhere it changes no centre", () => {
  fc.assert(
    fc.property(series, fc.nat(), lineCharts, method, (values, where, type, sigmaMethod) => {
      const chosen = options({ type, method: sigmaMethod });
      const plain = computeChart({ values }, chosen);
      const harmless = [0, values.length, ...values.flatMap((v, i) => (v === null ? [i, i + 1] : []))];
      const at = harmless[where % harmless.length]!;
      const gap = computeChart({ values: [...values.slice(0, at), null, ...values.slice(at)] }, chosen);
      expect([gap.centre[0], gap.lower[0], gap.upper[0]]).toEqual([
        plain.centre[0],
        plain.lower[0],
        plain.upper[0],
      ]);
      expect(gap.values[at]).toBeNull();
      const anywhere = where % (values.length + 1);
      const broken = computeChart(
        { values: [...values.slice(0, anywhere), null, ...values.slice(anywhere)] },
        chosen,
      );
      expect(broken.centre[0]).toBe(plain.centre[0]);
      expect(broken.phases[0]!.runs).toEqual(plain.phases[0]!.runs);
    }),
  );
});

test("an excluded point changes nothing: limits and runs are those of the series without it", () => {
  fc.assert(
    fc.property(
      series,
      fc.nat(),
      level,
      lineCharts,
      method,
      profile,
      (values, where, odd, type, sigmaMethod, rules) => {
        const at = where % (values.length + 1);
        const chosen = options({ type, method: sigmaMethod, rules });
        const plain = computeChart({ values }, chosen);
        const longer = [...values.slice(0, at), odd, ...values.slice(at)];
        const excluded = longer.map((_, i) => i === at);
        const result = computeChart({ values: longer, excluded }, chosen);
        expect([result.centre[0], result.lower[0], result.upper[0]]).toEqual([
          plain.centre[0],
          plain.lower[0],
          plain.upper[0],
        ]);
        expect(result.phases[0]!.runs).toEqual(plain.phases[0]!.runs);
        for (const { covers } of result.signals) expect(covers).not.toContain(at);
      },
    ),
  );
});

test("the order of the rows does not matter where order has no part: run, P, U, C, NP, G centre and limits", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 200 })), {
        minLength: 2,
        maxLength: 40,
      }),
      fc.constantFrom("run", "P", "U", "C", "NP", "G" as const),
      fc.nat(),
      (rows, type, turn) => {
        const turned = rows.map((_, i) => rows[(i + turn) % rows.length]!).reverse();
        const limits = (all: typeof rows): unknown[] => {
          const chart = computeChart(
            { values: all.map(([y]) => y), denominators: type === "run" ? undefined : all.map(([, n]) => n) },
            options({ type }),
          );
          const round = (value: number | null | undefined): string => (value ?? NaN).toPrecision(10);
          return all
            .map((row, i) =>
              [row, round(chart.centre[i]), round(chart.lower[i]), round(chart.upper[i])].join(),
            )
            .sort();
        };
        expect(limits(turned)).toEqual(limits(rows));
      },
    ),
  );
});

test("the order of the units does not matter to a funnel", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 40, max: 400 })), { minLength: 1, maxLength: 30 }),
      fc.constantFrom("share", "rate" as const),
      fc.boolean(),
      (units, kind, overdispersion) => {
        const limits = (all: typeof units): string[] => {
          const funnel = funnelLimits(
            all.map(([x]) => x),
            all.map(([, n]) => n),
            { kind, overdispersion },
          );
          return all
            .map((unit, i) => [unit, funnel.lower998[i]!.toFixed(9), funnel.upper95[i]!.toFixed(9)].join())
            .sort();
        };
        expect(limits([...units].reverse())).toEqual(limits(units));
      },
    ),
  );
});

/** Everything that a cell, or a caller who does not know better, may send. */
const weird = fc.oneof(
  cell,
  fc.constantFrom(
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    Number.MIN_VALUE,
    1e-300,
    1e15,
  ),
  fc.constantFrom("12", "..", undefined, true, {} as unknown as number),
  fc.double(),
) as fc.Arbitrary<number | null>;

function expectFinite(value: unknown, path: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  if (value === undefined && path !== "") return;
  if (Array.isArray(value)) value.forEach((item, i) => expectFinite(item, `${path}[${i}]`));
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) expectFinite(item, `${path}.${key}`);
  }
}

test("no NaN, no infinity and no exception, whatever comes in", () => {
  const input = fc.record({
    values: fc.array(weird, { maxLength: 40 }),
    denominators: fc.option(fc.array(weird, { maxLength: 40 }), { nil: undefined }),
    phaseStarts: fc.option(
      fc.array(fc.oneof(fc.integer({ min: -3, max: 45 }), fc.double()), { maxLength: 4 }),
      { nil: undefined },
    ),
    baseline: fc.oneof(fc.constant(undefined), fc.integer({ min: -2, max: 40 }), fc.constant(NaN)),
    excluded: fc.option(fc.array(fc.boolean(), { maxLength: 45 }), { nil: undefined }),
    subgroups: fc.option(fc.array(fc.array(weird, { maxLength: 30 }), { maxLength: 20 }), { nil: undefined }),
  }) as fc.Arbitrary<ChartInput>;
  fc.assert(
    fc.property(
      input,
      fc.constantFrom(...chartTypes),
      method,
      profile,
      fc.constantFrom(undefined, 1, 100, 0, NaN),
      fc.constantFrom(undefined, 2.66, NaN),
      fc.constantFrom(undefined, "range" as const),
      fc.boolean(),
      (given, type, sigmaMethod, rules, multiplier, factor, subgroupSigma, ordered) => {
        const result = computeChart(given, {
          type,
          method: sigmaMethod,
          rules,
          multiplier,
          factor,
          subgroupSigma,
          ordered,
        });
        expectFinite(result, "chart");
        const length = ["XBAR", "S", "R"].includes(type)
          ? (given.subgroups?.length ?? 0)
          : given.values.length;
        for (const column of ["values", "centre", "lower", "upper"] as const)
          expect(result[column]).toHaveLength(length);
        for (const { covers, completes, phase } of result.signals) {
          const { from, to } = result.phases[phase]!;
          expect(covers).toContain(completes);
          expect([...covers].sort((a, b) => a - b)).toEqual(covers);
          for (const index of covers) {
            expect(from <= index && index <= to && result.values[index] !== null).toBe(true);
            expect(given.excluded?.[index]).not.toBe(true);
          }
        }
        for (const direction of ["higherBetter", "lowerBetter", "none"] as const) {
          expectFinite(variation(result, direction), "variation");
          expectFinite(assurance(result, 5, direction), "assurance");
        }
        expectFinite(suggestPhase(result, given.excluded), "suggestion");
        expectFinite(autocorrelation(deviationsFromCentre(result)), "autocorrelation");
        expectFinite(seasonality(result.values), "season");
        expectFinite(spreadOfZ(given, "share"), "spread");
        expectFinite(analyseRuns(given.values), "runs");
        for (const kind of ["share", "rate", "standardised", "standardisedLog"] as const) {
          expectFinite(
            funnelLimits(given.values, given.denominators ?? [], { kind, overdispersion: true }),
            kind,
          );
        }
      },
    ),
    { numRuns: 1500 },
  );
});
