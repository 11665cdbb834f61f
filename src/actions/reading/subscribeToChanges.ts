export { subscribeToChanges, type WorkbookChange } from "../../excel/workbook/subscribe";
