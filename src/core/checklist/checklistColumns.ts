import type { ColumnSpec, RowContent } from "../report/made/layTable";
import { columnName } from "../sheet/cells/address";
import { areasOf, type Checklist } from "./checklist";
import { columns as headings, readyWords } from "./checklistContent";

/** The answers of a scale, as they stand in the drop-down list. */
export const answerWords = ["Ja", "Delvis", "Nej", "Ej aktuellt"] as const;

export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
  /** False for what helps on the screen only. */
  readonly printed: boolean;
  readonly spec: ColumnSpec;
  /** For a calculated column. */
  readonly formula?: RowContent;
}

/** The year before stands beside the answer; older ones to the right of the printed page. */
const yearsOnPaper = 1;

/**
 * The columns of a list: the eight that every list has, earlier rounds beside the answer, what the user has added, and
 * to the right of the paper suggestions and areas. Widths in points; portrait A4 holds 510.
 */
export function checklistColumns(
  list: Checklist,
  years: readonly number[],
  own: readonly string[],
  suggests: boolean,
): readonly SheetColumn[] {
  const open = list.answers === "open";
  const input = (heading: string, width: number, more: Partial<ColumnSpec> = {}): SheetColumn => ({
    heading,
    width,
    printed: true,
    spec: { heading, input: true, wrap: true, ...more },
  });
  const fixed = (heading: string, width: number, printed = true): SheetColumn => ({
    heading,
    width,
    printed,
    spec: { heading, wrap: true },
  });
  const answer = input(
    headings.answer,
    open ? 140 : 50,
    open
      ? { prompt: "Skriv svaret här. Blanda gärna text och siffror." }
      : { choices: { kind: "list", values: answerWords }, prompt: "Välj Ja, Delvis, Nej eller Ej aktuellt." },
  );
  const round = (year: number, printed: boolean): SheetColumn => ({
    ...input(`${headings.answer} ${year}`, open ? 90 : 48),
    printed,
  });
  const left = [
    { ...fixed(headings.nr, 26), spec: { heading: headings.nr, align: "left" as const } },
    fixed(headings.question, open ? 150 : 190),
    answer,
    ...years.slice(0, yearsOnPaper).map((year) => round(year, true)),
    input(headings.evidence, 48, { prompt: "Länka till en cell eller ett diagram: Infoga, Länk." }),
    input(headings.comment, open ? 60 : 78),
    input(headings.action, open ? 60 : 72, {
      prompt: "Skriv bara när något ska göras. Det förs till Handlingsplan.",
    }),
    input(headings.owner, 50, { prompt: "Namnet på en person." }),
    // An open answer is never right or wrong: what is asked is whether it is finished.
    open
      ? input(headings.due, 56, {
          choices: { kind: "list", values: readyWords },
          prompt: "Välj Ja när svaret är klart.",
        })
      : input(headings.due, 56, {
          choices: { kind: "date" },
          numberFormat: "yyyy\\-mm\\-dd",
          align: "left",
          prompt: "Datum, till exempel 2026-12-31.",
        }),
    ...own.map((heading) => input(heading, 72)),
  ];
  const right = [
    ...(suggests ? [fixed(headings.suggestion, 190, false)] : []),
    ...(list.commentAtNo === true ? [watch(left)] : []),
    ...(areasOf(list).length > 0 || list.theme === "own" ? [areaColumn(list)] : []),
    ...years.slice(yearsOnPaper).map((year) => round(year, false)),
  ];
  return [...left, ...right];
}

/** Areas are the list's own; in a list of one's own the user writes them. */
function areaColumn(list: Checklist): SheetColumn {
  return {
    heading: headings.area,
    width: 120,
    printed: false,
    spec: { heading: headings.area, wrap: true, ...(list.theme === "own" ? { input: true } : {}) },
  };
}

/** A Nej without a comment is told beside the row. */
function watch(columns: readonly SheetColumn[]): SheetColumn {
  const at = (heading: string): string =>
    columnName(columns.findIndex((column) => column.heading === heading));
  const [answer, comment] = [at(headings.answer), at(headings.comment)];
  return {
    heading: headings.watch,
    width: 150,
    printed: false,
    spec: { heading: headings.watch, wrap: true },
    formula: ({ row }) => ({
      formula: `=IF(AND($${answer}${row + 1}="Nej",$${comment}${row + 1}=""),"Skriv varför, annars säger svaret inget.","")`,
      expected: "",
    }),
  };
}
