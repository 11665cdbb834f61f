import { dateToSerial } from "../../model/dateSerial";
import { containsArea, intersection } from "../../model/area";
import type { DataValidation, ValidationOperator, ValidationRule } from "../../model/sheetRules";
import { apiNotAvailable, invalidArgument, invalidOperation } from "../hostError";
import { hostObject, type HostObject, type HostType } from "../hostObject";
import { chartReference } from "../chartSource";
import { withoutArea } from "./cellRules";
import { formatsChanged, type RangeOwner } from "./rangeFormat";
import { asOneOf } from "./readValue";

type OwnRule = Extract<ValidationRule, { kind: "own" }>;

/** The one rule that holds for the whole range; undefined where there is none or several. */
const ruleOf = ({ range: { sheet, area } }: RangeOwner): DataValidation | undefined =>
  sheet.validations.find((known) => known.areas.some((covered) => containsArea(covered, area)));

const hasSeveral = ({ range: { sheet, area } }: RangeOwner): boolean =>
  sheet.validations.some((known) => known.areas.some((covered) => intersection(covered, area)));

function ownRule(owner: RangeOwner): OwnRule {
  const found = ruleOf(owner);
  if (found?.rule.kind === "own") return found.rule;
  throw invalidOperation("Set the rule before its texts.", "DataValidation");
}

function change(owner: RangeOwner, change: Partial<OwnRule>): void {
  const rule = ownRule(owner);
  owner.session.guard.sheetChange(owner.range.sheet);
  Object.assign(rule, change);
  formatsChanged(owner.range);
}

/** A prompt may stand alone, as in Excel: a rule that lets everything in is made for it. */
function ensureRule(owner: RangeOwner): void {
  if (ruleOf(owner) === undefined)
    place(owner, { type: "any", operator: null, source: "", secondBound: null });
}

/** `{ list }`, `{ decimal }` or `{ date }`; an empty object takes the rule away. */
function setRule(owner: RangeOwner, value: unknown): void {
  const rule = (value ?? {}) as Record<string, unknown>;
  const kinds = Object.keys(rule);
  if (kinds.length === 0) return clearRule(owner);
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  if (kind === "list") {
    const { source, inCellDropDown } = rule.list as { inCellDropDown?: unknown; source?: unknown };
    const list = listSource(owner, source);
    place(owner, { type: "list", operator: null, source: list, secondBound: null }, inCellDropDown !== false);
  } else if (kind === "decimal" || kind === "date") {
    const { formula1, formula2, operator } = rule[kind] as Record<string, unknown>;
    place(owner, {
      type: kind,
      operator: asOneOf(operator, OPERATORS),
      source: bound(formula1, kind),
      secondBound: formula2 === undefined || formula2 === null ? null : bound(formula2, kind),
    });
  } else throw apiNotAvailable(`DataValidation.rule of kind ${kinds.join(", ")}`);
}

const OPERATORS: readonly ValidationOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

/** A number, a formula, or a date as Excel takes it (ISO 8601 text). */
function bound(value: unknown, kind: "decimal" | "date"): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") throw invalidArgument();
  if (value.startsWith("=")) return value.slice(1);
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (kind === "date" && day) {
    const serial = dateToSerial(Number(day[1]), Number(day[2]), Number(day[3]), false);
    if (serial === null) throw invalidArgument();
    return String(serial);
  }
  if (Number.isNaN(Number(value))) throw invalidArgument();
  return value;
}

function place(
  owner: RangeOwner,
  rule: Pick<OwnRule, "type" | "operator" | "source" | "secondBound">,
  showDropDown = true,
): void {
  owner.session.guard.sheetChange(owner.range.sheet);
  const { sheet, area } = owner.range;
  sheet.validations = withoutArea(sheet.validations, area);
  sheet.validations.push({
    areas: [area],
    rule: {
      kind: "own",
      ...rule,
      allowBlank: true,
      promptTitle: "",
      prompt: "",
      errorTitle: "",
      error: "",
      errorStyle: "Stop",
      showDropDown,
    },
  });
  formatsChanged(owner.range);
}

function listSource(owner: RangeOwner, source: unknown): string {
  if (typeof source === "string") {
    if (source.startsWith("=")) return source.slice(1);
    // Excel's own limit for a list that is written out.
    if (source === "" || source.length > 255) throw invalidArgument();
    return `"${source.replace(/"/g, '""')}"`;
  }
  const { sheet, area } = owner.session.range(source, "DataValidation.rule");
  return chartReference(sheet, area);
}

function clearRule({ session, range }: RangeOwner): void {
  session.guard.sheetChange(range.sheet);
  range.sheet.validations = withoutArea(range.sheet.validations, range.area);
  formatsChanged(range);
}

/** The list as the add-in wrote it. */
function shownSource(source: string): string {
  const quoted = /^"(.*)"$/s.exec(source);
  return quoted ? (quoted[1] ?? "").replace(/""/g, '"') : `=${source}`;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const TYPE_NAMES = { list: "List", decimal: "Decimal", date: "Date", any: "None" } as const;

const dataValidation: HostType<RangeOwner> = {
  name: "DataValidation",
  scalars: {
    Type: {
      get: (owner) => {
        const found = ruleOf(owner);
        if (!found) return hasSeveral(owner) ? "Inconsistent" : "None";
        return found.rule.kind === "own" ? TYPE_NAMES[found.rule.type] : "MixedCriteria";
      },
    },
    Rule: {
      get: (owner) => {
        const found = ruleOf(owner);
        if (found?.rule.kind !== "own" || found.rule.type === "any") return {};
        const { type, source, secondBound, operator, showDropDown } = found.rule;
        if (type === "list") return { list: { inCellDropDown: showDropDown, source: shownSource(source) } };
        return { [type]: { formula1: source, formula2: secondBound ?? undefined, operator } };
      },
      set: setRule,
    },
    IgnoreBlanks: {
      get: (owner) => {
        const found = ruleOf(owner);
        return found?.rule.kind === "own" ? found.rule.allowBlank : true;
      },
      set: (owner, value) => change(owner, { allowBlank: value === true }),
    },
    Prompt: {
      onlyWhenNamed: true,
      get: (owner) => {
        const { prompt, promptTitle } = ownRule(owner);
        return { message: prompt, title: promptTitle, showPrompt: prompt !== "" || promptTitle !== "" };
      },
      set: (owner, value) => {
        ensureRule(owner);
        const { message, title, showPrompt } = value as Record<string, unknown>;
        const shown = showPrompt !== false;
        change(owner, { prompt: shown ? text(message) : "", promptTitle: shown ? text(title) : "" });
      },
    },
    ErrorAlert: {
      onlyWhenNamed: true,
      get: (owner) => {
        const { error, errorTitle, errorStyle } = ownRule(owner);
        return { message: error, title: errorTitle, style: errorStyle, showAlert: true };
      },
      set: (owner, value) => {
        const { message, title, style, showAlert } = value as Record<string, unknown>;
        if (showAlert === false) throw apiNotAvailable("DataValidation.errorAlert.showAlert = false");
        const errorStyle =
          style === undefined ? "Stop" : asOneOf(style, ["Stop", "Warning", "Information"] as const);
        change(owner, { error: text(message), errorTitle: text(title), errorStyle });
      },
    },
  },
  methods: { Clear: clearRule },
};

export const dataValidationObject = (owner: RangeOwner): HostObject => hostObject(dataValidation, owner);
