import { defaultSettings } from "../../../src/core/register/registerSettings";
import { assess } from "../../../src/core/indicator/assess";
import type {
  Assessment,
  AssessmentOptions,
  IndicatorSettings,
} from "../../../src/core/indicator/assessment";
import type { Period } from "../../../src/core/series/period";
import { parsePeriodKey } from "../../../src/core/series/periodKey";
import type { Direction, Indicator, Point, Series, Sex, Status } from "../../../src/core/series/series";
import { ruleProfiles } from "../../../src/core/spc/rules/ruleProfiles";
import { englishTexts } from "../../../src/i18n/englishTexts";
import { swedishTexts } from "../../../src/i18n/swedishTexts";
import type { Message } from "../../../src/core/message";

export const options: AssessmentOptions = { rules: ruleProfiles["anhöj+3s"], method: "mean" };

export interface Plan {
  readonly name?: string;
  readonly unit?: string | null;
  readonly decimals?: number;
  readonly from?: string;
  readonly sex?: Sex | null;
  readonly organisation?: string | null;
  readonly statuses?: Readonly<Record<number, Status>>;
  readonly denominators?: readonly (number | null)[];
  readonly multiplier?: number;
}

export function period(key: string): Period {
  const parsed = parsePeriodKey(key);
  if (parsed === null) throw new Error(key);
  return parsed;
}

/** A series on a sheet of its own; with denominators the values are numerators. */
export function seriesOf(values: readonly (number | null)[], plan: Plan = {}): Series {
  const first = period(plan.from ?? "2024-01");
  const points = values.map((value, index): Point => {
    const at = { frequency: first.frequency, ordinal: first.ordinal + index };
    const denominator = plan.denominators?.[index];
    const ratio =
      plan.denominators === undefined ? {} : { numerator: value, denominator: denominator ?? null };
    const shown =
      plan.denominators === undefined || value === null || !denominator
        ? value
        : ((plan.multiplier ?? 100) * value) / denominator;
    return {
      period: at,
      value: shown,
      status: plan.statuses?.[index] ?? (value === null ? "missing" : "value"),
      cell: { sheet: "Data", row: 4, column: 1 + index },
      periodCell: { sheet: "Data", row: 3, column: 1 + index },
      live: true,
      ...ratio,
    };
  });
  return {
    id: "data|x",
    organisation: plan.organisation ?? null,
    sex: plan.sex ?? null,
    frequency: first.frequency,
    points,
    range: "B5:AK5",
  };
}

export function indicatorOf(series: readonly Series[], plan: Plan = {}): Indicator {
  return {
    name: plan.name ?? "Väntetid",
    code: null,
    unit: plan.unit === undefined ? "dagar" : plan.unit,
    scale: 1,
    decimals: plan.decimals ?? 0,
    sheet: "Data",
    series,
  };
}

export function assessed(
  values: readonly (number | null)[],
  plan: Plan & { readonly direction?: Direction | null } = {},
  settings: Partial<IndicatorSettings> = {},
  more: Partial<AssessmentOptions> = {},
): Assessment {
  const series = seriesOf(values, plan);
  return assess(
    indicatorOf([series], plan),
    series,
    { ...defaultSettings, direction: plan.direction ?? null, ...settings },
    { ...options, ...more },
  );
}

/** Ordinary spaces, so that expected sentences can be typed. */
export function sv(message: Message): string {
  return swedishTexts.render(message).replace(/\u00a0/g, " ");
}

export function en(message: Message): string {
  return englishTexts.render(message).replace(/\u00a0/g, " ");
}

/** Every message of an assessment, the sentences that a person may see. */
export function messagesOf({ finding, target, chartReason, problems }: Assessment): Message[] {
  return [
    chartReason,
    finding.short,
    finding.sentence,
    ...finding.notes,
    ...finding.why,
    ...(target === null ? [] : [target.short, target.sentence, ...target.notes]),
    ...problems.map(({ message }) => message),
  ];
}

/** Values around `level` without any signal: a fixed pattern that crosses its middle often enough. */
export function calm(count: number, level: number, step = 1): number[] {
  const pattern = [0, 1, -1, 2, -2, 1, 0, -1, 2, -1, 1, -2];
  return Array.from({ length: count }, (_, index) => level + step * pattern[index % pattern.length]!);
}
