import type { NextActivity } from "../../core/report/yearWheel/nextOnWheel";
import type { PaneTexts } from "../catalogue/loadTexts";

/** "Nästa: Tertialuppföljning 2, 4 september 2026 (om 8 dagar)." */
export function nextText({ t }: PaneTexts, { activity, day, daysLeft }: NextActivity): string {
  return t("pane.doc.next", {
    activity,
    date: { kind: "period", period: { frequency: "day", ordinal: day } },
    n: daysLeft,
  });
}
