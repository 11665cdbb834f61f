import { SaxesParser } from "saxes";
import { OpenFault, type OpenLimits } from "./openFault";
import { decodeXstring, encodeXstring, escapeText, needsSpacePreserve } from "../xml/xmlText";
import { localName } from "../xml/xmlTree";

export interface SharedString {
  readonly text: string;
  /** Has formatted runs or phonetics: kept by index as long as the cell keeps its text. */
  readonly rich: boolean;
}

/** Reads the shared strings part; phonetic texts are no part of the text. */
export function readSharedStrings(text: string, limits: OpenLimits): SharedString[] {
  const strings: SharedString[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let current = "";
  let rich = false;
  let phonetic = 0;
  let inText = false;
  let depth = 0;
  parser.on("error", (error) => {
    throw new OpenFault("damagedFile", error.message);
  });
  parser.on("doctype", () => {
    throw new OpenFault("damagedFile", "a document type is not allowed");
  });
  parser.on("opentag", (tag) => {
    if (++depth > limits.elementDepth) throw new OpenFault("damagedFile", "elements are nested too deep");
    const name = localName(tag.name);
    if (name === "si") {
      current = "";
      rich = false;
    } else if (name === "r") rich = true;
    else if (name === "rPh" || name === "phoneticPr") {
      phonetic++;
      rich = true;
    } else if (name === "t") inText = phonetic === 0;
  });
  const onText = (value: string): void => {
    if (inText) current += value;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", (tag) => {
    depth--;
    const name = localName(tag.name);
    if (name === "si") strings.push({ text: decodeXstring(current), rich });
    else if (name === "rPh" || name === "phoneticPr") phonetic--;
    else if (name === "t") inText = false;
  });
  parser.write(text).close();
  return strings;
}

/** Finds or appends strings while sheets are written. */
export class SharedStringWriter {
  private readonly indexByText = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly known: readonly SharedString[]) {
    known.forEach((string, index) => {
      if (!string.rich && !this.indexByText.has(string.text)) this.indexByText.set(string.text, index);
    });
  }

  index(text: string): number {
    const found = this.indexByText.get(text);
    if (found !== undefined) return found;
    const index = this.known.length + this.added.length;
    this.added.push(text);
    this.indexByText.set(text, index);
    return index;
  }

  get hasAdded(): boolean {
    return this.added.length > 0;
  }

  /** The part with the new strings at its end; everything that stood in it is kept as written. */
  appendTo(part: string | null): string {
    const total = this.known.length + this.added.length;
    if (part === null) {
      const root = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${total}">`;
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}${this.items("")}</sst>`;
    }
    const root = /<([A-Za-z_][\w.-]*:)?sst(\s[^>]*?)?(\/?)>/.exec(part);
    if (root === null) throw new Error("the shared strings part has no root");
    const prefix = root[1] ?? "";
    const attributes = (root[2] ?? "")
      .replace(/\s(?:count|uniqueCount)="[^"]*"/g, "")
      .replace(/\s(?:count|uniqueCount)='[^']*'/g, "");
    const opened = `<${prefix}sst${attributes} uniqueCount="${total}">`;
    const end = root[3] === "/" ? -1 : part.lastIndexOf(`</${prefix}sst`);
    const head = part.slice(0, root.index);
    const inner = end < 0 ? "" : part.slice(root.index + root[0].length, end);
    return `${head}${opened}${inner}${this.items(prefix)}</${prefix}sst>`;
  }

  private items(prefix: string): string {
    return this.added
      .map(
        (text) =>
          `<${prefix}si><${prefix}t${spaceAttribute(text)}>${stringContent(text)}</${prefix}t></${prefix}si>`,
      )
      .join("");
  }
}

export const spaceAttribute = (text: string): string =>
  needsSpacePreserve(text) ? ' xml:space="preserve"' : "";
export const stringContent = (text: string): string => escapeText(encodeXstring(text));
