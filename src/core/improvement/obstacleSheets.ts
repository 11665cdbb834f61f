import type { MadeSheet } from "../report/made/madeSheet";
import type { KeptContent } from "../report/made/keptContent";
import { columnName } from "../sheet/cells/address";
import type { CalendarDate } from "../series/calendar";
import { daySerial } from "./actionPlan";
import {
  columnRange,
  countWhere,
  dateFormat,
  improvementLayout,
  keptNumber,
  keptText,
  noRows,
  type ImprovementInput,
  type TableRows,
} from "./improvementSheet";

export const systemObstaclesDocument = "systemObstacles";
export const obstaclesTable = "obstacles";

/** Headings of Systemhinder. */
export const obstacleColumns = {
  obstacle: "Hinder",
  goal: "Mål som påverkas",
  effect: "Så påverkas målet",
  decider: "Vem kan besluta",
  answerDue: "Svar behövs",
  answer: "Svar",
} as const;

/** An obstacle that lies outside the team's power, delegated upwards. */
export interface SystemObstacle {
  readonly obstacle: string;
  readonly goal: string | null;
  readonly effect: string | null;
  readonly decider: string | null;
  readonly answerDue: number | string | null;
  readonly answer: string | null;
  /** Days since an answer was needed; null when there is one or the day has not come. */
  readonly lateDays: number | null;
}

export function readSystemObstacles(kept: KeptContent, today: CalendarDate): readonly SystemObstacle[] {
  const now = daySerial(today);
  return kept.tableRows(obstaclesTable).flatMap((row): SystemObstacle[] => {
    const obstacle = keptText(row, obstacleColumns.obstacle);
    if (obstacle === null) return [];
    const day = keptNumber(row, obstacleColumns.answerDue);
    const answer = keptText(row, obstacleColumns.answer);
    return [
      {
        obstacle,
        goal: keptText(row, obstacleColumns.goal),
        effect: keptText(row, obstacleColumns.effect),
        decider: keptText(row, obstacleColumns.decider),
        answerDue: day ?? keptText(row, obstacleColumns.answerDue),
        answer,
        lateDays: answer === null && day !== null && day < now ? now - day : null,
      },
    ];
  });
}

/** Systemhinder: how the obstacle affects a goal, who can decide and when an answer is needed. */
export function systemObstaclesSheet(
  input: ImprovementInput & { readonly goals: readonly string[] },
): MadeSheet {
  const lay = (rows: TableRows) => {
    const { say, kept, today, goals } = input;
    const layout = improvementLayout(input, {
      id: systemObstaclesDocument,
      title: say("obstacles.title"),
      columnWidths: [150, 120, 180, 90, 70, 110],
      orientation: "landscape",
    });
    const found = readSystemObstacles(kept, today);
    const [obstacle, due, answer] = [0, 4, 5].map((column) => columnRange(rows, column));
    const waiting = `(${obstacle}<>"")*(${answer}="")`;
    const late = found.filter(({ lateDays }) => lateDays !== null).length;
    layout.sentence({
      formula: `="Hinder: "&${countWhere(`--(${obstacle}<>"")`)}&". Utan svar: "&${countWhere(waiting)}&". Svaret dröjer: "&${countWhere(`${waiting}*ISNUMBER(${due})*(${due}<TODAY())`)}&"."`,
      expected: `Hinder: ${found.length}. Utan svar: ${found.filter((each) => each.answer === null).length}. Svaret dröjer: ${late}.`,
    });
    layout.note(say("obstacles.help"));
    const column = (heading: string, prompt: string, more = {}) => ({
      heading,
      input: true,
      wrap: true,
      prompt,
      ...more,
    });
    const table = layout.table({
      key: obstaclesTable,
      native: "Systemhinder",
      columns: [
        column(obstacleColumns.obstacle, say("obstacles.obstacle.help")),
        column(
          obstacleColumns.goal,
          say("obstacles.goal.help"),
          fitsList(goals) ? { choices: { kind: "list" as const, values: goals } } : {},
        ),
        column(obstacleColumns.effect, say("obstacles.effect.help")),
        column(obstacleColumns.decider, say("obstacles.decider.help")),
        column(obstacleColumns.answerDue, say("obstacles.due.help"), {
          choices: { kind: "date" as const },
          numberFormat: dateFormat,
          align: "left",
        }),
        column(obstacleColumns.answer, say("obstacles.answer.help")),
      ],
      rows: [],
      blankRows: 8,
    });
    layout.repeatRows(table.headingRow, table.headingRow);
    const first = table.firstRow + 1;
    layout.highlight({
      firstRow: table.firstRow,
      lastRow: table.lastRow,
      firstColumn: 4,
      lastColumn: 4,
      formula: `=AND(ISNUMBER($${columnName(4)}${first}),$${columnName(4)}${first}<TODAY(),$${columnName(5)}${first}="")`,
      colour: "worse",
      bold: true,
    });
    layout.note(say("note.made"));
    return { sheet: layout.build(), rows: table };
  };
  return lay(lay(noRows).rows).sheet;
}

