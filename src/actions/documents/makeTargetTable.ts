import { message } from "../../core/message";
import { isOwn, proposedOrganisation } from "../../core/report/documents/organisations";
import { costWork } from "../../core/cost/costWork";
import { costOfArea, targetCosts, type TargetCost } from "../../core/report/documents/costLines";
import { costChoices } from "../costs/costChoices";
import { layTargetTable } from "../../core/report/targetTable/layTargetTable";
import {
  interimPeriod,
  outcomeYears,
  proposedYear,
  targetRows,
  targetVariants,
  type TargetRow,
  type TargetVariant,
} from "../../core/report/targetTable/targetRows";
import { Refused } from "../../excel/run/refused";
import { swedishTexts } from "../../i18n/swedishTexts";
import type { ValueSink } from "../charts/insertOverview";
import { problemOf } from "../reading/judge";
import { printableCosts, printableJudged } from "../reading/printableJudged";
import { makeSheet, type SheetInput, type SheetRecipe } from "../made/makeSheet";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

export interface TargetTableRequest {
  readonly variant: TargetVariant;
  /** The budget's year, or the year that is reported; left out, the one that the newest values call for. */
  readonly year?: number | null;
  readonly organisation?: string | null;
}

/**
 * The table of goals, indicators, outcomes and targets for the budget document, the interim or the annual report, on a
 * sheet of its own. Made again it is brought up to date in place.
 */
export function makeTargetTable(
  request: TargetTableRequest,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  return makeSheet(targetTableRecipe(request), options);
}

export function targetTableRecipe(request: TargetTableRequest): SheetRecipe {
  const id = targetTableId(request);
  return {
    id,
    choices: {
      ...(request.year == null ? {} : { year: String(request.year) }),
      ...(request.organisation == null ? {} : { organisation: request.organisation }),
    },
    build: (input) => built(request, id, input),
    count: (made) => made.keys.filter((key) => key?.startsWith("targets|") === true).length,
  };
}

/** One table of each kind, whatever year it is about: next year's takes the place of this year's only when asked for. */
export function targetTableId({ variant, year }: TargetTableRequest): string {
  return year == null ? `targets/${variant}` : `targets/${variant}/${year}`;
}

/** The request that made a target table; null for other documents. */
export function targetRequestOf(
  document: string,
  choices: Readonly<Record<string, string>> = {},
): TargetTableRequest | null {
  const [kind, name, year] = document.split("/");
  const variant = targetVariants.find((one) => one === name);
  if (kind !== "targets" || variant === undefined) return null;
  return {
    variant,
    year: year === undefined ? null : Number(year),
    ...(choices["organisation"] === undefined ? {} : { organisation: choices["organisation"] }),
  };
}

function built(request: TargetTableRequest, id: string, { judged, kept, cells }: SheetInput) {
  const { variant } = request;
  // Budget document and annual report are public: small numbers of persons are hidden, and what would tell them.
  const shown = printableJudged(judged, true);
  const { assessments, register } = shown;
  const work = printableCosts(costWork(cells.sheets, costChoices(cells.inventory.store)), shown);
  const own = request.organisation ?? proposedOrganisation(assessments);
  const mine = assessments.filter((assessment) => isOwn(assessment, own));
  const year = request.year ?? proposedYear(variant, mine);
  if (year === null) throw new Refused(problemOf("error", "noSeriesAnywhere", null, {}));
  const years = outcomeYears(variant, year);
  const rows = targetRows(mine, register, years);
  if (rows.length === 0) throw new Refused(problemOf("error", "noSeriesAnywhere", null, {}));
  return layTargetTable({
    id,
    name: sheetName(variant, year),
    variant,
    year,
    years,
    rows,
    interim: variant === "interim" ? interimPeriod(mine, year) : null,
    costs: costsOf(rows, targetCosts(work, own ?? "")),
    organisation: own,
    kept,
    render: swedishTexts.render,
  });
}

/** Kr per person in the target group of the service area that an indicator belongs to. */
function costsOf(rows: readonly TargetRow[], costs: readonly TargetCost[]) {
  return new Map(
    rows.flatMap(({ key, serviceArea }) => {
      const cost = costOfArea(costs, serviceArea);
      return cost === null ? [] : [[key, cost] as const];
    }),
  );
}

function sheetName(variant: TargetVariant, year: number): string {
  const name = swedishTexts.t("sheet.targets", { year: String(year) });
  return variant === "budget" ? name : swedishTexts.render(message(`targetTable.name.${variant}`, { name }));
}
