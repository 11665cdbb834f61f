import { levelAmount, periodParam, targetAmount } from "../../indicator/chart/amounts";
import { message, type Message, type Param } from "../../message";
import { dateFromDays } from "../../series/calendar";
import type { Period } from "../../series/period";
import { yearOf } from "../../series/periodDates";
import { endDay } from "../../indicator/periods/seriesPeriods";
import type { ColumnSpec, RowContent, RowSpec } from "../made/layTable";
import type { KeptContent } from "../made/keptContent";
import type { MadeSheet } from "../made/madeSheet";
import { fitColumns } from "../made/fitColumns";
import { SheetLayout } from "../made/sheetLayout";
import { numberWidth } from "../made/textHeight";
import { levelDecimals, valueFormat } from "../numberFormats";
import { targetSummary } from "./targetSummary";
import { outcomeOf, type TargetRow, type TargetVariant } from "./targetRows";

export interface TargetTableInput {
  readonly id: string;
  readonly name: string;
  readonly variant: TargetVariant;
  readonly year: number;
  /** Of the outcomes, oldest first. */
  readonly years: readonly number[];
  readonly rows: readonly TargetRow[];
  /** For the interim report: up to when the outcome is. */
  readonly interim: Period | null;
  /** Kr per person in the target group by row key, with the year that it is of; empty without a cost table. */
  readonly costs: ReadonlyMap<
    string,
    { readonly value: number; readonly before: number | null; readonly year: number }
  >;
  readonly organisation: string | null;
  readonly kept: KeptContent;
  readonly render: (message: Message) => string;
}

export const targetTable = "targets";

/** Points. 480 fits the text of a page in Word; with costs or a verdict the table needs a page on its side. */
const widths = {
  goal: [72, 96],
  indicator: [84, 124],
  outcome: [39, 48],
  target: [42, 58],
  longTarget: [54, 56],
  limits: [66, 74],
  owner: [45, 58],
  cost: [0, 84],
  verdict: [0, 96],
} as const;
/** What goal and indicator keep, however long the numbers are. */
const givers = [
  { column: 0, least: 60 },
  { column: 1, least: 66 },
];

/** Points that the longest number of each column needs. */
const neededWidths = (columns: readonly Column[], rows: readonly TargetRow[]): number[] =>
  columns.map(({ numbers }) =>
    Math.max(0, ...rows.flatMap((row) => (numbers?.(row) ?? []).map((value) => neededFor(row, value)))),
  );

const neededFor = ({ assessment }: TargetRow, value: number): number =>
  numberWidth(value, assessment?.indicator ?? { unit: null, decimals: 0 });

/**
 * The target table of the budget document (sources map, row 26; texts h3), and its variants for the interim and the
 * annual report (row 27). A plain table without merged cells, ready to be copied into Word; title and notes stand
 * around it. What the register lacks is said in the cell.
 */
export function layTargetTable(input: TargetTableInput): MadeSheet {
  const { render, variant, rows } = input;
  const columns = columnsOf(input);
  const wide = isWide(input);
  const title = titleOf(input);
  const layout = new SheetLayout({
    id: input.id,
    name: input.name,
    columnWidths: fitColumns(
      columns.map(({ width }) => width[wide ? 1 : 0]),
      neededWidths(columns, rows),
      givers,
    ),
    orientation: wide ? "landscape" : "portrait",
    kept: input.kept,
    title,
    organisation: input.organisation ?? "",
    source: "",
    leftoversHeading: render(message("document.leftovers")),
  });
  layout.title(title);
  layout.sentence(targetSummary(rows, variant).map(render).join(" "));
  layout.space(1, 6);
  const placed = layout.table({
    key: targetTable,
    native: null,
    columns: columns.map(({ spec }) => spec),
    rows: rows.map((row): RowSpec => ({
      key: row.key,
      cells: columns.map(({ content }) => content(row)),
      numberFormats: columns.map(({ format }) => format?.(row)),
    })),
    vanished: "drop",
  });
  layout.repeatRows(placed.headingRow, placed.headingRow);
  for (const note of notesOf(input)) layout.note(render(note));
  return layout.build();
}

