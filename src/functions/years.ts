import { readLine } from "./cells";
import { fail } from "./errors";
import { numberIn } from "./numbers";

/**
 * Two columns or rows of costs per year. Years that are blank in both at the end are not there; a blank anywhere else
 * is a missing cost.
 */
export function readYears(first: unknown, second: unknown): { baseline: number[]; effort: number[] } {
  const [baseline = [], effort = []] = [first, second].map((argument) => {
    const line = readLine(argument) ?? fail("wrongInput", { key: "fn.notOneLine", params: {} });
    return line.cells.map(numberIn);
  });
  if (baseline.length !== effort.length) fail("wrongInput", { key: "fn.shapeDiffers", params: {} });
  let years = baseline.length;
  while (years > 0 && baseline[years - 1] === null && effort[years - 1] === null) years--;
  if (years === 0) fail("missing", { key: "fn.noValues", params: {} });
  return { baseline: allPresent(baseline.slice(0, years)), effort: allPresent(effort.slice(0, years)) };
}

function allPresent(values: readonly (number | null)[]): number[] {
  const present = values.filter((value) => value !== null);
  if (present.length < values.length) {
    fail("missing", { key: "fn.tooFew", params: { n: present.length, min: values.length } });
  }
  return present;
}
