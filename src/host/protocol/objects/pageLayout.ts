import { absoluteAddress, quoteSheetName } from "../../model/address";
import { areasOf, printAreaName, printTitlesName, sheetReference } from "../../model/definedName";
import type { HeadersFooters, PageLayout } from "../../model/pageLayout";
import type { Sheet } from "../../model/sheet";
import { isWholeRows, wholeSheet, type Area } from "../../model/area";
import { invalidArgument, itemNotFound } from "../hostError";
import { hostObject, type CallArguments, type HostObject, type HostType, type Scalar } from "../hostObject";
import type { HostSession } from "../session";
import { joinHeader, splitHeader, type HeaderPart } from "./headerText";
import { rangeAreasObject } from "./rangeAreas";
import { asBoolean, asInteger, asNumber, asOneOf, asPositive, asText } from "./readValue";

interface LayoutTarget {
  readonly session: HostSession;
  readonly sheet: Sheet;
}

function change({ session, sheet }: LayoutTarget, change: Partial<PageLayout>): void {
  session.guard.sheetChange(sheet);
  Object.assign(sheet.pageLayout, change);
  sheet.cellsChanged = true;
}

/** Names of `Excel.PaperType` and the numbers of the file format. */
const PAPER: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
};

const margin = (side: keyof PageLayout["margins"]): Scalar<LayoutTarget> => ({
  get: ({ sheet }) => sheet.pageLayout.margins[side],
  set: (target, value) =>
    change(target, { margins: { ...target.sheet.pageLayout.margins, [side]: asPositive(value) } }),
});

const flag = (
  key:
    | "centreHorizontally"
    | "centreVertically"
    | "printGridlines"
    | "printHeadings"
    | "blackAndWhite"
    | "draft",
): Scalar<LayoutTarget> => ({
  get: ({ sheet }) => sheet.pageLayout[key],
  set: (target, value) => change(target, { [key]: asBoolean(value) }),
});

/** `{ scale }` in per cent, or pages: `{ horizontalFitToPages, verticalFitToPages }`, where a missing one is any number. */
function setZoom(target: LayoutTarget, value: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Record<string, unknown>;
  if (scale !== undefined && scale !== null) {
    const percent = asNumber(scale);
    if (percent < 10 || percent > 400) throw invalidArgument();
    return change(target, { scale: percent, fit: null });
  }
  const pages = (count: unknown): number => (count === undefined || count === null ? 0 : asInteger(count));
  change(target, {
    scale: null,
    fit: { wide: pages(horizontalFitToPages), tall: pages(verticalFitToPages) },
  });
}

function zoom({ sheet }: LayoutTarget): unknown {
  const { scale, fit } = sheet.pageLayout;
  if (!fit) return { scale: scale ?? 100 };
  return {
    ...(fit.wide > 0 && { horizontalFitToPages: fit.wide }),
    ...(fit.tall > 0 && { verticalFitToPages: fit.tall }),
  };
}

const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function setMargins(target: LayoutTarget, args: CallArguments): void {
  const unit = asOneOf(args.at(0), ["Points", "Inches", "Centimeters"] as const);
  const margins = { ...target.sheet.pageLayout.margins };
  for (const [side, value] of Object.entries((args.at(1) ?? {}) as Record<string, unknown>)) {
    if (!Object.hasOwn(margins, side)) throw invalidArgument(args.location);
    if (value !== undefined && value !== null) {
      margins[side as keyof PageLayout["margins"]] = asPositive(value) * POINTS_PER[unit];
    }
  }
  change(target, { margins });
}

/** The areas of a built-in name of the sheet, such as its print area. */
const builtIn = ({ session, sheet }: LayoutTarget, name: string): Area[] => {
  const defined = session.workbook.names.find(name, sheet);
  return defined ? areasOf(defined.formula.a1(0, 0)) : [];
};

function setTitles(target: LayoutTarget, args: CallArguments, rows: boolean): void {
  const { session, sheet } = target;
  const { area } = session.rangeOrAddress(sheet, args.at(0), args.location);
  session.guard.sheetChange(sheet);
  const whole: Area = rows
    ? { ...area, firstColumn: 0, lastColumn: wholeSheet.lastColumn }
    : { ...area, firstRow: 0, lastRow: wholeSheet.lastRow };
  const others = builtIn(target, printTitlesName).filter((known) => isWholeRows(known) !== rows);
  // Columns stand before rows in the name, as Excel writes it.
  const both = rows ? [...others, whole] : [whole, ...others];
  const reference = both.map((each) => `${quoteSheetName(sheet.name)}!${absoluteAddress(each)}`).join(",");
  session.workbook.names.set(printTitlesName, sheet, reference);
}

