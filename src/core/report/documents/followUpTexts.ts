import { periodKey } from "../../series/periodKey";
import { levelAmount, messageParam, targetAmount } from "../../indicator/chart/amounts";
import type { Assessment } from "../../indicator/assessment";
import { seriesTitle } from "../../indicator/finding/chartTexts";
import { message, type Message } from "../../message";
import type { Point } from "../../series/series";
import { cellName } from "../../sheet/cells/address";
import type { MadeContent } from "../made/madeSheet";
import type { FollowUp } from "./followUp";

/** Name of a row: indicator, organisation where there are several, and sex where it is not the total. */
export function rowTitle({ indicator, series }: Pick<Assessment, "indicator" | "series">): Message {
  return seriesTitle(indicator, { ...series, sex: series.sex === "total" ? null : series.sex });
}

/** "Väntetid till beslut, kvinnor" and its unit, unless the name says it or % stands in every cell. */
export function rowName(
  { assessment }: Pick<FollowUp, "assessment">,
  render: (message: Message) => string,
): string {
  const title = render(rowTitle(assessment));
  const { unit } = assessment.indicator;
  const said = unit === null || unit === "%" || title.toLowerCase().includes(unit.toLowerCase());
  return said ? title : `${title}, ${unit}`;
}

/** "24,1–41,3": control limits without unit, which stands in the row's name. */
export function spreadText({ assessment, limits }: Pick<FollowUp, "assessment" | "limits">): Message | null {
  if (limits === null) return null;
  const bare = {
    unit: assessment.indicator.unit === "%" ? "%" : null,
    decimals: assessment.indicator.decimals,
  };
  const amount = (value: number) => ({ ...levelAmount(bare, value), unit: null });
  return message("document.spread", { lower: amount(limits.lower), upper: amount(limits.upper) });
}

/** "20 till 2026-12. Slumpen avgör.": without the unit, which the row's name says. Null without target. */
export function targetText({ assessment }: Pick<FollowUp, "assessment">): Message | null {
  const { indicator, settings, target } = assessment;
  if (target === null) return null;
  const date = settings.shortTarget !== null ? settings.shortTargetDate : settings.longTargetDate;
  const params = {
    target: targetAmount({ unit: indicator.unit === "%" ? "%" : null, decimals: 0 }, target.target),
    verdict: messageParam(target.short),
  };
  return date === null
    ? message("document.target.noDate", params)
    : message("document.target", { ...params, date: unbroken(periodKey(date)) });
}

/** A date is not broken at its hyphen in a narrow column. */
const unbroken = (text: string): string => text.replace(/-/g, "\u2011");

/**
 * A value as a reference to the user's own cell where the cell holds it, so that the reader can follow it back; else the
 * number itself.
 */
export function valueContent(point: Point | null, scale: number): MadeContent {
  if (point === null || point.value === null) return null;
  const { cell, live, value } = point;
  if (cell === null || !live) return value;
  const address = `${quoted(cell.sheet)}!${cellName(cell.row, cell.column)}`;
  return { formula: scale === 1 ? `=${address}` : `=${address}*${scale}`, expected: value };
}

const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;
