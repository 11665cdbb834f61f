import { SaxesParser } from "saxes";
import { OpenFault, type OpenLimits, defaultLimits } from "../workbook/openFault";
import { escapeAttribute, escapeText } from "./xmlText";

/** An element as written: names with their prefixes, attributes in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  children: XmlNode[];
}

/** Comments and processing instructions, kept as written. */
export interface XmlRaw {
  readonly raw: string;
}

export type XmlNode = XmlElement | XmlRaw | string;

export interface XmlDocument {
  /** What stands before the root element: the declaration, comments. */
  readonly head: string;
  readonly root: XmlElement;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node === "object" && "name" in node;

/** Reads a part of moderate size as a tree. */
export function parseXml(text: string, limits: OpenLimits = defaultLimits): XmlDocument {
  if (text.length > limits.treeCharacters) throw new OpenFault("fileTooLarge", `${text.length} characters`);
  const parser = new SaxesParser({ xmlns: false });
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let head = "";
  const add = (node: XmlNode): void => {
    stack[stack.length - 1]?.children.push(node);
  };
  parser.on("error", (error) => {
    throw new OpenFault("damagedFile", error.message);
  });
  parser.on("doctype", () => {
    throw new OpenFault("damagedFile", "a document type is not allowed");
  });
  parser.on("opentag", (tag) => {
    const element: XmlElement = {
      name: tag.name,
      attributes: new Map(Object.entries(tag.attributes)),
      children: [],
    };
    if (root === null) {
      root = element;
      head = text.slice(0, text.lastIndexOf("<", parser.position - 1));
    }
    if (stack.length >= limits.elementDepth)
      throw new OpenFault("damagedFile", "elements are nested too deep");
    add(element);
    stack.push(element);
  });
  parser.on("closetag", () => stack.pop());
  parser.on("text", (value) => {
    if (value !== "") add(value);
  });
  parser.on("cdata", (value) => add(value));
  parser.on("comment", (value) => add({ raw: `<!--${value}-->` }));
  parser.on("processinginstruction", (value) => add({ raw: `<?${value.target} ${value.body}?>` }));
  parser.write(text).close();
  if (root === null) throw new OpenFault("damagedFile", "no root element");
  return { head: head === "" ? xmlHead : head, root };
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const serializeDocument = (document: XmlDocument): string => {
  const head = /^\uFEFF?<\?xml[^>]*encoding=["'](?!utf-8)/i.test(document.head) ? xmlHead : document.head;
  return head.replace(/^\uFEFF/, "") + serializeNode(document.root);
};

export function serializeNode(node: XmlNode): string {
  if (typeof node === "string") return escapeText(node);
  if (!isElement(node)) return node.raw;
  let text = `<${node.name}`;
  for (const [name, value] of node.attributes) text += ` ${name}="${escapeAttribute(value)}"`;
  if (node.children.length === 0) return `${text}/>`;
  text += ">";
  for (const child of node.children) text += serializeNode(child);
  return `${text}</${node.name}>`;
}

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

export const prefixOf = (name: string): string => name.slice(0, name.indexOf(":") + 1);

export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

export const childrenNamed = (element: XmlElement | null | undefined, name: string): XmlElement[] =>
  element === null || element === undefined
    ? []
    : elementsOf(element).filter((child) => localName(child.name) === name);

export const childNamed = (element: XmlElement | null | undefined, name: string): XmlElement | null =>
  element === null || element === undefined
    ? null
    : ((element.children.find((child) => isElement(child) && localName(child.name) === name) as XmlElement) ??
      null);

/** Follows a path of local names: descend(root, "chart", "plotArea"). */
export function descend(element: XmlElement | null, ...names: string[]): XmlElement | null {
  let found = element;
  for (const name of names) found = childNamed(found, name);
  return found;
}

export const attribute = (element: XmlElement | null | undefined, name: string): string | null =>
  element?.attributes.get(name) ?? null;

/** An attribute by local name, whatever its prefix: attributeNamed(sheet, "id") finds r:id. */
export function prefixedAttribute(element: XmlElement, name: string): string | null {
  for (const [key, value] of element.attributes) {
    if (key.includes(":") && localName(key) === name && !key.startsWith("xmlns")) return value;
  }
  return null;
}

export const textOf = (element: XmlElement | null): string =>
  element === null
    ? ""
    : element.children
        .map((child) => (typeof child === "string" ? child : isElement(child) ? textOf(child) : ""))
        .join("");

export const newElement = (
  name: string,
  attributes: Record<string, string | number | null> = {},
  children: XmlNode[] = [],
): XmlElement => ({
  name,
  attributes: new Map(
    Object.entries(attributes)
      .filter((entry): entry is [string, string | number] => entry[1] !== null)
      .map(([key, value]) => [key, String(value)]),
  ),
  children,
});

export function removeChild(parent: XmlElement, child: XmlNode): void {
  parent.children = parent.children.filter((other) => other !== child);
}

export function removeNamed(parent: XmlElement, name: string): void {
  parent.children = parent.children.filter((child) => !isElement(child) || localName(child.name) !== name);
}

/** Puts a child where the schema's order wants it: before the first child that comes later in the order. */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(localName(child.name));
  const place = parent.children.findIndex(
    (other) => isElement(other) && order.indexOf(localName(other.name)) > rank,
  );
  if (place < 0) parent.children.push(child);
  else parent.children.splice(place, 0, child);
}

/** The child with a name, made in its place when it is not there. */
export function ensureChild(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  const found = childNamed(parent, localName(name));
  if (found !== null) return found;
  const child = newElement(name);
  insertInOrder(parent, child, order);
  return child;
}

/** Replaces (or adds in order, or with null removes) the children with the new child's name. */
export function setChild(
  parent: XmlElement,
  name: string,
  child: XmlElement | null,
  order: readonly string[],
): void {
  const old = childNamed(parent, localName(name));
  if (child === null) removeNamed(parent, localName(name));
  else if (old === null) insertInOrder(parent, child, order);
  else parent.children = parent.children.map((other) => (other === old ? child : other));
}