function titles(target: LayoutTarget, rows: boolean): HostObject | null {
  const area = builtIn(target, printTitlesName).find((known) => isWholeRows(known) === rows);
  return area ? target.session.rangeObject(target.sheet, area) : null;
}

function printArea(target: LayoutTarget): HostObject | null {
  const areas = builtIn(target, printAreaName);
  return rangeAreasObject({ session: target.session, range: { sheet: target.sheet } }, areas);
}

const required = (object: HostObject | null, args: CallArguments): HostObject => {
  if (!object) throw itemNotFound(args.location);
  return object;
};

const pageLayout: HostType<LayoutTarget> = {
  name: "PageLayout",
  scalars: {
    Orientation: {
      get: ({ sheet }) => sheet.pageLayout.orientation ?? "Portrait",
      set: (target, value) =>
        change(target, { orientation: asOneOf(value, ["Portrait", "Landscape"] as const) }),
    },
    PaperSize: {
      get: ({ sheet }) =>
        Object.entries(PAPER).find(([, number]) => number === sheet.pageLayout.paperSize)?.[0] ?? null,
      set: (target, value) =>
        change(target, { paperSize: PAPER[asOneOf(value, Object.keys(PAPER))] ?? null }),
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    Zoom: { get: zoom, set: setZoom },
    CenterHorizontally: flag("centreHorizontally"),
    CenterVertically: flag("centreVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    BlackAndWhite: flag("blackAndWhite"),
    DraftMode: flag("draft"),
    PrintOrder: {
      get: ({ sheet }) => sheet.pageLayout.printOrder,
      set: (target, value) =>
        change(target, { printOrder: asOneOf(value, ["DownThenOver", "OverThenDown"] as const) }),
    },
    FirstPageNumber: {
      get: ({ sheet }) => sheet.pageLayout.firstPageNumber ?? "",
      set: (target, value) => change(target, { firstPageNumber: value === "" ? null : asInteger(value) }),
    },
  },
  children: { HeadersFooters: (target) => hostObject(headerFooterGroup, target) },
  objectMethods: {
    GetPrintArea: (target, args) => required(printArea(target), args),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (target, args) => required(titles(target, true), args),
    GetPrintTitleRowsOrNullObject: (target) => titles(target, true),
    GetPrintTitleColumns: (target, args) => required(titles(target, false), args),
    GetPrintTitleColumnsOrNullObject: (target) => titles(target, false),
  },
  methods: {
    SetPrintMargins: setMargins,
    SetPrintTitleRows: (target, args) => setTitles(target, args, true),
    SetPrintTitleColumns: (target, args) => setTitles(target, args, false),
    SetPrintArea: ({ session, sheet }, args) => {
      const { area } = session.rangeOrAddress(sheet, args.at(0), args.location);
      session.guard.sheetChange(sheet);
      session.workbook.names.set(printAreaName, sheet, sheetReference(sheet, [area]));
    },
  },
};

const headerFooterGroup: HostType<LayoutTarget> = {
  name: "HeaderFooterGroup",
  scalars: {
    State: {
      get: ({ sheet }) => {
        const { differentFirst, differentOddEven } = sheet.pageLayout.headersFooters;
        if (differentFirst) return differentOddEven ? "FirstOddAndEven" : "FirstAndDefault";
        return differentOddEven ? "OddAndEven" : "Default";
      },
    },
  },
  children: { DefaultForAllPages: (target) => hostObject(headerFooter, target) },
};

function headerPart(key: "oddHeader" | "oddFooter", part: HeaderPart): Scalar<LayoutTarget> {
  return {
    get: ({ sheet }) => splitHeader(sheet.pageLayout.headersFooters[key])[part],
    set: (target, value) => {
      const texts = target.sheet.pageLayout.headersFooters;
      const parts = { ...splitHeader(texts[key]), [part]: asText(value) };
      const changed: HeadersFooters = { ...texts, [key]: joinHeader(parts) };
      change(target, { headersFooters: changed });
    },
  };
}

const headerFooter: HostType<LayoutTarget> = {
  name: "HeaderFooter",
  scalars: {
    LeftHeader: headerPart("oddHeader", "left"),
    CenterHeader: headerPart("oddHeader", "center"),
    RightHeader: headerPart("oddHeader", "right"),
    LeftFooter: headerPart("oddFooter", "left"),
    CenterFooter: headerPart("oddFooter", "center"),
    RightFooter: headerPart("oddFooter", "right"),
  },
};

export const pageLayoutObject = (session: HostSession, sheet: Sheet): HostObject =>
  hostObject(pageLayout, { session, sheet });
