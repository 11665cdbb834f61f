/**
 * Which requirement sets the stand-in for Excel says that it has. The default is Excel LTSC 2021, the oldest client that
 * the add-in promises to run on: whatever the add-in uses beyond that fails in every test, because office.js itself
 * refuses it (see `turnOnRequirementGate`).
 */

/** Highest supported version per set, as "major.minor". A set that is not listed is not supported. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Excel LTSC 2021 on Windows: the sets that the add-in's manifest asks for, and those that office.js asks for itself. */
export const EXCEL_2021: RequirementSets = {
  ExcelApi: "1.9",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  DialogApi: "1.2",
  ImageCoercion: "1.1",
  // Asked for by office.js only, never by an add-in: how requests are flagged and how function results travel.
  DelayForCellEdit: "1.1",
  RichApiRuntime: "1.1",
  RichApiRuntimeFlag: "1.2",
  CustomFunctions: "1.9",
};

/** As EXCEL_2021 with what newer Excel answers and the add-in asks for where it may: which cells are merged (1.13). */
export const NEWER_EXCEL: RequirementSets = { ...EXCEL_2021, ExcelApi: "1.13" };

/**
 * Does `sets` include `name` at `version` or higher? Minor versions are numbers, not decimals: 1.10 is above 1.9.
 * Without a version, 1.1 is meant, as in Office.
 */
export function isSetSupported(sets: RequirementSets, name: string, version?: string | number): boolean {
  const have = Object.hasOwn(sets, name) ? sets[name] : undefined;
  if (have === undefined) return false;
  const [haveMajor, haveMinor] = versionParts(have);
  const [wantMajor, wantMinor] = versionParts(version === undefined ? "1.1" : String(version));
  return haveMajor > wantMajor || (haveMajor === wantMajor && haveMinor >= wantMinor);
}

function versionParts(version: string): [number, number] {
  const [major = "0", minor = "0"] = version.split(".");
  return [Number(major), Number(minor)];
}
