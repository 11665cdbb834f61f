import { message, type Message } from "../core/message";
import type { Problem } from "../core/problem";

/** An error that Excel answered with, or that office.js threw, as data. */
export interface OfficeFailure {
  readonly code: string;
  /** Where in Excel's API it happened, and the statement; for support only. */
  readonly location: string;
  readonly statement: string;
}

/** Codes that have a sentence of their own (src/i18n/sv/office.ts). */
const explained = new Set([
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "ItemNotFound",
  "InvalidArgument",
  "InvalidSelection",
  "InvalidReference",
  "ItemAlreadyExists",
  "RangeExceedsLimit",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "InactiveWorkbook",
  "UndoNotSupported",
  "ApiNotFound",
  "ApiNotAvailable",
  "NotImplemented",
  "GeneralException",
  "RequestAborted",
  "ActivityLimitReached",
]);

/** What the web client answers when the line is down has several names. */
const network = /network|connection|timeout|offline/i;

/**
 * Reads whatever was thrown around Excel.run. office.js lives in a realm of its own in some hosts, so the error is known
 * by its shape and not by instanceof.
 */
export function officeFailure(thrown: unknown): OfficeFailure {
  const error = (typeof thrown === "object" && thrown !== null ? thrown : {}) as {
    readonly code?: unknown;
    readonly name?: unknown;
    readonly message?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown; readonly statement?: unknown };
  };
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return {
    code: text(error.code) || text(error.name) || "Unknown",
    location: text(error.debugInfo?.errorLocation) || text(error.message),
    statement: text(error.debugInfo?.statement),
  };
}

/** The sentence for a failure. Parameters that the place of the failure knows (sheet, range) are filled in by the caller. */
export function failureMessage(failure: OfficeFailure, params: Message["params"] = {}): Message {
  if (explained.has(failure.code)) return message(`office.${failure.code}`, params);
  if (network.test(failure.code)) return message("office.Network");
  return message("office.Unknown", { code: failure.code });
}

export function failureProblem(failure: OfficeFailure): Problem {
  return {
    severity: "error",
    code: failure.code,
    sheet: null,
    cell: null,
    message: failureMessage(failure),
  };
}
