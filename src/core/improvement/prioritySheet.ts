import type { MadeSheet } from "../report/made/madeSheet";
import {
  columnRange,
  countWhere,
  dateFormat,
  improvementLayout,
  noRows,
  type ImprovementInput,
  type TableRows,
} from "./improvementSheet";

export const prioritiesDocument = "priorities";

interface Tables {
  readonly areas: TableRows;
  readonly projects: TableRows;
  readonly capacity: TableRows;
}

/**
 * Prioritering: which areas are for a decision, which for somebody to mend and which are a project; what is going on
 * already; and whether each unit has the hours. Hours are added up per unit by formula.
 */
export function prioritySheet(
  input: ImprovementInput & {
    readonly areas: readonly { readonly name: string; readonly figures: string }[];
  },
): MadeSheet {
  const first = lay(input, { areas: noRows, projects: noRows, capacity: noRows });
  return lay(input, first.rows).sheet;
}

function lay(
  input: Parameters<typeof prioritySheet>[0],
  rows: Tables,
): { readonly sheet: MadeSheet; readonly rows: Tables } {
  const { say, areas } = input;
  const layout = improvementLayout(input, {
    id: prioritiesDocument,
    title: say("priorities.title"),
    columnWidths: [150, 210, 120, 60, 90, 90],
    orientation: "landscape",
  });
  const kind = columnRange(rows.areas, 2);
  const left = columnRange(rows.capacity, 3);
  layout.sentence({
    formula: `="Större projekt: "&COUNTIF(${kind},"Större projekt")&". Pågående projekt: "&${countWhere(`--(${columnRange(rows.projects, 0)}<>"")`)}&". Enheter utan utrymme: "&${countWhere(`ISNUMBER(${left})*(${columnRange(rows.capacity, 0)}<>"")*(${left}<0)`)}&"."`,
  });
  layout.note(say("priorities.help"));
  layout.section(say("priorities.areas"));
  const first = layout.table({
    key: "areas",
    native: "Forbattringsomraden",
    columns: [
      { heading: "Område", input: true, wrap: true },
      { heading: "Det här visar siffrorna", input: true, wrap: true },
      {
        heading: "Vad krävs",
        input: true,
        choices: { kind: "list", values: ["Beslut", "Uppdra åt någon", "Större projekt"] },
        prompt: say("priorities.kind.help"),
      },
      {
        heading: "Ordning",
        input: true,
        align: "left",
        choices: { kind: "number", minimum: 1, maximum: 99 },
      },
      { heading: "Vem", input: true, wrap: true },
      { heading: "Beslutat", input: true, wrap: true },
    ],
    rows: areas.map(({ name, figures }) => ({
      key: name.replace(/[|#]/g, " "),
      cells: [name, figures, null, null, null, null],
    })),
    blankRows: 4,
  });
  layout.section(say("priorities.projects"));
  layout.note(say("priorities.projects.help"));
  const projects = layout.table({
    key: "projects",
    native: "Pagaende",
    columns: [
      { heading: "Projekt", input: true, wrap: true },
      { heading: "Vad det ska leda till", input: true, wrap: true },
      { heading: "Enhet", input: true, wrap: true },
      { heading: "Timmar", input: true, align: "left", choices: { kind: "number", minimum: 0 } },
      { heading: "Klart", input: true, choices: { kind: "date" }, numberFormat: dateFormat, align: "left" },
      { heading: "Ansvarig", input: true, wrap: true },
    ],
    rows: [],
    blankRows: 5,
  });
  layout.section(say("priorities.capacity"));
  layout.note(say("priorities.capacity.help"));
  const unit = columnRange(rows.projects, 2);
  const hours = columnRange(rows.projects, 3);
  const taken = (row: number): string => `SUMIF(${unit},$A${row + 1},${hours})`;
  const capacity = layout.table({
    key: "capacity",
    native: "Kapacitet",
    columns: [
      { heading: "Enhet", input: true, wrap: true, prompt: say("priorities.unit.help") },
      {
        heading: "Timmar att ge per månad",
        input: true,
        align: "left",
        choices: { kind: "number", minimum: 0 },
      },
      { heading: "Upptaget", align: "left" },
      { heading: "Kvar", align: "left", numberFormat: '#,##0;"−"#,##0' },
      { heading: "Bedömning", span: 1, wrap: true },
      { heading: "Anteckning", input: true, wrap: true },
    ],
    rows: [],
    blankRows: 5,
    ownRow: [
      null,
      null,
      ({ row }) => ({ formula: `=IF($A${row + 1}="","",${taken(row)})` }),
      ({ row }) => ({ formula: `=IF($A${row + 1}="","",N($B${row + 1})-${taken(row)})` }),
      ({ row }) => ({
        formula: `=IF($A${row + 1}="","",IF($D${row + 1}<0,"För mycket: välj bort",IF($D${row + 1}=0,"Fullt","Har utrymme")))`,
      }),
      null,
    ],
  });
  layout.note(say("note.made"));
  return { sheet: layout.build(), rows: { areas: first, projects, capacity } };
}
