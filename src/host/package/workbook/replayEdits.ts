import { areaAddress, parseArea } from "../../model/address";
import type { Area } from "../../model/area";
import { editFormulaText, type ReferenceEdit, shiftArea } from "../../model/referenceEdit";
import type { Sheet } from "../../model/sheet";
import { elementsOf, localName, textOf, type XmlElement } from "../xml/xmlTree";

/** What happened to the workbook since it was read, as a part of one sheet (or of none) must follow it. */
export class EditReplay {
  constructor(
    private readonly edits: readonly ReferenceEdit[],
    private readonly sheet: Sheet | null,
  ) {}

  /** Edits made while the sheet was still the one it was copied from concern it as that sheet. */
  private isHost(edit: ReferenceEdit, index: number): boolean {
    let host = this.sheet;
    while (host?.copiedFrom && index < host.copiedFrom.afterEdits) host = host.copiedFrom.sheet;
    return host !== null && host === edit.sheet;
  }

  formula(text: string): string {
    let result = text;
    this.edits.forEach((edit, index) => (result = editFormulaText(result, edit, this.isHost(edit, index))));
    return result;
  }

  /** Null when the cells are gone. */
  area(area: Area): Area | null {
    let result: Area | null = area;
    this.edits.forEach((edit, index) => {
      if (result !== null && edit.kind === "shift" && this.isHost(edit, index))
        result = shiftArea(edit, result);
    });
    return result;
  }

  get shiftsCells(): boolean {
    return this.edits.some((edit, index) => edit.kind === "shift" && this.isHost(edit, index));
  }

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  /** A list of areas ("A1:B2 D4"); null when all are gone. */
  areas(text: string): string | null {
    const kept = text.split(/\s+/).flatMap((part) => {
      const area = parseArea(part);
      if (area === null) return [part];
      const moved = this.area(area);
      return moved === null ? [] : [areaAddress(moved)];
    });
    return kept.length === 0 ? null : kept.join(" ");
  }
}

const formulaElements = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);

/**
 * Rewrites addresses in a tree that the model does not hold: attributes ref, sqref and r, elements sqref, and formulas.
 * Elements whose cells are gone are dropped. Returns whether anything changed.
 */
export function replayInTree(element: XmlElement, replay: EditReplay): boolean {
  let changed = false;
  const gone = new Set<XmlElement>();
  for (const child of elementsOf(element)) {
    const name = localName(child.name);
    if (formulaElements.has(name) || name === "sqref") {
      const before = textOf(child);
      const after = name === "sqref" ? (replay.areas(before) ?? "") : replay.formula(before);
      if (after === before) continue;
      child.children = [after];
      changed = true;
      continue;
    }
    const own = replayAttributes(child, replay);
    if (own === "gone") gone.add(child);
    else if (own === "changed") changed = true;
    if (replayInTree(child, replay)) changed = true;
  }
  if (gone.size === 0) return changed;
  element.children = element.children.filter(
    (child) => typeof child !== "object" || !gone.has(child as XmlElement),
  );
  if (element.attributes.has("count")) element.attributes.set("count", String(elementsOf(element).length));
  return true;
}

/** Applies the replay to an element's own attributes. */
export function replayAttributes(element: XmlElement, replay: EditReplay): "same" | "changed" | "gone" {
  let result: "same" | "changed" = "same";
  for (const name of ["ref", "sqref", "r"]) {
    const before = element.attributes.get(name);
    if (before === undefined || parseArea(before.split(/\s+/)[0] ?? "") === null) continue;
    const after = replay.areas(before);
    if (after === null) return "gone";
    if (after === before) continue;
    element.attributes.set(name, after);
    result = "changed";
  }
  const location = element.attributes.get("location");
  if (location !== undefined && location.includes("!")) {
    const after = replay.formula(location);
    if (after !== location) {
      element.attributes.set("location", after);
      result = "changed";
    }
  }
  return result;
}
