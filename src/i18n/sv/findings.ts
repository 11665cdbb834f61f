/** What has happened, as sentences, clauses, rule names and reasons; and the choice of chart. */
export const findings = {
  "finding.outside.latest":
    "Senaste värdet, {value} ({period}), ligger {side} styrgränsen {limit}: {judgement}, knappast slump.",
  "finding.outside.earlier":
    "Värdet {value} ({period}) låg {side} styrgränsen {limit}. Värdena därefter ligger inom naturlig variation.",
  "finding.outside.earlierMany":
    "Tidigare låg {n} värden utanför styrgränserna, senast {period}. Senaste värdet ligger inom naturlig variation.",
  "finding.longRun.latest": "{Side} {centre} {n:run} sedan {from}: {judgement}, knappast slump.",
  "finding.longRun.earlier":
    "{Side} {centre} {n:run}, {span}: {judgement} då, knappast slump. Senaste värdet ligger på andra sidan.",
  "finding.fewCrossings":
    "Linjen korsar {centre} bara {n} {n?gång;gånger}, minst {min} väntas: nivån har flyttat sig, knappast slump.",
  "finding.fewCrossings.none":
    "Linjen korsar aldrig {centre}, minst {min} {min?gång;gånger} väntas: nivån har flyttat sig, knappast slump.",
  "finding.fewCrossings.now": "De senaste {n:thePeriods} ligger {side} {centre}.",
  "finding.shift.latest": "{Side} {centre} {n:run} sedan {from}: {judgement}, knappast slump.",
  "finding.shift.earlier": "{Side} {centre} {n:run}, {span}: {judgement} då. Serien har lämnat den nivån.",
  "finding.trend.latest": "{Rising} värden {n:run} sedan {from}: {judgement}, knappast slump.",
  "finding.trend.earlier": "{Rising} värden {n:run}, {span}: {judgement} då. Rörelsen har brutits.",
  "finding.twoOfThree.latest":
    "Två av de tre senaste värdena ligger långt {side} {centre}: {judgement}, knappast slump.",
  "finding.twoOfThree.earlier":
    "Två av tre värden låg långt {side} {centre} ({span}). Senaste värdet ligger inom naturlig variation.",
  "finding.fourOfFive.latest":
    "Fyra av de fem senaste värdena ligger tydligt {side} {centre}: {judgement}, knappast slump.",
  "finding.fourOfFive.earlier":
    "Fyra av fem värden låg tydligt {side} {centre} ({span}). Senaste värdet ligger inom naturlig variation.",
  "finding.alternating":
    "Värdena växlar upp och ned {n:run} ({span}). Mönstret är för regelbundet för att vara slump: blandas två källor?",
  "finding.hugging":
    "Ovanligt liten variation {n:run} ({span}): har mätsättet ändrats, eller blandar serien olika grupper?",
  "finding.mixture": "Få värden nära {centre} {n:run} ({span}): serien kan blanda två nivåer.",
  "finding.natural":
    "Naturlig variation: senaste värdet, {value} ({period}), skiljer sig inte mer från tidigare än slumpen brukar ge.",
  "finding.natural.short": "Naturlig variation",
  "finding.natural.step": "Ändringen {diff} sedan {previousPeriod} ryms i naturlig variation.",
  "finding.natural.withEarlier": "Naturlig variation nu. Tidigare signal: {clause} ({span}).",
  "finding.conflict":
    "Två signaler pekar åt olika håll: {clauseA}, men {clauseB}. Läs diagrammet innan du drar slutsatser.",
  "finding.several": "{first} Dessutom: {clauses}.",
  "finding.improvement.short": "Förbättring",
  "finding.deterioration.short": "Försämring",
  "finding.change.short": "Förändring",
  "finding.conflict.short": "Motstridiga signaler",
  "finding.notAssessed.short": "Ej bedömd",
  "clause.outside": "{period} ligger {side} styrgränsen",
  "clause.longRun": "{side} {centre} {n:run} sedan {from}",
  "clause.fewCrossings": "bara {n} {n?korsning;korsningar} av {centre}",
  "clause.shift": "{side} {centre} {n:run} sedan {from}",
  "clause.trend": "{rising} värden {n:run} sedan {from}",
  "clause.twoOfThree": "två av tre värden långt {side} {centre}",
  "clause.fourOfFive": "fyra av fem värden tydligt {side} {centre}",
  "clause.alternating": "värdena växlar upp och ned {n:run}",
  "clause.hugging": "ovanligt liten variation {n:run}",
  "clause.mixture": "få värden nära {centre} {n:run}",
  "rule.outside": "utanför styrgräns",
  "rule.longRun": "lång serie",
  "rule.fewCrossings": "få korsningar",
  "rule.shift": "skift {k}",
  "rule.trend": "trend {k}",
  "rule.twoOfThree": "2 av 3",
  "rule.fourOfFive": "4 av 5",
  "rule.alternating": "växling 14",
  "rule.hugging": "liten variation 15",
  "rule.mixture": "blandning 8",
  "rule.separator": "; ",
  "why.outside": "Ett värde utanför styrgränserna är ovanligt: ungefär 3 av 1 000 om inget har ändrats.",
  "why.longRun":
    "Av {n} värden väntas högst {max} i rad på samma sida om {centre}. Här är det {run}. Värden på {centre} räknas inte (Anhøjs regel).",
  "why.fewCrossings":
    "Av {n} värden väntas minst {min} korsningar av {centre}. Här är det {crossings} (Anhøjs regel).",
  "why.shift": "Regeln: minst {k} värden i rad på samma sida om {centre} ({profile}).",
  "why.trend": "Regeln: minst {k} värden i rad som alla stiger eller alla sjunker ({profile}).",
  "why.twoOfThree":
    "Regeln: två av tre värden i följd mer än 2 sigma från {centre}, på samma sida ({profile}).",
  "why.fourOfFive":
    "Regeln: fyra av fem värden i följd mer än 1 sigma från {centre}, på samma sida ({profile}).",
  "why.alternating": "Regeln: 14 värden i följd som växlar upp och ned (Nelson).",
  "why.hugging": "Regeln: 15 värden i följd inom 1 sigma från {centre} (Nelson).",
  "why.mixture": "Regeln: 8 värden i följd mer än 1 sigma från {centre}, på båda sidor (Nelson).",
  "why.limits.I":
    "Styrgränser: medelvärdet {mean} ± 2,66 × {mr}, som är medelvärdet av stegen mellan grannvärden.",
  "why.limits.wobbly":
    "Gränserna är olika breda eftersom nämnaren varierar: färre personer ger bredare gränser.",
  "why.limits.median":
    "Styrgränser: medelvärdet {mean} ± 3,145 × {mr}, som är medianen av stegen mellan grannvärden.",
  "why.limits.screened": "Steg större än {screen} räknades bort en gång ({n} st.) innan gränserna sattes.",
  "finding.noValues": "Inga värden att bedöma.",
  "finding.tooFew": "För få värden: {n} finns, minst {min} behövs för att skilja slump från förändring.",
  "finding.preliminary": "Gränserna är preliminära: de bygger på {n} {n?värde;värden}, minst 12 behövs.",
  "finding.preliminary.signal":
    "{finding} Läs det försiktigt: gränserna är preliminära ({n} {n?värde;värden}).",
  "finding.preliminary.short": "Preliminära gränser ({n} {n?värde;värden}).",
  "finding.constant": "Alla {n} värden är {value}. Ingen variation att bedöma.",
  "finding.constantBroken":
    "Tidigare värden var alla {previous}. Senaste värdet är {value} ({period}): {judgement}. Styrgränser saknas, eftersom värdena inte varierade.",
  "finding.gap": "Värden saknas: {periods}. Linjen bryts där.",
  "finding.latestMissing": "Senaste perioden ({period}) saknar värde. Bedömningen gäller {lastPeriod}.",
  "finding.samples":
    "De flesta perioder har flera värden. Är de mätningar av samma sak: välj ett diagram för stickprov (X̄, S eller R).",
  "finding.latestIncomplete": "Senaste perioden ({period}) ser ofullständig ut och är inte bedömd.",
  "finding.excluded": "Undantagna värden: {periods}. De visas men räknas inte.",
  "finding.season":
    "Värdena följer årstiden. Signaler kan vara säsong: jämför hellre med {samePeriodLastYear}.",
  "finding.season.short": "Kan vara säsong: jämför med {samePeriodLastYear}.",
  "finding.autocorrelation":
    "Varje värde liknar värdet före. Då kommer fler falska signaler än vanligt: lita på diagrammet mer än på enskilda punkter.",
  "finding.smallDenominator": "Nämnaren är liten ({min}–{max}). Några få personer flyttar värdet mycket.",
  "finding.falseAlarm.one": "Även utan förändring får ungefär {percent} av serier med {n} värden en signal.",
  "finding.falseAlarm.many":
    "Ungefär {k} av {n} serier väntas ha en signal av ren slump. Titta först på dem som ändrats senast.",
  "finding.falseAlarm.few": "Färre än 1 av {n} serier väntas ha en signal av ren slump.",
  "finding.phase.active": "Ny fas sedan {from}: {cause}. Gränserna räknas om därifrån.",
  "finding.phase.noCause": "Ny fas sedan {from}, utan angiven orsak.",
  "finding.phase.suggestion":
    "Nivån har legat {side} den tidigare sedan {from} ({n} värden). Är orsaken känd kan du börja en ny fas där.",
  "finding.phase.suggestion.why":
    "Före: {meanBefore} ({nBefore} värden). Efter: {meanAfter} ({nAfter} värden).",
  "finding.sexGap": "Kvinnor ligger {gap} {side} män ({period}).",
  "finding.sexGap.none": "Kvinnor och män ligger lika ({period}).",
  "finding.sexGap.natural": "Skillnaden mellan kvinnor och män har inte ändrats mer än slumpen brukar ge.",
  "finding.sexGap.changed": "Skillnaden mellan kvinnor och män: {clause}, knappast slump.",
  "finding.funnel.inside": "Enheterna skiljer sig inte mer än slumpen brukar ge.",
  "finding.funnel.outside": "Av {n} enheter ligger {k} utanför 99,8-procentsgränsen: {units}.",
  "finding.funnel.overdispersed":
    "Enheterna skiljer sig mer än slumpen förklarar. Gränserna är vidgade för det.",
  "finding.funnel.tooFewUnits":
    "Bara {n} enheter: om de skiljer sig mer än slumpen förklarar kan inte bedömas, det kräver 10.",
  "chart.run": "Tidslinjediagram",
  "chart.run.reason": "Visar ordningen i tid och medianen. Fungerar för alla mått.",
  "chart.I": "Styrdiagram för enskilda värden (I)",
  "chart.I.reason": "Ett värde per period utan känd nämnare.",
  "chart.MR": "Diagram över stegen mellan värden (MR)",
  "chart.MR.reason": "Visar om variationen själv ändras.",
  "chart.IP": "Styrdiagram för värden med nämnare (I′)",
  "chart.IP.reason": "Belopp per enhet där nämnaren varierar.",
  "chart.P": "Styrdiagram för andelar (P)",
  "chart.P.reason": "Andel av ett känt antal.",
  "chart.PP": "Styrdiagram för andelar av många (P′)",
  "chart.PP.reason":
    "Andelarna varierar {times} gånger så mycket som ren slump skulle ge. P skulle varna i onödan.",
  "chart.U": "Styrdiagram för antal per enhet (U)",
  "chart.U.reason": "Antal händelser per invånare, dygn eller liknande.",
  "chart.UP": "Styrdiagram för antal per enhet, många (U′)",
  "chart.UP.reason":
    "Antalen varierar {times} gånger så mycket som ren slump skulle ge. U skulle varna i onödan.",
  "chart.C": "Styrdiagram för antal (C)",
  "chart.C.reason": "Antal händelser när storleken på verksamheten är densamma.",
  "chart.NP": "Styrdiagram för antal av ett fast antal (NP)",
  "chart.NP.reason": "Antal av lika många varje gång.",
  "chart.G": "Styrdiagram för sällsynta händelser, antal emellan (G)",
  "chart.G.reason": "Antal ärenden mellan händelser som sällan inträffar.",
  "chart.T": "Styrdiagram för sällsynta händelser, tid emellan (T)",
  "chart.T.reason": "Dagar mellan händelser som sällan inträffar.",
  "chart.XBAR": "Styrdiagram för medelvärden av stickprov (X̄)",
  "chart.XBAR.reason": "Flera mätningar per period. Visar nivån.",
  "chart.S": "Styrdiagram för spridning i stickprov (S)",
  "chart.S.reason": "Flera mätningar per period. Visar spridningen.",
  "chart.R": "Styrdiagram för variationsvidd i stickprov (R)",
  "chart.R.reason": "Få mätningar per period. Visar skillnaden mellan högsta och lägsta.",
  "chart.funnel": "Trattdiagram",
  "chart.funnel.reason": "Jämför enheter av olika storlek under samma period.",
  "chart.change": "Byt diagram",
  "finding.step": "Ändringen sedan {previousPeriod}: {diff}.",
  "finding.suppressed": "Sekretess: {n} {n?värde;värden} visas inte.",
  "finding.approximate": "Ungefärliga värden: {periods}. De visas men räknas inte.",
  "chart.registered.reason": "Diagramtypen är vald i registret.",
  "chart.run.reason.few": "Det finns för få värden för styrgränser.",
  "chart.run.reason.tied": "Många värden är lika. Styrgränser skulle bli för snäva.",
  "chart.run.reason.skewed": "Värdena är mycket sneda. Styrgränser skulle varna i onödan.",
  "chart.I.reason.more":
    "Antalen varierar {times} gånger så mycket som ren slump skulle ge. C skulle varna i onödan.",
  "chart.I.reason.less":
    "Antalen varierar bara {times} gånger så mycket som ren slump skulle ge. C skulle varna för sällan.",
  "chart.PP.reason.less":
    "Andelarna varierar bara {times} gånger så mycket som ren slump skulle ge. P skulle varna för sällan.",
  "chart.UP.reason.less":
    "Antalen varierar bara {times} gånger så mycket som ren slump skulle ge. U skulle varna för sällan.",
} as const;
