import type { Assessment } from "../indicator/assessment";
import type { Message } from "../message";
import type { Problem } from "../problem";
import type { KeptContent } from "../report/made/keptContent";
import type { RowSpec } from "../report/made/layTable";
import type { MadeContent, MadeSheet } from "../report/made/madeSheet";
import { SheetLayout } from "../report/made/sheetLayout";
import { foldText } from "../sheet/layout/foldText";
import { goodIndicatorFacts, type Criterion } from "./goodIndicator";
import { measureSources } from "./measureSources";
import type { Register, RegisterRow } from "./register";
import { registerCodes } from "./registerCodes";
import type { SheetWords } from "./sheetWords";

/** 720 points: the first column for names, eleven of 51 points. */
const widths = [159, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51];
const criteria: readonly Criterion[] = [1, 2, 3, 4, 5, 6];

interface CheckInput {
  readonly register: Register;
  readonly assessments: readonly Assessment[];
  readonly problems: readonly Problem[];
  readonly kept: KeptContent;
  /** What to do about a problem; null when the catalogue has no advice. */
  readonly advice: (message: Message) => string | null;
}

/**
 * The sheet Registerkontroll: what to look over, with a link to each cell; the balance of each service area; the six
 * criteria of a good indicator, filled in from what the data show; four questions before a new indicator; sources, with
 * those that have closed marked; and what is not measured. Answers of people are kept.
 */
export function registerCheckSheet(input: CheckInput, words: SheetWords): MadeSheet {
  const { say } = words;
  const layout = new SheetLayout({
    id: "register/check",
    name: say("sheet.registerCheck"),
    columnWidths: widths,
    orientation: "landscape",
    kept: input.kept,
    title: say("sheet.registerCheck"),
    leftoversHeading: say("register.leftovers"),
  });
  const problems = input.problems.filter(({ code }) => registerCodes.has(code));
  layout.title(say("sheet.registerCheck"));
  layout.sentence(
    say("check.summary", {
      n: input.register.rows.length,
      k: problems.length,
      m: new Set(input.register.rows.flatMap(({ serviceArea }) => serviceArea ?? [])).size,
    }),
  );
  problemTable(layout, problems, input, words);
  areaTable(layout, input.register.rows, words);
  criteriaTable(layout, input, words);
  questions(layout, words);
  sourceTable(layout, input.register.rows, words);
  notMeasured(layout, input.register.rows, words);
  return layout.build();
}

function problemTable(
  layout: SheetLayout,
  problems: readonly Problem[],
  { advice }: CheckInput,
  { say, render }: SheetWords,
): void {
  layout.section(say("check.problems"));
  if (problems.length === 0) {
    layout.sentence(say("empty.problems"));
    return;
  }
  const counts = new Map<string, number>();
  const keyOf = ({ code, sheet, cell, message }: Problem): string => {
    const name = String(
      message.params["name"] ?? message.params["area"] ?? message.params["goal"] ?? cell ?? sheet,
    );
    const key = `${code} ${foldText(name)}`;
    const n = (counts.get(key) ?? 0) + 1;
    counts.set(key, n);
    return n === 1 ? key : `${key} ${n}`;
  };
  layout.table({
    key: "attsevover",
    native: null,
    columns: [
      { heading: say("check.column.what"), span: 4, wrap: true },
      { heading: say("check.column.advice"), span: 5, wrap: true },
      { heading: say("check.column.place") },
      { heading: say("check.column.comment"), span: 2, input: true },
    ],
    rows: problems.map((problem): RowSpec => ({
      key: keyOf(problem),
      cells: [render(problem.message), advice(problem.message) ?? "", placeOf(problem), null],
    })),
    vanished: "drop",
  });
}

function placeOf({ sheet, cell }: Problem): MadeContent {
  if (sheet === null) return "";
  return { link: cell ?? sheet, sheet, address: cell ?? "A1" };
}

