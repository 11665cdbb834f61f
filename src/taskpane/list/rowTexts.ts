import type { Assessment } from "../../core/indicator/assessment";
import type { Param } from "../../core/message";
import type { PaneTexts } from "../catalogue/loadTexts";
import { onlySuppressed, type Row } from "./listModel";

/** A number with the indicator's unit and decimals. */
export function amountOf(assessment: Assessment, value: number): Param {
  const { unit, decimals } = assessment.indicator;
  return { kind: "amount", value, unit, decimals };
}

export interface RowTexts {
  /** "27 dagar, augusti 2026"; what stands instead when there is no value. */
  readonly latest: string;
  readonly finding: string;
  /** "Mål 20 dagar: Slumpen avgör"; null without a target. */
  readonly target: string | null;
  /** All of it as one sentence, for who does not see the row. */
  readonly name: string;
}

/** The words of a row. `short` takes one word instead of the sentence, for rows of fixed height. */
export function rowTexts(texts: PaneTexts, row: Row, short: boolean): RowTexts {
  const { t, render } = texts;
  const { assessment } = row;
  const { latest, finding, target } = assessment;
  const quiet = finding.judgement === "natural" || short;
  const findingText = render(quiet ? finding.short : finding.sentence);
  const targetText =
    target === null
      ? null
      : t("pane.list.target", { target: amountOf(assessment, target.target), verdict: render(target.short) });
  if (latest === null || latest.value === null) {
    const status = t(onlySuppressed(assessment) ? "pane.list.suppressed" : "pane.list.noValue");
    const sentence = render(finding.sentence);
    return {
      latest: status,
      finding: findingText,
      target: targetText,
      name: `${row.title}. ${status}. ${sentence}`,
    };
  }
  const value = amountOf(assessment, latest.value);
  const period: Param = { kind: "period", period: latest.period };
  return {
    latest: t("pane.list.latest", { value, period }),
    finding: findingText,
    target: targetText,
    name: t("sr.row", {
      name: row.title,
      value,
      period,
      finding: render(finding.sentence),
      target: targetText === null ? "" : `${targetText}.`,
    }).trim(),
  };
}
