/**
 * Custom functions about costs. The comments are the texts that people read in Excel's function wizard (the keys stand
 * in functions.json, made from this file), and the parameters have the names that Excel shows.
 */
import { compoundSaving } from "../core/cost/compoundSaving";
import { splitCost, type SplitMethod } from "../core/cost/costSplit";
import { deflate } from "../core/cost/deflate";
import { costPerPerson, coverage } from "../core/cost/perPerson";
import { splitPriceVolume } from "../core/cost/priceVolume";
import { socialInvestment } from "../core/cost/socialInvestment";
import { trimmedSpread } from "../core/cost/spread";
import { finite } from "../core/cost/outcome";
import { readBlock } from "./cells";
import { elementwise } from "./elementwise";
import { fail } from "./errors";
import { numberIn, readNumber, readOptionalNumber, readText } from "./numbers";
import { cellOf, valueOf, type ResultCell } from "./rows";
import { label, sentence } from "./sentence";
import { standardCostRows } from "./standardCostRows";
import { readYears } from "./years";

/**
 * Kostnad delad med alla invånare, i kr. Beror också på hur många som tillhör målgruppen: jämför gärna med KOSTNAD.PER.MÅLGRUPP. Formel: kostnad / invånare. Källa: Socialstyrelsen 2009, figur 5.
 * @customfunction COSTPERINHABITANT KOSTNAD.PER.INVÅNARE
 * @param kostnad Kostnaden i kr. Brutto, kostnad eller netto, men samma överallt.
 * @param invånare Antal invånare, oftast den 31 december.
 * @returns {any[][]} Kr per invånare.
 */
export function costPerInhabitant(kostnad: unknown[][], invånare: unknown[][]) {
  return elementwise([kostnad, invånare], (cost = null, persons = null) => costPerPerson(cost, persons));
}

/**
 * Kostnad delad med alla som kan få insatsen, i kr. Formel: kostnad / målgruppspersoner. Källa: Socialstyrelsen 2009, figur 5.
 * @customfunction COSTPERTARGET KOSTNAD.PER.MÅLGRUPP
 * @param kostnad Kostnaden i kr.
 * @param målgruppspersoner Antal personer som kan få insatsen, till exempel invånare 65 år och äldre.
 * @returns {any[][]} Kr per person i målgruppen.
 */
export function costPerTarget(kostnad: unknown[][], målgruppspersoner: unknown[][]) {
  return elementwise([kostnad, målgruppspersoner], (cost = null, persons = null) =>
    costPerPerson(cost, persons),
  );
}

/**
 * Kostnad delad med dem som får insatsen, i kr. Ett beräknat mått, inte kostnad per brukare enligt KPB. Formel: kostnad / brukare. Källa: Socialstyrelsen 2009, figur 5.
 * @customfunction COSTPERUSER KOSTNAD.PER.BRUKARE
 * @param kostnad Kostnaden i kr.
 * @param brukare Antal personer som får insatsen, till exempel 1 oktober eller årets medelvärde.
 * @returns {any[][]} Kr per brukare.
 */
export function costPerUser(kostnad: unknown[][], brukare: unknown[][]) {
  return elementwise([kostnad, brukare], (cost = null, persons = null) => costPerPerson(cost, persons));
}

/**
 * Andelen av målgruppen som får insatsen, mellan 0 och 1. Formatera cellen som procent. Formel: brukare / målgruppspersoner. Källa: Socialstyrelsen 2009, figur 5.
 * @customfunction COVERAGE TÄCKNINGSGRAD
 * @param brukare Antal personer som får insatsen.
 * @param målgruppspersoner Antal personer som kan få insatsen, samma dag.
 * @returns {any[][]} Andel.
 */
export function coverageShare(brukare: unknown[][], målgruppspersoner: unknown[][]) {
  return elementwise([brukare, målgruppspersoner], (users = null, group = null) => coverage(users, group));
}

/**
 * Delar skillnaden i kr per målgruppsperson mellan A och B i två delar: hur många som får insatsen och vad den kostar per brukare. Plus betyder att A är dyrare. Formel: Δtäckning × medelkostnad + Δkostnad × medeltäckning. Källa: Shapley 1953.
 * @customfunction COSTSPLIT KOSTNADSSKILLNAD
 * @param kostnadA Kostnad i kr för A, den som jämförs.
 * @param brukareA Antal brukare i A.
 * @param målgruppA Antal personer i målgruppen i A.
 * @param kostnadB Kostnad i kr för B, jämförelsen eller året före.
 * @param brukareB Antal brukare i B.
 * @param målgruppB Antal personer i målgruppen i B.
 * @param [metod] mittpunkt (standard): två delar utan rest. trefaktor: B är bas och samspelet visas för sig.
 * @returns {any[][]} Namn och värde: skillnaden och dess delar.
 */
