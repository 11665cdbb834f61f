/** An error that Excel would answer: it becomes `OfficeExtension.Error` with this `code` on the other side. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The member that failed, such as `Range.values`. */
    readonly location?: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** The status that Excel gives each code; 500 for the rest. */
const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotAvailable: 404,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
};

/** The HTTP status that belongs to an error code. */
export function statusOf(code: string): number {
  return Object.hasOwn(STATUS, code) ? (STATUS[code] ?? 500) : 500;
}

/** The host does not have this member (yet). Never answered in silence: an ignored call would look like a success. */
export const apiNotAvailable = (member: string): HostError =>
  new HostError("ApiNotAvailable", `The embedded workbook host does not have ${member}.`, member);

export const itemNotFound = (location?: string): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", location);

export const itemAlreadyExists = (location?: string): HostError =>
  new HostError("ItemAlreadyExists", "The resource being created already exists.", location);

export const invalidArgument = (location?: string): HostError =>
  new HostError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
    location,
  );

export const invalidReference = (location?: string): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.", location);

export const accessDenied = (location?: string): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", location);

export const invalidOperation = (message: string, location?: string): HostError =>
  new HostError("InvalidOperation", message, location);

export const invalidObjectPath = (location?: string): HostError =>
  new HostError("InvalidObjectPath", "The object path isn't working for what you're trying to do.", location);

export const cellEditMode = (): HostError =>
  new HostError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  );

export const requestTooLarge = (): HostError =>
  new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");

export const responseTooLarge = (): HostError =>
  new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");

export const rangeTooLarge = (location?: string): HostError =>
  new HostError(
    "RangeExceedsLimit",
    "The cell count in the range has exceeded the maximum supported number.",
    location,
  );
