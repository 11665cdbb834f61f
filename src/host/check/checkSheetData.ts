import { SaxesParser } from "saxes";
import { cellAddress, parseArea } from "../model/address";
import { maximumRows } from "../model/area";
import { localName } from "../package/xml/xmlTree";
import type { Report } from "./fault";

export interface SheetLimits {
  readonly styles: number;
  readonly strings: number;
}

const types = new Set(["n", "s", "str", "b", "e", "inlineStr", "d"]);

/** Rows and cells of a worksheet part: order, addresses, numbers of styles and strings, shared formulas. */
export function checkSheetData(text: string, limits: SheetLimits, report: Report): void {
  const parser = new SaxesParser({ xmlns: false });
  const checker = new RowChecker(limits, report);
  const path: string[] = [];
  let content = "";
  parser.on("error", (error) => report(`not well-formed: ${error.message}`));
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    path.push(name);
    content = "";
    if (path[1] !== "sheetData") return;
    if (path.length === 3 && name === "row") checker.row(tag.attributes);
    else if (path.length === 4 && name === "c") checker.cell(tag.attributes);
    else if (path.length === 5) checker.child(name, tag.attributes);
  });
  parser.on("text", (value) => {
    content += value;
  });
  parser.on("closetag", () => {
    const name = path.pop() ?? "";
    if (path[1] === "sheetData" && path.length === 4 && name === "v") checker.value(content);
  });
  parser.write(text).close();
}

class RowChecker {
  private rowNumber = -1;
  private column = -1;
  private type = "n";
  private readonly shared = new Set<string>();
  private order: string[] = [];

  constructor(
    private readonly limits: SheetLimits,
    private readonly report: Report,
  ) {}

  row(attributes: Record<string, string>): void {
    const number = attributes["r"] === undefined ? this.rowNumber + 1 : Number(attributes["r"]) - 1;
    if (!(number > this.rowNumber && number < maximumRows)) this.report(`row ${number + 1} is out of order`);
    this.rowNumber = number;
    this.column = -1;
    const height = attributes["ht"];
    if (height !== undefined && !(Number(height) >= 0 && Number(height) <= 409.5))
      this.report(`row height ${height}`);
    this.style(attributes["s"]);
  }

  cell(attributes: Record<string, string>): void {
    const address = attributes["r"];
    const area = address === undefined ? null : parseArea(address);
    const column = address === undefined ? this.column + 1 : (area?.firstColumn ?? -1);
    if (address !== undefined && area?.firstRow !== this.rowNumber)
      this.report(`cell ${address} stands in another row`);
    if (column <= this.column) this.report(`cell ${address ?? "?"} is out of order`);
    this.column = column;
    this.type = attributes["t"] ?? "n";
    this.order = [];
    if (!types.has(this.type)) this.report(`cell type "${this.type}"`);
    this.style(attributes["s"]);
  }

  child(name: string, attributes: Record<string, string>): void {
    if (["f", "v", "is"].indexOf(name) < 0 && name !== "extLst") this.report(`<c> may not contain <${name}>`);
    if (name === "f" && this.order.includes("v")) this.report("a formula stands after its value");
    this.order.push(name);
    if (name !== "f") return;
    const kind = attributes["t"] ?? "normal";
    if ((kind === "array" || kind === "dataTable") && attributes["ref"] === undefined)
      this.report(`${kind} without ref`);
    if (kind !== "shared") return;
    const index = attributes["si"] ?? "";
    if (attributes["ref"] !== undefined) this.shared.add(index);
    else if (!this.shared.has(index)) this.report(`shared formula ${index} is used before it is written`);
  }

  value(text: string): void {
    const at = cellAddress(this.rowNumber, this.column);
    if (this.type === "s" && !(Number(text) < this.limits.strings))
      this.report(`${at}: no shared string ${text}`);
    if (this.type === "n" && text !== "" && !Number.isFinite(Number(text)))
      this.report(`${at}: number "${text}"`);
    if (this.type === "b" && !/^[01]$/.test(text)) this.report(`${at}: truth value "${text}"`);
    if (this.type === "e" && !text.startsWith("#")) this.report(`${at}: error "${text}"`);
  }

  private style(number: string | undefined): void {
    if (number !== undefined && !(Number(number) < this.limits.styles))
      this.report(`there is no cell format ${number}`);
  }
}
