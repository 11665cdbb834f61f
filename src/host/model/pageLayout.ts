/** Texts with Excel's codes: "&LSource&CPage &P of &N&R&D". */
export interface HeadersFooters {
  differentFirst: boolean;
  differentOddEven: boolean;
  oddHeader: string;
  oddFooter: string;
  evenHeader: string;
  evenFooter: string;
  firstHeader: string;
  firstFooter: string;
}

/** Print area and title rows are names of the sheet (_xlnm.Print_Area, _xlnm.Print_Titles): see printNames. */
export interface PageLayout {
  orientation: "Portrait" | "Landscape" | null;
  /** OOXML paper number: 9 is A4, 8 A3, 1 Letter; null is the printer's. */
  paperSize: number | null;
  /** Points. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  /** Per cent, when not fitted to pages. */
  scale: number | null;
  /** Pages wide and tall; 0 is any number; null when scaled. */
  fit: { wide: number; tall: number } | null;
  centreHorizontally: boolean;
  centreVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draft: boolean;
  printOrder: "DownThenOver" | "OverThenDown";
  firstPageNumber: number | null;
  headersFooters: HeadersFooters;
  /** A page begins at each of these rows and columns. */
  rowBreaks: number[];
  columnBreaks: number[];
}

/** Excel's own default: margins of 0.7 and 0.75 inches. */
export const newPageLayout = (): PageLayout => ({
  orientation: null,
  paperSize: null,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  scale: null,
  fit: null,
  centreHorizontally: false,
  centreVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draft: false,
  printOrder: "DownThenOver",
  firstPageNumber: null,
  headersFooters: {
    differentFirst: false,
    differentOddEven: false,
    oddHeader: "",
    oddFooter: "",
    evenHeader: "",
    evenFooter: "",
    firstHeader: "",
    firstFooter: "",
  },
  rowBreaks: [],
  columnBreaks: [],
});
