import type { office as swedish } from "../sv/office";

/** The English of ../sv/office. */
export const office: Record<keyof typeof swedish, string> = {
  "office.AccessDenied":
    "Excel does not allow the change. The sheet or workbook may be protected or read-only. Remove the protection or save a copy.",
  "office.InvalidOperationInCellEditMode":
    "A cell is being edited. Press Enter or Esc in the sheet. Styrtal then continues by itself.",
  "office.ItemNotFound":
    "The sheet, table or chart no longer exists. It may have been removed or renamed. Choose Read again.",
  "office.InvalidArgument":
    "Excel did not accept the request. Choose Read again and retry. If it happens again, copy the details and report it.",
  "office.InvalidSelection": "The selection cannot be used. Select one continuous area of cells.",
  "office.InvalidReference":
    "The range no longer exists. Rows or columns may have been deleted. Choose Read again.",
  "office.ItemAlreadyExists":
    "A sheet or table with that name already exists. Rename the old one or choose Update.",
  "office.RangeExceedsLimit":
    "The range is larger than Excel can take at once. Choose fewer sheets or a smaller range.",
  "office.RequestPayloadSizeLimitExceeded":
    "There was too much to write at once. Insert fewer charts at a time.",
  "office.ResponsePayloadSizeLimitExceeded":
    "There was too much to read at once. Choose one sheet at a time.",
  "office.EmptyChartSeries": "The chart got no values. Check that the indicator has numbers in {range}.",
  "office.FilteredRangeConflict":
    "A filter hides rows where Styrtal is to write. Clear the filter on “{sheet}” and try again.",
  "office.MergedRangeConflict":
    "Merged cells are in the way on “{sheet}”. Unmerge them or choose a new sheet.",
  "office.EmptyChartSeries.somewhere": "The chart got no values. Check that the indicator has numbers.",
  "office.FilteredRangeConflict.somewhere":
    "A filter hides rows where Styrtal is to write. Clear the filter and try again.",
  "office.MergedRangeConflict.somewhere": "Merged cells are in the way. Unmerge them or choose a new sheet.",
  "office.InactiveWorkbook": "Another workbook is active. Click in this workbook and try again.",
  "office.UndoNotSupported":
    "The change could not be made as a single undo step. It is done. Remove it with Remove in the pane.",
  "office.UndoNotSupported.undone": "The change could not be made as a single undo step.",
  "office.ApiNotFound":
    "This version of Excel lacks something Styrtal needs. Update Excel or use Excel on the web.",
  "office.ApiNotAvailable": "This is not available here. Use Excel 2021, Microsoft 365 or Excel on the web.",
  "office.NotImplemented": "Excel on this computer cannot do this yet. The rest is done.",
  "office.NotImplemented.undone": "Excel on this computer cannot do this yet.",
  "office.GeneralException":
    "Something went wrong in Excel. Try again. If that does not help, save and reopen the workbook.",
  "office.RequestAborted": "Excel stopped before everything was done. Try again.",
  "office.ActivityLimitReached": "Excel is busy. Wait a few seconds and try again.",
  "office.Network":
    "Excel on the web lost its connection. Check the network and try again. Your figures remain in the workbook.",
  "office.Unknown":
    "An unknown error ({code}). Try again. If it happens again, copy the details and report it.",
  "office.nothingChanged": "Nothing was changed.",
  "office.details": "Show details",
  "office.copyDetails": "Copy the details",
};
