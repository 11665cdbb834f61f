import { areaAddress, parseArea } from "../../model/address";
import type { Area } from "../../model/area";
import type { ConditionalFormat, DataValidation, ValidationOperator } from "../../model/sheetRules";
import type { SheetSlice, SliceWriting } from "./sheetSlice";
import {
  attribute,
  childrenNamed,
  newElement,
  parseXml,
  serializeNode,
  type XmlElement,
} from "../xml/xmlTree";

export const parseAreas = (sqref: string): Area[] =>
  sqref
    .split(/\s+/)
    .map((text) => parseArea(text))
    .filter((area): area is Area => area !== null);

export const writeAreas = (areas: readonly Area[]): string => areas.map(areaAddress).join(" ");

/** conditionalFormatting: rules of the file are kept as written, one record per rule. */
export const conditionalFormatsSlice: SheetSlice = {
  names: ["conditionalFormatting"],
  read(children, sheet) {
    let number = 0;
    for (const element of children.all("conditionalFormatting")) {
      const areas = parseAreas(attribute(element, "sqref") ?? "");
      const others = [...element.attributes].filter(([name]) => name !== "sqref");
      for (const rule of childrenNamed(element, "cfRule")) {
        sheet.conditionalFormats.push({
          id: `file-${number++}`,
          areas,
          priority: Number(attribute(rule, "priority") ?? 0),
          rule: { kind: "raw", xml: serializeNode(rule), container: JSON.stringify(others) },
        });
      }
    }
  },
  state: (sheet) => sheet.conditionalFormats,
  write(children, sheet, writing) {
    const elements: XmlElement[] = [];
    let last = "";
    for (const format of sheet.conditionalFormats) {
      const container = format.rule.kind === "raw" ? format.rule.container : "[]";
      const key = `${writeAreas(format.areas)}|${container}`;
      if (key !== last) {
        const element = newElement("conditionalFormatting", { sqref: writeAreas(format.areas) });
        for (const [name, value] of JSON.parse(container) as [string, string][])
          element.attributes.set(name, value);
        elements.push(element);
      }
      last = key;
      elements[elements.length - 1]?.children.push(writeRule(format, writing));
    }
    children.replace("conditionalFormatting", elements);
  },
};

function writeRule(format: ConditionalFormat, writing: SliceWriting): XmlElement {
  const rule = format.rule;
  if (rule.kind === "raw") {
    const element = parseXml(rule.xml).root;
    element.attributes.set("priority", String(format.priority));
    return element;
  }
  return newElement(
    "cfRule",
    {
      type: "expression",
      dxfId: writing.differentialFormat(rule.fontColour, rule.fillColour, rule.bold),
      priority: format.priority,
      stopIfTrue: rule.stopIfTrue ? 1 : null,
    },
    [newElement("formula", {}, [rule.formula])],
  );
}

/** dataValidations. */
export const validationsSlice: SheetSlice = {
  names: ["dataValidations"],
  read(children, sheet) {
    for (const element of childrenNamed(children.get("dataValidations"), "dataValidation")) {
      const areas = parseAreas(attribute(element, "sqref") ?? "");
      sheet.validations.push({ areas, rule: { kind: "raw", xml: serializeNode(element) } });
    }
  },
  state: (sheet) => sheet.validations,
  write(children, sheet) {
    const items = sheet.validations.map(writeValidation);
    const before = children.get("dataValidations");
    const list = newElement("dataValidations", {}, items);
    for (const [name, value] of before?.attributes ?? [])
      if (name !== "count") list.attributes.set(name, value);
    list.attributes.set("count", String(items.length));
    children.replace("dataValidations", items.length === 0 ? [] : [list]);
  },
};

function writeValidation(validation: DataValidation): XmlElement {
  const rule = validation.rule;
  if (rule.kind === "raw") {
    const element = parseXml(rule.xml).root;
    element.attributes.set("sqref", writeAreas(validation.areas));
    return element;
  }
  return newElement(
    "dataValidation",
    {
      type: rule.type === "any" ? null : rule.type,
      operator: rule.operator === null ? null : fileOperators[rule.operator],
      errorStyle: rule.errorStyle === "Stop" ? null : rule.errorStyle.toLowerCase(),
      allowBlank: rule.allowBlank ? 1 : null,
      // The attribute means the opposite of its name (18.3.1.32): 1 hides the arrow.
      showDropDown: rule.showDropDown ? null : 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      errorTitle: rule.errorTitle === "" ? null : rule.errorTitle,
      error: rule.error === "" ? null : rule.error,
      promptTitle: rule.promptTitle === "" ? null : rule.promptTitle,
      prompt: rule.prompt === "" ? null : rule.prompt,
      sqref: writeAreas(validation.areas),
    },
    rule.type === "any"
      ? []
      : [
          newElement("formula1", {}, [rule.source]),
          ...(rule.secondBound === null ? [] : [newElement("formula2", {}, [rule.secondBound])]),
        ],
  );
}

/** Names of operators in the file (18.18.22); "between" is the default and left out. */
const fileOperators: Readonly<Record<ValidationOperator, string | null>> = {
  Between: null,
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
