import type { OpenedPackage } from "../package/workbook/openPackage";
import { elementsOf, type XmlElement } from "../package/xml/xmlTree";
import type { Report } from "./fault";

/** Attributes such as r:id and r:embed must name a relationship of the part. */
export function checkReferences(opened: OpenedPackage, path: string, root: XmlElement, report: Report): void {
  const known = new Set(
    opened
      .relationships(path)
      .all()
      .map((relationship) => relationship.id),
  );
  const prefixes = new Set<string>();
  const visit = (element: XmlElement): void => {
    for (const [name, value] of element.attributes) {
      if (name.startsWith("xmlns:") && /officeDocument\/(2006\/)?relationships$/.test(value))
        prefixes.add(name.slice(6));
    }
    for (const [name, value] of element.attributes) {
      const [prefix, local] = name.split(":");
      if (local === undefined || !prefixes.has(prefix ?? "") || value === "") continue;
      if (!known.has(value)) report(`<${element.name} ${name}="${value}"> names no relationship`);
    }
    for (const child of elementsOf(element)) visit(child);
  };
  visit(root);
}
