import { SaxesParser, type SaxesTagPlain } from "saxes";
import { parseArea } from "../../model/address";
import { type Area, maximumColumns, maximumRows } from "../../model/area";
import type { Cell, CellOrigin } from "../../model/cellStore";
import { CellError, type CellValue } from "../../model/cellValue";
import { dateToSerial } from "../../model/dateSerial";
import { Formula } from "../../model/formula";
import { tokenizeFormula } from "../../model/formulaTokens";
import type { Sheet } from "../../model/sheet";
import { type CustomFunctionNames, fromFileTokens } from "../workbook/fileFormula";
import { OpenFault, type OpenLimits } from "../workbook/openFault";
import { isTrue } from "../style/readStyles";
import type { SharedString } from "../workbook/sharedStrings";
import type { SheetChild, SheetLayout } from "./sheetLayout";
import { decodeXstring, escapeAttribute, escapeText } from "../xml/xmlText";
import { localName } from "../xml/xmlTree";

export interface SheetReading {
  readonly strings: readonly SharedString[];
  readonly custom: CustomFunctionNames;
  readonly limits: OpenLimits;
  /** Cells read so far in the whole workbook. */
  readonly count: { cells: number };
}

/** Reads the cells and rows of a worksheet part into a sheet; null as sheet reads only the layout. */
export function readSheetPart(text: string, sheet: Sheet | null, reading: SheetReading): SheetLayout {
  const parser = new SaxesParser({ xmlns: false });
  const data = sheet === null ? null : new SheetDataReader(sheet, reading, text);
  const children: SheetChild[] = [];
  let root: SaxesTagPlain | null = null;
  let contentStart = 0;
  let depth = 0;
  let childStart = 0;
  let inData = false;
  parser.on("error", (error) => {
    throw new OpenFault("damagedFile", error.message);
  });
  parser.on("doctype", () => {
    throw new OpenFault("damagedFile", "a document type is not allowed");
  });
  parser.on("opentag", (tag) => {
    depth++;
    if (depth > reading.limits.elementDepth)
      throw new OpenFault("damagedFile", "elements are nested too deep");
    if (depth === 1) {
      root = tag;
      contentStart = parser.position;
    } else if (depth === 2) {
      childStart = text.lastIndexOf("<", parser.position - 1);
      inData = localName(tag.name) === "sheetData";
    } else if (inData) data?.open(tag, depth, parser.position);
  });
  const onText = (value: string): void => {
    if (inData && depth > 3) data?.text(value);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", (tag) => {
    if (depth === 2) children.push({ name: tag.name, start: childStart, end: parser.position });
    else if (inData && depth > 2) data?.close(tag, depth, parser.position);
    depth--;
    if (depth === 1) inData = false;
  });
  parser.write(text).close();
  data?.finish();
  if (root === null) throw new OpenFault("damagedFile", "no root element");
  const opened = root as SaxesTagPlain;
  return {
    rootName: opened.name,
    rootAttributes: new Map(Object.entries(opened.attributes)),
    contentStart,
    selfClosed: opened.isSelfClosing,
    children,
  };
}

interface ReadFormula {
  text: string;
  readonly type: string;
  readonly area: Area | null;
  readonly shared: string | null;
  readonly attributes: Record<string, string>;
}

const knownRowAttributes = new Set(["r", "spans", "ht", "customHeight", "hidden", "s", "customFormat"]);
const knownCellAttributes = new Set(["r", "s", "t"]);

/** Follows the elements inside sheetData: row, c, f, v, is. */
class SheetDataReader {
  private row = -1;
  private column = -1;
  private cell: Record<string, string> | null = null;
  private formula: ReadFormula | null = null;
  private value: string | null = null;
  private inline: string | null = null;
  private inlineRich = false;
  private inlineStart = 0;
  private inlineEnd = 0;
  private phonetic = 0;
  private target: "none" | "formula" | "value" | "inline" = "none";
  private readonly sharedFormulas = new Map<string, Formula>();
  private readonly arrays: { area: Area; row: number; column: number }[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly reading: SheetReading,
    private readonly part: string,
  ) {}

