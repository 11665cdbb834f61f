import { Formula } from "../../model/formula";
import { tokenizeFormula } from "../../model/formulaTokens";
import type { Workbook } from "../../model/workbook";
import { type CustomFunctionNames, fromFileTokens, toFileFormula } from "./fileFormula";
import { flag } from "../style/readStyles";
import { attribute, childNamed, childrenNamed, newElement, textOf, type XmlElement } from "../xml/xmlTree";

const known = new Set(["name", "localSheetId", "comment", "hidden"]);

/** definedNames of the workbook part; scopes are numbers in the list of sheets. */
export function readNames(root: XmlElement, workbook: Workbook, custom: CustomFunctionNames): void {
  for (const element of childrenNamed(childNamed(root, "definedNames"), "definedName")) {
    const name = attribute(element, "name");
    const local = attribute(element, "localSheetId");
    const scope = local === null ? null : (workbook.sheets[Number(local)] ?? null);
    if (name === null || (local !== null && scope === null)) continue;
    const tokens = fromFileTokens(tokenizeFormula(textOf(element), "A1", 0, 0), custom);
    workbook.names.add({
      name,
      scope,
      formula: workbook.formulas.share(new Formula(tokens)),
      comment: attribute(element, "comment") ?? "",
      hidden: flag(element, "hidden", false),
      attributes: JSON.stringify([...element.attributes].filter(([key]) => !known.has(key))),
      value: null,
    });
  }
}

/** Changes when names, their order or the numbers of their sheets change. */
export const namesState = (workbook: Workbook): string =>
  JSON.stringify(
    workbook.names
      .all()
      .map((name) => [
        name.name,
        name.scope === null ? -1 : workbook.sheets.indexOf(name.scope),
        name.formula.r1c1,
        name.comment,
        name.hidden,
      ]),
  );

export function namesElement(workbook: Workbook): XmlElement | null {
  const elements = workbook.names.all().map((name) => {
    const scope = name.scope === null ? null : workbook.sheets.indexOf(name.scope);
    const element = newElement("definedName", {
      name: name.name,
      comment: name.comment === "" ? null : name.comment,
      localSheetId: scope,
      hidden: name.hidden ? 1 : null,
    });
    const others = name.attributes === "" ? [] : (JSON.parse(name.attributes) as [string, string][]);
    for (const [key, value] of others) element.attributes.set(key, value);
    element.children.push(toFileFormula(name.formula, 0, 0));
    return element;
  });
  return elements.length === 0 ? null : newElement("definedNames", {}, elements);
}
