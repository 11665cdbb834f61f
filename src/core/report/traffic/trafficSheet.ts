import { seriesTitle } from "../../indicator/finding/chartTexts";
import type { Assessment } from "../../indicator/assessment";
import type { TrafficCheck } from "../../indicator/traffic/trafficCheck";
import { message, type Message } from "../../message";
import { periodKey } from "../../series/periodKey";
import type { KeptContent } from "../made/keptContent";
import type { MadeContent, MadeSheet } from "../made/madeSheet";
import { SheetLayout } from "../made/sheetLayout";
import { valueFormat } from "../numberFormats";
import { absoluteName, quoteSheet } from "../block/r1c1";
import type { SourceLookup } from "../block/sourceCells";

export type TrafficWord =
  | "title"
  | "indicator"
  | "mark"
  | "latest"
  | "period"
  | "finding"
  | "target"
  | "conclusion"
  | "red"
  | "yellow"
  | "green"
  | "fromTarget"
  | "how";

export interface TrafficSheetOptions {
  readonly id: string;
  readonly name: string;
  readonly kept: KeptContent;
  readonly source: SourceLookup;
  readonly leftoversHeading: string;
  /** Where the colours stand: "Ekonomi!H4:H15". */
  readonly places: readonly string[];
  readonly texts: {
    readonly render: (message: Message) => string;
    readonly t: (key: `traffic.${TrafficWord}`) => string;
  };
}

/** Points, 720 in all: indicator, colour, latest, period, finding, target, conclusion. */
const widths = [150, 48, 60, 54, 186, 66, 156];

/** One row per light, the reds first: what the sheet says, what has happened, and how the light can be read. */
export function trafficSheet(check: TrafficCheck, options: TrafficSheetOptions): MadeSheet {
  const { render, t } = options.texts;
  const layout = new SheetLayout({
    id: options.id,
    name: options.name,
    columnWidths: widths,
    orientation: "landscape",
    kept: options.kept,
    title: t("traffic.title"),
    leftoversHeading: options.leftoversHeading,
  });
  layout.title(t("traffic.title"));
  layout.sentence(check.summary.map(render).join(" "));
  const place = layout.table({
    key: "lights",
    native: "Trafikljus",
    vanished: "drop",
    columns: [
      { heading: t("traffic.indicator") },
      { heading: t("traffic.mark") },
      { heading: t("traffic.latest"), align: "right" },
      { heading: t("traffic.period"), align: "center" },
      { heading: t("traffic.finding") },
      { heading: t("traffic.target") },
      { heading: t("traffic.conclusion") },
    ],
    rows: check.lights.map(({ assessment, colour, conclusion }) => {
      const { indicator, series, latest, finding, target } = assessment;
      return {
        key: series.id,
        cells: [
          render(seriesTitle(indicator, series)),
          t(`traffic.${colour}`),
          latestCell(assessment, options.source),
          latest === null ? null : periodKey(latest.period),
          render(finding.sentence),
          target === null ? null : render(target.short),
          render(conclusion),
        ],
        numberFormats: [undefined, undefined, valueFormat(indicator.unit, indicator.decimals)],
      };
    }),
  });
  layout.repeatRows(place.headingRow, place.headingRow);
  layout.note(
    check.fromTargets
      ? t("traffic.fromTarget")
      : render(message("traffic.fromWords", { cells: { kind: "list", items: options.places } })),
  );
  layout.note(t("traffic.how"));
  return layout.build();
}

/** The user's own cell where it holds the value that was read, so that the sheet follows it; else the value. */
function latestCell({ latest, indicator }: Assessment, source: SourceLookup): MadeContent {
  if (latest === null || latest.value === null) return null;
  const { cell, live, value } = latest;
  const found = cell === null || !live ? null : source(cell);
  if (cell === null || found?.type !== "number") return value;
  const agrees = Math.abs(Number(found.value) * indicator.scale - value) <= 1e-9 * Math.abs(value);
  if (!agrees) return value;
  const reference = `${quoteSheet(cell.sheet)}${absoluteName(cell.row, cell.column)}`;
  const scale = indicator.scale === 1 ? "" : `${indicator.scale}*`;
  return { formula: `=IF(ISNUMBER(${reference}),${scale}${reference},"")`, expected: value };
}