  open(tag: SaxesTagPlain, depth: number, position: number): void {
    const name = localName(tag.name);
    if (depth === 3 && name === "row") this.openRow(tag.attributes);
    else if (depth === 4 && name === "c") this.openCell(tag.attributes);
    else if (depth === 5 && name === "f") this.openFormula(tag.attributes);
    else if (depth === 5 && name === "v") {
      this.value = "";
      this.target = "value";
    } else if (depth === 5 && name === "is") {
      this.inline = "";
      this.inlineStart = this.part.lastIndexOf("<", position - 1);
    } else if (this.inline !== null && name === "rPh") this.phonetic++;
    else if (this.inline !== null && name === "r") this.inlineRich = true;
    else if (this.inline !== null && name === "t" && this.phonetic === 0) this.target = "inline";
  }

  text(value: string): void {
    if (this.target === "value") this.value += value;
    else if (this.target === "formula" && this.formula !== null) this.formula.text += value;
    else if (this.target === "inline") this.inline += value;
  }

  close(tag: SaxesTagPlain, depth: number, position: number): void {
    const name = localName(tag.name);
    if (depth === 5 && name === "is") this.inlineEnd = position;
    if (name === "rPh") this.phonetic--;
    if (name === "v" || name === "f" || name === "t") this.target = "none";
    if (depth === 4 && name === "c") this.closeCell();
  }

  /** Links the cells that an array formula fills with the cell that holds it. */
  finish(): void {
    for (const array of this.arrays) {
      this.sheet.cells.forEach(array.area, (cell, row) => {
        if (row === array.row && cell.column === array.column) return;
        if (cell.formula === null) cell.spillFrom = { row: array.row, column: array.column };
      });
    }
  }

