import { amountKind, ratioPart, saysPreliminary, sumLabel } from "./blockWords";
import { headingWord, isGenericValueName } from "./headingWords";
import { indicatorCue, titleCue } from "./labelCues";
import type { Role } from "./mapping";
import { areMeasurements } from "./measurementLabels";
import { sexesOf, sexWord } from "./sexWords";
import { isUnit } from "./unit";

/** One line of headings or labels: what stands over it and the different texts in it. */
export interface HeadingLine {
  /** "heading" names lines of values, "label" the records of a long list. */
  readonly of: "heading" | "label";
  /** The text over it, "" without. */
  readonly heading: string;
  /** Different labels, in order; at most some hundred are looked at. */
  readonly labels: readonly string[];
  /** True when the labels are numbers. */
  readonly numeric: boolean;
  /** True when every label is a year. */
  readonly years: boolean;
}

/** "Folkmängd efter region, ålder, kön och år", "Väntetider per enhet och år": tables of statistics name the measure, and all that divides it. */
const statisticsTitle =
  / (?:efter|per|fördelat på|uppdelat på) .{2,120} och (?:år|månad|kvartal|vecka|tid|läsår|tidpunkt)$/i;

/** Kolada's ids: N ordinary, U developed or own, K component. */
export const codePattern = /^[NUK]\d{5}$/;

/**
 * What each heading line tells, from its heading and its content together, outermost line first. A line whose role is
 * open becomes the name or the organisation: by what its labels look like, and by the title, which names the measure
 * when nothing else does.
 */
export function headingRoles(lines: readonly HeadingLine[], title: string | null): Role[] {
  const roles = lines.map(clearRole);
  const open = () => roles.flatMap((role, i) => (role === null ? [i] : []));
  const hasName = () => roles.includes("name");
  const hasOrganisation = () => roles.includes("organisation");
  // A code of the organisation is only a label when there is no name for it.
  lines.forEach((line, i) => {
    if (roles[i] === null && headingWord(line.heading) === "organisationCode") {
      roles[i] = hasOrganisation() || looksNamed(lines, i) ? "ignore" : "organisation";
    }
  });
  // "Värde" over the only column of values says nothing when the rows are named.
  lines.forEach((line, i) => {
    const generic = roles[i] === null && line.of === "heading" && line.labels.every(isGenericValueName);
    const named = roles.some((role, j) => j !== i && (role === "name" || role === "code" || role === null));
    if (generic && named) roles[i] = "ignore";
  });
  if (title !== null && statisticsTitle.test(title))
    for (const i of open()) if (lines[i]!.of === "heading") roles[i] = "organisation";
  while (open().length > 0) {
    const left = open();
    const i = left.length === 1 ? left[0]! : mostLike(lines, left, hasName() ? "organisation" : "name");
    if (hasName() && hasOrganisation()) roles[i] = constant(lines[i]!) ? "ignore" : "organisation";
    else if (hasName()) roles[i] = "organisation";
    else if (left.length > 1) roles[i] = "name";
    else roles[i] = lastRole(lines[i]!, hasOrganisation(), title);
  }
  const whole = roles.map((role) => role ?? "ignore");
  return demoteExtraNames(nameAmongOrganisations(whole, lines), lines);
}

/** Without a name, a line under "Område" or "Verksamhet" whose labels read as indicators is the name. */
function nameAmongOrganisations(roles: Role[], lines: readonly HeadingLine[]): Role[] {
  if (roles.includes("name") || roles.includes("code")) return roles;
  const at = lines.findIndex((line, i) => roles[i] === "organisation" && indicatorCue(line.labels) > 0.5);
  return roles.map((role, i) => (i === at ? "name" : role));
}

function constant(line: HeadingLine): boolean {
  return line.labels.length <= 1;
}

function looksNamed(lines: readonly HeadingLine[], except: number): boolean {
  const { of } = lines[except]!;
  return lines.some((line, i) => i !== except && line.of === of && !line.numeric && clearRole(line) === null);
}

function clearRole(line: HeadingLine): Role | null {
  const { of, heading, labels, numeric, years } = line;
  const said = headingWord(heading);
  // "Månad" in the corner of a wide table is about the periods beside it, and says nothing of the names below.
  const word = of === "heading" && said === "period" && !years ? null : said;
  if (labels.length === 0) return "ignore";
  if (years && (word === "period" || word === null)) return "year";
  const sexes = sexesOf(labels, word === "sex");
  if (word === "sex" || (sexes !== null && sexes.size === labels.length)) return "sex";
  // Names and sexes in one line ("Väntetid", "Kvinnor", "Män"): the names decide what the line is.
  if (sexes !== null) return word === "name" || word === "organisation" ? word : null;
  if (of === "heading" && areMeasurements(heading, labels)) return "measurement";
  if (labels.every((label) => codePattern.test(label))) return "code";
  if (word === "unit" || (word !== "organisation" && labels.every(isUnit))) return "unit";
  if (word === "enhet") return "organisation";
  if (
    labels.every((label) => ratioPart(label) !== null || isGenericValueName(label)) &&
    labels.some(ratioPart)
  )
    return "ratioPart";
  const kinds = labels.map((label) => amountKind(label)?.kind ?? null);
  const named = kinds.filter((kind) => kind !== null);
  if (named.length * 2 > kinds.length && new Set(named).size > 1) return "amountKind";
  if (word === "name" || word === "organisation" || word === "status" || word === "deleted") return word;
  if (word === "code") return numeric || labels.some((label) => /\s/.test(label)) ? null : "code";
  if (of === "label" && isStatusOfValues(labels)) return "status";
  if (word === "ignore" || word === "period" || word === "value") return "ignore";
  return numeric && word !== "organisationCode" ? "ignore" : null;
}

/** "Prel." here and there under Anmärkning says how certain the value of its row is. */
function isStatusOfValues(labels: readonly string[]): boolean {
  return labels.length <= 12 && labels.some(saysPreliminary);
}

function mostLike(
  lines: readonly HeadingLine[],
  left: readonly number[],
  role: "name" | "organisation",
): number {
  const sign = role === "name" ? 1 : -1;
  return left.reduce((best, i) =>
    sign * indicatorCue(lines[i]!.labels) > sign * indicatorCue(lines[best]!.labels) ? i : best,
  );
}

/** The only line left: the name, unless the title is the name and the labels look like places. */
function lastRole(line: HeadingLine, hasOrganisation: boolean, title: string | null): Role {
  if (hasOrganisation) return "name";
  const labels = line.labels.filter((label) => sumLabel(label) === null && sexWord(label) === null);
  // One column of values under one heading: the heading is its name, whatever it looks like.
  if (line.of === "heading" && labels.length === 1 && title === null) return "name";
  const cue = indicatorCue(labels);
  if (cue > 0.3) return "name";
  if (cue < -0.3) return "organisation";
  if (labels.every(isGenericValueName)) return "name";
  return title !== null && titleCue(title) >= 0 ? "organisation" : "name";
}

/** One name and one code are kept; further name lines label parts of the measure and join the organisation. */
function demoteExtraNames(roles: Role[], lines: readonly HeadingLine[]): Role[] {
  let names = 0;
  let codes = 0;
  return roles.map((role, i) => {
    if (role === "name" && names++ > 0) return constant(lines[i]!) ? "ignore" : "organisation";
    if (role === "code" && codes++ > 0) return "ignore";
    return role;
  });
}