/** A drop-down list holds 255 characters, and a comma parts its words. */
export const fitsList = (values: readonly string[]): boolean =>
  values.length > 0 && values.join(",").length < 250 && values.every((value) => !value.includes(","));

export const ideasDocument = "ideas";
const wantedObstacles = 10;
const wantedIdeas = 10;

/**
 * Hinder och idéer: what keeps us from where we want to be (about ten), and about ten ideas for each. Two lists with
 * counters; every idea is saved, also those that seem impossible today.
 */
export function ideasSheet(input: ImprovementInput): MadeSheet {
  const lay = ({ obstacles, ideas }: { readonly obstacles: TableRows; readonly ideas: TableRows }) => {
    const { say, kept } = input;
    const layout = improvementLayout(input, {
      id: ideasDocument,
      title: say("ideas.title"),
      columnWidths: [40, 220, 90, 130],
      orientation: "portrait",
    });
    const count = (table: string, heading: string): number =>
      kept.tableRows(table).filter((row) => keptText(row, heading) !== null).length;
    const filled = (rows: TableRows, column: number): string =>
      countWhere(`--(${columnRange(rows, column)}<>"")`);
    layout.sentence({
      formula: `="Hinder: "&${filled(obstacles, 1)}&" av ungefär ${wantedObstacles}. Idéer: "&${filled(ideas, 1)}&" av ungefär "&${filled(obstacles, 1)}*${wantedIdeas}&"."`,
      expected: `Hinder: ${count("hinder", ideaColumns.obstacle)} av ungefär ${wantedObstacles}. Idéer: ${count("ideer", ideaColumns.idea)} av ungefär ${count("hinder", ideaColumns.obstacle) * wantedIdeas}.`,
    });
    layout.section(say("ideas.obstacles"));
    layout.note(say("ideas.obstacles.help"));
    const first = layout.table({
      key: "hinder",
      native: "Hinder",
      columns: [
        { heading: "Nr", align: "left" },
        { heading: ideaColumns.obstacle, input: true, wrap: true, prompt: say("ideas.obstacle.help") },
        { heading: ideaColumns.count, align: "left" },
        { heading: ideaColumns.note, input: true, wrap: true },
      ],
      rows: Array.from({ length: wantedObstacles }, (_, i) => ({
        key: String(i + 1),
        cells: [
          i + 1,
          null,
          ({ row }) => ({
            formula: `=IF($B${row + 1}="","",COUNTIFS(${columnRange(ideas, 0)},$A${row + 1},${columnRange(ideas, 1)},"?*")&" av ${wantedIdeas}")`,
          }),
          null,
        ],
      })),
    });
    layout.section(say("ideas.ideas"));
    layout.note(say("ideas.ideas.help"));
    const second = layout.table({
      key: "ideer",
      native: "Ideer",
      columns: [
        {
          heading: ideaColumns.about,
          input: true,
          align: "left",
          choices: { kind: "number", minimum: 1, maximum: 99 },
          prompt: say("ideas.about.help"),
        },
        { heading: ideaColumns.idea, input: true, wrap: true },
        {
          heading: ideaColumns.next,
          input: true,
          choices: { kind: "list", values: ["Testa", "Testas", "Sparad"] },
        },
        { heading: ideaColumns.note, input: true, wrap: true },
      ],
      rows: [],
      blankRows: 20,
    });
    layout.note(say("ideas.note"));
    layout.note(say("note.made"));
    return { sheet: layout.build(), rows: { obstacles: first, ideas: second } };
  };
  return lay(lay({ obstacles: noRows, ideas: noRows }).rows).sheet;
}

const ideaColumns = {
  obstacle: "Hinder",
  count: "Idéer",
  note: "Anteckning",
  about: "Hinder nr",
  idea: "Idé",
  next: "Nästa steg",
} as const;

/** Ideas that are chosen to be tested, with their obstacle: titles for new cards of the journal. */
export function ideasToTest(kept: KeptContent): readonly string[] {
  return kept
    .tableRows("ideer")
    .filter((row) => keptText(row, ideaColumns.next) === "Testa")
    .flatMap((row) => keptText(row, ideaColumns.idea) ?? []);
}
