import { readLine, type Line } from "./cells";
import { fail } from "./errors";
import { numberIn, readText } from "./numbers";

export interface FunnelArguments {
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly kind: "share" | "rate";
  readonly direction: Line["direction"];
}

/** Numerators and denominators of units in one period, and which kind of ratio they form. */
export function readFunnelArguments(
  numerators: unknown,
  denominators: unknown,
  kind: unknown,
): FunnelArguments {
  const [above, below] = [numerators, denominators].map(
    (argument) => readLine(argument) ?? fail("wrongInput", { key: "fn.notOneLine", params: {} }),
  ) as [Line, Line];
  if (above.cells.length !== below.cells.length) {
    const params = { name: "nämnare", n: below.cells.length, m: above.cells.length };
    fail("wrongInput", { key: "fn.lengthDiffers", params });
  }
  const args: FunnelArguments = {
    numerators: above.cells.map(numberIn),
    denominators: below.cells.map(numberIn),
    kind: readKind(kind),
    direction: above.direction,
  };
  checkDomain(args);
  return args;
}

function readKind(argument: unknown): FunnelArguments["kind"] {
  const text = readText(argument);
  switch (text.toLowerCase()) {
    case "":
    case "andel":
      return "share";
    case "kvot":
      return "rate";
    default:
      return fail("wrongInput", { key: "fn.unknownFunnel", params: { text } });
  }
}

function checkDomain({ numerators, denominators, kind }: FunnelArguments): void {
  for (const [index, numerator] of numerators.entries()) {
    const denominator = denominators[index] ?? null;
    if ((numerator ?? 0) < 0 || (denominator ?? 0) < 0) fail("outOfDomain");
    if (
      kind === "share" &&
      numerator !== null &&
      denominator !== null &&
      denominator > 0 &&
      numerator > denominator
    ) {
      fail("outOfDomain", { key: "fn.moreThanDenominator", params: { n: index + 1 } });
    }
  }
}
