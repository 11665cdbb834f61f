import { containsArea, intersection } from "../../model/area";
import type { DataValidation, ValidationRule } from "../../model/sheetRules";
import { apiNotAvailable, invalidArgument, invalidOperation } from "../hostError";
import { hostObject, type HostObject, type HostType } from "../hostObject";
import { chartReference } from "../chartSource";
import { withoutArea } from "./cellRules";
import { formatsChanged, type RangeOwner } from "./rangeFormat";
import { asOneOf } from "./readValue";

type ListRule = Extract<ValidationRule, { kind: "list" }>;

/** The one rule that holds for the whole range; undefined where there is none or several. */
const ruleOf = ({ range: { sheet, area } }: RangeOwner): DataValidation | undefined =>
  sheet.validations.find((known) => known.areas.some((covered) => containsArea(covered, area)));

const hasSeveral = ({ range: { sheet, area } }: RangeOwner): boolean =>
  sheet.validations.some((known) => known.areas.some((covered) => intersection(covered, area)));

function listRule(owner: RangeOwner): ListRule {
  const found = ruleOf(owner);
  if (found?.rule.kind === "list") return found.rule;
  throw invalidOperation("Set the rule before its texts.", "DataValidation");
}

function change(owner: RangeOwner, change: Partial<ListRule>): void {
  const rule = listRule(owner);
  owner.session.guard.sheetChange(owner.range.sheet);
  Object.assign(rule, change);
  formatsChanged(owner.range);
}

/** `{ list: { inCellDropDown, source } }`; source is "Ja,Nej", a formula with "=" or a Range. */
function setRule(owner: RangeOwner, value: unknown): void {
  const rule = (value ?? {}) as Record<string, unknown>;
  const kinds = Object.keys(rule);
  if (kinds.length === 0) return clearRule(owner);
  if (kinds.length !== 1 || kinds[0] !== "list")
    throw apiNotAvailable(`DataValidation.rule of kind ${kinds.join(", ")}`);
  const list = rule.list as { inCellDropDown?: unknown; source?: unknown };
  owner.session.guard.sheetChange(owner.range.sheet);
  const { sheet, area } = owner.range;
  sheet.validations = withoutArea(sheet.validations, area);
  sheet.validations.push({
    areas: [area],
    rule: {
      kind: "list",
      source: listSource(owner, list.source),
      allowBlank: true,
      promptTitle: "",
      prompt: "",
      errorTitle: "",
      error: "",
      errorStyle: "Stop",
      showDropDown: list.inCellDropDown !== false,
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

const dataValidation: HostType<RangeOwner> = {
  name: "DataValidation",
  scalars: {
    Type: {
      get: (owner) => {
        const found = ruleOf(owner);
        if (!found) return hasSeveral(owner) ? "Inconsistent" : "None";
        return found.rule.kind === "list" ? "List" : "MixedCriteria";
      },
    },
    Rule: {
      get: (owner) => {
        const found = ruleOf(owner);
        if (found?.rule.kind !== "list") return {};
        return { list: { inCellDropDown: found.rule.showDropDown, source: shownSource(found.rule.source) } };
      },
      set: setRule,
    },
    IgnoreBlanks: {
      get: (owner) => {
        const found = ruleOf(owner);
        return found?.rule.kind === "list" ? found.rule.allowBlank : true;
      },
      set: (owner, value) => change(owner, { allowBlank: value === true }),
    },
    Prompt: {
      onlyWhenNamed: true,
      get: (owner) => {
        const { prompt, promptTitle } = listRule(owner);
        return { message: prompt, title: promptTitle, showPrompt: prompt !== "" || promptTitle !== "" };
      },
      set: (owner, value) => {
        const { message, title, showPrompt } = value as Record<string, unknown>;
        const shown = showPrompt !== false;
        change(owner, { prompt: shown ? text(message) : "", promptTitle: shown ? text(title) : "" });
      },
    },
    ErrorAlert: {
      onlyWhenNamed: true,
      get: (owner) => {
        const { error, errorTitle, errorStyle } = listRule(owner);
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
