/** The error codes of Excel that an add-in is to have a sentence for (office.js documentation, application-specific errors). */
export const officeCodes = [
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
  "EmptyChartSeries",
  "FilteredRangeConflict",
  "MergedRangeConflict",
  "InactiveWorkbook",
  "UndoNotSupported",
  "ApiNotFound",
  "ApiNotAvailable",
  "NotImplemented",
  "GeneralException",
  "RequestAborted",
  "ActivityLimitReached",
  "ConnectionFailure",
] as const;

export type OfficeCode = (typeof officeCodes)[number];

/** The key of a code's sentence. */
export const sentenceKey = (code: OfficeCode): string =>
  `office.${code === "ConnectionFailure" ? "Network" : code}`;
