import type { Workbook } from "./model/workbook";
import { installOfficeGlobals } from "./officeJs/installOfficeGlobals";
import { loadOfficeJs, type LoadOptions, type OfficeRealm } from "./officeJs/loadOfficeJs";
import { EmbeddedExcel, type EmbeddedExcelOptions } from "./protocol/embeddedExcel";

/** Excel's stand-in at work in Node: the globals `Excel`, `Office` ... are there until `stop` is called. */
export interface RunningExcel {
  readonly host: EmbeddedExcel;
  readonly office: OfficeRealm;
  /** Lets what is under way finish, disconnects and takes the globals away. */
  stop(): Promise<void>;
}

/** Loads office.js, puts its globals in place and connects it to a workbook: for the command line and for tests. */
export function startEmbeddedExcel(
  workbook: Workbook,
  options: EmbeddedExcelOptions & LoadOptions = {},
): RunningExcel {
  const office = loadOfficeJs(options);
  const host = EmbeddedExcel.connect(office.OfficeExtension, workbook, options);
  const uninstall = installOfficeGlobals(office);
  return {
    host,
    office,
    async stop() {
      host.cellEditing = false;
      await host.idle();
      uninstall();
      host.close();
      office.close();
    },
  };
}
