import { binomialQuantile } from "./binomialQuantile";
import { runtimeArray, runtimeNumber, type RuntimeScalar, type RuntimeValue } from "./runtimeValue";

export interface UserFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}

/**
 * excelts 10.2.0 does not know CRITBINOM, and its BINOM.INV overflows from 142 trials. Its MUNIT makes whatever is asked
 * for: one cell of a hostile file could take all memory.
 */
export const builtInOverrides: readonly (readonly [string, UserFunction])[] = [
  ...["CRITBINOM", "BINOM.INV"].map((name): [string, UserFunction] => [
    name,
    { minArity: 3, maxArity: 3, invoke: (args) => quantile(args as RuntimeValue[]) },
  ]),
  ["MUNIT", { minArity: 1, maxArity: 1, invoke: (args) => unitMatrix(args[0] as RuntimeValue) }],
];

/** Rows and columns of the largest unit matrix: a million cells. */
const largestUnit = 1000;

function unitMatrix(argument: RuntimeValue): RuntimeValue {
  if (argument.kind === 4) return argument;
  const size = Math.floor(runtimeNumber(argument) ?? 0);
  if (size < 1) return { kind: 4, code: "#VALUE!" };
  if (size > largestUnit) return { kind: 4, code: "#NUM!" };
  return runtimeArray(
    Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => +(row === column))),
  );
}

function quantile(args: readonly RuntimeValue[]): RuntimeScalar {
  const fault = args.find((argument) => argument.kind === 4);
  if (fault?.kind === 4) return fault;
  const [trials, probability, alpha] = args.map(runtimeNumber);
  if (typeof trials !== "number" || typeof probability !== "number" || typeof alpha !== "number") {
    return { kind: 4, code: "#VALUE!" };
  }
  const result = binomialQuantile(trials, probability, alpha);
  return result === null ? { kind: 4, code: "#NUM!" } : { kind: 1, value: result };
}
