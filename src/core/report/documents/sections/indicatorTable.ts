import { pointFormat, smallPointNotes } from "../../../disclosure/smallMarks";
import { message, type Message } from "../../../message";
import { levelDecimals, valueFormat } from "../../numberFormats";
import type { ColumnSpec, RowContent, RowSpec } from "../../made/layTable";
import type { SheetLayout } from "../../made/sheetLayout";
import { isChanged, type FollowUp } from "../followUp";
import { rowName, spreadText, targetText, valueContent } from "../followUpTexts";
import { readerViews } from "../readers";
import { dateFormat } from "../reviewGrid";
import type { ReviewContent, ReviewLayout } from "../reviewInput";

/** Key of the table of indicators, and of the column that the group writes actions in. */
export const indicatorTable = "indicators";
export const actionHeading = message("monthly.column.action");
export const ownerHeading = message("monthly.column.owner");
export const dueHeading = message("monthly.column.due");

type Group = "changed" | "natural" | "missing";

const groupOf = (followUp: FollowUp): Group =>
  followUp.standing === "missing" ? "missing" : isChanged(followUp) ? "changed" : "natural";

/**
 * One row for each indicator (sources map, row 24; texts h1), in three groups. In a monthly follow-up the group writes
 * action, owner and date here; in a review below each figure, and the finding gets the room. Gives the row of each series, for what refers to it.
 */
export function layIndicatorTable(
  layout: SheetLayout,
  content: Pick<ReviewContent, "followUps" | "period">,
  options: Pick<ReviewLayout, "reader" | "render" | "smallLimit"> & { readonly forms: boolean },
): ReadonlyMap<string, number> {
  const { render, forms, smallLimit = 0 } = options;
  const { owners, levels } = readerViews[options.reader];
  const columns = columnsOf(options);
  const groups = (["changed", "natural", "missing"] as const)
    .map((group) => ({ group, followUps: content.followUps.filter((one) => groupOf(one) === group) }))
    .filter(({ followUps }) => followUps.length > 0);
  const rows = groups.flatMap(({ group, followUps }): RowSpec[] => [
    {
      key: `group/${group}`,
      cells: [render(message(`monthly.section.${group}`))],
      look: "subsection",
    },
    ...followUps.map((followUp) =>
      levels ? rowOf(followUp, forms, owners, smallLimit, render) : shortRowOf(followUp, smallLimit, render),
    ),
  ]);
  const placed = layout.table({
    key: indicatorTable,
    native: null,
    columns,
    rows,
    vanished: "keep",
    repeatHeading: true,
  });
  const shown = content.followUps.flatMap(({ assessment: { indicator }, latest, previous }) =>
    [latest, previous].map((point) => ({ indicator, point })),
  );
  for (const note of smallPointNotes(shown, smallLimit)) layout.note(render(note));
  return placed.rowOf;
}

function columnsOf({
  reader,
  render,
  forms,
}: Pick<ReviewLayout, "reader" | "render"> & { readonly forms: boolean }): ColumnSpec[] {
  const { owners, levels } = readerViews[reader];
  const heading = (name: string): string => render(message(`monthly.column.${name}`));
  if (!levels)
    return [
      { heading: heading("indicator"), span: 2 },
      { heading: heading("latest"), align: "right" },
      { heading: heading("previous"), align: "right" },
      { heading: heading("finding"), span: 5, indent: true },
      { heading: heading("target"), indent: true, span: 3 },
    ];
  const last: ColumnSpec[] = !forms
    ? []
    : [
        {
          heading: heading("action"),
          input: true,
          span: owners ? 1 : 3,
          prompt: render(message("document.action.prompt")),
        },
        ...(owners
          ? [
              { heading: heading("owner"), input: true },
              {
                heading: heading("due"),
                input: true,
                numberFormat: dateFormat,
                align: "left" as const,
                prompt: render(message("document.decisions.due.prompt")),
              },
            ]
          : []),
      ];
  return [
    { heading: heading("indicator") },
    { heading: heading("latest"), align: "right" },
    { heading: heading("previous"), align: "right" },
    { heading: heading("twelveMonths"), align: "right" },
    { heading: heading("limits"), align: "right" },
    { heading: heading("finding"), span: forms ? 2 : 4, indent: true },
    { heading: heading("gap"), align: "right" },
    { heading: heading("target"), indent: true, span: forms ? 1 : 2 },
    ...last,
  ];
}

function rowOf(
  followUp: FollowUp,
  forms: boolean,
  owners: boolean,
  smallLimit: number,
  render: (message: Message) => string,
): RowSpec {
  const { assessment, latest, previous, twelveMonths, gap } = followUp;
  const { indicator, settings, finding, series } = assessment;
  const format = valueFormat(indicator.unit, indicator.decimals);
  const level = valueFormat(indicator.unit, levelDecimals(indicator.decimals, Math.abs(twelveMonths ?? 0)));
  const text = (of: Message | null): string => (of === null ? "" : render(of));
  const cells: RowContent[] = [
    rowName(followUp, render),
    valueContent(latest, indicator.scale),
    valueContent(previous, indicator.scale),
    twelveMonths,
    text(spreadText(followUp)),
    latest === null ? render(message("document.noValue")) : render(rowSentence(finding, forms)),
    gap === null ? null : gap.gap,
    text(targetText(followUp)),
    ...(forms ? [null, ...(owners ? [settings.owner, null] : [])] : []),
  ];
  return {
    key: series.id,
    cells,
    numberFormats: [
      undefined,
      pointFormat(indicator, latest, format, smallLimit),
      pointFormat(indicator, previous, format, smallLimit),
      level,
      undefined,
      undefined,
      gapFormat(indicator.decimals),
    ],
  };
}

/** For a reader without levels: the value, the one before, what has happened and the target. */
function shortRowOf(followUp: FollowUp, smallLimit: number, render: (message: Message) => string): RowSpec {
  const { assessment, latest, previous } = followUp;
  const { indicator, finding, series } = assessment;
  const format = valueFormat(indicator.unit, indicator.decimals);
  const target = targetText(followUp);
  return {
    key: series.id,
    cells: [
      rowName(followUp, render),
      valueContent(latest, indicator.scale),
      valueContent(previous, indicator.scale),
      latest === null ? render(message("document.noValue")) : render(rowSentence(finding, false)),
      target === null ? "" : render(target),
    ],
    numberFormats: [
      undefined,
      pointFormat(indicator, latest, format, smallLimit),
      pointFormat(indicator, previous, format, smallLimit),
    ],
  };
}

/**
 * Natural variation needs no explanation: two words, unless something happened earlier. Where the group writes in the
 * same row the finding is one sentence (texts h1); what there is besides stands at the figure.
 */
function rowSentence({ sentence, short }: FollowUp["assessment"]["finding"], forms: boolean): Message {
  if (sentence.key === "finding.natural") return short;
  const first = sentence.key === "finding.several" ? sentence.params["first"] : undefined;
  return forms && typeof first === "object" && "message" in first ? first.message : sentence;
}

/** Differences have a sign; between shares they are percentage points, which the note under the table says. */
function gapFormat(decimals: number): string {
  const digits = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  return `+#,##0${digits};"−"#,##0${digits};0`;
}
