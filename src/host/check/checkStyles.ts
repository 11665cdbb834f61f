import { attribute, childNamed, childrenNamed, type XmlElement } from "../package/xml/xmlTree";
import { checkTree } from "./checkOrder";
import type { Report } from "./fault";
import { sheetOrders } from "./schemaOrder";

/** The styles part: order, counts, and numbers that point at something. */
export function checkStyles(root: XmlElement, report: Report): void {
  checkTree(root, sheetOrders, report);
  const list = (name: string, item: string): readonly XmlElement[] => {
    const element = childNamed(root, name);
    const items = childrenNamed(element, item);
    const count = attribute(element, "count");
    if (count !== null && Number(count) !== items.length)
      report(`<${name}> says ${count}, holds ${items.length}`);
    return items;
  };
  const counts = {
    fontId: list("fonts", "font").length,
    fillId: list("fills", "fill").length,
    borderId: list("borders", "border").length,
    xfId: list("cellStyleXfs", "xf").length,
  };
  const formats = new Set(list("numFmts", "numFmt").map((format) => Number(attribute(format, "numFmtId"))));
  list("dxfs", "dxf");
  for (const format of [...list("cellXfs", "xf"), ...childrenNamed(childNamed(root, "cellStyleXfs"), "xf")]) {
    for (const [name, count] of Object.entries(counts)) {
      const value = attribute(format, name);
      if (value !== null && !(Number(value) < Math.max(count, name === "xfId" ? 1 : 0)))
        report(`a format has ${name} ${value}`);
    }
    const number = Number(attribute(format, "numFmtId") ?? 0);
    if (number >= 164 && !formats.has(number)) report(`a format has numFmtId ${number}`);
  }
}
