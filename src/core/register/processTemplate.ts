/** A row of a data sheet for figures by month. */
export interface TemplateRow {
  readonly indicator: string;
  readonly unit: string;
  readonly sex: "Totalt" | "Kvinnor" | "Män" | "Flickor" | "Pojkar" | "";
}

/** What the register is to say about an indicator of the template. */
export interface TemplateIndicator {
  readonly name: string;
  readonly unit: string;
  readonly serviceArea: string;
  readonly measureType: "Struktur" | "Process" | "Resultat";
  readonly direction: "Högre bättre" | "Lägre bättre" | "Ingen";
  readonly sexes: readonly TemplateRow["sex"][];
}

const adults = ["Totalt", "Kvinnor", "Män"] as const;
const children = ["Totalt", "Flickor", "Pojkar"] as const;

/**
 * The five processes that "Leda för resultat" (2014) names as examples of what to measure each month, by sex where persons
 * are counted (sources map row 17): income support; reports about children; time from application to decision and to
 * intervention; applications for and places in residential care; home care granted and delivered.
 */
export const processIndicators: readonly TemplateIndicator[] = [
  {
    name: "Försörjningsstöd",
    unit: "tkr",
    serviceArea: "Försörjningsstöd",
    measureType: "Process",
    direction: "Lägre bättre",
    sexes: adults,
  },
  {
    name: "Försörjningsstöd till unga 18–24 år",
    unit: "tkr",
    serviceArea: "Försörjningsstöd",
    measureType: "Process",
    direction: "Lägre bättre",
    sexes: adults,
  },
  {
    name: "Anmälningar som rör barn",
    unit: "antal",
    serviceArea: "Barn och unga",
    measureType: "Process",
    direction: "Ingen",
    sexes: children,
  },
  {
    name: "Tid från ansökan till beslut",
    unit: "dagar",
    serviceArea: "Handläggning",
    measureType: "Process",
    direction: "Lägre bättre",
    sexes: adults,
  },
  {
    name: "Tid från beslut till insats",
    unit: "dagar",
    serviceArea: "Handläggning",
    measureType: "Process",
    direction: "Lägre bättre",
    sexes: adults,
  },
  {
    name: "Ansökningar till särskilt boende",
    unit: "antal",
    serviceArea: "Särskilt boende",
    measureType: "Process",
    direction: "Ingen",
    sexes: adults,
  },
  {
    name: "Lediga platser i särskilt boende",
    unit: "antal",
    serviceArea: "Särskilt boende",
    measureType: "Struktur",
    direction: "Ingen",
    sexes: [""],
  },
  {
    name: "Beviljade hemtjänsttimmar",
    unit: "timmar",
    serviceArea: "Hemtjänst",
    measureType: "Process",
    direction: "Ingen",
    sexes: adults,
  },
  {
    name: "Utförda hemtjänsttimmar",
    unit: "timmar",
    serviceArea: "Hemtjänst",
    measureType: "Process",
    direction: "Ingen",
    sexes: adults,
  },
];

/** The five processes, in the order of the handbook. Each can have a data sheet of its own. */
export const processes = ["incomeSupport", "children", "handling", "residential", "homeCare"] as const;

export type Process = (typeof processes)[number];

const serviceAreas: Readonly<Record<Process, string>> = {
  incomeSupport: "Försörjningsstöd",
  children: "Barn och unga",
  handling: "Handläggning",
  residential: "Särskilt boende",
  homeCare: "Hemtjänst",
};

/** What the data sheet of one process is called. */
export const processName = (process: Process): string => serviceAreas[process];

/** The rows of one process's data sheet. */
export function rowsOfProcess(process: Process): TemplateRow[] {
  return rowsOf(processIndicators.filter(({ serviceArea }) => serviceArea === serviceAreas[process]));
}

function rowsOf(indicators: readonly TemplateIndicator[]): TemplateRow[] {
  return indicators.flatMap(({ name, unit, sexes }) => sexes.map((sex) => ({ indicator: name, unit, sex })));
}

/** The rows of the data sheet: one for each indicator and sex, without figures. */
export const processRows: readonly TemplateRow[] = rowsOf(processIndicators);
