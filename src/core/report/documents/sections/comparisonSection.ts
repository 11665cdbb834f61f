import { levelAmount, periodParam, valueAmount } from "../../../indicator/chart/amounts";
import { latestLimits } from "../../../spc/assurance";
import { pointFormat } from "../../../disclosure/smallMarks";
import { message, type Message } from "../../../message";
import { fingerprint } from "../../../fingerprint";
import { palette } from "../../chart/palette";
import { columnCells, type Figure } from "../../made/figure";
import { valueFormat } from "../../numberFormats";
import type { PlacedTable } from "../../made/layTable";
import type { SheetLayout } from "../../made/sheetLayout";
import type { Comparison } from "../comparison";
import { readerViews } from "../readers";
import { reviewColumns } from "../reviewGrid";
import type { ReviewContent, ReviewLayout } from "../reviewInput";

/** More organisations than this are shown by their spread alone. */
const mostBars = 12;
/** First column of the bars, to the right of the table of values (name and value). */
const barsColumn = 3;
const barHeight = 15;

export const comparisonActionKey = (seriesId: string): string => `comparison ${fingerprint(seriesId)}`;

type Options = Pick<ReviewLayout, "reader" | "render" | "organisation" | "smallLimit">;

/**
 * One's own value beside those of others: the three questions, the values and bars. Order by value, no ranking. The heading
 * stands on the page of the first.
 */
export function layComparisons(
  layout: SheetLayout,
  { comparisons }: Pick<ReviewContent, "comparisons">,
  options: Options,
  layHead: () => void,
): void {
  comparisons.forEach((comparison, i) =>
    layout.together(() => {
      if (i === 0) layHead();
      layComparison(layout, comparison, options);
    }),
  );
}

interface Bar {
  readonly organisation: string;
  readonly value: number;
}

function layComparison(
  layout: SheetLayout,
  comparison: Comparison,
  { reader, render, organisation, smallLimit = 0 }: Options,
): void {
  const { indicator, assessment, period, own, others } = comparison;
  const title = render(
    message("document.comparison.chart", { indicator: indicator.name, period: periodParam(period) }),
  );
  layout.subsection(title);
  const shows = render(showsOf(comparison));
  const row = (question: string, answer: string): void => {
    layout.row([
      { column: 0, content: render(message(question)), look: "label" },
      { column: 1, span: reviewColumns - 1, content: answer },
    ]);
  };
  row("review.question.shows", shows);
  row("review.question.chance", render(chanceOf(comparison)));
  if (readerViews[reader].forms)
    layout.input({
      key: comparisonActionKey(assessment.series.id),
      label: render(message("review.question.action")),
      lines: 2,
      prompt: render(message("document.action.prompt")),
    });
  const bars = [{ organisation: organisation ?? "", value: own }, ...others].sort(
    (a, b) => b.value - a.value,
  );
  if (bars.length > mostBars) return layout.space(1, 9);
  const placed = layValues(layout, bars, comparison, smallLimit, render);
  const ownIndex = bars.findIndex((bar) => bar.organisation === organisation);
  layout.figureAt(figureOf(comparison, { title, shows, bars, placed, ownIndex }), {
    row: placed.headingRow,
    column: barsColumn,
    columns: reviewColumns - barsColumn,
    height: barHeight * (bars.length + 1),
  });
  layout.space(1, 9);
}

function layValues(
  layout: SheetLayout,
  bars: readonly Bar[],
  { indicator, assessment }: Comparison,
  smallLimit: number,
  render: (message: Message) => string,
): PlacedTable {
  const format = valueFormat(indicator.unit, indicator.decimals);
  const unit = indicator.unit === null || indicator.unit === "%" ? null : indicator.unit;
  return layout.table({
    key: `bars${fingerprint(assessment.series.id)}`,
    native: null,
    columns: [
      { heading: render(message("document.comparison.organisation")), span: 1 },
      {
        heading: unit ?? render(message("document.comparison.value")),
        align: "right",
        numberFormat: format,
        span: 2,
      },
    ],
    rows: bars.map(({ organisation, value }) => ({
      key: organisation,
      cells: [organisation, value],
      numberFormats: [undefined, pointFormat(indicator, { value }, format, smallLimit)],
    })),
    vanished: "drop",
  });
}

function figureOf(
  { indicator, assessment }: Comparison,
  given: {
    readonly title: string;
    readonly shows: string;
    readonly bars: readonly Bar[];
    readonly placed: PlacedTable;
    readonly ownIndex: number;
  },
): Figure {
  const { title, shows, bars, placed, ownIndex } = given;
  const format = valueFormat(indicator.unit, indicator.decimals);
  const cells = (column: number) => columnCells(placed, column, bars.length);
  return {
    key: `comparison ${assessment.series.id}`,
    kind: "bar",
    title: "",
    alternativeText: `${title}. ${shows}`,
    series: [
      {
        name: title,
        values: cells(1),
        categories: cells(0),
        fill: palette.others,
        line: null,
        marker: null,
        labels: { at: "all", show: "value", numberFormat: format, position: "outsideEnd" },
        points: ownIndex < 0 ? [] : [{ index: ownIndex, fill: palette.own }],
      },
    ],
    categoryTitle: null,
    valueTitle: null,
    numberFormat: format,
    // Bars start at 0, whatever the values are.
    minimum: bars.some(({ value }) => value < 0) ? null : 0,
    maximum: null,
  };
}

function showsOf({ indicator, period, own, others, median, lowest, highest }: Comparison): Message {
  const amount = (value: number) => valueAmount(indicator, value);
  const [first, ...more] = others;
  if (first !== undefined && more.length === 0)
    return message("document.shows.comparison.one", {
      value: amount(own),
      period: periodParam(period),
      organisation: first.organisation,
      other: amount(first.value),
    });
  return message("document.shows.comparison", {
    value: amount(own),
    period: periodParam(period),
    n: others.length,
    median: amount(median),
    lowest: amount(lowest),
    highest: amount(highest),
  });
}

/** One year's distance to others says nothing of chance; one's own variation between the years does. */
function chanceOf({ indicator, assessment, others, median }: Comparison): Message {
  const limits = assessment.maturity === "none" ? null : latestLimits(assessment.chart);
  if (limits === null) return message("document.chance.comparison.unknown");
  const inside = median >= limits.lower && median <= limits.upper;
  const [first, ...more] = others;
  const key = `document.chance.comparison.${inside ? "inside" : "outside"}`;
  const one = first !== undefined && more.length === 0;
  return message(one ? `${key}.one` : key, {
    ...(one ? { organisation: first.organisation } : {}),
    lower: levelAmount(indicator, limits.lower),
    upper: levelAmount(indicator, limits.upper),
  });
}
