import type { KeptContent } from "../report/made/keptContent";
import type { ColumnSpec, RowSpec } from "../report/made/layTable";
import type { MadeContent, MadeSheet } from "../report/made/madeSheet";
import type { Say } from "../report/made/say";
import { SheetLayout } from "../report/made/sheetLayout";
import type { CalendarDate } from "../series/calendar";
import { columnName } from "../sheet/cells/address";
import {
  actionColumns,
  actionPlanDocument,
  actionsTable,
  actionStatuses,
  daySerial,
  lateText,
  readActions,
  type ActionStatus,
  type PlannedAction,
} from "./actionPlan";

/** An action that a checklist, a signal or a review hands over; the plan owns it from then on. */
export interface ActionSeed {
  /** The same at every run: "checklist/smarta/3". */
  readonly key: string;
  readonly area: string;
  readonly change: string;
  readonly measure?: string | null;
  readonly owner?: string | null;
  readonly due?: number | string | null;
  /** A proposal unless the group has decided it. */
  readonly status?: ActionStatus;
  readonly origin: MadeContent;
}

export interface ActionPlanInput {
  readonly kept: KeptContent;
  readonly seeds: readonly ActionSeed[];
  readonly today: CalendarDate;
  readonly organisation: string;
  readonly say: Say;
  /** Names of indicators with a signal that nobody has analysed: their actions are not ready yet. */
  readonly unanalysed?: ReadonlySet<string>;
}

const widths = [88, 160, 130, 66, 62, 58, 76, 80];
const [, changeAt, measureAt, ownerAt, dueAt, statusAt, , watchAt] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** Few rows are always empty at the end, for what the group decides on the spot. */
const emptyRows = 6;

/**
 * Handlingsplan: one row per action, with what it came from. What is handed over comes first; rows that the user has
 * written, and rows whose source is gone, are kept. Late actions and those without a measure, a person or a date are
 * told in words beside the row, by formula, so that it is true also the day the workbook is opened.
 */
