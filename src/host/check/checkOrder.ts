import { elementsOf, localName, type XmlElement } from "../package/xml/xmlTree";
import type { Report } from "./fault";

/** Reports children that are unknown, out of order, repeated or missing. */
export function checkChildren(element: XmlElement, order: readonly string[], report: Report): void {
  const names = order.map((entry) => entry.replace(/[!+]/g, ""));
  const repeated = new Set(
    order.filter((entry) => entry.includes("+")).map((entry) => entry.replace(/[!+]/g, "")),
  );
  const owner = localName(element.name);
  // Runs and breaks of a paragraph, and the edges of a border's mix, come in any order among themselves.
  const free = owner === "p";
  let last = -1;
  const seen = new Set<string>();
  for (const child of elementsOf(element)) {
    const name = localName(child.name);
    if (name === "AlternateContent" && !names.includes(name)) continue;
    const place = names.indexOf(name);
    if (place < 0) {
      report(`<${owner}> may not contain <${name}>`);
      continue;
    }
    if (place < last && !(free && repeated.has(name))) report(`<${name}> stands too late in <${owner}>`);
    if (seen.has(name) && !repeated.has(name)) report(`<${name}> stands twice in <${owner}>`);
    seen.add(name);
    last = Math.max(last, place);
  }
  for (const entry of order) {
    const name = entry.replace(/[!+]/g, "");
    if (entry.includes("!") && !seen.has(name)) report(`<${owner}> lacks <${name}>`);
  }
}

/** Checks a tree against a table of orders; extension lists and alternatives are passed over. */
export function checkTree(
  element: XmlElement,
  orders: Readonly<Record<string, readonly string[]>>,
  report: Report,
): void {
  const name = localName(element.name);
  if (name === "extLst" || name === "AlternateContent") return;
  if (Object.hasOwn(orders, name)) checkChildren(element, orders[name] as readonly string[], report);
  for (const child of elementsOf(element)) checkTree(child, orders, report);
}
