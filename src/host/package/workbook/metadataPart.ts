import type { PackageEditor } from "./packageEditor";
import {
  attribute,
  childNamed,
  childrenNamed,
  descend,
  ensureChild,
  newElement,
  parseXml,
  type XmlElement,
} from "../xml/xmlTree";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const dynamicArray = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const extension = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const order = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/** Number of the cell metadata that says "dynamic array" (MS-XLSX 2.4.x, XLDAPR), made when the workbook has none. */
export function dynamicArrayMark(editor: PackageEditor, workbookPath: string): number {
  const relationships = editor.relationships(workbookPath);
  let path = relationships.ofKind("sheetMetadata")[0]?.path ?? null;
  if (path === null) {
    path = editor.plainPath("xl/metadata", ".xml");
    editor.setDocument(path, parseXml(`<metadata xmlns="${main}" xmlns:xda="${dynamicArray}"/>`), type);
    relationships.add("sheetMetadata", path);
  }
  const root = editor.read(path)?.root;
  if (root === undefined) return 1;
  const known = knownMark(root);
  if (known !== null) return known;
  editor.change(path);
  return addMark(root);
}

function knownMark(root: XmlElement): number | null {
  const types = childrenNamed(childNamed(root, "metadataTypes"), "metadataType");
  const number = types.findIndex((element) => attribute(element, "name") === "XLDAPR") + 1;
  if (number === 0) return null;
  const marks = childrenNamed(childNamed(root, "cellMetadata"), "bk");
  const place = marks.findIndex((mark) => attribute(descend(mark, "rc"), "t") === String(number));
  return place < 0 ? null : place + 1;
}

function addMark(root: XmlElement): number {
  const types = ensureChild(root, "metadataTypes", order);
  let number =
    childrenNamed(types, "metadataType").findIndex((element) => attribute(element, "name") === "XLDAPR") + 1;
  if (number === 0) {
    const flags = [
      "copy",
      "pasteAll",
      "pasteValues",
      "merge",
      "splitFirst",
      "rowColShift",
      "clearFormats",
      "clearComments",
    ];
    const attributes = Object.fromEntries(
      [...flags, "assign", "coerce", "cellMeta"].map((name) => [name, 1]),
    );
    types.children.push(
      newElement("metadataType", { name: "XLDAPR", minSupportedVersion: 120000, ...attributes }),
    );
    number = count(types, "metadataType");
  }
  const properties = newElement("xda:dynamicArrayProperties", {
    "xmlns:xda": dynamicArray,
    fDynamic: 1,
    fCollapsed: 0,
  });
  const block = newElement("bk", {}, [
    newElement("extLst", {}, [newElement("ext", { uri: extension }, [properties])]),
  ]);
  const known = childrenNamed(root, "futureMetadata").find(
    (element) => attribute(element, "name") === "XLDAPR",
  );
  const future = known ?? newElement("futureMetadata", { name: "XLDAPR" });
  if (known === undefined) {
    const place = root.children.findIndex(
      (child) =>
        typeof child === "object" &&
        "name" in child &&
        /^(cellMetadata|valueMetadata|extLst)$/.test(child.name),
    );
    root.children.splice(place < 0 ? root.children.length : place, 0, future);
  }
  future.children.push(block);
  const index = count(future, "bk") - 1;
  const cells = ensureChild(root, "cellMetadata", order);
  cells.children.push(newElement("bk", {}, [newElement("rc", { t: number, v: index })]));
  return count(cells, "bk");
}

function count(list: XmlElement, item: string): number {
  const number = childrenNamed(list, item).length;
  list.attributes.set("count", String(number));
  return number;
}
