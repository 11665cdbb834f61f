import { readCosts } from "../actions/costs/readCosts";
import { readWorkbook } from "../actions/reading/readWorkbook";
import type { ActionResult, WorkbookReading } from "../actions/types";
import { message, type Message } from "../core/message";
import { inspectJson } from "../core/sheet/inspect";
import { swedishTexts } from "../i18n/swedishTexts";
import { NEWER_EXCEL, type Workbook } from "../host";
import { startEmbeddedExcel } from "../host/startEmbeddedExcel";
import { saveWorkbook } from "../host/package/workbook/saveWorkbook";
import { readCommandLine, type Command } from "./commandLine";
import { isSameFile, openFile, writeFile } from "./files";
import { nodeDeflate } from "./nodeDeflate";
import { sheetNames } from "./sheetNames";
import { indicatorsOf, printedProblems, problemLines, summaryLines } from "./summary";
import { checklistLines } from "./writeChecklists";
import { writeReport } from "./writeReport";

export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

const badInput = 2;

/** Carries out one command line and gives the exit code. Nothing is written unless all went well. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const command = readCommandLine(words);
  if (command.kind === "usage") return fail(terminal, message("cli.usage"), command.fault);
  if (command.kind === "report" && isSameFile(command.input, command.output)) {
    return fail(terminal, message("problem.outSameAsIn", { file: command.input }));
  }
  const opened = openFile(command.input);
  if (!opened.ok) return fail(terminal, opened.message);
  const names = opened.workbook.sheets.map(({ name }) => name);
  const sheets = sheetNames(command.sheets, names);
  // The command line has no wire to protect, so requests may be as large as they need to be; nobody reads their log.
  const running = startEmbeddedExcel(opened.workbook, {
    payloadLimit: null,
    requirementSets: NEWER_EXCEL,
    logLength: 0,
  });
  try {
    return command.kind === "inspect"
      ? await inspect({ ...command, sheets }, terminal)
      : await report({ ...command, sheets }, opened.workbook, terminal);
  } finally {
    await running.stop();
  }
}

const requestOf = (sheets: readonly string[]) => (sheets.length > 0 ? { sheets } : { all: true });

async function inspect(command: Command & { kind: "inspect" }, terminal: Terminal): Promise<number> {
  const result = await readWorkbook(requestOf(command.sheets));
  const refused = refusal(result);
  if (refused !== null) return fail(terminal, refused);
  if (!result.ok) return badInput;
  const costs = await readCosts({ sheets: result.value.read });
  const problems = [...result.problems, ...(costs.ok ? costs.value.problems : [])];
  const indicators = indicatorsOf(result.value.assessments);
  const nothing = indicators.length === 0 ? [nothingAnywhere] : [];
  const reading = { indicators, problems: [...problems, ...nothing] };
  terminal.out(JSON.stringify(inspectJson([reading], swedishTexts.render)));
  return 0;
}

const nothingAnywhere = {
  severity: "error",
  code: "noSeriesAnywhere",
  sheet: null,
  cell: null,
  message: message("problem.noSeriesAnywhere"),
} as const;

async function report(
  command: Command & { kind: "report" },
  workbook: Workbook,
  terminal: Terminal,
): Promise<number> {
  const result = await readWorkbook(requestOf(command.sheets));
  const refused = refusal(result);
  if (refused !== null) return fail(terminal, refused);
  if (!result.ok) return badInput;
  const reading = result.value;
  if (reading.assessments.length === 0) return fail(terminal, nothingAnywhere.message);
  const fault = await writeReport(reading, workbook, command.charts);
  if (fault !== null) return fail(terminal, fault);
  const checklists = await checklistLines();
  if (!writeFile(command.output, saveWorkbook(workbook, nodeDeflate))) {
    return fail(terminal, message("problem.outNotWritable", { file: command.output }));
  }
  const problems = printedProblems(reading.assessments, result.problems);
  for (const line of summaryLines(reading, problems.length)) terminal.out(swedishTexts.render(line));
  for (const line of problemLines(problems)) terminal.out(line);
  for (const line of checklists) terminal.out(swedishTexts.render(line));
  terminal.out(swedishTexts.render(message("cli.saved", { file: command.output })));
  return 0;
}

/** A sheet that does not exist stops the command; other problems are told in what it prints. */
function refusal(result: ActionResult<WorkbookReading>): Message | null {
  if (!result.ok) return result.problem.message;
  return result.problems.find(({ code }) => code === "sheetNotFound")?.message ?? null;
}

function fail(terminal: Terminal, sentence: Message, reason: Message | null = null): number {
  const first = reason === null ? "" : swedishTexts.render(reason);
  const texts = [first, swedishTexts.render(sentence), adviceOf(sentence)];
  terminal.error(texts.filter((text) => text !== "").join(" "));
  return badInput;
}

function adviceOf({ key, params }: Message): string {
  const advice = `${key}.advice`;
  return swedishTexts.has(advice) ? swedishTexts.render({ key: advice, params }) : "";
}
