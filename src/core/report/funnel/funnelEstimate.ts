import type { FunnelResult } from "../../spc/funnel/funnelLimits";
import type { CellSpec } from "../made/madeCell";
import type { MadeContent } from "../made/madeSheet";
import { absoluteName, cellName } from "../block/r1c1";
import { column, curveColumn, figureRows, limits, type UnitRows } from "./funnelColumns";
import type { FunnelData } from "./funnelData";
import { limitFormula, tau2Formula, thetaFormula, type FunnelCells } from "./funnelFormulas";
import type { FunnelTexts } from "./funnelTexts";

/** The numbers of the estimate, from the top of the chart down: a label in one column, the number in the next. */
const keys = ["units", "all", "theta", "low", "high", "phi", "tau2"] as const;
type EstimateKey = (typeof keys)[number];
const labelColumn = column.mark;
const numberColumn = column.observed;

/** Where the formulas of the table find the estimate. */
export function estimateCells(
  figureRow: number,
  multiplier: number,
): FunnelCells & { readonly units: string; readonly phi: string } {
  const at = (key: EstimateKey): string => absoluteName(figureRow + keys.indexOf(key), numberColumn);
  return {
    units: at("units"),
    centre: at("all"),
    theta: at("theta"),
    low: at("low"),
    high: at("high"),
    phi: at("phi"),
    tau2: at("tau2"),
    multiplier,
  };
}

export interface EstimatePlaces {
  readonly figureRow: number;
  /** Cell with the user's answer whether limits are to be widened. */
  readonly widen: string;
  readonly rows: UnitRows;
  readonly cells: ReturnType<typeof estimateCells>;
  readonly texts: FunnelTexts;
}

/** What stands beside the chart, row by row: the estimate, and one point of each curve. */
export function besideFigure(
  data: FunnelData,
  result: FunnelResult,
  places: EstimatePlaces,
): readonly (readonly CellSpec[])[] {
  const estimate = estimateFormulas(data, result, places);
  return Array.from({ length: figureRows }, (_, i) => {
    const key = keys[i];
    return [
      ...(key === undefined
        ? []
        : [
            cell(labelColumn, places.texts.t(`funnel.${key}`)),
            cell(numberColumn, estimate[key], key === "units" ? "0" : "0.0000"),
          ]),
      ...curvePoint(data, i, places),
    ];
  });
}

function cell(at: number, content: MadeContent, numberFormat?: string): CellSpec {
  return {
    column: at,
    content,
    look: "note",
    wrap: false,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function estimateFormulas(
  { kind }: FunnelData,
  { units, centre, overdispersion }: FunnelResult,
  { rows, cells, widen, texts }: EstimatePlaces,
): Record<EstimateKey, MadeContent> {
  const range = (of: number): string => `${absoluteName(rows.first, of)}:${absoluteName(rows.last, of)}`;
  const trimmed = range(column.trimmed);
  const percentile = (share: number): MadeContent => ({
    formula: `=IF(${cells.units}<2,0,PERCENTILE(${range(column.z)},${share}))`,
  });
  return {
    units: { formula: `=COUNT(${range(column.x)})`, expected: units },
    all: { formula: `=SUM(${range(column.x)})/SUM(${range(column.n)})`, expected: centre },
    theta: { formula: thetaFormula(kind, cells.centre), expected: thetaOf(kind, centre) },
    low: percentile(0.1),
    high: percentile(0.9),
    phi: { formula: `=SUMPRODUCT(${trimmed},${trimmed})/${cells.units}` },
    tau2: {
      formula: tau2Formula({
        widen,
        yes: texts.t("funnel.yes"),
        units: cells.units,
        phi: cells.phi,
        weights: range(column.weight),
      }),
      expected: overdispersion?.tau2 ?? 0,
    },
  };
}

function thetaOf(kind: "share" | "rate", centre: number | null): number | string {
  if (centre === null) return "";
  if (kind === "share") return Math.asin(Math.sqrt(centre));
  return centre > 0 ? Math.log(centre) : "";
}

/** Closer together where the curves bend, which is at the small units. */
function curvePoint(
  { kind, multiplier, units }: FunnelData,
  i: number,
  { figureRow, rows, cells }: EstimatePlaces,
): CellSpec[] {
  const row = figureRow + i;
  const step = Number(((i / (figureRows - 1)) ** 2).toPrecision(6));
  const sizes = `${absoluteName(rows.first, column.n)}:${absoluteName(rows.last, column.n)}`;
  const [smallest, largest] = [units[0]?.denominator ?? 0, units.at(-1)?.denominator ?? 0];
  const size = cellName(row, curveColumn);
  const error = cellName(row, curveColumn + 1);
  const times = multiplier === 1 ? "" : `${multiplier}*`;
  return [
    cell(
      curveColumn,
      {
        formula: `=MIN(${sizes})+(MAX(${sizes})-MIN(${sizes}))*${step}`,
        expected: smallest + (largest - smallest) * step,
      },
      "#,##0",
    ),
    cell(curveColumn + 1, { formula: curveError(kind, size, cells.centre) }, "0.0000"),
    cell(curveColumn + 2, { formula: `=${times}${cells.centre}` }, "0.0000"),
    ...limits.map(([, z], j) =>
      cell(curveColumn + 3 + j, { formula: limitFormula(kind, z, error, cells) }, "0.0000"),
    ),
  ];
}

/** The curves of rates are those of a unit with the rate of all together, so that they are smooth. */
function curveError(kind: "share" | "rate", n: string, centre: string): string {
  if (kind === "share") return `=1/(2*SQRT(${n}))`;
  return `=SQRT(${centre}*${n}/(${centre}*${n}+0.5)^2+${n}/(${n}+0.5)^2)`;
}
