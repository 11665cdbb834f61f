import { foldText } from "./foldText";
import { isUnit } from "./unit";

/** What a column (or row) is for, told by its heading. */
export type HeadingWord =
  | "period"
  | "name"
  | "code"
  | "organisation"
  | "organisationCode"
  | "enhet"
  | "unit"
  | "sex"
  | "value"
  | "numerator"
  | "denominator"
  | "status"
  | "deleted"
  | "ignore";

const words: Record<Exclude<HeadingWord, "enhet">, string> = {
  period:
    "ar year period perioden manad manaden month datum date tid tidpunkt vecka week kvartal quarter tertial halvar " +
    "lasar termin dag day arman armanad matperiod matmanad matdatum matar ar/manad time redovisningsar",
  name:
    "nyckeltal indikator indikatorer indicator matt matten matetal variabel measure metric titel title nyckeltalsnamn " +
    "indikatornamn fraga process mattnamn namn_pa_nyckeltal kpi_titel kpi_title",
  code: "kpi nyckeltalskod kpi_id kpiid indikatorkod nyckeltals_id nyckeltalsid",
  organisation:
    "kommun region landsting lan kommun/landsting kommun/region kommun_region kommun/landsting/region namn_pa_kommun region/kommun landsting/region organisation org " +
    "forvaltning namnd avdelning skola forskola skolenhet boende stadsdel distrikt municipality ou enhetsnamn " +
    "enhet/skola skola/enhet enhet/avdelning avdelning/enhet kommunens_namn enhetens_namn organisationsenhet trust utforare resultatenhet huvudman vardcentral ansvar verksamhet delverksamhet omrade team " +
    "enheter kommuner kommunnamn hospital provider organisation_name org_name unit_name skolnamn kommun_namn " +
    "enhet/verksamhet verksamhetsomrade klinik sjukhus grupp arbetsplats",
  organisationCode:
    "kommunkod lanskod regionkod kommun_id municipality_id org_code org_id enhetskod enhets_id ou_id lan_kod " +
    "skolenhetskod omradeskod organisationsnummer orgnr municipality_code kommunnr",
  unit: "mattenhet matenhet enhet_for_matt sort unit_of_measure uom mattsort matenheten",
  sex: "kon sex gender kon_t/k/m konsuppdelning",
  value:
    "varde value visat_varde visat varden values matvarde observation obs_value visatvarde val nyckeltalsvarde",
  numerator: "taljare numerator taljaren antal_i_taljaren",
  denominator: "namnare denominator namnaren antal_i_namnaren population",
  status: "status varde_status statuskod",
  deleted: "isdeleted deleted is_deleted",
  ignore:
    "kommentar kommentarer anmarkning anmarkningar not noter notering anteckning anteckningar kalla source beskrivning " +
    "description count ansvarig id nr nummer rad radnr lopnr lopnummer typ type kod code municipality_type trend " +
    "hamtad uppdaterad updated kommuntyp lank url mal malvarde malniva target malet riktvarde borvarde median medel " +
    "medelvarde centrumlinje ucl lcl osg usg ovre_grans undre_grans ovre_styrgrans undre_styrgrans " +
    "perspektiv malomrade fokusomrade overgripande_mal strategiskt_mal kvalitetsfaktor uppdrag r12 rullande_12_man " +
    "rullande_12_manader rullande_12_manaders_medel rullande_arsvarde " +
    "klockslag starttid sluttid rullande_medel rullande_12 glidande_medelvarde referens publ_period",
};

const byWord = new Map<string, HeadingWord>(
  (Object.entries(words) as [Exclude<HeadingWord, "enhet">, string][]).flatMap(([role, list]) =>
    list.split(" ").map((word) => [word.replace(/_/g, " "), role] as const),
  ),
);

/** "Mål 2025", "Målvärde (%)", "Målnivå dec 2025": a level to reach, not a label of the row. */
const targetHeading =
  /^(?:mal|malvarde|malniva|malet|target|riktvarde|borvarde)(?: for| till| ar)? ?\(?(?:%|procent|.{0,10}(?:19|20)\d\d)\)?$/;

/** What the heading says; null for headings that are no known word. Power Query's "values.gender" counts as gender. */
export function headingWord(text: string): HeadingWord | null {
  const folded = foldText(text.replace(/^(?:values?|column\d+|kolumn\d+)\./i, ""));
  if (folded === "enhet" || folded === "unit") return "enhet";
  const known = byWord.get(folded);
  if (known) return known;
  if (targetHeading.test(folded)) return "ignore";
  if (/(?:^| )(?:kod|code|id|nr)$/.test(folded) && folded.includes(" ")) return "organisationCode";
  if (folded.startsWith("kon ") && folded.length <= 12) return "sex";
  return null;
}

/** A heading that says only "the number": the name must come from elsewhere. */
export function isGenericValueName(text: string): boolean {
  const folded = foldText(text);
  return (
    byWord.get(folded) === "value" ||
    /^(?:utfall|resultat|antal|andel|belopp|procent|actual|result|number|%|kr|tkr|serie ?\d*|data|y|summa|matning)$/.test(
      folded,
    ) ||
    isUnit(text)
  );
}
