import { isTrue } from "../style/readStyles";
import type { SheetSlice } from "./sheetSlice";
import { attribute, newElement } from "../xml/xmlTree";

/** Attributes that say "1 = not allowed", with the value that a missing attribute means. */
const options: readonly (readonly [string, boolean])[] = [
  ["objects", false],
  ["scenarios", false],
  ["formatCells", true],
  ["formatColumns", true],
  ["formatRows", true],
  ["insertColumns", true],
  ["insertRows", true],
  ["insertHyperlinks", true],
  ["deleteColumns", true],
  ["deleteRows", true],
  ["selectLockedCells", false],
  ["sort", true],
  ["autoFilter", true],
  ["pivotTables", true],
  ["selectUnlockedCells", false],
];
const passwordAttributes = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

/** sheetProtection. */
export const sheetProtectionSlice: SheetSlice = {
  names: ["sheetProtection"],
  read(children, sheet) {
    const element = children.get("sheetProtection");
    if (element === null || !isTrue(attribute(element, "sheet"))) return;
    const kept = passwordAttributes.flatMap((name): [string, string][] => {
      const value = attribute(element, name);
      return value === null ? [] : [[name, value]];
    });
    sheet.protection = {
      allowed: Object.fromEntries(
        options.map(([name, otherwise]) => {
          const value = attribute(element, name);
          return [name, !(value === null ? otherwise : isTrue(value))];
        }),
      ),
      attributes: JSON.stringify(kept),
      hasPassword: kept.length > 0,
    };
  },
  state: (sheet) => sheet.protection,
  write(children, sheet) {
    const protection = sheet.protection;
    if (protection === null) {
      children.replace("sheetProtection", []);
      return;
    }
    const element = newElement("sheetProtection");
    const kept =
      protection.attributes === "" ? [] : (JSON.parse(protection.attributes) as [string, string][]);
    for (const [name, value] of kept) element.attributes.set(name, value);
    element.attributes.set("sheet", "1");
    for (const [name, otherwise] of options) {
      const allowed = Object.hasOwn(protection.allowed, name)
        ? protection.allowed[name] === true
        : !otherwise;
      if (!allowed !== otherwise) element.attributes.set(name, allowed ? "0" : "1");
    }
    children.replace("sheetProtection", [element]);
  },
};
