import type { Param } from "../../src/core/message";
import { parseTemplate, type Piece } from "../../src/i18n/template";

const month = { frequency: "month", ordinal: 12 * 2026 + 2 } as const;
const later = { frequency: "month", ordinal: 12 * 2026 + 8 } as const;

/** What may stand in a place, by its name; amounts and words as core gives them. */
const byName: Readonly<Record<string, Param>> = {
  value: amount(12.3, "%"),
  limit: amount(14, "%"),
  target: amount(10, "%"),
  level: amount(11.5, "%"),
  lower: amount(8, "%"),
  upper: amount(15.25, "%"),
  gap: { ...amount(1.2, "%"), difference: true },
  diff: { ...amount(-1.2, "%"), signed: true },
  period: { kind: "period", period: month },
  previousPeriod: { kind: "period", period: month },
  lastPeriod: { kind: "period", period: month },
  from: { kind: "period", period: month },
  date: { kind: "period", period: month },
  span: { kind: "span", from: month, to: later },
  periodWord: { kind: "periodWord", frequency: "month", form: "one" },
  periodWords: { kind: "periodWord", frequency: "month", form: "many" },
  samePeriodLastYear: { kind: "periodWord", frequency: "month", form: "lastYear" },
  side: { kind: "word", key: "side.below" },
  rising: { kind: "word", key: "way.rising" },
  centre: { kind: "word", key: "centre.median" },
  judgement: { kind: "word", key: "judgement.improvement" },
  periods: { kind: "list", items: [{ kind: "period", period: month }, "maj", "juni"] },
};

/** Parameters for every place of a text; numbers where the text chooses by number. */
export function sampleParams(template: string, count = 7): Record<string, Param> {
  const params: Record<string, Param> = {};
  const visit = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (typeof piece === "string") continue;
      if ("one" in piece) {
        params[piece.name] ??= count;
        visit(piece.one);
        visit(piece.many);
      } else if (piece.form === "run") {
        params[piece.name] = { kind: "run", count, frequency: "month", interrupted: false };
      } else if (piece.form === "periods" || piece.form === "thePeriods") {
        params[piece.name] = { kind: "periods", count, frequency: "month" };
      } else {
        params[piece.name] ??=
          byName[piece.name] ?? (/^(n|m|k|min|max|run)$/.test(piece.name) ? count : "Text");
      }
    }
  };
  visit(parseTemplate(template));
  return params;
}

function amount(value: number, unit: string | null) {
  return { kind: "amount", value, unit, decimals: 1 } as const;
}
