/** Excel allows 31 characters in a sheet's name, and none of these. */
const longest = 31;
const forbidden = /[:\\/?*[\]]/g;

/** A legal name that no sheet has: the wanted one, else with " (2)", " (3)" ... at the end. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean = wanted.replace(forbidden, "-").slice(0, longest).trim() || "Blad";
  if (!used.has(clean.toLowerCase())) return clean;
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const name = clean.slice(0, longest - ending.length).trim() + ending;
    if (!used.has(name.toLowerCase())) return name;
  }
}
