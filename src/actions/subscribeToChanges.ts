export { subscribeToChanges, type WorkbookChange } from "../excel/subscribe";
