import { localName } from "../xml/xmlTree";

/** A direct child of the worksheet element, as characters of the part's text. */
export interface SheetChild {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** How a worksheet part is built, so that single children can be replaced and the rest kept as written. */
export interface SheetLayout {
  /** The root element's name with its prefix. */
  readonly rootName: string;
  readonly rootAttributes: ReadonlyMap<string, string>;
  /** End of the root's opening tag. */
  readonly contentStart: number;
  /** The root is written <worksheet/>. */
  readonly selfClosed: boolean;
  readonly children: readonly SheetChild[];
}

/** Order of the children of a worksheet (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
export const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

/** Finds the order of a child; alternatives (mc:AlternateContent) count as what they hold. */
export function childRank(name: string, text: string): number {
  const local = localName(name);
  if (local !== "AlternateContent") return worksheetOrder.indexOf(local as (typeof worksheetOrder)[number]);
  const inner = /<(?:[\w.-]+:)?(controls|oleObjects|drawing|legacyDrawing|picture)[\s/>]/.exec(text);
  return inner === null ? -1 : worksheetOrder.indexOf(inner[1] as (typeof worksheetOrder)[number]);
}
