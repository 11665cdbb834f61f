import { defaultSettings } from "../../../src/core/register/registerSettings";
import fc from "fast-check";
import { assess } from "../../../src/core/indicator/assess";
import { chartNotes } from "../../../src/core/indicator/finding/chartNotes";
import { chartAltText, chartEndLabels } from "../../../src/core/indicator/finding/chartTexts";
import { phaseAdvice } from "../../../src/core/indicator/phases/phaseSuggestion";
import { frequencies } from "../../../src/core/series/period";
import type { Point, Series } from "../../../src/core/series/series";
import { parseRules } from "../../../src/core/spc/rules/parseRules";
import { ruleProfiles } from "../../../src/core/spc/rules/ruleProfiles";
import { chartTypes } from "../../../src/core/spc/types";
import { variation } from "../../../src/core/spc/variation";
import { indicatorOf, messagesOf, options } from "./support";
import { englishTexts } from "../../../src/i18n/englishTexts";
import { swedishTexts } from "../../../src/i18n/swedishTexts";

const number = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.constantFrom(0, 1, 100, 1e-300, 5e-324, 1e15),
);
const point = fc.record({
  value: fc.option(number, { freq: 5 }),
  status: fc.constantFrom("missing", "suppressed", "notApplicable"),
  approximate: fc.boolean(),
  size: fc.option(fc.constantFrom(0, 1, 7, 400, 25000), { freq: 5 }),
});
const frequency = fc.constantFrom(...frequencies);
const series = fc.record({
  frequency,
  start: fc.constantFrom(0, 100, 2020, 24000),
  ratio: fc.boolean(),
  points: fc.array(point, { maxLength: 60 }),
  calm: fc.boolean(),
});
const nearby = fc.integer({ min: -5, max: 70 });
const settings = fc.record({
  direction: fc.constantFrom(null, "higherBetter", "lowerBetter", "none"),
  chartType: fc.constantFrom(null, null, ...chartTypes),
  shortTarget: fc.option(number),
  longTarget: fc.option(number),
  date: fc.option(fc.record({ frequency, offset: nearby })),
  phases: fc.array(nearby, { maxLength: 3 }),
  excluded: fc.array(nearby, { maxLength: 3 }),
  baseline: fc.option(nearby),
});
const rules = fc.constantFrom(...Object.values(ruleProfiles), own("3s,anhöj,trend3,skift3,we2,n4,n7"));

type SeriesPlan = typeof series extends fc.Arbitrary<infer Plan> ? Plan : never;

function own(text: string) {
  const parsed = parseRules(text);
  if (!parsed.ok) throw new Error(parsed.unknown);
  return parsed.profile;
}

function toSeries(plan: SeriesPlan): Series {
  const points = plan.points.map(({ value, status, approximate, size }, index): Point => {
    const whole = value === null ? null : plan.calm ? Math.abs(Math.round(value)) % 20 : value;
    const ratio = plan.ratio && size !== null ? { numerator: whole, denominator: size } : {};
    const shown =
      plan.ratio && size && whole !== null ? (100 * whole) / size : plan.ratio && size === 0 ? null : whole;
    return {
      period: { frequency: plan.frequency, ordinal: plan.start + index },
      value: shown,
      status: shown === null ? status : approximate && index % 7 === 3 ? "approximate" : "value",
      cell: { sheet: "Data", row: 1, column: index },
      periodCell: null,
      live: false,
      ...ratio,
    };
  });
  return { id: "x", organisation: null, sex: null, frequency: plan.frequency, points, range: "A1:B2" };
}

const broken = /undefined|null|NaN|Infinity|[{}]| {2}|(?<!\.)\.\.(?!\.)/;

test("whatever the values and settings, nothing throws and every sentence is whole", () => {
  fc.assert(
    fc.property(
      series,
      settings,
      rules,
      fc.constantFrom("mean", "screened", "median"),
      fc.constantFrom(null, "%", "antal", "kr/inv", "dagar"),
      fc.integer({ min: 0, max: 2 }),
      (plan, chosen, profile, method, unit, decimals) => {
        const one = toSeries(plan);
        const at = (offset: number) => ({ frequency: plan.frequency, ordinal: plan.start + offset });
        const date =
          chosen.date === null
            ? null
            : { frequency: chosen.date.frequency, ordinal: plan.start + chosen.date.offset };
        const used = { ...options, rules: profile, method };
        const found = assess(
          indicatorOf([one], { unit, decimals }),
          one,
          {
            ...defaultSettings,
            direction: chosen.direction,
            chartType: chosen.chartType,
            shortTarget: chosen.shortTarget,
            shortTargetDate: date,
            longTarget: chosen.longTarget,
            longTargetDate: date,
            phases: chosen.phases.map((offset) => ({ from: at(offset), cause: "orsak" })),
            excluded: chosen.excluded.map((offset) => ({ period: at(offset), cause: null })),
            baselineTo: chosen.baseline === null ? null : at(chosen.baseline),
          },
          used,
        );
        const advice = phaseAdvice(found);
        const messages = [
          ...messagesOf(found),
          chartAltText(found),
          ...chartEndLabels(found).map(({ text }) => text),
          ...chartNotes(found, { ...used, showLast: 12 }),
          ...(advice === null ? [] : [advice.sentence, advice.evidence]),
        ];
        for (const texts of [swedishTexts, englishTexts])
          for (const each of messages) {
            const text = texts.render(each);
            expect(text).not.toMatch(broken);
            expect(text).not.toBe("");
          }
        for (const each of [found.finding.sentence, ...found.finding.notes, ...found.finding.why])
          expect(swedishTexts.render(each)).toMatch(/^[A-ZÅÄÖ].*[^.][.?]$/s);
        expect(found.counted).toHaveLength(one.points.length);
      },
    ),
    { numRuns: 250 },
  );
});

test("the judgement is that of the cell function, apart from series without variation", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 40 }),
      rules,
      (values, profile) => {
        fc.pre(new Set(values.slice(0, -1)).size > 1);
        const one = toSeries({
          frequency: "month",
          start: 24000,
          ratio: false,
          calm: false,
          points: values.map((value) => ({ value, status: "missing", approximate: false, size: null })),
        });
        const direction = "higherBetter" as const;
        const found = assess(
          indicatorOf([one]),
          one,
          { ...defaultSettings, direction },
          { ...options, rules: profile },
        );
        expect(found.finding.judgement).toBe(variation(found.chart, direction)?.judgement);
      },
    ),
  );
});
