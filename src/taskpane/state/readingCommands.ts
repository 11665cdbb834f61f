import type { ReadingAnswer } from "../../actions/reading/correctReading";
import type { WorkbookChange } from "../../actions/reading/subscribeToChanges";
import type { ReadRequest, WorkbookReading } from "../../actions/types";
import type { AssessmentOptions } from "../../core/indicator/assessment";
import { message } from "../../core/message";
import type { SheetCorrection } from "../../core/sheet/correction/correction";
import type { PaneActions } from "../actions";
import { hasChanged, manySeries } from "../list/listModel";
import type { ListState, PaneState } from "./paneState";
import type { PaneWork } from "./paneWork";

/** Commands that read the workbook, or keep how it is to be read and then read it again. */
export interface ReadingCommands {
  read(request?: ReadRequest): Promise<void>;
  /** The user has changed cells or gone to another sheet. */
  notice(change: WorkbookChange): void;
  /** Keeps an answer about how a sheet is to be read, and reads again. */
  answerReading(sheet: string, answer: ReadingAnswer): Promise<void>;
  /** Keeps how a sheet is to be read, null to forget it, and reads again; false when it was not kept. */
  saveReading(sheet: string, correction: SheetCorrection | null): Promise<boolean>;
  /** How many series would be signalled with these rules; null when the reading fails. */
  tryRules(assessment: AssessmentOptions): Promise<number | null>;
  saveRules(assessment: AssessmentOptions): Promise<void>;
  /** Makes a sheet of data from answers of Kolada and reads it; false when it was not made. */
  makeKoladaSheet(texts: readonly string[]): Promise<boolean>;
  /** Asks Kolada's API; null when it did not answer. */
  fetchKolada(addresses: readonly string[]): Promise<readonly string[] | null>;
}

/** The active sheet was made by Styrtal, and nothing else was read. */
function showsOurs(reading: WorkbookReading): boolean {
  const active = reading.sheets.find((sheet) => sheet.name === reading.activeSheet);
  return reading.assessments.length === 0 && active?.ours === true;
}

/** What is ticked after a reading: what was ticked before, else everything, but nothing when there are many. */
function selectionAfter(reading: WorkbookReading, before: PaneState): ReadonlySet<string> {
  const ids = reading.assessments.map((a) => a.series.id);
  const known = new Set(before.reading?.assessments.map((a) => a.series.id));
  if (known.size === 0) return new Set(ids.length > manySeries ? [] : ids);
  const allBefore = known.size === before.list.selected.size;
  return new Set(ids.filter((id) => (known.has(id) ? before.list.selected.has(id) : allBefore)));
}

function listAfter(reading: WorkbookReading, before: PaneState): ListState {
  const first = before.reading === null || before.reading.assessments.length === 0;
  const many = reading.assessments.length > manySeries && reading.assessments.some(hasChanged);
  return {
    ...before.list,
    selected: selectionAfter(reading, before),
    ...(first && many ? { filter: "changed" as const } : {}),
  };
}

/** Sheets that the list was read from; undefined before the first reading. */
export const sheetsRead = (work: PaneWork): readonly string[] | undefined => work.state().reading?.read;

export function readingCommands(actions: PaneActions, work: PaneWork): ReadingCommands {
  /** What is read anew when something has been said about a sheet: it too, where it was not read before. */
  const readWith = (sheet: string): Promise<void> =>
    commands.read({ sheets: [...new Set([...(sheetsRead(work) ?? []), sheet])] });

  const commands: ReadingCommands = {
    async read(request = {}) {
      const result = await work.run("reading", (options) => actions.readWorkbook(request, options));
      if (result === null) return;
      // A sheet of ours holds no indicators: what it was made of does.
      if (result.ok && request.all !== true && showsOurs(result.value)) return commands.read({ all: true });
      const before = work.state();
      if (result.ok) {
        work.set({
          reading: result.value,
          readingNumber: before.readingNumber + 1,
          readingFailure: null,
          stale: [],
          otherSheet: null,
          list: listAfter(result.value, before),
          inserted: result.value.inserted,
        });
      } else if (before.reading === null) {
        work.set({ readingFailure: result });
      } else {
        work.failed(result, () => void commands.read(request));
      }
    },

    notice({ kind, sheet }) {
      const { reading, work: job, stale } = work.state();
      if (reading === null || job !== null) return;
      // Figures may have come to a workbook that had none.
      if (reading.assessments.length === 0) return void commands.read();
      const read = reading.read.includes(sheet);
      if (kind === "sheet") {
        const known = reading.sheets.some((each) => each.name === sheet && !each.ours);
        work.set({ otherSheet: known && !read ? sheet : null });
      } else if (read && !stale.includes(sheet)) {
        work.set({ stale: [...stale, sheet] });
      }
    },

    async answerReading(sheet, answer) {
      const kept = await work.attempt(
        "reading",
        () => actions.answerReading(sheet, answer),
        () => void commands.answerReading(sheet, answer),
      );
      if (kept !== null) await readWith(sheet);
    },

    async saveReading(sheet, correction) {
      const kept = await work.attempt(
        "reading",
        () => actions.saveReading(sheet, correction),
        () => void commands.saveReading(sheet, correction),
      );
      if (kept === null) return false;
      await readWith(sheet);
      return true;
    },

    async tryRules(assessment) {
      const sheets = sheetsRead(work) ?? [];
      const result = await work.run("reading", (options) =>
        actions.readWorkbook({ sheets, assessment }, options),
      );
      return result?.ok ? result.value.assessments.filter(hasChanged).length : null;
    },

    async saveRules(assessment) {
      const kept = await work.attempt(
        "updating",
        () => actions.saveAssessmentOptions(assessment),
        () => void commands.saveRules(assessment),
      );
      if (kept !== null) await commands.read({ sheets: sheetsRead(work) ?? [] });
    },

    async makeKoladaSheet(texts) {
      const made = await work.attempt(
        "koladaSheet",
        (options) => actions.makeKoladaSheet({ texts }, options),
        () => void commands.makeKoladaSheet(texts),
      );
      if (made === null) return false;
      const { sheet, values } = made.value;
      await readWith(sheet);
      const summary = message("done.koladaSheet", { n: values, sheet });
      work.set({ notice: { kind: "done", summary, item: null, problems: made.problems } });
      return true;
    },

    async fetchKolada(addresses) {
      const fetched = await work.attempt(
        "kolada",
        (options) => actions.fetchKolada(addresses, options),
        null,
      );
      return fetched?.value ?? null;
    },
  };
  return commands;
}
