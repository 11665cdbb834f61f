/** Shows a sheet and selects a cell on it; without an address only the sheet. Throws ItemNotFound when it is gone. */
export function queueGoTo(context: Excel.RequestContext, sheetName: string, address: string | null): void {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  sheet.activate();
  if (address !== null) sheet.getRange(address).select();
}
