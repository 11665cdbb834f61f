import { fingerprint } from "../../fingerprint";
import type { ActionSeed } from "../../improvement/actionPlanSheet";
import { columnSlot, type KeptCell, type KeptContent, type KeptRow } from "../made/keptContent";
import { answerColumn } from "./reviewGrid";

/** Headings by which what the group has written is found; from the catalogue, since the sheets are written with it. */
export interface ReviewHeadings {
  readonly indicator: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
  readonly doWhat: string;
  readonly decision: string;
  readonly about: string;
  readonly who: string;
  readonly when: string;
}

/**
 * What a review or a monthly follow-up hands over to Handlingsplan: its decisions, and what the group has written under
 * the figures and in the tables, each with the indicator that it came from. The same at every run, so that an action
 * that is in the plan already is not put there again.
 */
export function decidedActions(document: string, kept: KeptContent, headings: ReviewHeadings): ActionSeed[] {
  const sheet = kept.sheet ?? "";
  const origin = { link: sheet, sheet, address: "A1" };
  // A figure is known by its series, whose name stands in the table of indicators or of yearly sources.
  const names = new Map(
    kept.rows
      .filter(({ key, table }) => key !== null && (table === "indicators" || table === "sources"))
      .map(({ key, cells }) => [fingerprint(key ?? ""), text(cells.get(headings.indicator))] as const),
  );
  const seeds: ActionSeed[] = [];
  const add = (key: string, change: string, more: Omit<ActionSeed, "key" | "change" | "origin">): void => {
    if (change !== "") seeds.push({ key: `${document}/${key}`, change, origin, ...more });
  };
  for (const row of kept.rows) {
    const cell = (heading: string): KeptCell | undefined => row.cells.get(heading);
    if (row.table === null) {
      const answer = cell(columnSlot(/^comparison /.test(row.key ?? "") ? 1 : answerColumn));
      const written = /^(?:action|comparison) /.test(row.key ?? "") && answer?.formula === null;
      const name = names.get((row.key ?? "").replace(/^\w+ /, "")) ?? "";
      if (written) add(row.key ?? "", text(answer), { area: name, measure: name });
    } else if (row.table === "indicators" && row.key !== null) {
      const indicator = text(cell(headings.indicator));
      add(`indicator ${row.key}`, text(cell(headings.action)), {
        area: indicator,
        measure: indicator,
        owner: text(cell(headings.owner)) || null,
        due: dateOf(cell(headings.due)),
      });
    } else if (row.table === "sources" && row.key !== null) {
      const indicator = text(cell(headings.indicator));
      add(`source ${row.key}`, text(cell(headings.doWhat)), { area: indicator, measure: indicator });
    } else if (row.table === "decisions") {
      const decision = text(cell(headings.decision));
      add(`decision ${decisionKey(row, decision)}`, decision, {
        area: text(cell(headings.about)),
        owner: text(cell(headings.who)) || null,
        due: dateOf(cell(headings.when)),
        status: "Beslutad",
      });
    }
  }
  return seeds;
}

/** Our rows have keys; a row that the user has added is known by what it says. */
const decisionKey = ({ key }: KeptRow, decision: string): string => key ?? fingerprint(decision);

const text = (cell: KeptCell | undefined): string => String(cell?.value ?? "").trim();

function dateOf(cell: KeptCell | undefined): number | string | null {
  const value = cell?.value ?? null;
  return typeof value === "number" ? value : value === null || value === "" ? null : String(value);
}
