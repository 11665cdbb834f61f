import { openWorkbook } from "../../../src/host/package/workbook/openWorkbook";
import { saveWorkbook } from "../../../src/host/package/workbook/saveWorkbook";
import { EmbeddedExcel, type Workbook } from "../../../src/host";
import { installOfficeGlobals } from "../../../src/host/officeJs/installOfficeGlobals";
import { loadOfficeJs, type OfficeRealm } from "../../../src/host/officeJs/loadOfficeJs";

/** One office.js, connected to one workbook after the other: loading it anew for each would cost most of the time. */
export class MatrixHost {
  private readonly office: OfficeRealm = loadOfficeJs();
  private readonly uninstall = installOfficeGlobals(this.office);
  private readonly pauses: { restore(): void } | null;
  private current: EmbeddedExcel | null = null;

  /** @param shortPauses false leaves every timer as it is, for tests that wait for a page as well */
  constructor(shortPauses = true) {
    this.pauses = shortPauses ? shorterPauses() : null;
  }

  /** Opens a file as the workbook that the actions now work on. */
  open(bytes: Uint8Array): EmbeddedExcel {
    const result = openWorkbook(bytes);
    if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
    return this.connect(result.workbook);
  }

  connect(workbook: Workbook): EmbeddedExcel {
    this.current?.close();
    this.current = EmbeddedExcel.connect(this.office.OfficeExtension, workbook, { payloadLimit: null });
    return this.current;
  }

  get host(): EmbeddedExcel {
    if (this.current === null) throw new Error("No workbook is open.");
    return this.current;
  }

  save(): Uint8Array {
    return saveWorkbook(this.host.workbook);
  }

  async stop(): Promise<void> {
    await this.current?.idle();
    this.pauses?.restore();
    this.uninstall();
    this.current?.close();
    this.office.close();
  }
}

/** The pauses of the product (between attempts, before events are told again) last a twentieth, so that all can be met. */
function shorterPauses(): { restore(): void } {
  const original = globalThis.setTimeout;
  const shorter = (callback: () => void, milliseconds = 0): ReturnType<typeof setTimeout> =>
    original(callback, milliseconds / 20);
  globalThis.setTimeout = Object.assign(shorter, original) as unknown as typeof setTimeout;
  return {
    restore() {
      globalThis.setTimeout = original;
    },
  };
}
