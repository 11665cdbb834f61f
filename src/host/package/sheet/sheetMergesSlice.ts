import { areaAddress, parseArea } from "../../model/address";
import type { Area } from "../../model/area";
import type { SheetSlice } from "./sheetSlice";
import { attribute, childrenNamed, newElement } from "../xml/xmlTree";

/** mergeCells. */
export const sheetMergesSlice: SheetSlice = {
  names: ["mergeCells"],
  read(children, sheet) {
    sheet.merges = childrenNamed(children.get("mergeCells"), "mergeCell")
      .map((element) => parseArea(attribute(element, "ref") ?? ""))
      .filter((area): area is Area => area !== null);
  },
  state: (sheet) => sheet.merges,
  write(children, sheet) {
    const items = sheet.merges.map((area) => newElement("mergeCell", { ref: areaAddress(area) }));
    children.replace(
      "mergeCells",
      items.length === 0 ? [] : [newElement("mergeCells", { count: items.length }, items)],
    );
  },
};
