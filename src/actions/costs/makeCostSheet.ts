import { addressOf } from "../../core/disclosure/addressKey";
import { behaviourSheet } from "../../core/cost/sheets/behaviourSheet";
import { causesSheet } from "../../core/cost/sheets/causesSheet";
import type { CostSign } from "../../core/cost/sheets/costSheetInput";
import { investmentSheet } from "../../core/cost/sheets/investmentSheet";
import { matrixProblems, matrixSheet, withoutSmallGroups } from "../../core/cost/sheets/matrixSheet";
import type { OwnSheetInput } from "../../core/cost/sheets/ownSheet";
import { priceVolumeSheet } from "../../core/cost/sheets/priceVolumeSheet";
import { canPair, resultSheet } from "../../core/cost/sheets/resultSheet";
import { savingSheet } from "../../core/cost/sheets/savingSheet";
import { zeroBaseSheet } from "../../core/cost/sheets/zeroBaseSheet";
import { costSheet } from "../../core/cost/sheets/costSheet";
import { canSplit, splitSheet } from "../../core/cost/sheets/splitSheet";
import { standardSheet } from "../../core/cost/sheets/standardSheet";
import { comparableTables, costWork, expectedTables, type CostWork } from "../../core/cost/costWork";
import type { BudgetTable } from "../../core/cost/table/budgetTable";
import type { CostTable } from "../../core/cost/table/costTable";
import { bookingNote } from "../../core/cost/bookingCheck";
import { message, type Message } from "../../core/message";
import type { Problem } from "../../core/problem";
import type { KeptContent } from "../../core/report/made/keptContent";
import type { MadeSheet } from "../../core/report/made/madeSheet";
import { Refused } from "../../excel/run/refused";
import { swedishTexts } from "../../i18n/swedishTexts";
import { costChoices } from "./costChoices";
import type { ValueSink } from "../charts/insertOverview";
import { problemOf, type Judged } from "../reading/judge";
import { makeSheet, type SheetRecipe } from "../made/makeSheet";
import { hiddenOf, printableCosts } from "../reading/printableJudged";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/** Which cost sheet: each is made of what the cost tables hold, or of what the user types in it. */
export type CostSheetKind = "costs" | "standard" | "split" | "result" | OwnSheetKind;

/** Sheets that the user fills in; no cost table is needed. */
export type OwnSheetKind =
  "priceVolume" | "matrix" | "investment" | "saving" | "zeroBase" | "causes" | "behaviour";

export interface CostSheetRequest {
  readonly kind: CostSheetKind;
  /** Id of the cost table (budget table), for sheets about one; the first that can be used when left out. */
  readonly table?: string;
  /** For the difference between two: the other unit, and the years when they are not the latest. */
  readonly other?: string;
  readonly year?: number;
  readonly otherYear?: number;
  /** Sheets to read; every visible one when left out. */
  readonly sheets?: readonly string[];
}

/** Texts in the workbook are Swedish whatever language the pane has. */
const say = swedishTexts.render;

/**
 * Makes a cost sheet or brings it up to date in place. Problems of the cost tables come with the result, each with its
 * cell; a comparison that is not possible is refused with the sentence that says why.
 */
export async function makeCostSheet(
  request: CostSheetRequest,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  const found: Problem[] = [];
  const made = await makeSheet(costRecipe(request, found), options);
  return made.ok ? { ...made, problems: [...found, ...made.problems] } : made;
}

/**
 * How a cost sheet is made. Nothing is printed that the source keeps secret or that would tell it, and in what may be
 * sent (printableJudged) no number of few persons. `found` takes the problems of the cost tables.
 */
export function costRecipe(request: CostSheetRequest, found: Problem[] = []): SheetRecipe {
  return {
    id: documentId(request),
    choices: choicesOf(request),
    ...(request.sheets === undefined ? {} : { reads: { kind: "sheets", names: request.sheets } }),
    readsMade: compares.has(request.kind) ? [bookingDocument] : [],
    build: ({ cells, judged, kept: all, made: others }) => {
      const work = printableCosts(costWork(cells.sheets, costChoices(cells.inventory.store)), judged);
      found.splice(0, found.length, ...work.problems);
      const booking = compares.has(request.kind) ? bookingNote(others.get(bookingDocument), say) : null;
      const kept =
        request.kind === "matrix" && judged.printable?.hideSmall === true
          ? withoutSmallGroups(all, judged.smallLimit, say)
          : all;
      const sheet = build(request, work, kept, {
        booking,
        smallLimit: judged.smallLimit,
        secretsOn: (table) => secretsOn(table, judged),
      });
      if (request.kind === "matrix") found.push(...matrixProblems({ kept, say, name: sheet.name }, sheet));
      return sheet;
    },
  };
}

/** How many cells of the user's table are not shown. */
function secretsOn({ sheet }: CostTable, judged: Judged): number {
  return [...hiddenOf(judged).costCells].filter((key) => addressOf(key).sheet === sheet).length;
}

/** The same at every run: the sheet Kostnader is one per table, the others one per workbook. */
export function documentId({ kind, table }: CostSheetRequest): string {
  return kind === "costs" && table !== undefined ? `costs/${table}` : `costs/${kind}`;
}

/** What has to be remembered to make the sheet again as it was asked for. */
function choicesOf({ table, other, year, otherYear }: CostSheetRequest): Readonly<Record<string, string>> {
  return {
    ...(table === undefined ? {} : { table }),
    ...(other === undefined ? {} : { other }),
    ...(year === undefined ? {} : { year: String(year) }),
    ...(otherYear === undefined ? {} : { otherYear: String(otherYear) }),
  };
}

