/** Excel's rules for sheet names: 1-31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not "History". */
export function isLegalSheetName(name: string): boolean {
  if (name.length === 0 || name.length > 31) return false;
  if (/[\\/?*[\]:\u0000-\u001f]/.test(name)) return false;
  if (name.startsWith("'") || name.endsWith("'")) return false;
  return name.toLowerCase() !== "history";
}

export const sameSheetName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** "Sheet1", "Sheet2" ...: the first that is free. */
export function freeSheetName(taken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    if (!taken(`Sheet${number}`)) return `Sheet${number}`;
  }
}

/** Excel's name for a copy: "Data (2)", shortened to fit. */
export function copyName(name: string, taken: (name: string) => boolean): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = base.slice(0, 31 - suffix.length) + suffix;
    if (!taken(candidate)) return candidate;
  }
}
