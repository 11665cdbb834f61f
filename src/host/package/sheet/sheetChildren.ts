import { OpenFault } from "../workbook/openFault";
import { childRank, type SheetLayout, worksheetOrder } from "./sheetLayout";
import { isElement, localName, parseXml, prefixOf, serializeNode, type XmlElement } from "../xml/xmlTree";

interface Child {
  readonly name: string;
  readonly rank: number;
  /** As written, until it is replaced. */
  text: string;
  element: XmlElement | null;
  changed: boolean;
}

/** The direct children of a worksheet, all but sheetData as text or tree; unchanged ones are written as they were. */
export class SheetChildren {
  private children: Child[];
  private readonly prefix: string;

  constructor(text: string, layout: SheetLayout) {
    this.prefix = prefixOf(layout.rootName);
    this.children = layout.children.map((child) => {
      const isData = localName(child.name) === "sheetData";
      const content = isData ? "" : text.slice(child.start, child.end);
      return {
        name: localName(child.name),
        rank: childRank(child.name, content),
        text: content,
        element: null,
        changed: false,
      };
    });
    if (!this.children.some((child) => child.name === "sheetData")) {
      throw new OpenFault("damagedFile", "a worksheet without sheetData");
    }
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name).map(treeOf);
  }

  get(name: string): XmlElement | null {
    return this.all(name)[0] ?? null;
  }

  /** Says that a tree given by `get` or `all` was changed. */
  touch(element: XmlElement): void {
    const child = this.children.find((candidate) => candidate.element === element);
    if (child !== undefined) child.changed = true;
  }

  /** The child with a name for changing, made in its place when it is not there. */
  take(name: (typeof worksheetOrder)[number]): XmlElement {
    const found = this.get(name);
    if (found !== null) {
      this.touch(found);
      return found;
    }
    const element: XmlElement = { name, attributes: new Map(), children: [] };
    this.insert([element]);
    return element;
  }

  /** Replaces all children with a name. */
  replace(name: string, elements: readonly XmlElement[]): void {
    this.children = this.children.filter((child) => child.name !== name);
    this.insert(elements);
  }

  /** Texts before and after sheetData. */
  serialize(): { before: string; after: string } {
    const place = this.children.findIndex((child) => child.name === "sheetData");
    const text = (children: readonly Child[]): string =>
      children.map((child) => this.childText(child)).join("");
    return { before: text(this.children.slice(0, place)), after: text(this.children.slice(place + 1)) };
  }

  private childText(child: Child): string {
    if (!child.changed || child.element === null) return child.text;
    if (this.prefix !== "") addPrefix(child.element, this.prefix);
    return serializeNode(child.element);
  }

  private insert(elements: readonly XmlElement[]): void {
    for (const element of elements) {
      const rank = worksheetOrder.indexOf(localName(element.name) as (typeof worksheetOrder)[number]);
      const child: Child = { name: localName(element.name), rank, text: "", element, changed: true };
      const place = this.children.findIndex((other) => other.rank > rank);
      if (place < 0) this.children.push(child);
      else this.children.splice(place, 0, child);
    }
  }
}

function treeOf(child: Child): XmlElement {
  child.element ??= parseXml(child.text).root;
  return child.element;
}

/** Elements that we made have no prefix; in a part whose root has one they get it. */
function addPrefix(element: XmlElement, prefix: string): void {
  if (!element.name.includes(":")) (element as { name: string }).name = prefix + element.name;
  for (const child of element.children) if (isElement(child)) addPrefix(child, prefix);
}
