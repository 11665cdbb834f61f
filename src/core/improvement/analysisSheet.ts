import { analysisQuestions } from "../checklist/lists/resultSteering";
import type { Assessment } from "../indicator/assessment";
import { seriesTitle } from "../indicator/finding/chartTexts";
import type { Message } from "../message";
import { columnSlot, type KeptContent } from "../report/made/keptContent";
import type { MadeSheet } from "../report/made/madeSheet";
import { dateFormat, improvementLayout, type ImprovementInput } from "./improvementSheet";
import type { SheetLayout } from "../report/made/sheetLayout";

export const analysisDocument = "analysis";
const labelColumns = 3;

export interface AnalysisInput extends ImprovementInput {
  /** Series with a signal, in the order in which they are shown. */
  readonly signalled: readonly Assessment[];
  readonly render: (message: Message) => string;
}

/** What one has decided to do about a signal. */
export interface AnalysedSignal {
  readonly seriesId: string;
  readonly name: string;
  readonly action: string | null;
  readonly owner: string | null;
  readonly due: number | string | null;
  /** How many of the five questions have an answer. */
  readonly answered: number;
}

/** The mark of a series in keys; no "|" and no "/" in it. */
const markOf = (seriesId: string): string => seriesId.replace(/[|/#]/g, "¦");

const key = (seriesId: string, field: string): string => `a/${markOf(seriesId)}/${field}`;

/** Key of the room for the series' chart. */
export const analysisSlot = (seriesId: string): string => `analysis ${markOf(seriesId)}`;

/**
 * Analys av signaler: a form for each series with a signal: what has happened, its chart, the five questions of the
 * source and what is to be done. A signal that has passed keeps its form when something is written in it.
 */
export function analysisSheet(input: AnalysisInput): MadeSheet {
  const { say, kept, signalled, render } = input;
  const layout = improvementLayout(input, {
    id: analysisDocument,
    title: say("analysis.title"),
    columnWidths: [60, 60, 60, 60, 60, 60, 60, 60],
    orientation: "portrait",
    source: "SKL, Mål och resultat",
  });
  const shown = new Set(signalled.map(({ series }) => markOf(series.id)));
  const earlier = readMarks(kept).filter(
    ({ mark, answered, action }) => !shown.has(mark) && (answered > 0 || action !== null),
  );
  layout.sentence(say("analysis.sentence", { n: signalled.length }));
  layout.note(say("analysis.help"));
  signalled.forEach((assessment, i) => {
    const { indicator, series, finding } = assessment;
    const name = render(seriesTitle(indicator, series));
    if (i > 0) layout.pageBreak();
    layout.section(name);
    layout.sentence(render(finding.sentence));
    for (const why of finding.why.slice(0, 1)) layout.note(render(why));
    layout.slot(analysisSlot(series.id), { height: 180 });
    layQuestions(layout, input, series.id, name);
  });
  if (earlier.length > 0) {
    layout.pageBreak();
    layout.section(say("analysis.earlier"));
    for (const { mark, name } of earlier) {
      layout.subsection(name);
      layQuestions(layout, input, mark, name);
    }
  }
  layout.note(say("note.made"));
  return layout.build();
}

function layQuestions(layout: SheetLayout, { say }: AnalysisInput, seriesId: string, name: string): void {
  layout.input({
    key: key(seriesId, "name"),
    label: say("pgsa.indicator"),
    labelSpan: labelColumns,
    suggestion: name,
  });
  for (const { nr, text } of analysisQuestions.items)
    layout.input({ key: key(seriesId, nr), label: text, labelSpan: labelColumns, lines: 3 });
  layout.input({
    key: key(seriesId, "action"),
    label: say("analysis.action"),
    labelSpan: labelColumns,
    lines: 2,
    prompt: say("analysis.action.help"),
  });
  layout.input({ key: key(seriesId, "owner"), label: "Ansvarig", labelSpan: labelColumns });
  layout.input({
    key: key(seriesId, "due"),
    label: "Klart",
    labelSpan: labelColumns,
    numberFormat: dateFormat,
    choices: { kind: "date" },
  });
}

interface Marked extends Omit<AnalysedSignal, "seriesId"> {
  readonly mark: string;
}

function readMarks(kept: KeptContent): readonly Marked[] {
  const fields = new Map<string, Map<string, string | number>>();
  for (const row of kept.keyedRows()) {
    const parsed = /^a\/([^/]*)\/(\w+)$/.exec(row.key ?? "");
    if (parsed === null) continue;
    const written = fields.get(parsed[1] ?? "") ?? new Map<string, string | number>();
    fields.set(parsed[1] ?? "", written);
    const value = row.cells.get(columnSlot(labelColumns))?.value ?? null;
    if (value !== null && value !== "" && typeof value !== "boolean") written.set(parsed[2] ?? "", value);
  }
  return [...fields].map(([mark, written]) => {
    const text = (field: string): string | null => {
      const value = written.get(field);
      return value === undefined ? null : String(value).trim() || null;
    };
    const due = written.get("due") ?? null;
    return {
      mark,
      name: text("name") ?? mark,
      action: text("action"),
      owner: text("owner"),
      due,
      answered: analysisQuestions.items.filter(({ nr }) => text(nr) !== null).length,
    };
  });
}

/** The analysed signals, for the plan: what one has decided to do. */
export function readAnalyses(kept: KeptContent): readonly AnalysedSignal[] {
  return readMarks(kept).map(({ mark, ...rest }) => ({ seriesId: mark, ...rest }));
}

/** Names of the signalled series of which no question has been answered. */
export function unanalysedSignals(
  signalled: readonly Assessment[],
  kept: KeptContent,
  render: (message: Message) => string,
): ReadonlySet<string> {
  const analysed = new Set(readMarks(kept).flatMap(({ mark, answered }) => (answered > 0 ? [mark] : [])));
  return new Set(
    signalled.flatMap(({ indicator, series }) =>
      analysed.has(markOf(series.id)) ? [] : [render(seriesTitle(indicator, series)), indicator.name],
    ),
  );
}
