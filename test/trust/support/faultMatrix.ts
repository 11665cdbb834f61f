import type { ActionResult } from "../../../src/actions/types";
import { swedishTexts } from "../../../src/i18n/swedishTexts";
import { office } from "../../../src/i18n/sv/office";
import { dataSheet, plainWorkbook, succeed, type ActionCase } from "./actionCases";
import { MatrixHost } from "./matrixHost";
import { officeCodes, sentenceKey, type OfficeCode } from "./officeCodes";
import { differences, stateOf, type WorkbookState } from "./workbookState";

/**
 * Every action meets every error of Excel at every request, cut off at ever new places within the request, and the user's
 * Cancel at every step. After each the workbook is as before or complete, and says which; a second try gives what an
 * undisturbed run gives.
 */
const excel = new MatrixHost();
const tried = { actions: 0, codes: 0, requests: 0, faults: 0, cancels: 0, lostConnections: 0 };
afterAll(async () => {
  await excel.stop();
  const { actions, requests, codes, faults, cancels, lostConnections } = tried;
  console.log(
    `Fault matrix: ${actions} actions, ${requests} requests, ${codes} codes: ${faults} faults, ` +
      `${cancels} cancels, ${lostConnections} lost connections tried.`,
  );
});

/** The workbook before the action, as a file, and what an undisturbed run makes of it. */
interface Undisturbed {
  readonly bytes: Uint8Array;
  readonly before: WorkbookState;
  readonly complete: WorkbookState;
  /** Actions (of office.js) in each request. */
  readonly requests: readonly number[];
  /** The first request that changes anything: those before it only read. */
  readonly firstWrite: number;
  /** How many times it tells how far it has come. */
  readonly steps: number;
  readonly userCells: string;
}

const withoutTimes = (state: WorkbookState): WorkbookState =>
  new Map([...state].map(([key, text]) => [key, text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "(time)")]));

const state = (): WorkbookState => withoutTimes(stateOf(excel.host.workbook));

/** Hidden sheets that a run which lost its line could not take away: the next run does. */
function takeAwayLeftOvers(): void {
  const { workbook } = excel.host;
  for (const sheet of [...workbook.sheets]) {
    if (sheet.name.startsWith("Styrtal tillfälligt ")) workbook.deleteSheet(sheet);
  }
}

const userCells = (now: WorkbookState): string =>
  [dataSheet, "Anteckningar"].map((name) => now.get(`${name}: cells`) ?? "gone").join("\n");

async function undisturbed({ prepare, run }: ActionCase): Promise<Undisturbed> {
  excel.connect(plainWorkbook());
  await prepare(excel.host.workbook);
  await excel.host.idle();
  const bytes = excel.save();
  excel.open(bytes);
  const before = state();
  let steps = 0;
  const { host } = excel;
  host.resetCounters();
  let readOnly = 0;
  host.onRequest = () => (readOnly += host.isDirty ? 0 : 1);
  await succeed(run({ onProgress: () => (steps += 1) }));
  await excel.host.idle();
  host.onRequest = null;
  const requests = host.log
    .filter(({ body }) => !body.Actions.some(({ Name }) => Name === "_RemoveReference"))
    .map(({ body }) => body.Actions.length);
  const complete = state();
  expect(userCells(complete)).toBe(userCells(before));
  const firstWrite = Math.max(0, readOnly - 1);
  return { bytes, before, complete, requests, firstWrite, steps, userCells: userCells(before) };
}

/** The sentence of the code, with or without the place where it happened: no holes in it, and no sheet that nobody sees. */
function expectSentence(result: ActionResult<unknown> & { ok: false }, code: OfficeCode): void {
  const sentence = swedishTexts.render(result.problem.message);
  const key = sentenceKey(code);
  expect([code, sentence]).toEqual([code, expect.not.stringMatching(/[{}]|tillfälligt/)]);
  expect([code, result.problem.message.key]).toEqual([
    code,
    expect.stringMatching(new RegExp(`^${key}(\\.somewhere|\\.undone)?$`)),
  ]);
  expect(office).toHaveProperty([result.problem.message.key]);
}

type Ending = "as before" | "complete" | "in parts";

/** As before (and said to be), complete, or, for an action in parts, something between that is said to be changed. */
function endingOf(one: ActionCase, known: Undisturbed, result: ActionResult<unknown>, what: string): Ending {
  const now = state();
  expect([what, userCells(now) === known.userCells]).toEqual([what, true]);
  if (result.ok) {
    expect([what, differences(known.complete, now)]).toEqual([what, []]);
    return "complete";
  }
  if (result.nothingChanged) {
    const changed = differences(known.before, now).filter(
      (line) => !(one.onlyShows === true && line.startsWith("active sheet")),
    );
    expect([what, changed]).toEqual([what, []]);
    return "as before";
  }
  expect([what, one.inParts ?? false]).toEqual([what, true]);
  return "in parts";
}

async function expectSecondTry(one: ActionCase, known: Undisturbed, what: string): Promise<void> {
  const result = await one.run({});
  await excel.host.idle();
  expect([what, result]).toMatchObject([what, { ok: true }]);
  // What is made anew may be listed in another order in what Styrtal remembers; everything else is the same.
  const changed = differences(known.complete, state()).filter((line) => !line.startsWith("setting"));
  expect([what, changed]).toEqual([what, []]);
}

