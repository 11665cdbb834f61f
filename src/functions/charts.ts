/** Custom functions for run charts and control charts. The comments are the texts that people read in Excel. */
import { assurance } from "../core/spc/assurance";
import { codesPerPoint } from "../core/spc/codesPerPoint";
import { computeChart } from "../core/spc/computeChart";
import { funnelLimits } from "../core/spc/funnel/funnelLimits";
import { analyseRuns } from "../core/spc/runsAnalysis";
import type { ChartInput, ChartResult } from "../core/spc/types";
import { variation as judgeVariation } from "../core/spc/variation";
import { readLine } from "./cells";
import { cellError, fail } from "./errors";
import { readFunnelArguments } from "./funnelArguments";
import { numberIn, readFlag, readNumber, readOptionalNumber } from "./numbers";
import { inDirection, type ResultCell } from "./rows";
import { label } from "./sentence";
import { readDirection, readSeriesArguments, type SeriesArguments } from "./seriesArguments";
import { assuranceText, variationText } from "./verdictTexts";

/**
 * Räknar ut centrumlinje, undre och övre styrgräns för varje värde. Resultatet är tre kolumner, lika långt som värdena. Tomma celler räknas som saknade.
 * @customfunction CONTROLLIMITS STYRGRÄNSER
 * @param värden Värdena i tidsordning, en kolumn eller en rad. För P, PP, U, UP och IP: antalet i täljaren.
 * @param [diagramtyp] run, I, MR, IP, P, PP, U, UP, C, NP, G, T, XBAR, S eller R. Utelämnad: I.
 * @param [nämnare] Nämnaren för varje värde, till exempel antal ärenden. Behövs för P, PP, U, UP, IP och NP.
 * @param [faser] En etikett per värde. Ny etikett börjar en ny fas, tom cell fortsätter den förra. Gränserna räknas om i varje fas.
 * @param [basperiod] Antal värden i början av varje fas som gränserna bygger på. Utelämnad: alla.
 * @param [undanta] Något i cellen, till exempel x, gör att värdet inte räknas i gränserna. Tom cell betyder att värdet räknas.
 * @param [metod] medel (standard): medelvärdet av stegen mellan grannvärden. rensad: mycket stora steg räknas bort en gång. median: medianen av stegen.
 * @returns {any[][]} Centrumlinje, undre styrgräns och övre styrgräns.
 */
export function controlLimits(
  värden: unknown[][],
  diagramtyp?: unknown,
  nämnare?: unknown[][],
  faser?: unknown[][],
  basperiod?: unknown,
  undanta?: unknown[][],
  metod?: unknown,
) {
  const args = readSeriesArguments({
    values: värden,
    chartType: diagramtyp,
    denominators: nämnare,
    phases: faser,
    baseline: basperiod,
    excluded: undanta,
    method: metod,
  });
  const chart = chartOf(args);
  const cell = (value: number | null | undefined) => value ?? cellError("missing");
  const rows = chart.centre.map((centre, index) => [
    cell(centre ?? expectedCount(chart, args.input, index)),
    cell(chart.lower[index]),
    cell(chart.upper[index]),
  ]);
  return inDirection(rows, args.direction);
}

/**
 * Skriver vid varje värde vilka regler som säger att något har ändrats. Tom text betyder naturlig variation.
 * @customfunction SIGNALS SIGNALER
 * @param värden Värdena i tidsordning, en kolumn eller en rad.
 * @param [diagramtyp] Som i STYRGRÄNSER. Utelämnad: I.
 * @param [nämnare] Nämnaren för varje värde. Behövs för P, PP, U, UP, IP och NP.
 * @param [faser] En etikett per värde. Ny etikett börjar en ny fas.
 * @param [basperiod] Antal värden i början av varje fas som gränserna bygger på.
 * @param [undanta] Något i cellen gör att värdet inte räknas och inte kan ge signal.
 * @param [regler] anhöj+3s (standard), mdc, we eller nelson, eller en egen lista som 3s,anhöj,trend6.
 * @param [metod] medel (standard), rensad eller median, som i STYRGRÄNSER.
 * @returns {any[][]} Reglerna vid varje värde, åtskilda av semikolon.
 */
