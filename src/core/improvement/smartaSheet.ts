import { smarta } from "../checklist/lists/leadership";
import { evaluate, pointsText } from "../checklist/evaluate";
import { smartaSuggestions } from "../checklist/suggestions";
import type { Register, RegisterRow } from "../register/register";
import type { MadeSheet } from "../report/made/madeSheet";
import { columnName } from "../sheet/cells/address";
import { foldText } from "../sheet/layout/foldText";
import {
  columnRange,
  countWhere,
  improvementLayout,
  keptText,
  noRows,
  type ImprovementInput,
  type TableRows,
} from "./improvementSheet";

export const smartaDocument = "smartaGoals";
const goalsTable = "goals";
const criteria = smarta.items.map(({ area }) => area ?? "");
const firstCriterion = 2;
const metAt = firstCriterion + criteria.length;

/**
 * SMARTA per mål: a row for each goal of the register, an answer for each of the six, how many are met and which are
 * not, by formula. What the register says of Mätbara and Tidsatta stands beside as a suggestion.
 */
export function smartaSheet(input: ImprovementInput & { readonly register: Register | null }): MadeSheet {
  const first = lay(input, noRows);
  return lay(input, first.rows).sheet;
}

function lay(
  input: Parameters<typeof smartaSheet>[0],
  rows: TableRows,
): { readonly sheet: MadeSheet; readonly rows: TableRows } {
  const { say, kept, register } = input;
  const layout = improvementLayout(input, {
    id: smartaDocument,
    title: say("smarta.title"),
    columnWidths: [150, 120, ...criteria.map(() => 56), 46, 88, 480],
    printedColumns: metAt + 2,
    orientation: "landscape",
    source: "SKL, Leda för resultat (2014)",
  });
  const met = columnRange(rows, metAt);
  const goal = columnRange(rows, 0);
  layout.sentence({
    formula: `="Mål: "&${countWhere(`--(${goal}<>"")`)}&". Alla sex uppfyllda: "&COUNTIF(${met},"6 av 6")&"."`,
  });
  layout.note(say("smarta.help"));
  const goals = goalsOf(register);
  const suggestions = (row: RegisterRow): string =>
    smartaSuggestions({
      unit: row.unit,
      target: row.shortTarget?.value ?? row.longTarget?.value ?? null,
      hasDate: row.shortTargetDate !== null || row.longTargetDate !== null,
    })
      .map(
        ({ nr, answer, reason }) =>
          `${criteria[Number(nr) - 1] ?? ""}: ${say("checklist.suggestion", {
            answer: say(`checklist.answer.${answer}`),
            reason: { kind: "message", message: reason },
          })}`,
      )
      .join(" ");
  const answers = kept.tableRows(goalsTable);
  const table = layout.table({
    key: goalsTable,
    native: "SmartaMal",
    columns: [
      { heading: "Mål", input: true, wrap: true },
      { heading: "Indikator", input: true, wrap: true },
      ...smarta.items.map(({ area, text }) => ({
        heading: area ?? "",
        input: true,
        choices: { kind: "list" as const, values: ["Ja", "Delvis", "Nej"] },
        prompt: text,
      })),
      { heading: "Uppfyllt", align: "left" as const },
      { heading: "Saknas", wrap: true },
      { heading: "Förslag", wrap: true },
    ],
    rows: goals.map(({ key, goal: name, row }) => {
      const line = answers.find((each) => each.key === key);
      const found = criteria.map((heading) => ({ answer: keptText(line, heading) }));
      return {
        key,
        cells: [
          name,
          row.name,
          ...criteria.map(() => null),
          ({ row: at }) => ({
            formula: metFormula(at),
            expected: `${pointsText(evaluate("scale", found).points)} av ${criteria.length}`,
          }),
          ({ row: at }) => ({ formula: lackFormula(at) }),
          suggestions(row),
        ],
      };
    }),
    blankRows: 4,
    ownRow: [
      ...Array.from({ length: metAt }, () => null),
      ({ row }) => ({ formula: metFormula(row) }),
      ({ row }) => ({ formula: lackFormula(row) }),
      null,
    ],
  });
  layout.repeatRows(table.headingRow, table.headingRow);
  for (const { text } of smarta.items) layout.note(text);
  layout.note(say("note.made"));
  return { sheet: layout.build(), rows: table };
}

interface Goal {
  readonly key: string;
  readonly goal: string;
  readonly row: RegisterRow;
}

/** A goal with each of its indicators; an indicator without a goal is its own. */
function goalsOf(register: Register | null): readonly Goal[] {
  const seen = new Set<string>();
  return (register?.rows ?? []).flatMap((row): Goal[] => {
    const goal = row.goal ?? row.committeeGoal ?? row.councilGoal ?? row.name;
    const key = `${foldText(goal)} ${foldText(row.name)}`.slice(0, 80);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ key, goal, row }];
  });
}

const range = (row: number): string =>
  `$${columnName(firstCriterion)}${row + 1}:$${columnName(metAt - 1)}${row + 1}`;

function metFormula(row: number): string {
  const points = `COUNTIF(${range(row)},"Ja")+COUNTIF(${range(row)},"Delvis")/2`;
  return `=IF($A${row + 1}="","",SUBSTITUTE((${points})&"",".",",")&" av ${criteria.length}")`;
}

/** The criteria that are answered Nej, by name. */
function lackFormula(row: number): string {
  const parts = criteria.map((name, i) => {
    const cell = `$${columnName(firstCriterion + i)}${row + 1}`;
    return `IF(${cell}="Nej",", ${name}","")`;
  });
  return `=MID(${parts.join("&")},3,200)`;
}