export function costSplit(
  kostnadA: unknown,
  brukareA: unknown,
  målgruppA: unknown,
  kostnadB: unknown,
  brukareB: unknown,
  målgruppB: unknown,
  metod?: unknown,
) {
  const side = (name: "A" | "B", cost: unknown, users: unknown, targetGroup: unknown) => ({
    cost: readOptionalNumber(cost, `kostnad${name}`),
    users: readOptionalNumber(users, `brukare${name}`),
    targetGroup: readOptionalNumber(targetGroup, `målgrupp${name}`),
  });
  const a = side("A", kostnadA, brukareA, målgruppA);
  const b = side("B", kostnadB, brukareB, målgruppB);
  const split = valueOf(splitCost(a, b, readSplitMethod(metod)));
  const rows: ResultCell[][] = [
    [label("fn.split.difference"), split.difference],
    [label("fn.split.coverage"), split.coverageEffect],
    [label("fn.split.unitCost"), split.unitCostEffect],
  ];
  if (split.interaction !== null) rows.push([label("fn.split.interaction"), split.interaction]);
  return rows;
}

function readSplitMethod(argument: unknown): SplitMethod {
  const text = readText(argument);
  switch (text.toLowerCase()) {
    case "":
    case "mittpunkt":
      return "midpoint";
    case "trefaktor":
      return "threeFactor";
    default:
      return fail("wrongInput", { key: "fn.unknownSplit", params: { text } });
  }
}

/**
 * Nettokostnad mot standard- eller referenskostnad: kr per invånare, procent (3,0 betyder 3,0 %) och mnkr. Plus betyder dyrare än väntat. Måttet säger inget om effektivitet. Formel: netto − standard, / standard, × invånare. Källa: Kolada (RKA).
 * @customfunction STANDARDCOST STANDARDKOSTNAD.AVVIKELSE
 * @param nettokostnad Nettokostnad i kr per invånare.
 * @param standardkostnad Standard- eller referenskostnad i kr per invånare. Skriv i tabellen vilken det är och för vilket år.
 * @param [invånare] Antal invånare. Behövs bara för mnkr.
 * @returns {any[][]} Kr per invånare, procent och mnkr.
 */
export function standardCost(
  nettokostnad: unknown[][],
  standardkostnad: unknown[][],
  invånare?: unknown[][],
) {
  return standardCostRows(nettokostnad, standardkostnad, invånare);
}

/**
 * Räknar om ett belopp till basårets prisnivå: belopp × basindex / index. Källa: SCB, fasta priser.
 * @customfunction DEFLATE FASTA.PRISER
 * @param belopp Beloppet i löpande priser.
 * @param index Prisindex för beloppets år, till exempel PKV.
 * @param basindex Prisindex för basåret, ur samma indexserie.
 * @returns {any[][]} Kr i basårets priser.
 */
export function fixedPrices(belopp: unknown[][], index: unknown[][], basindex: unknown[][]) {
  return elementwise([belopp, index, basindex], (amount = null, own = null, base = null) =>
    deflate(amount, own, base),
  );
}

/**
 * Delar en avvikelse i volym och pris: först hela avvikelsen, sedan volymens del och prisets del. Plus betyder dyrare än jämförelsen. Formel: (volym1 − volym0) × pris0 och (pris1 − pris0) × volym1. Källa: vanlig budgetuppföljning.
 * @customfunction PRICEVOLUME PRIS.VOLYM
 * @param volym1 Volymen i utfallet, till exempel antal dygn.
 * @param pris1 Priset per enhet i utfallet, i kr.
 * @param volym0 Volymen i budgeten eller året före.
 * @param pris0 Priset per enhet i budgeten eller året före, i kr.
 * @returns {any[][]} Namn och värde: avvikelsen, därav volym och pris.
 */
export function priceVolume(volym1: unknown, pris1: unknown, volym0: unknown, pris0: unknown) {
  const split = splitPriceVolume(
    readNumber(volym1, "volym1"),
    readNumber(pris1, "pris1"),
    readNumber(volym0, "volym0"),
    readNumber(pris0, "pris0"),
  );
  return [
    [label("fn.priceVolume.total"), cellOf(finite(split.total))],
    [label("fn.priceVolume.volume"), cellOf(finite(split.volume))],
    [label("fn.priceVolume.price"), cellOf(finite(split.price))],
  ];
}