export function signals(
  värden: unknown[][],
  diagramtyp?: unknown,
  nämnare?: unknown[][],
  faser?: unknown[][],
  basperiod?: unknown,
  undanta?: unknown[][],
  regler?: unknown,
  metod?: unknown,
) {
  const args = readSeriesArguments({
    values: värden,
    chartType: diagramtyp,
    denominators: nämnare,
    phases: faser,
    baseline: basperiod,
    excluded: undanta,
    rules: regler,
    method: metod,
  });
  const chart = chartOf(args);
  return inDirection(
    codesPerPoint(chart).map((text) => [text]),
    args.direction,
  );
}

/**
 * Anhøjs test: räknar längsta serie på samma sida om medianen och antalet korsningar, och jämför med vad slumpen brukar ge. Sex rader med namn och värde.
 * @customfunction RUNTEST SERIETEST
 * @param värden Värdena i tidsordning, en kolumn eller en rad.
 * @param [centrum] Nivån att jämföra med. Utelämnad: medianen av värdena.
 * @returns {any[][]} Namn och värde: räknade värden, längsta serie, flest väntade i rad, korsningar, minst väntade korsningar, signal.
 */
export function runTest(värden: unknown[][], centrum?: unknown) {
  const line = readLine(värden) ?? fail("wrongInput", { key: "fn.notOneLine", params: {} });
  const values = line.cells.map(numberIn);
  requireTwo(values.filter((value) => value !== null).length);
  const runs = analyseRuns(values, readOptionalNumber(centrum, "centrum"));
  const rows: ResultCell[][] = [
    [label("fn.runs.useful"), runs?.useful ?? 0],
    [label("fn.runs.longest"), runs?.longestRun ?? 0],
    [label("fn.runs.longestAllowed"), runs?.longestAllowed ?? cellError("missing")],
    [label("fn.runs.crossings"), runs?.crossings ?? 0],
    [label("fn.runs.fewestAllowed"), runs?.fewestAllowed ?? cellError("missing")],
    [label("fn.runs.signal"), runs?.signal ?? false],
  ];
  return rows;
}

/**
 * Bedömer det senaste värdet i ord: förbättring, försämring, förändring eller naturlig variation, och varför.
 * @customfunction VARIATION VARIATION
 * @param värden Värdena i tidsordning, en kolumn eller en rad.
 * @param riktning Högre bättre, Lägre bättre eller Ingen.
 * @param [diagramtyp] Som i STYRGRÄNSER. Utelämnad: I.
 * @param [nämnare] Nämnaren för varje värde. Behövs för P, PP, U, UP, IP och NP.
 * @param [faser] En etikett per värde. Ny etikett börjar en ny fas.
 * @param [basperiod] Antal värden i början av varje fas som gränserna bygger på.
 * @param [undanta] Något i cellen gör att värdet inte räknas.
 * @param [regler] anhöj+3s (standard), mdc, we eller nelson, eller en egen lista.
 * @param [metod] medel (standard), rensad eller median.
 * @returns {string} Bedömningen och dess skäl.
 */
export function variation(
  värden: unknown[][],
  riktning: unknown,
  diagramtyp?: unknown,
  nämnare?: unknown[][],
  faser?: unknown[][],
  basperiod?: unknown,
  undanta?: unknown[][],
  regler?: unknown,
  metod?: unknown,
) {
  const args = readSeriesArguments({
    values: värden,
    chartType: diagramtyp,
    denominators: nämnare,
    phases: faser,
    baseline: basperiod,
    excluded: undanta,
    rules: regler,
    method: metod,
  });
  const direction = readDirection(riktning);
  const chart = chartOf(args);
  const verdict = judgeVariation(chart, direction);
  return verdict === null ? tooFewInPhase(chart) : variationText(chart, verdict);
}

/**
 * Säger om målet nås varje gång, aldrig eller ibland av slump, så länge inget ändras.
 * @customfunction ASSURANCE MÅLSÄKERHET
 * @param värden Värdena i tidsordning, en kolumn eller en rad.
 * @param målnivå Målet som ett tal, i samma enhet som värdena.
 * @param riktning Högre bättre eller Lägre bättre. Med Ingen bedöms inte målet.
 * @param [diagramtyp] Som i STYRGRÄNSER, men inte run. Utelämnad: I.
 * @param [nämnare] Nämnaren för varje värde. Behövs för P, PP, U, UP, IP och NP.
 * @param [faser] En etikett per värde. Målet jämförs med den senaste fasens gränser.
 * @param [basperiod] Antal värden i början av varje fas som gränserna bygger på.
 * @param [undanta] Något i cellen gör att värdet inte räknas.
 * @param [regler] Används inte av bedömningen. Finns för att ordningen ska vara densamma som i VARIATION.
 * @param [metod] medel (standard), rensad eller median.
 * @returns {string} Bedömningen av målet.
 */
