import type { CellError, CellValue } from "./cellValue";

/** An argument as a cell formula gives it: a value, the cells of a range, or `undefined` where it is left out. */
export type FunctionArgument = CellValue | readonly (readonly CellValue[])[] | undefined;

/** What a custom function gives its cell: values to show (and spill), or an error with the text that Excel shows. */
export type FunctionResult =
  | { readonly kind: "values"; readonly values: readonly (readonly CellValue[])[] }
  | { readonly kind: "error"; readonly error: CellError; readonly message: string | null };

/**
 * The add-in's custom functions as a calculation engine sees them. They answer later, in the add-in's own runtime, while
 * engines calculate at once: so an engine asks, shows #BUSY! where the answer is still on its way, and calculates those
 * cells again when answers have arrived.
 */
export interface FunctionSource {
  /** Is this a custom function? By the name that stands in a cell, with namespace, any case. */
  has(name: string): boolean;
  /** The result, or null while it is awaited; asking sets the call going. `caller` is the cell, "Blad1!C3". */
  result(name: string, args: readonly FunctionArgument[], caller: string): FunctionResult | null;
  /** Tells when awaited results have arrived, or when functions have become known. Returns the end of the subscription. */
  subscribe(listener: () => void): () => void;
}
