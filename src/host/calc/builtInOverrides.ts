import { binomialQuantile } from "./binomialQuantile";
import { runtimeNumber, type RuntimeScalar, type RuntimeValue } from "./runtimeValue";

export interface UserFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}

/** excelts 10.2.0 does not know CRITBINOM, and its BINOM.INV overflows from 142 trials. */
export const builtInOverrides: readonly (readonly [string, UserFunction])[] = ["CRITBINOM", "BINOM.INV"].map(
  (name) => [name, { minArity: 3, maxArity: 3, invoke: (args) => quantile(args as RuntimeValue[]) }],
);

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