export interface Thoroughness {
  /** Codes that a request which writes meets, cut off at ever new places. Default: all. */
  readonly codes?: readonly OfficeCode[];
  /**
   * How many of them a request meets that only reads and leaves nothing to take back: there one piece of code deals with
   * them all (runExcel). They take turns. Default: all.
   */
  readonly whenReading?: number;
  /**
   * False where what is tried is another kind of sheet made by the same mechanism: the second try then comes when all
   * requests have failed in turn on the same workbook, and requests that only read are not cancelled or cut off.
   */
  readonly everywhere?: boolean;
}

export function faultMatrix(
  cases: readonly ActionCase[],
  { codes = officeCodes, whenReading = codes.length, everywhere = true }: Thoroughness = {},
): void {
  tried.codes = codes.length;
  /** Turns: of 22 codes with three when reading, the first request meets 1, 8, 15, the second 2, 9, 16 ... */
  const apart = Math.floor(codes.length / whenReading);
  const meets = (known: Undisturbed, request: number, code: number): boolean =>
    request >= known.firstWrite ||
    whenReading === codes.length ||
    (code % apart === request % apart && code < apart * whenReading);
  describe.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    let known: Undisturbed;
    beforeAll(async () => {
      known = await undisturbed(one);
      tried.actions += 1;
      tried.requests += known.requests.length;
    });
    const isLast = (request: number): boolean => request === known.requests.length - 1;

    it("comes through every error at every request, or leaves the workbook as it was", async () => {
      excel.open(known.bytes);
      let ending: Ending = "as before";
      for (const [index, actions] of known.requests.entries()) {
        for (const [number, code] of codes.entries()) {
          if (!meets(known, index, number)) continue;
          const afterActions = Math.round((actions * number) / (codes.length - 1));
          const what = `request ${index + 1} of ${known.requests.length}, ${code} after ${afterActions} of ${actions}`;
          if (ending !== "as before") excel.open(known.bytes);
          excel.host.failRequest(index + 1, { code, afterActions });
          const result = await one.run({});
          await excel.host.idle();
          excel.host.clearFaults();
          tried.faults += 1;
          if (!result.ok) expectSentence(result, code);
          ending = endingOf(one, known, result, what);
          const again = everywhere || number === codes.length - 1;
          if (ending === "in parts" && again) await expectSecondTry(one, known, `${what}, second try`);
        }
        if (ending !== "as before" || !(everywhere || isLast(index))) continue;
        await expectSecondTry(one, known, `request ${index + 1}, second try`);
        ending = "complete";
      }
    });

    it("can be cancelled at every step of its progress and at every request", async () => {
      const places = [
        ...Array.from({ length: known.steps }, (_, i) => ["step", i + 1] as const),
        ...known.requests.flatMap((_, i) =>
          everywhere || i >= known.firstWrite ? [["request", i + 1] as const] : [],
        ),
      ];
      excel.open(known.bytes);
      let ending: Ending = "as before";
      for (const [kind, number] of places) {
        const what = `cancelled at ${kind} ${number}`;
        const cancel = new AbortController();
        const count = (): void => {
          seen += 1;
          if (seen === number) cancel.abort();
        };
        let seen = 0;
        if (ending !== "as before") excel.open(known.bytes);
        excel.host.onRequest = kind === "request" ? count : null;
        const result = await one.run({
          signal: cancel.signal,
          ...(kind === "step" ? { onProgress: count } : {}),
        });
        await excel.host.idle();
        excel.host.onRequest = null;
        tried.cancels += 1;
        if (!result.ok) expect([what, result.reason]).toEqual([what, "cancelled"]);
        ending = endingOf(one, known, result, what);
        const again = everywhere || number === 2;
        if (ending === "in parts" && again) await expectSecondTry(one, known, `${what}, second try`);
      }
      if (ending === "as before") await expectSecondTry(one, known, "after every cancel");
    });

    it("loses no cell when the line goes down for good, says what is true, and works again afterwards", async () => {
      excel.open(known.bytes);
      for (const [index, actions] of known.requests.entries()) {
        if (!everywhere && index < known.firstWrite) continue;
        const what = `line lost at request ${index + 1}`;
        excel.host.failRequest(index + 1, {
          code: "ConnectionFailure",
          afterActions: Math.round(actions / 2),
        });
        for (let later = 1; later < 40; later++)
          excel.host.failRequest(index + 1 + later, "ConnectionFailure");
        const result = await one.run({});
        await excel.host.idle();
        excel.host.clearFaults();
        tried.lostConnections += 1;
        expect([what, userCells(state()) === known.userCells]).toEqual([what, true]);
        takeAwayLeftOvers();
        const whole = result.ok || result.nothingChanged;
        if (whole) endingOf(one, known, result, what);
        if (!result.ok && whole && !(everywhere || isLast(index))) continue;
        if (!result.ok) {
          const again = await one.run({});
          await excel.host.idle();
          const gone = one.removes === true && !again.ok && again.problem.code === "ItemNotFound";
          if (!gone) expect([what, again]).toMatchObject([what, { ok: true }]);
          expect([what, userCells(state()) === known.userCells]).toEqual([what, true]);
        }
        excel.open(known.bytes);
      }
    });
  });
}
