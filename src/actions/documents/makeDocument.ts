import type { ValueSink } from "../charts/insertOverview";
import { makeReview, reviewRequestOf, type ReviewRequest } from "./makeReview";
import { makeTargetTable, targetRequestOf, type TargetTableRequest } from "./makeTargetTable";
import { makeYearWheel, yearWheelYearOf } from "./makeYearWheel";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/** A finished document: a follow-up or review, a target table, or the year wheel. */
export type DocumentRequest =
  | ReviewRequest
  | ({ readonly kind: "targets" } & TargetTableRequest)
  | { readonly kind: "yearWheel"; readonly year: number };

/** Builds a document on a sheet of its own, or brings the one that is there up to date; what people wrote stays. */
export function makeDocument(
  request: DocumentRequest,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  switch (request.kind) {
    case "targets":
      return makeTargetTable(request, options);
    case "yearWheel":
      return makeYearWheel(request, options);
    default:
      return makeReview(request, options);
  }
}

/** The request that made a document, from its id and what was chosen; null for sheets of other kinds. */
export function documentRequestOf(
  document: string,
  choices: Readonly<Record<string, string>> = {},
): DocumentRequest | null {
  const targets = targetRequestOf(document, choices);
  if (targets !== null) return { kind: "targets", ...targets };
  const year = yearWheelYearOf(document);
  return year === null ? reviewRequestOf(document, choices) : { kind: "yearWheel", year };
}