interface Column {
  readonly spec: ColumnSpec;
  readonly width: readonly [portrait: number, landscape: number];
  readonly content: (row: TargetRow) => RowContent;
  readonly format?: (row: TargetRow) => string | undefined;
  /** The numbers that a row shows in it. */
  readonly numbers?: (row: TargetRow) => readonly number[];
}

const isWide = ({ variant, costs }: TargetTableInput): boolean => variant !== "budget" || costs.size > 0;

function titleOf({ variant, year, interim, render }: TargetTableInput): string {
  const yearText = (of: number): Param => ({ kind: "period", period: { frequency: "year", ordinal: of } });
  if (variant === "budget")
    return render(message("targetTable.title", { year: yearText(year), lastYear: yearText(year + 2) }));
  if (variant === "interim" && interim !== null)
    return render(message("targetTable.title.interim", { period: periodParam(interim) }));
  return render(message("targetTable.title.annual", { year: yearText(year) }));
}

function columnsOf(input: TargetTableInput): Column[] {
  const { render, variant, year, years, interim, costs } = input;
  const head = (name: string, params: Message["params"] = {}): string =>
    render(message(`targetTable.column.${name}`, params));
  // Texts right of a column of numbers are set in.
  const beside = new Set([head("verdict"), head("reached"), ...(costs.size > 0 ? [head("owner")] : [])]);
  const text = (heading: string, width: Column["width"], content: Column["content"]): Column => ({
    spec: { heading, indent: beside.has(heading) },
    width,
    content,
  });
  const right = (
    heading: string,
    width: Column["width"],
    content: Column["content"],
    format: Column["format"],
  ): Column => ({
    spec: { heading, align: "right" },
    width,
    content,
    numbers: (row) => {
      const shown = content(row);
      return typeof shown === "number" ? [shown] : [];
    },
    ...(format === undefined ? {} : { format }),
  });
  return [
    text(head("goal"), widths.goal, ({ goal }) => goal ?? render(message("targetTable.missing.goal"))),
    text(head("indicator"), widths.indicator, (row) => nameOf(row)),
    ...years.map((of, i) =>
      right(
        head("outcome", { year: String(of) }),
        widths.outcome,
        ({ outcomes }) => outcomes[i]?.value ?? null,
        levelFormat,
      ),
    ),
    ...(variant === "interim" && interim !== null
      ? [
          right(
            head("outcomePeriod", { period: shortPeriod(interim) }),
            widths.outcome,
            ({ assessment }) => (assessment === null ? null : outcomeOf(assessment, year, interim).value),
            levelFormat,
          ),
        ]
      : []),
    right(
      head("target", { year: String(year) }),
      widths.target,
      (row) => targetContent(row, year, render),
      targetFormat,
    ),
    right(head("longTarget"), widths.longTarget, ({ longTarget }) => longTarget, longFormat),
    {
      spec: { heading: head("limits"), align: "center" },
      width: widths.limits,
      content: (row) => limitsText(row, render),
    },
    ...(variant === "interim"
      ? [text(head("verdict"), widths.verdict, ({ assessment }) => verdictText(assessment, render))]
      : []),
    ...(variant === "annual"
      ? [text(head("reached"), widths.verdict, (row) => reachedText(row, render))]
      : []),
    ...(costs.size > 0
      ? [
          right(
            head("cost"),
            widths.cost,
            ({ key }) => costs.get(key)?.value ?? null,
            () => krFormat,
          ),
          ...(variant === "annual"
            ? [
                right(
                  head("costAgainstTarget"),
                  widths.cost,
                  ({ key }) => {
                    const cost = costs.get(key);
                    return cost === undefined || cost.before === null ? null : cost.value - cost.before;
                  },
                  () => krDifference,
                ),
              ]
            : []),
        ]
      : []),
    text(head("owner"), widths.owner, ({ owner }) => owner ?? render(message("targetTable.missing.owner"))),
  ];
}

const krFormat = `#,##0;"−"#,##0`;
const krDifference = `+#,##0;"−"#,##0;0`;

/** The name with its unit, unless it says it or % stands in the cells. */
function nameOf({ name, assessment }: TargetRow): string {
  const unit = assessment?.indicator.unit ?? null;
  const sex = assessment?.series.sex ?? null;
  const split = sex === "women" ? ", kvinnor" : sex === "men" ? ", män" : "";
  const title = name.toLowerCase().includes(split) ? name : name + split;
  return unit === null || unit === "%" || title.toLowerCase().includes(unit.toLowerCase())
    ? title
    : `${title}, ${unit}`;
}

