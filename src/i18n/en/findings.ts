import type { findings as swedish } from "../sv/findings";

/** The English of ../sv/findings. */
export const findings: Record<keyof typeof swedish, string> = {
  "finding.outside.latest":
    "The latest value, {value} ({period}), is {side} the control limit {limit}: {judgement}, hardly chance.",
  "finding.outside.earlier":
    "The value {value} ({period}) was {side} the control limit {limit}. Values since then are within natural variation.",
  "finding.outside.earlierMany":
    "Earlier, {n} values were outside the control limits, most recently {period}. The latest value is within natural variation.",
  "finding.longRun.latest": "{Side} the {centre} for {n:run} since {from}: {judgement}, hardly chance.",
  "finding.longRun.earlier":
    "{Side} the {centre} for {n:run}, {span}: {judgement} at that time, hardly chance. The latest value is on the other side.",
  "finding.fewCrossings":
    "The line crosses the {centre} only {n} {n?time;times}, at least {min} expected: the level has moved, hardly chance.",
  "finding.fewCrossings.none":
    "The line never crosses the {centre}, at least {min} {min?time;times} expected: the level has moved, hardly chance.",
  "finding.fewCrossings.now": "The latest {n:periods} are {side} the {centre}.",
  "finding.shift.latest": "{Side} the {centre} for {n:run} since {from}: {judgement}, hardly chance.",
  "finding.shift.earlier":
    "{Side} the {centre} for {n:run}, {span}: {judgement} at that time. The series has left that level.",
  "finding.trend.latest": "{Rising} values for {n:run} since {from}: {judgement}, hardly chance.",
  "finding.trend.earlier":
    "{Rising} values for {n:run}, {span}: {judgement} at that time. The movement has ended.",
  "finding.twoOfThree.latest":
    "Two of the latest three values are far {side} the {centre}: {judgement}, hardly chance.",
  "finding.twoOfThree.earlier":
    "Two of three values were far {side} the {centre} ({span}). The latest value is within natural variation.",
  "finding.fourOfFive.latest":
    "Four of the latest five values are clearly {side} the {centre}: {judgement}, hardly chance.",
  "finding.fourOfFive.earlier":
    "Four of five values were clearly {side} the {centre} ({span}). The latest value is within natural variation.",
  "finding.alternating":
    "Values go up and down in turn for {n:run} ({span}). The pattern is too regular to be chance: are two sources mixed?",
  "finding.hugging":
    "Unusually little variation for {n:run} ({span}): has the way of measuring changed, or does the series mix groups?",
  "finding.mixture": "Few values near the {centre} for {n:run} ({span}): the series may mix two levels.",
  "finding.natural":
    "Natural variation: the latest value, {value} ({period}), differs no more from earlier values than chance usually gives.",
  "finding.natural.short": "Natural variation",
  "finding.natural.step": "The change {diff} since {previousPeriod} is within natural variation.",
  "finding.natural.withEarlier": "Natural variation now. Earlier signal: {clause} ({span}).",
  "finding.conflict":
    "Two signals point in different directions: {clauseA}, but {clauseB}. Read the chart before drawing conclusions.",
  "finding.several": "{first} Also: {clauses}.",
  "finding.improvement.short": "Improvement",
  "finding.deterioration.short": "Deterioration",
  "finding.change.short": "Change",
  "finding.conflict.short": "Conflicting signals",
  "finding.notAssessed.short": "Not assessed",
  "clause.outside": "{period} is {side} the control limit",
  "clause.longRun": "{side} the {centre} for {n:run} since {from}",
  "clause.fewCrossings": "only {n} {n?crossing;crossings} of the {centre}",
  "clause.shift": "{side} the {centre} for {n:run} since {from}",
  "clause.trend": "{rising} values for {n:run} since {from}",
  "clause.twoOfThree": "two of three values far {side} the {centre}",
  "clause.fourOfFive": "four of five values clearly {side} the {centre}",
  "clause.alternating": "values alternate for {n:run}",
  "clause.hugging": "unusually little variation for {n:run}",
  "clause.mixture": "few values near the {centre} for {n:run}",
  "rule.outside": "outside limit",
  "rule.longRun": "long run",
  "rule.fewCrossings": "few crossings",
  "rule.shift": "shift {k}",
  "rule.trend": "trend {k}",
  "rule.twoOfThree": "2 of 3",
  "rule.fourOfFive": "4 of 5",
  "rule.alternating": "alternating 14",
  "rule.hugging": "little variation 15",
  "rule.mixture": "mixture 8",
  "rule.separator": "; ",
  "why.outside": "A value outside the control limits is unusual: about 3 in 1,000 when nothing has changed.",
  "why.longRun":
    "Out of {n} values at most {max} in a row on one side of the {centre} are expected. Here there are {run}. Values on the {centre} are not counted (Anhøj's rule).",
  "why.fewCrossings":
    "Out of {n} values at least {min} crossings of the {centre} are expected. Here there are {crossings} (Anhøj's rule).",
  "why.shift": "The rule: at least {k} values in a row on one side of the {centre} ({profile}).",
  "why.trend": "The rule: at least {k} values in a row all rising or all falling ({profile}).",
  "why.twoOfThree":
    "The rule: two of three consecutive values more than 2 sigma from the {centre}, on the same side ({profile}).",
  "why.fourOfFive":
    "The rule: four of five consecutive values more than 1 sigma from the {centre}, on the same side ({profile}).",
  "why.alternating": "The rule: 14 consecutive values alternating up and down (Nelson).",
  "why.hugging": "The rule: 15 consecutive values within 1 sigma of the {centre} (Nelson).",
  "why.mixture":
    "The rule: 8 consecutive values more than 1 sigma from the {centre}, on both sides (Nelson).",
  "why.limits.I": "Control limits: the mean {mean} ± 2.66 × {mr}, the mean step between neighbouring values.",
  "why.limits.wobbly":
    "The limits vary in width because the denominator varies: fewer people give wider limits.",
  "why.limits.median":
    "Control limits: the mean {mean} ± 3.145 × {mr}, the median step between neighbouring values.",
  "why.limits.screened": "Steps larger than {screen} were left out once ({n}) before the limits were set.",
  "finding.noValues": "No values to assess.",
  "finding.tooFew": "Too few values: there are {n}, at least {min} are needed to tell chance from change.",
  "finding.preliminary":
    "The limits are preliminary: they rest on {n} {n?value;values}, at least 12 are needed.",
  "finding.preliminary.signal":
    "{finding} Read it with care: the limits are preliminary ({n} {n?value;values}).",
  "finding.preliminary.short": "Preliminary limits ({n} {n?value;values}).",
  "finding.constant": "All {n} values are {value}. There is no variation to assess.",
  "finding.constantBroken":
    "All earlier values were {previous}. The latest value is {value} ({period}): {judgement}. There are no control limits, because the values did not vary.",
  "finding.gap": "Values are missing: {periods}. The line is broken there.",
  "finding.latestMissing": "The latest period ({period}) has no value. The finding concerns {lastPeriod}.",
  "finding.samples":
    "Most periods have several values. If they measure the same thing, choose a chart for samples (X̄, S or R).",
  "finding.latestIncomplete": "The latest period ({period}) looks incomplete and has not been assessed.",
  "finding.excluded": "Excluded values: {periods}. They are shown but not counted.",
  "finding.season":
    "The values follow the season. Signals may be seasonal: compare with {samePeriodLastYear} instead.",
  "finding.season.short": "May be season: compare with {samePeriodLastYear}.",
  "finding.autocorrelation":
    "Each value resembles the one before. More false signals than usual will appear: trust the chart more than single points.",
  "finding.smallDenominator": "The denominator is small ({min}–{max}). A few people move the value a lot.",
  "finding.falseAlarm.one": "Even with no change, about {percent} of series with {n} values get a signal.",
  "finding.falseAlarm.many":
    "About {k} of {n} series are expected to have a signal by pure chance. Look first at the ones that changed most recently.",
  "finding.falseAlarm.few": "Fewer than 1 of {n} series is expected to have a signal by pure chance.",
  "finding.phase.active": "New phase since {from}: {cause}. The limits are recalculated from there.",
  "finding.phase.noCause": "New phase since {from}, no cause given.",
  "finding.phase.suggestion":
    "The level has been {side} the earlier one since {from} ({n} values). If the cause is known you can start a new phase there.",
  "finding.phase.suggestion.why":
    "Before: {meanBefore} ({nBefore} values). After: {meanAfter} ({nAfter} values).",
  "finding.sexGap": "Women are {gap} {side} men ({period}).",
  "finding.sexGap.none": "Women and men are level ({period}).",
  "finding.sexGap.natural":
    "The difference between women and men has not changed more than chance usually gives.",
  "finding.sexGap.changed": "The difference between women and men: {clause}, hardly chance.",
  "finding.funnel.inside": "The units differ no more than chance usually gives.",
  "finding.funnel.outside": "Of {n} units, {k} are outside the 99.8 per cent limit: {units}.",
  "finding.funnel.overdispersed":
    "The units differ more than chance explains. The limits have been widened for that.",
  "finding.funnel.tooFewUnits":
    "Only {n} units: whether they differ more than chance explains cannot be assessed, which takes 10.",
  "chart.run": "Run chart",
  "chart.run.reason": "Shows the order in time and the median. Works for any measure.",
  "chart.I": "Individuals chart (I)",
  "chart.I.reason": "One value per period, no known denominator.",
  "chart.MR": "Moving range chart (MR)",
  "chart.MR.reason": "Shows whether the variation itself changes.",
  "chart.IP": "I prime chart (I′)",
  "chart.IP.reason": "Amount per unit where the denominator varies.",
  "chart.P": "Chart for shares (P)",
  "chart.P.reason": "Share of a known number.",
  "chart.PP": "Chart for shares of large numbers (P′)",
  "chart.PP.reason":
    "The shares vary {times} times as much as pure chance would give. P would warn too often.",
  "chart.U": "Chart for rates (U)",
  "chart.U.reason": "Number of events per inhabitant, day or similar.",
  "chart.UP": "Chart for rates, large numbers (U′)",
  "chart.UP.reason":
    "The rates vary {times} times as much as pure chance would give. U would warn too often.",
  "chart.C": "Chart for counts (C)",
  "chart.C.reason": "Number of events while the size of the service is the same.",
  "chart.NP": "Chart for counts out of a fixed number (NP)",
  "chart.NP.reason": "Count out of the same number each time.",
  "chart.G": "Rare events chart, cases between (G)",
  "chart.G.reason": "Number of cases between events that seldom occur.",
  "chart.T": "Rare events chart, time between (T)",
  "chart.T.reason": "Days between events that seldom occur.",
  "chart.XBAR": "Chart for sample means (X̄)",
  "chart.XBAR.reason": "Several measurements per period. Shows the level.",
  "chart.S": "Chart for sample spread (S)",
  "chart.S.reason": "Several measurements per period. Shows the spread.",
  "chart.R": "Chart for sample range (R)",
  "chart.R.reason": "Few measurements per period. Shows the difference between highest and lowest.",
  "chart.funnel": "Funnel plot",
  "chart.funnel.reason": "Compares units of different size in the same period.",
  "chart.change": "Change chart",
  "finding.step": "The change since {previousPeriod}: {diff}.",
  "finding.suppressed": "Suppressed: {n} {n?value is;values are} not shown.",
  "finding.approximate": "Approximate values: {periods}. They are shown but not counted.",
  "chart.registered.reason": "The chart type is chosen in the register.",
  "chart.run.reason.few": "There are too few values for control limits.",
  "chart.run.reason.tied": "Many values are equal. Control limits would be too narrow.",
  "chart.run.reason.skewed": "The values are very skewed. Control limits would warn too often.",
  "chart.I.reason.more":
    "The counts vary {times} times as much as pure chance would give. C would warn too often.",
  "chart.I.reason.less":
    "The counts vary only {times} times as much as pure chance would give. C would warn too seldom.",
  "chart.PP.reason.less":
    "The shares vary only {times} times as much as pure chance would give. P would warn too seldom.",
  "chart.UP.reason.less":
    "The rates vary only {times} times as much as pure chance would give. U would warn too seldom.",
};
