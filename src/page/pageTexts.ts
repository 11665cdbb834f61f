/** The words around the workbook on the browser page; filled from the catalogue. */
export interface PageTexts {
  readonly open: string;
  readonly download: string;
  readonly ribbon: string;
  readonly address: string;
  readonly formulaBar: string;
  readonly sheets: string;
  readonly pane: string;
  readonly splitter: string;
  readonly close: string;
  readonly commands: readonly { readonly actionId: string; readonly label: string; readonly tip: string }[];
}