/**
 * Vad en liten årlig besparing blir med tiden: besparing sista året, per invånare och sammanlagt. Fast prisnivå, oförändrat antal invånare. Formel: kostnad × (1 − (1 − andel)^år). Källa: Socialstyrelsen 2009.
 * @customfunction COMPOUNDSAVING VARDAGSRATIONALISERING
 * @param kostnad Kostnaden i kr i dag, per år.
 * @param andel Besparingen per år som andel, till exempel 0,005 för en halv procent.
 * @param år Antal år.
 * @param [invånare] Antal invånare. Utelämnad: raden per invånare blir tom.
 * @returns {any[][]} Namn och värde: besparing sista året, per invånare, sammanlagt.
 */
export function everydayRationalisation(kostnad: unknown, andel: unknown, år: unknown, invånare?: unknown) {
  const years = readNumber(år, "år");
  const inhabitants = readOptionalNumber(invånare, "invånare");
  const saving = valueOf(
    compoundSaving(readNumber(kostnad, "kostnad"), readNumber(andel, "andel"), years, inhabitants),
  );
  return [
    [label("fn.saving.lastYear", { n: years }), cellOf(finite(saving.lastYear))],
    [label("fn.saving.perInhabitant"), saving.perInhabitant === null ? "" : cellOf(saving.perInhabitant)],
    [label("fn.saving.accumulated"), cellOf(finite(saving.accumulated))],
  ];
}

/**
 * Jämför kostnaderna utan och med en satsning: första året med lägre kostnad, återbetalningstid, nuvärde och internränta. Formel: nuvärde = summan av (nuläge − satsning) / (1 + ränta)^år. Källa: Socialstyrelsen 2009, figur 3.
 * @customfunction SOCIALINVESTMENT SOCIAL.INVESTERING
 * @param nuläge Kostnad per år utan satsningen, en cell per år, första året först.
 * @param satsning Kostnad per år med satsningen, lika många år, satsningens egen kostnad inräknad.
 * @param [kalkylränta] Räntan för nuvärdet, till exempel 0,03. Utelämnad: 0,03. Första året räknas utan ränta.
 * @returns {any[][]} Namn och värde: år räknade från 0, nuvärde i kostnadernas enhet, internränta som andel.
 */
export function investment(nuläge: unknown[][], satsning: unknown[][], kalkylränta?: unknown) {
  const { baseline, effort } = readYears(nuläge, satsning);
  const rate = readOptionalNumber(kalkylränta, "kalkylränta") ?? 0.03;
  if (rate <= -1) fail("outOfDomain");
  const result = socialInvestment(baseline, effort, rate);
  const years = { n: baseline.length };
  return [
    [label("fn.investment.crossing"), result.crossingYear ?? label("fn.investment.neverCheaper", years)],
    [label("fn.investment.payback"), result.payback ?? sentence({ key: "fn.neverPaysBack", params: years })],
    [label("fn.investment.presentValue"), cellOf(finite(result.presentValue))],
    [label("fn.investment.internalRate"), result.internalRate ?? label("fn.investment.noRate")],
  ];
}

/**
 * Lägsta och högsta värde när de mest avvikande är strukna, och hur många gånger större det högsta är. Formel: högsta / lägsta. Källa: Socialstyrelsen 2009, fem strukna i varje ände.
 * @customfunction SPREAD SPRIDNING
 * @param värden Ett värde per kommun eller enhet. Alla måste vara större än 0.
 * @param [trimning] Hur många värden som stryks i varje ände. Utelämnad: 5.
 * @returns {any[][]} Namn och värde: lägsta, högsta och kvoten mellan dem.
 */
export function spread(värden: unknown[][], trimning?: unknown) {
  const numbers = readBlock(värden)
    .flat()
    .map(numberIn)
    .filter((value) => value !== null);
  const result = valueOf(trimmedSpread(numbers, readOptionalNumber(trimning, "trimning") ?? 5));
  const { lowest, highest, ratio } = result;
  const ratioCell = !ratio.ok && ratio.message !== null ? sentence(ratio.message) : cellOf(ratio);
  return [
    [label("fn.spread.lowest"), lowest],
    [label("fn.spread.highest"), highest],
    [label("fn.spread.ratio"), ratioCell],
  ];
}
