import { defaultSettings } from "../../../../src/core/register/registerSettings";
import { assess } from "../../../../src/core/indicator/assess";
import type {
  Assessment,
  AssessmentOptions,
  IndicatorSettings,
} from "../../../../src/core/indicator/assessment";
import type { SourceCell, SourceLookup } from "../../../../src/core/report/block/sourceCells";
import type { Frequency } from "../../../../src/core/series/period";
import { excelSerial } from "../../../../src/core/series/periodDates";
import { periodKey } from "../../../../src/core/series/periodKey";
import type { Indicator, Point, Series, Sex } from "../../../../src/core/series/series";
import { defaultRules } from "../../../../src/core/spc/rules/ruleProfiles";

export const defaultOptions: AssessmentOptions = { rules: defaultRules, method: "mean" };

/** What stands in a value's cell; "~40" is approximate, "x" suppressed, other texts numbers that were stored as text. */
type Written = number | string | null;

export interface Sample {
  readonly values: readonly Written[];
  readonly denominators?: readonly number[];
  readonly unit?: string | null;
  readonly decimals?: number;
  readonly scale?: number;
  readonly sex?: Sex | null;
  readonly name?: string;
  readonly frequency?: Frequency;
  readonly first?: number;
  /** Column of the value; the period stands in column A (a real date for months, else its key or year). */
  readonly column?: number;
  readonly settings?: Partial<IndicatorSettings>;
  readonly options?: AssessmentOptions;
  /** Months as text with year and month in figures: "2023-01". */
  readonly monthTexts?: boolean;
  /** Sheets with headings in two rows: no cell says the whole period. */
  readonly periodTexts?: boolean;
}

export interface SampleSeries {
  readonly assessment: Assessment;
  readonly source: SourceLookup;
  readonly cells: ReadonlyMap<string, SourceCell>;
}

const sheet = "Data";

export function sampleSeries(sample: Sample): SampleSeries {
  const frequency = sample.frequency ?? "month";
  const first = sample.first ?? 12 * 2023;
  const column = sample.column ?? 1;
  const cells = new Map<string, SourceCell>();
  const put = (row: number, at: number, value: Written, format: string): void => {
    if (value === null) return;
    const type = typeof value === "number" ? "number" : "string";
    cells.set(`${row},${at}`, { value, type, format });
  };
  const points = sample.values.map((written, index): Point => {
    const period = { frequency, ordinal: first + index };
    const row = index + 3;
    const serial = frequency === "month" ? excelSerial(period) : period.ordinal;
    put(
      row,
      0,
      sample.periodTexts === true ? "jan" : sample.monthTexts === true ? periodKey(period) : serial,
      frequency === "month" ? "yyyy\\-mm" : "0",
    );
    put(row, column, written, "General");
    const denominator = sample.denominators?.[index] ?? null;
    if (denominator !== null) put(row, column + 1, denominator, "General");
    const cell = { sheet, row, column };
    const status = statusOf(written);
    const number = numberOf(written, sample.scale ?? 1);
    return {
      period,
      value: denominator === null || number === null ? number : (100 * number) / denominator,
      status,
      cell: denominator === null ? cell : null,
      periodCell: { sheet, row, column: 0 },
      live: typeof written === "number" || written === null,
      ...(denominator === null
        ? {}
        : {
            numerator: number,
            denominator,
            numeratorCell: cell,
            denominatorCell: { sheet, row, column: column + 1 },
          }),
    };
  });
  const series: Series = {
    id: `${sample.name ?? "Väntetid"}|${sample.sex ?? ""}`,
    organisation: null,
    sex: sample.sex ?? null,
    frequency,
    points,
    range: "B4:B40",
  };
  const indicator: Indicator = {
    name: sample.name ?? "Väntetid",
    code: null,
    unit: sample.unit ?? null,
    scale: sample.scale ?? 1,
    decimals: sample.decimals ?? 0,
    sheet,
    series: [series],
  };
  const settings = { ...defaultSettings, ...sample.settings };
  const assessment = assess(indicator, series, settings, sample.options ?? defaultOptions);
  const source: SourceLookup = ({ row, column: at }) => cells.get(`${row},${at}`) ?? null;
  return { assessment, source, cells };
}

function statusOf(written: Written): Point["status"] {
  if (written === null) return "missing";
  if (written === "x") return "suppressed";
  if (typeof written === "string" && written.startsWith("~")) return "approximate";
  return "value";
}

function numberOf(written: Written, scale: number): number | null {
  if (written === null || written === "x") return null;
  return typeof written === "number"
    ? written * scale
    : Number(written.replace("~", "").replace(",", ".")) * scale;
}