const ownSheets: Readonly<
  Record<
    OwnSheetKind,
    {
      readonly name: string;
      readonly build: (input: OwnSheetInput, sign: CostSign, budget: BudgetTable | null) => MadeSheet;
    }
  >
> = {
  priceVolume: { name: "sheet.costPriceVolume", build: priceVolumeSheet },
  matrix: { name: "sheet.costMatrix", build: matrixSheet },
  investment: { name: "sheet.costInvestment", build: investmentSheet },
  saving: { name: "sheet.costSaving", build: savingSheet },
  zeroBase: { name: "sheet.costZeroBase", build: zeroBaseSheet },
  causes: { name: "sheet.costCauses", build: causesSheet },
  behaviour: { name: "sheet.costBehaviour", build: behaviourSheet },
};

/** Sheets that set units beside each other, with a note on whether they book alike. */
const compares: ReadonlySet<CostSheetKind> = new Set(["costs", "split", "result"]);
const bookingDocument = "costs/causes";

function build(
  request: CostSheetRequest,
  work: CostWork,
  kept: KeptContent,
  {
    booking,
    smallLimit,
    secretsOn: secretsIn,
  }: {
    readonly booking: Message | null;
    readonly smallLimit: number;
    readonly secretsOn: (table: CostTable) => number;
  },
): MadeSheet {
  const { own, index, sign } = work;
  switch (request.kind) {
    case "costs": {
      const usable = comparableTables(work.tables);
      const table = usable.find(({ id }) => id === request.table) ?? usable[0];
      const sheet =
        table === undefined
          ? null
          : costSheet({
              table,
              own,
              index,
              sign,
              kept,
              booking,
              smallLimit,
              secrets: secretsIn(table),
              say,
              name: costSheetName(table, usable),
            });
      return sheet ?? refuse(work, "noCostTable");
    }
    case "split": {
      const usable = work.tables.filter((table) => canSplit({ table, own }));
      const table = usable.find(({ id }) => id === request.table) ?? usable[0];
      const { other = null, year = null, otherYear = null } = request;
      const name = say(message("sheet.costSplit"));
      const sheet =
        table === undefined
          ? null
          : splitSheet(
              { table, own, index, sign, kept, booking, smallLimit, secrets: secretsIn(table), say, name },
              { other, year, otherYear },
            );
      return sheet ?? refuse(work, "noCostFactors");
    }
    case "result": {
      const usable = comparableTables(work.tables);
      const table = usable.find((each) => canPair(each, work.results));
      const name = say(message("sheet.costResult"));
      const sheet =
        table === undefined
          ? null
          : resultSheet(
              { table, own, index, sign, kept, booking, smallLimit, secrets: secretsIn(table), say, name },
              work.results,
            );
      return sheet ?? refuse(work, "noCostResult");
    }
    case "standard": {
      const tables = expectedTables(work.tables);
      const name = say(message("sheet.standardCost"));
      return standardSheet({ tables, own, sign, kept, say, name }) ?? refuse(work, "noExpectedCost");
    }
    default: {
      const { name, build: make } = ownSheets[request.kind];
      const services = work.tables.map(({ service }) => service).filter((service) => service !== "");
      const input = { kept, smallLimit, say, name: say(message(name)), services: services.map(capital) };
      return make(input, sign, request.kind === "priceVolume" ? budgetOf(request, work) : null);
    }
  }
}

/** The budget table that was asked for, else the first; null for a sheet to fill in. */
function budgetOf({ table }: CostSheetRequest, work: CostWork): BudgetTable | null {
  const asked = work.budgets.find(({ id }) => id === table) ?? work.budgets[0] ?? null;
  if (asked === null || asked.comparable) return asked;
  const mixed = work.problems.find(({ code, sheet }) => code === "grossNetMixed" && sheet === asked.sheet);
  throw new Refused(mixed ?? problemOf("error", "noCostTable", asked.sheet, {}));
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);

/** "Kostnader", with the service where there is more than one table; at most 31 characters, and whole words. */
function costSheetName({ service }: CostTable, tables: readonly CostTable[]): string {
  const name = say(message("sheet.costs"));
  if (tables.length < 2 || service === "") return name;
  const whole = `${name} ${service.replace(/[:\\/?*[\]]/g, " ")}`;
  const cut = whole.length <= 31 ? whole : whole.slice(0, whole.lastIndexOf(" ", 31));
  return cut.slice(0, 31).replace(/[\s,;–-]+$/, "");
}

/** Net against gross is told before anything else: it is why there is nothing to compare. */
function refuse(
  { problems }: CostWork,
  code: "noCostTable" | "noCostFactors" | "noExpectedCost" | "noCostResult",
): never {
  const mixed = problems.find((problem) => problem.code === "grossNetMixed");
  throw new Refused(mixed ?? problemOf("error", code, null, {}));
}

/** The request that made a cost sheet, from its id and what was chosen; null for documents of other kinds. */
export function costRequestOf(
  document: string,
  choices: Readonly<Record<string, string>> = {},
): CostSheetRequest | null {
  if (!document.startsWith("costs/")) return null;
  const rest = document.slice("costs/".length);
  const { table, other, year, otherYear } = choices;
  const kinds: readonly string[] = ["costs", "standard", "split", "result", ...Object.keys(ownSheets)];
  if (!kinds.includes(rest)) return { kind: "costs", table: rest };
  return {
    kind: rest as CostSheetKind,
    ...(table === undefined ? {} : { table }),
    ...(other === undefined ? {} : { other }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(otherYear === undefined ? {} : { otherYear: Number(otherYear) }),
  };
}
