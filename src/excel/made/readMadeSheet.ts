import { KeptContent } from "../../core/report/made/keptContent";

/** A sheet of ours as it stands: what the user has written in it, and what must go before it is written anew. */
export interface ExistingSheet {
  readonly name: string;
  readonly kept: KeptContent;
  /** Where the cells in use begin. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly columns: number;
  readonly tables: readonly ExistingTable[];
  /** Rows that begin a page, from 0. */
  readonly breaksBefore: readonly number[];
  /** Without the sheet's name; null without a print area of one piece. */
  readonly printArea: string | null;
  /** Heights in points of the rows in use. */
  readonly rowHeights: readonly number[];
  /** Charts by name, each with the names of its series. */
  readonly charts: ReadonlyMap<string, readonly string[]>;
  /** Where the charts stand, in points. */
  readonly places: ReadonlyMap<string, { readonly left: number; readonly top: number }>;
}

export interface ExistingTable {
  readonly name: string;
  readonly address: string;
  readonly style: string;
  readonly showBandedRows: boolean;
}

/** Reads everything that is needed to write a sheet of ours again: one request, one more when it has tables. */
export async function readExistingSheet(context: Excel.RequestContext, name: string): Promise<ExistingSheet> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject();
  used.load({ values: true, formulas: true, rowIndex: true, columnIndex: true });
  const charts = sheet.charts.load("items/name,items/left,items/top,items/series/items/name");
  const tables = sheet.tables.load("items/name,items/style,items/showBandedRows");
  const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
  const printArea = sheet.pageLayout.getPrintAreaOrNullObject().load({ address: true });
  const rowProperties = sheet.getUsedRange().getRowProperties({ format: { rowHeight: true } });
  await context.sync();
  const areas = tables.items.map((table) => table.getRange().load({ address: true }));
  if (areas.length > 0) await context.sync();
  const found = charts.items.map(
    (chart) => [chart.name, chart.series.items.map((series) => series.name)] as const,
  );
  const base = {
    name,
    charts: new Map(found),
    places: new Map(charts.items.map(({ name: chart, left, top }) => [chart, { left, top }] as const)),
    tables: tables.items.map(({ name: table, style, showBandedRows }, i) => ({
      name: table,
      address: localAddress(areas[i]?.address),
      style,
      showBandedRows,
    })),
    breaksBefore: breaks.items.map(({ rowIndex }) => rowIndex),
    printArea:
      printArea.isNullObject || printArea.address.includes(",") ? null : localAddress(printArea.address),
    rowHeights: rowProperties.value.map(({ format }) => format?.rowHeight ?? 0),
  };
  if (used.isNullObject) {
    const kept = KeptContent.read({ sheet: name, firstRow: 0, firstColumn: 0, values: [], formulas: [] });
    return { ...base, kept, firstRow: 0, firstColumn: 0, rows: 0, columns: 0 };
  }
  const { values, formulas, rowIndex: firstRow, columnIndex: firstColumn } = used;
  return {
    ...base,
    kept: KeptContent.read({ sheet: name, firstRow, firstColumn, values, formulas }),
    firstRow,
    firstColumn,
    rows: values.length,
    columns: values[0]?.length ?? 0,
  };
}

/** "Blad1!A1:B2" without its sheet. */
const localAddress = (address: string | undefined): string =>
  address === undefined ? "A1" : address.slice(address.lastIndexOf("!") + 1);

/** Queues only what the user has written in a sheet of ours, for other sheets that build on it. */
export function queueKeptContent(context: Excel.RequestContext, name: string): () => KeptContent {
  const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject();
  used.load({ values: true, formulas: true, rowIndex: true, columnIndex: true });
  return () =>
    used.isNullObject
      ? KeptContent.none
      : KeptContent.read({
          sheet: name,
          firstRow: used.rowIndex,
          firstColumn: used.columnIndex,
          values: used.values,
          formulas: used.formulas,
        });
}
