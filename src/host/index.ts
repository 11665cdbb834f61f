/** The embedded workbook host, as far as it runs in a browser too. In Node use `startEmbeddedExcel`. */
export { EmbeddedExcel, type EmbeddedExcelOptions } from "./protocol/embeddedExcel";
export type { Fault } from "./protocol/faults";
export type { FunctionsFile } from "./protocol/functionMetadata";
export type { FunctionArgument, FunctionResult } from "./model/functionSource";
export { describeRequest, type Counters, type RequestLogEntry } from "./protocol/requestLog";
export {
  completeOfficeWindow,
  prepareOfficeWindow,
  type OfficeContextOptions,
} from "./officeJs/officeWindow";
export { EXCEL_2021, NEWER_EXCEL, type RequirementSets } from "./officeJs/requirementSets";
export { Workbook } from "./model/workbook";
