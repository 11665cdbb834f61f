import { expectedFalseAlarms } from "../../spc/falseAlarms/expectedFalseAlarms";
import { periodParam } from "../../indicator/chart/amounts";
import { message, type Message } from "../../message";
import { yearOf } from "../../series/periodDates";
import type { MadeSheet } from "../made/madeSheet";
import { SheetLayout } from "../made/sheetLayout";
import { documentSummary } from "./documentSummary";
import { isChanged } from "./followUp";
import { readerViews } from "./readers";
import { reviewWidths } from "./reviewGrid";
import { sectionKeys, type ReviewContent, type ReviewLayout, type SectionKey } from "./reviewInput";
import { layComparisons } from "./sections/comparisonSection";
import { layCosts } from "./sections/costSection";
import { layFigures, mostFigures, withFigures } from "./sections/indicatorFigures";
import { layIndicatorTable } from "./sections/indicatorTable";
import { layDecisions, layObstacles, layOpenWork } from "./sections/workSections";
import { layYearlyFigures, layYearlySources } from "./sections/yearlySection";

/** Above this many series a signal or two is what chance gives. */
const manySeries = 20;

/**
 * Månadsuppföljning and ledningens genomgång as a sheet (sources map, rows 24, 25 and 30; texts h1, h2, h13): title, the
 * most important in a sentence, then the chosen sections, numbered. A section without content is printed with the
 * sentence that says what is missing. What the group has written stays.
 */
export function layReview(content: ReviewContent, options: ReviewLayout): MadeSheet {
  const { render } = options;
  const title = titleOf(content, render);
  const layout = new SheetLayout({
    id: options.id,
    name: options.name,
    columnWidths: reviewWidths(content.followUps),
    orientation: "landscape",
    kept: options.kept,
    title,
    organisation: options.organisation ?? "",
    source: sourceOf(content, options),
    leftoversHeading: render(message("document.leftovers")),
  });
  layout.title(title);
  layout.note(subtitleOf(options));
  layout.sentence(
    content.followUps.length === 0
      ? render(message("document.summary.nothing"))
      : documentSummary(content.followUps, content.period).map(render).join(" "),
  );
  sectionKeys
    .filter((key) => isShown(key, options))
    .forEach((key, i) => {
      laySection(layout, key, i + 1, content, options);
    });
  return layout.build();
}

function titleOf({ kind, period }: ReviewContent, render: ReviewLayout["render"]): string {
  const key = kind === "monthly" ? "monthly.title" : "review.title";
  return render(message(key, { period: periodParam(period) }));
}

function subtitleOf({ organisation, reader, render }: ReviewLayout): string {
  const line = render(message(`document.reader.${reader}`));
  return organisation === null ? line : `${organisation}. ${line}`;
}

/** A reader who gets no money, forms or method is not shown an empty heading either. */
function isShown(key: SectionKey, { sections, reader }: ReviewLayout): boolean {
  const view = readerViews[reader];
  if (!sections.includes(key)) return false;
  if (key === "costs" || key === "comparison") return view.money;
  if (key === "actions" || key === "obstacles" || key === "decisions") return view.forms;
  return true;
}

function laySection(
  layout: SheetLayout,
  key: SectionKey,
  number: number,
  content: ReviewContent,
  options: ReviewLayout,
): void {
  const { render } = options;
  const heading = render(message(`review.section.${key}`));
  const empty = emptySentence(key, content);
  const head = (): void => {
    layout.space(1, 9);
    layout.section(render(message("document.section", { n: number, heading })));
    layout.note(empty === null ? render(message(`review.section.${key}.help`)) : render(empty));
  };
  // The heading stands on the page of what it heads: figures follow in groups of their own.
  if (key === "indicators") {
    head();
    if (empty === null) layIndicators(layout, content, options);
    return;
  }
  if (key === "comparison" && empty === null) {
    layComparisons(layout, content, options, () => {
      head();
      if (options.organisation === null) return;
      const about = { organisation: options.organisation, n: othersOf(content) };
      layout.note(render(message("document.comparison.own", about)));
    });
    return;
  }
  let yearlyRows: ReadonlyMap<string, number> = new Map();
  layout.together(() => {
    head();
    if (key === "decisions") return layDecisions(layout, options);
    if (empty !== null) return;
    if (key === "sources") yearlyRows = layYearlySources(layout, content, options);
    if (key === "costs") layCosts(layout, content, options);
    if (key === "actions") layOpenWork(layout, content, options);
    if (key === "obstacles") layObstacles(layout, content, options);
  });
  if (key === "sources" && empty === null) layYearlyFigures(layout, content, options, yearlyRows);
}