export function actionPlanSheet(input: ActionPlanInput): MadeSheet {
  // Laid out twice: the sentence at the top counts rows further down.
  const { rows } = lay(input, { first: 0, last: 0 });
  return lay(input, rows).sheet;
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

function lay(
  { kept, seeds, today, organisation, say, unanalysed = new Set() }: ActionPlanInput,
  counted: Rows,
): { readonly sheet: MadeSheet; readonly rows: Rows } {
  const written = readActions(kept, today);
  const all = [...written, ...fresh(seeds, written)];
  const layout = new SheetLayout({
    id: actionPlanDocument,
    name: say("actionPlan.title"),
    columnWidths: widths,
    orientation: "landscape",
    kept,
    title: say("actionPlan.title"),
    organisation,
    source: "",
    leftoversHeading: say("made.leftovers"),
  });
  layout.title(say("actionPlan.title"));
  layout.sentence(sentence(counted, all));
  layout.note(say("actionPlan.help"));
  const table = layout.table({
    key: actionsTable,
    native: "Handlingsplan",
    columns: columnsOf(say),
    rows: rowsOf(seeds, kept, all, daySerial(today), unanalysed),
    blankRows: emptyRows,
    ownRow: [null, null, null, null, null, null, null, ({ row }) => ({ formula: watchFormula(row) })],
  });
  layout.repeatRows(table.headingRow, table.headingRow);
  layout.highlight({
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    firstColumn: watchAt,
    lastColumn: watchAt,
    formula: `=LEFT($${columnName(watchAt)}${table.firstRow + 1},8)="Försenad"`,
    colour: "worse",
    bold: true,
  });
  layout.note(say("actionPlan.note"));
  layout.note(say("note.made"));
  return { sheet: layout.build(), rows: { first: table.firstRow, last: table.lastRow } };
}

/** Seeds that are not in the plan yet, as the actions they become. */
function fresh(seeds: readonly ActionSeed[], written: readonly PlannedAction[]): readonly PlannedAction[] {
  const known = new Set(written.map(({ key }) => key));
  return seeds
    .filter(({ key }) => !known.has(key))
    .map((seed) => ({
      key: seed.key,
      area: seed.area,
      change: seed.change,
      measure: seed.measure ?? null,
      owner: seed.owner ?? null,
      due: seed.due ?? null,
      status: seed.status ?? proposed,
      origin: null,
      open: true,
      lateDays: null,
    }));
}

function rowsOf(
  seeds: readonly ActionSeed[],
  kept: KeptContent,
  actions: readonly PlannedAction[],
  now: number,
  unanalysed: ReadonlySet<string>,
): RowSpec[] {
  const known = new Set(kept.tableRows(actionsTable).map(({ key }) => key));
  return seeds.map((seed) => {
    // What the group has emptied stays empty once the row has been in the plan.
    const offered = (content: MadeContent): MadeContent => (known.has(seed.key) ? null : content);
    const action = actions.find(({ key }) => key === seed.key);
    const about = [seed.area, seed.measure, action?.area, action?.measure];
    const lacks = about.some((name) => name != null && unanalysed.has(name));
    return {
      key: seed.key,
      cells: [
        offered(seed.area),
        offered(seed.change),
        offered(seed.measure ?? null),
        offered(seed.owner ?? null),
        offered(seed.due ?? null),
        offered(seed.status ?? proposed),
        seed.origin,
        ({ row }) => ({ formula: watchFormula(row, lacks), expected: watchText(action, now, lacks) }),
      ],
      // What is written already stays, and is told beside; but Klar cannot be chosen.
      ...(lacks ? { choices: notReady } : {}),
    };
  });
}

const proposed: ActionStatus = "Förslag";

/** The choices of a row whose signal nobody has analysed: it is not ready yet (sources map, row 28). */
const notReady: RowSpec["choices"] = Array.from({ length: statusAt + 1 }, (_, column) =>
  column === statusAt
    ? { kind: "list", values: actionStatuses.filter((status) => status !== "Klar") }
    : undefined,
);

function columnsOf(say: Say): ColumnSpec[] {
  const input = (heading: string): ColumnSpec => ({ heading, input: true, wrap: true });
  return [
    input(actionColumns.area),
    input(actionColumns.change),
    { ...input(actionColumns.measure), prompt: say("actionPlan.measure.help") },
    { ...input(actionColumns.owner), prompt: say("actionPlan.owner.help") },
    {
      ...input(actionColumns.due),
      choices: { kind: "date" },
      numberFormat: "yyyy\\-mm\\-dd",
      align: "left",
    },
    { ...input(actionColumns.status), choices: { kind: "list", values: actionStatuses } },
    { heading: actionColumns.origin, wrap: true },
    { heading: actionColumns.watch, wrap: true },
  ];
}

/** A signal is analysed before what it gave rise to is ready (sources map, row 28). */
const lackingAnalysis = "Analysera signalen innan åtgärden är klar";

/** What the row lacks: late, no measure, no person, no date. */
function watchFormula(row: number, lacksAnalysis = false): string {
  const cell = (column: number): string => `$${columnName(column)}${row + 1}`;
  const [change, measure, owner, due, status] = [changeAt, measureAt, ownerAt, dueAt, statusAt].map(cell);
  const days = `(TODAY()-${due})`;
  const late = `IF(${days}=1,"1\u00a0dag",IF(${days}<60,${days}&"\u00a0dagar",INT(${days}/30.4)&"\u00a0månader"))`;
  const parts = [
    `IF(ISNUMBER(${due}),IF(${due}<TODAY(),"; Försenad "&${late},""),"; Saknar datum")`,
    `IF(${measure}="","; Saknar mått","")`,
    `IF(${owner}="","; Saknar ansvarig","")`,
  ];
  const open = `IF(OR(${change}="",${status}="Klar",${status}="Släppt"),"",MID(${parts.join("&")},3,200))`;
  return lacksAnalysis ? `=IF(${status}="Klar","${lackingAnalysis}",${open})` : `=${open}`;
}

function watchText(action: PlannedAction | undefined, now: number, lacksAnalysis: boolean): string {
  if (lacksAnalysis && action?.status === "Klar") return lackingAnalysis;
  if (action === undefined || !action.open) return "";
  const { due, measure, owner } = action;
  return [
    typeof due === "number" ? (due < now ? `Försenad ${lateText(now - due)}` : null) : "Saknar datum",
    measure === null ? "Saknar mått" : null,
    owner === null ? "Saknar ansvarig" : null,
  ]
    .filter((part) => part !== null)
    .join("; ");
}

/** "Öppna åtgärder: 7. Försenade: 2. Saknar mått: 1." */
function sentence({ first, last }: Rows, actions: readonly PlannedAction[]): MadeContent {
  const range = (column: number): string =>
    `$${columnName(column)}$${first + 1}:$${columnName(column)}$${last + 1}`;
  const open = `(${range(changeAt)}<>"")*(${range(statusAt)}<>"Klar")*(${range(statusAt)}<>"Släppt")`;
  const count = (condition: string): string => `SUMPRODUCT(${condition})`;
  const late = `${open}*(LEFT(${range(watchAt)},8)="Försenad")`;
  const unmeasured = `${open}*(${range(measureAt)}="")`;
  const opened = actions.filter((action) => action.open);
  const n = opened.length;
  const k = opened.filter(({ lateDays }) => lateDays !== null).length;
  const m = opened.filter(({ measure }) => measure === null).length;
  return {
    formula: `="Öppna åtgärder: "&${count(open)}&". Försenade: "&${count(late)}&". Saknar mått: "&${count(unmeasured)}&"."`,
    expected: `Öppna åtgärder: ${n}. Försenade: ${k}. Saknar mått: ${m}.`,
  };
}
