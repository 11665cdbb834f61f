import type { Message } from "../core/message";
import { sentence } from "./sentence";

/** What went wrong, in the order of DESIGN's errors: #N/A, #VALUE!, #DIV/0!, #NUM!. */
export type ErrorKind = "missing" | "wrongInput" | "zeroDenominator" | "outOfDomain";

/**
 * An error as a cell shows it. Excel shows the sentence only with #N/A and #VALUE!; the others carry none.
 * The global CustomFunctions is touched at call time, never at load: the script needs nothing else.
 */
export function cellError(kind: ErrorKind, message: Message | null = null): CustomFunctions.Error {
  const code = CustomFunctions.ErrorCode;
  switch (kind) {
    case "missing":
      return withSentence(code.notAvailable, message);
    case "wrongInput":
      return withSentence(code.invalidValue, message);
    case "zeroDenominator":
      return new CustomFunctions.Error(code.divisionByZero);
    case "outOfDomain":
      return new CustomFunctions.Error(code.invalidNumber);
  }
}

function withSentence(code: CustomFunctions.ErrorCode, message: Message | null): CustomFunctions.Error {
  return message === null
    ? new CustomFunctions.Error(code)
    : new CustomFunctions.Error(code, sentence(message));
}

/** Ends the function: the whole result is this error. */
export function fail(kind: ErrorKind, message: Message | null = null): never {
  throw cellError(kind, message);
}