/** Outcomes are means where a year has several values: one decimal more than whole numbers below 100. */
function levelFormat({ assessment, outcomes }: TargetRow): string | undefined {
  if (assessment === null) return undefined;
  const { unit, decimals } = assessment.indicator;
  const largest = Math.max(...outcomes.map(({ value }) => Math.abs(value ?? 0)));
  const yearly = assessment.series.frequency === "year" || assessment.series.frequency === "schoolYear";
  return valueFormat(unit, yearly ? decimals : levelDecimals(decimals, largest));
}

const targetFormat = ({ assessment, target }: TargetRow): string | undefined =>
  assessment === null || target === null ? undefined : numberFormat(assessment.indicator.unit, target);
const longFormat = ({ assessment, longTarget }: TargetRow): string | undefined =>
  assessment === null || longTarget === null
    ? undefined
    : numberFormat(assessment.indicator.unit, longTarget);

/** As many decimals as the target was written with. */
const numberFormat = (unit: string | null, value: number): string =>
  valueFormat(unit, targetAmount({ unit, decimals: 0 }, value).decimals);

function targetContent(
  { target, targetDate, assessment }: TargetRow,
  year: number,
  render: TargetTableInput["render"],
): RowContent {
  if (target === null) return render(message("targetTable.missing"));
  const due = targetDate === null ? year : dateFromDays(endDay(targetDate)).year;
  if (due === year) return target;
  const amount = targetAmount({ unit: assessment?.indicator.unit === "%" ? "%" : null, decimals: 0 }, target);
  return render(message("targetTable.targetIn", { target: amount, year: String(due) }));
}

function limitsText({ limits, assessment }: TargetRow, render: TargetTableInput["render"]): string {
  if (limits === null || assessment === null) return "";
  const { decimals } = assessment.indicator;
  const amount = (value: number): Param => levelAmount({ unit: null, decimals }, value);
  return render(message("document.spread", { lower: amount(limits.lower), upper: amount(limits.upper) }));
}

function verdictText(assessment: TargetRow["assessment"], render: TargetTableInput["render"]): string {
  if (assessment === null) return render(message("document.noValue"));
  const { finding, target } = assessment;
  const parts = [finding.short, ...(target === null ? [] : [target.short])].map(render);
  return parts.map((part) => `${part}.`).join(" ");
}

function reachedText({ reached, target, longTarget }: TargetRow, render: TargetTableInput["render"]): string {
  if (target === null && longTarget === null) return render(message("targetTable.missing"));
  if (reached === null) return render(message("target.none.short"));
  return render(message(reached ? "target.outcome.reached" : "target.outcome.missed"));
}

/** "aug 2026" is too long for a narrow column; the year stands in the title. */
function shortPeriod(period: Period): Param {
  if (period.frequency !== "month") return periodParam(period);
  const last = period.ordinal % 12;
  const months = last === 0 ? shortMonths[0] : `${shortMonths[0]}–${shortMonths[last] ?? ""}`;
  return `${months ?? ""}\u00a0${yearOf(period)}`;
}

/** As a heading of a narrow column has them. */
const shortMonths = ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];

function notesOf({ rows, years, variant, costs, interim, year }: TargetTableInput): Message[] {
  const several = rows.some(
    ({ assessment }) => assessment !== null && !isYearly(assessment.series.frequency),
  );
  const partial = years.filter((_, i) => rows.some(({ outcomes }) => outcomes[i]?.partial === true));
  const costYear = [...costs.values()][0]?.year;
  return [
    message("targetTable.help"),
    ...(several ? [message("targetTable.note.mean")] : []),
    ...partial.map((of) => message("targetTable.note.partial", { year: String(of) })),
    ...(variant === "interim" && interim !== null
      ? [message("targetTable.note.interim", { year: String(year), period: periodParam(interim) })]
      : []),
    ...(costYear === undefined ? [] : [message("targetTable.note.cost", { year: String(costYear) })]),
    ...(costYear !== undefined && variant === "annual" ? [message("targetTable.note.costChange")] : []),
  ];
}

const isYearly = (frequency: string): boolean => frequency === "year" || frequency === "schoolYear";