export function targetAssurance(
  värden: unknown[][],
  målnivå: unknown,
  riktning: unknown,
  diagramtyp?: unknown,
  nämnare?: unknown[][],
  faser?: unknown[][],
  basperiod?: unknown,
  undanta?: unknown[][],
  regler?: unknown,
  metod?: unknown,
) {
  const args = readSeriesArguments({
    values: värden,
    chartType: diagramtyp,
    denominators: nämnare,
    phases: faser,
    baseline: basperiod,
    excluded: undanta,
    method: metod,
  });
  const target = readNumber(målnivå, "målnivå");
  const direction = readDirection(riktning);
  if (args.options.type === "run") fail("missing", { key: "fn.noLimitsChart", params: {} });
  if (direction === "none") return "";
  const chart = chartOf(args);
  const verdict = assurance(chart, target, direction);
  return verdict === null ? tooFewInPhase(chart) : assuranceText(chart, verdict);
}

/**
 * Gränser för att jämföra enheter av olika storlek under samma period. Fem kolumner: centrum, undre och övre gräns för 95 % och för 99,8 %.
 * @customfunction FUNNELLIMITS TRATTGRÄNSER
 * @param täljare Antal med egenskapen eller händelsen, en cell per enhet.
 * @param nämnare Antal möjliga eller tid, en cell per enhet.
 * @param [överspridning] SANT vidgar gränserna när enheterna skiljer sig mer än slumpen förklarar. Utelämnad: FALSKT.
 * @param [typ] andel (standard): täljaren är en del av nämnaren. kvot: händelser per nämnare, till exempel per invånare.
 * @returns {any[][]} Centrum, undre och övre 95 %, undre och övre 99,8 %.
 */
export function funnelRows(
  täljare: unknown[][],
  nämnare: unknown[][],
  överspridning?: unknown,
  typ?: unknown,
) {
  const { numerators, denominators, kind, direction } = readFunnelArguments(täljare, nämnare, typ);
  const funnel = funnelLimits(numerators, denominators, { kind, overdispersion: readFlag(överspridning) });
  requireTwo(funnel.units);
  const cell = (value: number | null | undefined) => value ?? cellError("missing");
  const rows = funnel.values.map((_, index) => [
    cell(funnel.centre),
    cell(funnel.lower95[index]),
    cell(funnel.upper95[index]),
    cell(funnel.lower998[index]),
    cell(funnel.upper998[index]),
  ]);
  return inDirection(rows, direction);
}

/** NP: the centre line of a point whose count is missing, where its denominator is known: n × p of its phase. */
function expectedCount(chart: ChartResult, input: ChartInput, index: number): number | null {
  if (chart.type !== "NP") return null;
  const size = input.denominators?.[index] ?? 0;
  const share = chart.phases.find(({ from, to }) => from <= index && index <= to)?.centre ?? null;
  return share === null || size <= 0 ? null : share * size;
}

/** The chart, where there are at least two values to compute it from. */
function chartOf(args: SeriesArguments): ChartResult {
  const { input, options } = args;
  const chart = computeChart(input, options);
  // On a moving range chart the first value has no range of its own, but it counts.
  const values = options.type === "MR" ? input.values : chart.values;
  requireTwo(values.filter((value, index) => value !== null && input.excluded?.[index] !== true).length);
  return chart;
}

/** Enough values in all, but not in the phase that is judged, or none of them beside another. */
function tooFewInPhase(chart: ChartResult): never {
  const counted = chart.phases[chart.phases.length - 1]?.counted ?? 0;
  if (counted >= 2) fail("missing", { key: "fn.noNeighbours", params: {} });
  return fail("missing", { key: "fn.tooFew", params: { n: counted, min: 2 } });
}

/** Two values are the least from which anything can be said to vary. */
function requireTwo(present: number): void {
  if (present === 0) fail("missing", { key: "fn.noValues", params: {} });
  if (present < 2) fail("missing", { key: "fn.tooFew", params: { n: present, min: 2 } });
}
