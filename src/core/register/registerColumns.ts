import { foldText } from "../sheet/layout/foldText";

/** The columns of the table Indikatorer in the order in which a new one gets them (DESIGN section 3). */
export const registerColumns = [
  ["name", "Indikator"],
  ["code", "Kod"],
  ["serviceArea", "Delverksamhet"],
  ["councilGoal", "KF-mål"],
  ["committeeGoal", "Nämndmål"],
  ["goal", "Mål"],
  ["measureType", "Måttyp"],
  ["unit", "Enhet"],
  ["direction", "Riktning"],
  ["chartType", "Diagramtyp"],
  ["shortTarget", "Kortsiktigt mål"],
  ["shortTargetDate", "Måldatum kort"],
  ["longTarget", "Långsiktigt mål"],
  ["longTargetDate", "Måldatum lång"],
  ["owner", "Ansvarig"],
  ["measuringOwner", "Mätansvarig"],
  ["source", "Källa"],
  ["frequency", "Frekvens"],
  ["baselineTo", "Basperiod t.o.m."],
  ["phases", "Faser"],
  ["excluded", "Undanta"],
  ["reconciled", "Avstämd"],
  ["comment", "Kommentar"],
] as const;

/** Columns that are read where the user has added them. */
const optional = [
  ["organisation", "Organisation"],
  ["sex", "Kön"],
  ["level", "Nivå"],
  ["goalArea", "Målområde"],
  ["partners", "Samverkansparter"],
] as const;

export type RegisterColumn = (typeof registerColumns)[number][0] | (typeof optional)[number][0];

/** Other ways to write the headings. */
const alsoWritten: readonly (readonly [RegisterColumn, readonly string[]])[] = [
  ["name", ["Nyckeltal", "Indikatornamn", "Indicator"]],
  ["code", ["Id", "Nyckeltalskod", "Kolada-id", "Code"]],
  ["serviceArea", ["Verksamhet", "Verksamhetsområde"]],
  ["councilGoal", ["KF mål", "Kommunfullmäktiges mål", "Fullmäktigemål"]],
  ["committeeGoal", ["Nämndens mål"]],
  ["measureType", ["Måtttyp", "Mått-typ", "Typ av mått"]],
  ["unit", ["Måttenhet"]],
  ["shortTarget", ["Mål kort", "Mål på kort sikt", "Målvärde"]],
  ["shortTargetDate", ["Måldatum"]],
  ["longTarget", ["Mål lång", "Mål på lång sikt"]],
  ["owner", ["Ansvarig tjänsteman", "Ansvarig tjänsteperson"]],
  ["baselineTo", ["Basperiod", "Basperiod till och med"]],
  ["excluded", ["Undantag", "Undantagna"]],
  ["reconciled", ["Avstämd mot verkligheten"]],
  ["comment", ["Kommentarer"]],
  ["organisation", ["Kommun", "Organisatorisk enhet"]],
];

const byHeading: ReadonlyMap<string, RegisterColumn> = new Map([
  ...alsoWritten.flatMap(([column, headings]) =>
    headings.map((heading) => [foldText(heading), column] as const),
  ),
  ...[...registerColumns, ...optional].map(([column, heading]) => [foldText(heading), column] as const),
]);

/** Which column a heading names, however it is capitalised; null for a heading of the user's own. */
export function columnOfHeading(heading: string): RegisterColumn | null {
  return byHeading.get(foldText(heading)) ?? null;
}

const headings = new Map<RegisterColumn, string>([...registerColumns, ...optional]);

/** The heading as a new register has it. */
export function headingOf(column: RegisterColumn): string {
  return headings.get(column) ?? column;
}
