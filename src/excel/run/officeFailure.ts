import { message, type Message } from "../../core/message";
import type { Problem } from "../../core/problem";

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

/** Codes whose sentence names a place, with the parameter that holds it; without the place a shorter sentence stands. */
const placed: Readonly<Record<string, "sheet" | "range">> = {
  EmptyChartSeries: "range",
  FilteredRangeConflict: "sheet",
  MergedRangeConflict: "sheet",
};

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

/** Codes whose sentence says that something is done; when all has been taken back a shorter one stands. */
const partlyDone = new Set(["UndoNotSupported", "NotImplemented"]);

/** Where and how it failed, as far as the caller knows. */
export interface FailurePlace {
  /** The sheet that was written on. */
  readonly sheet: string | null;
  readonly nothingChanged: boolean;
}

/** The sentence for a failure. */
export function failureMessage(
  failure: OfficeFailure,
  { sheet, nothingChanged }: FailurePlace = { sheet: null, nothingChanged: false },
): Message {
  const { code } = failure;
  const place = Object.hasOwn(placed, code) ? placed[code] : undefined;
  if (place !== undefined) {
    return place === "sheet" && sheet !== null
      ? message(`office.${code}`, { sheet })
      : message(`office.${code}.somewhere`);
  }
  if (nothingChanged && partlyDone.has(code)) return message(`office.${code}.undone`);
  if (explained.has(code)) return message(`office.${code}`);
  if (network.test(code)) return message("office.Network");
  return message("office.Unknown", { code });
}

export function failureProblem(failure: OfficeFailure, place: FailurePlace): Problem {
  return {
    severity: "error",
    code: failure.code,
    sheet: place.sheet,
    cell: null,
    message: failureMessage(failure, place),
  };
}