  private openRow(attributes: Record<string, string>): void {
    const given = attributes["r"];
    this.row = given === undefined ? this.row + 1 : Number(given) - 1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= maximumRows) {
      throw new OpenFault("damagedFile", `row ${String(given)}`);
    }
    this.column = -1;
    const height = attributes["ht"];
    const hidden = isTrue(attributes["hidden"] ?? null);
    const style = isTrue(attributes["customFormat"] ?? null) ? Number(attributes["s"] ?? 0) : null;
    const others = otherAttributes(attributes, knownRowAttributes);
    if (height === undefined && !hidden && style === null && others === "") return;
    this.sheet.dimensions.rows.set(this.row, {
      height: height === undefined ? null : Number(height),
      customHeight: isTrue(attributes["customHeight"] ?? null),
      hidden,
      style,
      attributes: others,
    });
  }

  private openCell(attributes: Record<string, string>): void {
    const given = attributes["r"];
    if (given === undefined) this.column++;
    else this.readAddress(given);
    if (this.column >= maximumColumns) throw new OpenFault("damagedFile", `cell ${String(given)}`);
    this.cell = attributes;
    this.formula = null;
    this.value = null;
    this.inline = null;
    this.inlineRich = false;
    if (++this.reading.count.cells > this.reading.limits.cells) {
      throw new OpenFault("fileTooLarge", `more than ${this.reading.limits.cells} cells`);
    }
  }

  private readAddress(address: string): void {
    let column = 0;
    let place = 0;
    for (; place < address.length && place < 4; place++) {
      const letter = address.charCodeAt(place) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    const row = Number(address.slice(place)) - 1;
    if (column < 1 || column > maximumColumns || row !== this.row)
      throw new OpenFault("damagedFile", `cell ${address}`);
    this.column = column - 1;
  }

  private openFormula(attributes: Record<string, string>): void {
    this.target = "formula";
    const reference = attributes["ref"];
    this.formula = {
      text: "",
      type: attributes["t"] ?? "normal",
      area: reference === undefined ? null : parseArea(reference),
      shared: attributes["si"] ?? null,
      attributes,
    };
  }

  private closeCell(): void {
    const attributes = this.cell;
    if (attributes === null) return;
    this.cell = null;
    const cell = this.sheet.cells.take(this.row, this.column);
    const style = Number(attributes["s"] ?? 0);
    cell.style =
      Number.isInteger(style) && style >= 0 && style < this.sheet.workbook.styles.count ? style : 0;
    const others = otherAttributes(attributes, knownCellAttributes);
    let origin: CellOrigin | null = others === "" ? null : { attributes: others };
    const type = attributes["t"] ?? "n";
    if (type === "s" && this.value !== null) {
      const index = Number(this.value);
      const string = this.reading.strings[index];
      if (string === undefined) throw new OpenFault("damagedFile", `shared string ${this.value}`);
      cell.value = string.text;
      if (string.rich) origin = { ...origin, sharedString: index };
    } else if (this.inline !== null) {
      cell.value = decodeXstring(this.inline);
      if (this.inlineRich)
        origin = { ...origin, inlineXml: this.part.slice(this.inlineStart, this.inlineEnd) };
    } else if (this.value !== null) cell.value = this.readValue(type, this.value);
    if (this.formula !== null) origin = this.setFormula(cell, this.formula, origin);
    cell.origin = origin;
  }

  private readValue(type: string, text: string): CellValue {
    if (type === "str" || type === "inlineStr") return decodeXstring(text);
    if (type === "b") return isTrue(text.trim());
    if (type === "e") return CellError.parse(text.trim()) ?? CellError.of("#VALUE!");
    if (type === "d") return readIsoDate(text, this.sheet.workbook.date1904);
    if (text.trim() === "") return null;
    const number = Number(text);
    return Number.isFinite(number) ? number : null;
  }

  private setFormula(cell: Cell, read: ReadFormula, origin: CellOrigin | null): CellOrigin | null {
    if (read.type === "dataTable") {
      return { ...origin, formulaXml: `<f${attributesText(read.attributes)}>${escapeText(read.text)}</f>` };
    }
    const known =
      read.type === "shared" && read.shared !== null ? this.sharedFormulas.get(read.shared) : undefined;
    if (read.text === "" && known === undefined) return origin;
    if (read.text === "") cell.formula = known ?? null;
    else cell.formula = this.parse(read.text);
    this.sheet.formulaVersion++;
    cell.stale = this.value === null;
    if (read.type === "shared" && read.shared !== null && known === undefined && cell.formula !== null) {
      this.sharedFormulas.set(read.shared, cell.formula);
    }
    if (read.type === "array" && read.area !== null) {
      cell.array = { area: read.area, dynamic: origin?.attributes?.includes("cm=") === true };
      if (read.area.firstRow !== read.area.lastRow || read.area.firstColumn !== read.area.lastColumn) {
        this.arrays.push({ area: read.area, row: this.row, column: this.column });
      }
    }
    return origin;
  }

  private parse(text: string): Formula {
    const tokens = tokenizeFormula(decodeXstring(text), "A1", this.row, this.column);
    return this.sheet.workbook.formulas.share(new Formula(fromFileTokens(tokens, this.reading.custom)));
  }
}

function otherAttributes(attributes: Record<string, string>, known: ReadonlySet<string>): string {
  let text = "";
  for (const name in attributes) {
    if (!known.has(name)) text += ` ${name}="${escapeAttribute(attributes[name] as string)}"`;
  }
  return text;
}

const attributesText = (attributes: Record<string, string>): string => otherAttributes(attributes, new Set());

/** Strict files may hold dates as ISO 8601 (t="d"). */
function readIsoDate(text: string, date1904: boolean): CellValue {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(text.trim());
  if (match === null) return null;
  const day = dateToSerial(Number(match[1]), Number(match[2]), Number(match[3]), date1904);
  if (day === null) return null;
  const seconds = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  return day + seconds / 86_400;
}