const othersOf = ({ comparisons }: ReviewContent): number =>
  new Set(comparisons.flatMap(({ others }) => others.map(({ organisation }) => organisation))).size;

function emptySentence(key: SectionKey, content: ReviewContent): Message | null {
  const { period, followUps, yearly, costs, comparisons, work } = content;
  const isEmpty: Readonly<Record<SectionKey, boolean>> = {
    indicators: followUps.length === 0,
    sources: yearly.length === 0,
    costs: costs.length === 0,
    comparison: comparisons.length === 0,
    actions: work.actions.length + work.tests.length + work.checklists.length === 0,
    obstacles: work.obstacles.length === 0,
    decisions: false,
  };
  if (!isEmpty[key]) return null;
  return message(`review.section.${key}.empty`, {
    period: periodParam(period),
    year: { kind: "period", period: { frequency: "year", ordinal: yearOf(period) } },
  });
}

function layIndicators(layout: SheetLayout, content: ReviewContent, options: ReviewLayout): void {
  const { render, reader } = options;
  const view = readerViews[reader];
  // The monthly follow-up is written in the table, the review below its figures: never in two places.
  const forms = view.forms && content.kind === "monthly";
  const rows = layIndicatorTable(layout, content, { ...options, forms });
  if (view.levels && content.followUps.some(({ gap }) => gap !== null))
    layout.note(render(message("note.sign.gap")));
  const alarms = falseAlarms(content, options);
  if (view.method && alarms !== null) layout.note(render(alarms));
  const figures = withFigures(content, options);
  const all = content.followUps.filter(({ latest }) => latest !== null).length;
  if (figures.length === mostFigures && all > mostFigures)
    layout.note(render(message("document.indicators.tooMany", { n: figures.length, m: all })));
  else if (!view.unchangedFigures && content.followUps.some(isChanged))
    layout.note(render(message("document.indicators.figures")));
  layout.space(1, 9);
  const column = actionColumn;
  layFigures(layout, figures, options, (seriesId) => {
    const row = rows.get(seriesId);
    return row === undefined || !forms ? null : { row, column };
  });
}

/** Column of the sheet in which the actions of the table of indicators are written. */
const actionColumn = 9;

function falseAlarms({ followUps }: ReviewContent, { options }: ReviewLayout): Message | null {
  if (followUps.length <= manySeries) return null;
  const lengths = followUps.map(({ assessment }) => assessment.counted.filter(Boolean).length);
  const expected = expectedFalseAlarms(options.rules, lengths).anywhere;
  return message("note.falseAlarm", { k: Math.max(1, Math.round(expected)), n: followUps.length });
}

/** The sheets that the figures come from, for the footer; more than three are counted. */
function sourceOf({ followUps, yearly }: ReviewContent, { render }: ReviewLayout): string {
  const sheets = [...new Set([...followUps, ...yearly].map(({ assessment }) => assessment.indicator.sheet))];
  if (sheets.length === 0) return "";
  const items =
    sheets.length > 3
      ? [...sheets.slice(0, 2), render(message("list.more", { n: sheets.length - 2 }))]
      : sheets;
  return render(message("document.source", { sheets: { kind: "list", items } }));
}
