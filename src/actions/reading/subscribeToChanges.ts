export {
  subscribeToChanges,
  subscribeToSelection,
  type WorkbookChange,
} from "../../excel/workbook/subscribe";
