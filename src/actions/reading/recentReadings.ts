import type { Assessment, AssessmentOptions, IndicatorSettings } from "../../core/indicator/assessment";
import { assess } from "../../core/indicator/assess";
import { clockDay } from "../../core/series/calendar";
import { readSheet, type ReadOptions, type SheetReading } from "../../core/sheet/readSheet";
import type { SheetCells } from "../../core/sheet/cells/sheetCells";
import type { Indicator, Series } from "../../core/series/series";

/**
 * Every action reads the sheets anew, since anything may have happened between two of them; most often nothing has. A
 * sheet whose cells are the same in every respect is then the same reading: the latest one of each sheet is kept with
 * the cells it was made of, and no address or value is ever used without that comparison.
 */
const latest = new Map<string, { cells: SheetCells; how: string; reading: SheetReading }>();

/** Sheets that are remembered: more than anyone works with at once, and few enough to hold. */
const mostSheets = 40;

/** As `readSheet`, at the cost of a comparison when the sheet is as it was. */
export function readSheetAgain(cells: SheetCells, options: ReadOptions): SheetReading {
  const how = JSON.stringify({ ...options, today: options.today ?? clockDay() });
  const known = latest.get(cells.sheet);
  if (known !== undefined && known.how === how && sameCells(known.cells, cells)) return known.reading;
  const reading = readSheet(cells, options);
  latest.delete(cells.sheet);
  latest.set(cells.sheet, { cells, how, reading });
  if (latest.size > mostSheets) latest.delete([...latest.keys()][0] as string);
  return reading;
}

function sameCells(a: SheetCells, b: SheetCells): boolean {
  const { values, types, formats, ...rest } = a;
  const { values: otherValues, types: otherTypes, formats: otherFormats, ...otherRest } = b;
  return (
    JSON.stringify(rest) === JSON.stringify(otherRest) &&
    sameRows(values, otherValues) &&
    sameRows(types, otherTypes) &&
    sameRows(formats, otherFormats)
  );
}

function sameRows<T>(a: readonly (readonly T[])[], b: readonly (readonly T[])[]): boolean {
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row++) {
    const one = a[row]!;
    const other = b[row]!;
    if (one === other) continue;
    if (one.length !== other.length) return false;
    for (let column = 0; column < one.length; column++)
      if (!Object.is(one[column], other[column])) return false;
  }
  return true;
}

interface Judgement {
  readonly indicator: Indicator;
  readonly problems: AssessmentOptions["problems"];
  readonly how: string;
  readonly assessment: Assessment;
}

/** Judgements live as long as the series they are about, which is as long as its sheet's reading. */
const judgements = new WeakMap<Series, Judgement>();

/** As `assess`, at the cost of a comparison when reading, settings and options are as they were. */
export function assessAgain(
  indicator: Indicator,
  series: Series,
  settings: IndicatorSettings,
  options: AssessmentOptions,
): Assessment {
  const { problems, ...rest } = options;
  const how = JSON.stringify([settings, rest]);
  const known = judgements.get(series);
  if (known?.indicator === indicator && known.problems === problems && known.how === how)
    return known.assessment;
  const assessment = assess(indicator, series, settings, options);
  judgements.set(series, { indicator, problems, how, assessment });
  return assessment;
}