function areaTable(layout: SheetLayout, rows: readonly RegisterRow[], { say }: SheetWords): void {
  const areas = new Map<string, RegisterRow[]>();
  for (const row of rows) {
    const key = foldText(row.serviceArea ?? "");
    areas.set(key, [...(areas.get(key) ?? []), row]);
  }
  layout.together(() => {
    layout.section(say("check.areas"));
    layout.note(say("check.areas.help"));
    layout.table({
      key: "delverksamheter",
      native: null,
      columns: [
        { heading: say("check.column.area") },
        { heading: say("check.column.top"), numberFormat: "0" },
        { heading: say("check.column.structure"), numberFormat: "0" },
        { heading: say("check.column.process"), numberFormat: "0" },
        { heading: say("check.column.outcome"), numberFormat: "0" },
        { heading: say("check.column.indicators"), span: 7, wrap: true, indent: true },
      ],
      rows: [...areas].map(([key, inArea]): RowSpec => {
        const ofType = (type: RegisterRow["measureType"]): number =>
          inArea.filter(({ measureType }) => measureType === type).length;
        return {
          key: key === "" ? "utan" : key,
          cells: [
            inArea[0]?.serviceArea ?? say("check.noArea"),
            inArea.filter(({ level }) => level === "management").length,
            ofType("structure"),
            ofType("process"),
            ofType("outcome"),
            inArea.map(({ name }) => name).join(", "),
          ],
        };
      }),
      vanished: "drop",
    });
  });
}

/** Answers are suggestions until someone writes another. */
function criteriaTable(
  layout: SheetLayout,
  { register, assessments }: CheckInput,
  { say }: SheetWords,
): void {
  const byId = new Map(assessments.map((assessment) => [assessment.series.id, assessment]));
  layout.section(say("check.criteria"));
  layout.note(say("check.criteria.help"));
  layout.table({
    key: "godindikator",
    native: null,
    columns: [
      { heading: say("check.column.indicator") },
      ...criteria.map((criterion) => ({
        heading: say(`check.criterion.${criterion}`),
        input: true,
        align: "center" as const,
        choices: { kind: "list", values: ["Ja", "Delvis", "Nej", "Ej aktuellt"] } as const,
        prompt: say(`check.criterion.${criterion}.help`),
      })),
      { heading: say("check.column.facts"), span: 5, wrap: true, indent: true },
    ],
    rows: register.joined.map(({ row, seriesIds }): RowSpec => {
      const facts = goodIndicatorFacts(
        row,
        seriesIds.flatMap((id) => byId.get(id) ?? []),
      );
      const number = (criterion: Criterion): number => {
        const found = facts.find((fact) => fact.criterion === criterion)?.found;
        return typeof found === "number" ? found : 0;
      };
      return {
        key: foldText([row.name, row.organisation ?? "", row.sex ?? ""].join(" ")),
        cells: [
          row.name,
          ...facts.map(({ met }) => (met === null ? null : met ? "Ja" : "Nej")),
          say(number(2) > 0 ? "check.facts.organisations" : "check.facts", {
            n: number(4),
            k: number(3),
            m: number(2),
          }),
        ],
      };
    }),
  });
}

/** Four questions before an indicator is added (sources map row 12). */
function questions(layout: SheetLayout, { say }: SheetWords): void {
  layout.together(() => {
    layout.section(say("check.questions"));
    layout.note(say("check.questions.help"));
    layout.table({
      key: "nyaindikatorer",
      native: null,
      columns: [
        { heading: say("check.column.indicator"), input: true },
        ...["why", "uses", "effects", "replaces"].map((key, i) => ({
          heading: say(`check.question.${key}`),
          span: i < 3 ? 3 : 2,
          input: true,
          prompt: say(`check.question.${key}.help`),
        })),
      ],
      rows: [],
      blankRows: 3,
    });
  });
}

function sourceTable(layout: SheetLayout, rows: readonly RegisterRow[], { say }: SheetWords): void {
  const used = (name: string): number =>
    rows.filter(({ source }) => ` ${foldText(source ?? "")} `.includes(` ${foldText(name)} `)).length;
  layout.together(() => {
    layout.section(say("check.sources"));
    layout.table({
      key: "kallor",
      native: null,
      columns: [
        { heading: say("check.column.source") },
        { heading: say("check.column.used"), span: 2, numberFormat: "0" },
        { heading: say("check.column.now"), span: 9, wrap: true, indent: true },
      ],
      rows: measureSources.map(({ name, now }): RowSpec => ({
        key: foldText(name),
        cells: [name, used(name), now === null ? "" : say("check.historic", { now })],
      })),
      vanished: "drop",
    });
  });
}

/** What matters but is not measured, area by area (sources map row 11). */
function notMeasured(layout: SheetLayout, rows: readonly RegisterRow[], { say }: SheetWords): void {
  const areas = new Map(
    rows.flatMap(({ serviceArea }) =>
      serviceArea === null ? [] : [[foldText(serviceArea), serviceArea] as const],
    ),
  );
  layout.together(() => {
    layout.section(say("check.notMeasured"));
    layout.note(say("check.notMeasured.help"));
    for (const [key, area] of areas.size > 0 ? areas : [["alla", say("check.allAreas")] as const])
      layout.input({ key: `matsinte ${key}`, label: area, lines: 2 });
  });
}
