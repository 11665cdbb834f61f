import { areaAddress } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { PackageSource, SheetSource } from "../zip/packageSource";
import { readSheetPart } from "./readSheetPart";
import { type EditReplay, replayInTree } from "../workbook/replayEdits";
import { SheetChildren } from "./sheetChildren";
import type { SheetLayout } from "./sheetLayout";
import { sheetSlices, sliceKey } from "./sheetStates";
import type { SliceWriting } from "./sheetSlice";
import { type CellWriting, writeSheetData } from "./writeSheetData";
import { attribute, newElement, prefixOf } from "../xml/xmlTree";
import { escapeAttribute } from "../xml/xmlText";
import type { PartPacker } from "../zip/zipWriter";
import type { ZipEntry } from "../zip/zipReader";

/** Children whose addresses the model does not hold. */
const replayed = [
  "autoFilter",
  "sortState",
  "hyperlinks",
  "ignoredErrors",
  "protectedRanges",
  "cellWatches",
  "extLst",
];

export interface SheetPartWriting extends SliceWriting, Omit<CellWriting, "prefix" | "write"> {
  readonly replay: EditReplay;
}

/** A worksheet part taken apart, to be changed and written again. */
export class SheetPart {
  readonly children: SheetChildren;
  private readonly layout: SheetLayout;
  private readonly dataText: string;
  private readonly head: string;
  private namespaces = "";

  constructor(text: string, source: PackageSource, layout: SheetLayout | null) {
    const reading = {
      strings: source.strings,
      custom: new Map(),
      limits: source.opened.limits,
      count: { cells: 0 },
    };
    this.layout = layout ?? readSheetPart(text, null, reading);
    this.children = new SheetChildren(text, this.layout);
    const data = this.layout.children.find((child) => /(^|:)sheetData$/.test(child.name));
    this.dataText = data === undefined ? "" : text.slice(data.start, data.end);
    this.head = text.slice(0, this.layout.contentStart);
  }

  /** The prefix of relationship attributes, declared when the part has none. */
  relationshipPrefix(): string {
    for (const [name, value] of this.layout.rootAttributes) {
      if (name.startsWith("xmlns:") && /officeDocument\/(2006\/)?relationships$/.test(value))
        return name.slice(6);
    }
    const uri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    this.namespaces = ` xmlns:r="${escapeAttribute(uri)}"`;
    return "r";
  }

  /** Changes what differs from the states at reading, and the addresses that only the part knows. */
  patch(sheet: Sheet, states: ReadonlyMap<string, string>, writing: SheetPartWriting): void {
    if (!writing.replay.isEmpty) {
      for (const name of replayed) {
        for (const element of this.children.all(name)) {
          const list = newElement("list", {}, [element]);
          if (!replayInTree(list, writing.replay)) continue;
          if (list.children.length === 0) this.children.replace(name, []);
          else this.children.touch(element);
        }
      }
    }
    for (const slice of sheetSlices) {
      if (states.get(sliceKey(slice)) !== JSON.stringify(slice.state(sheet)))
        slice.write(this.children, sheet, writing);
    }
  }

  /** Writes the part; the cells as they were read when none of them changed. */
  pack(
    path: string,
    sheet: Sheet,
    writing: SheetPartWriting,
    cellsChanged: boolean,
    packer: PartPacker,
  ): ZipEntry {
    const prefix = prefixOf(this.layout.rootName);
    if (cellsChanged) this.setDimension(sheet);
    const { before, after } = this.children.serialize();
    packer.write(this.openedHead() + before);
    if (cellsChanged) {
      writeSheetData(sheet, {
        prefix,
        styleNumber: (id) => writing.styleNumber(id),
        stringIndex: (text) => writing.stringIndex(text),
        dynamicArrayMark: () => writing.dynamicArrayMark(),
        write: (text) => packer.write(text),
      });
    } else packer.write(this.dataText);
    packer.write(`${after}</${this.layout.rootName}>`);
    return packer.end(path);
  }

  private openedHead(): string {
    const head = this.head.replace(/^\uFEFF/, "").replace(/(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
    if (this.namespaces === "") return head;
    return head.replace(/>$/, `${this.namespaces}>`);
  }

  private setDimension(sheet: Sheet): void {
    const dimension = this.children.get("dimension");
    if (dimension === null) return;
    const used = sheet.usedArea(false);
    const reference = used === null ? "A1" : areaAddress(used);
    if (attribute(dimension, "ref") === reference) return;
    dimension.attributes.set("ref", reference);
    this.children.touch(dimension);
  }
}

/** Whether anything of a sheet must be written, besides its drawing and tables. */
export function sheetDiffers(sheet: Sheet, source: SheetSource): boolean {
  if (sheet.cellsChanged || sheet.dimensions.rowsVersion !== source.rowsVersion) return true;
  return sheetSlices.some(
    (slice) => source.states.get(sliceKey(slice)) !== JSON.stringify(slice.state(sheet)),
  );
}
