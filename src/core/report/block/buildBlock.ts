import type { Block, BlockColumn, CellValue } from "./block";
import { headCells, parameterCells, titleCells } from "./blockHead";
import type { BlockInput } from "./blockInput";
import { blockLayout, blockRowCount, reservedRows } from "./blockLayout";
import type { BlockLayout } from "./blockLayout";
import type { BlockRecipe, BlockValues, ColumnFormat, ColumnRecipe } from "./blockRecipe";
import { templateExpander } from "./blockTemplate";
import type { Expand } from "./blockTemplate";
import type { BlockColumnKey, BlockTexts } from "./blockTexts";
import { recipeOf } from "./blockTypes";
import { blockValues } from "./blockValues";

/** What the pieces of a block are made of. */
export interface BlockParts {
  readonly input: BlockInput;
  readonly texts: BlockTexts;
  readonly layout: BlockLayout;
  readonly recipe: BlockRecipe;
  readonly values: BlockValues;
  readonly expand: Expand;
}

/**
 * The calculation block of one series. `input.chart` must be computed for the same points; a series of fewer than six
 * points has the type "values". Rows below the points are kept empty for growth.
 */
export function buildBlock(input: BlockInput, texts: BlockTexts): Block {
  const phases = input.type === "values" ? 0 : input.chart.phases.length;
  const layout = blockLayout(input.firstRow, phases);
  const recipe = recipeOf(input, texts, layout.firstPoint);
  const parts: BlockParts = {
    input,
    texts,
    layout,
    recipe,
    values: blockValues(input, recipe),
    expand: templateExpander(recipe, input.chart.phases, layout),
  };
  return {
    seriesId: input.seriesId,
    type: input.type,
    sheet: input.sheet,
    firstRow: input.firstRow,
    firstColumn: 0,
    cells: [...titleCells(parts), ...parameterCells(parts), ...headCells(parts)],
    headingRow: layout.headings,
    firstPointRow: layout.firstPoint,
    columns: recipe.columns.map((column, index) => buildColumn(parts, column, index)),
    pointCount: input.points.length,
    reserved: reservedRows(input.points.length),
    rowCount: blockRowCount(phases, input.points.length),
    headRows: Array.from({ length: phases }, (_, phase) => layout.firstHead + phase),
  };
}

function buildColumn(parts: BlockParts, recipe: ColumnRecipe, index: number): BlockColumn {
  const { input, texts, values } = parts;
  return {
    key: recipe.key,
    group: recipe.group,
    heading: headingOf(recipe.key, input, texts),
    explanation: texts.columns[recipe.key].explanation,
    numberFormat: formatOf(recipe.format, input),
    fill: fillOf(parts, recipe, index),
    expected: values.column(recipe.key),
    input: recipe.input === true,
  };
}

/** One string when all rows share it, which travels and reads best; else one entry per row. */
function fillOf({ values, expand }: BlockParts, recipe: ColumnRecipe, index: number): BlockColumn["fill"] {
  const expanded = new Map<string, string>();
  const formula = (template: string, phase: number): string => {
    const name = `${phase} ${template}`;
    let found = expanded.get(name);
    if (found === undefined) expanded.set(name, (found = expand(template, phase, index)));
    return found;
  };
  const rows = Array.from({ length: values.count }, (_, row) =>
    isEmpty(recipe, row, values.phaseOf(row)) ? null : contentAt(recipe, values, row, formula),
  );
  const first = rows[0];
  const uniform = rows.every((content) => content === first);
  return uniform && (typeof first === "string" || typeof first === "number") ? first : rows;
}

function contentAt(
  recipe: ColumnRecipe,
  values: BlockValues,
  row: number,
  formula: (template: string, phase: number) => string,
): CellValue {
  const phase = values.phaseOf(row);
  if (typeof recipe.formula === "function") {
    return recipe.formula(row, (template) => formula(template, phase));
  }
  const span = values.phases[phase];
  const last = values.phases.length - 1;
  if (recipe.starts !== undefined && phase > 0 && row === span?.from) return formula(recipe.starts, phase);
  if (recipe.ends !== undefined && phase < last && row === span?.to) return formula(recipe.ends, phase);
  return formula(recipe.formula, phase);
}

function isEmpty(recipe: ColumnRecipe, row: number, phase: number): boolean {
  if (recipe.lastRow !== undefined && row > recipe.lastRow) return true;
  if (recipe.skip?.has(row) === true) return true;
  if (recipe.only !== undefined && !recipe.only.has(row)) return true;
  return recipe.phases !== undefined && recipe.phases !== (phase % 2 === 0 ? "odd" : "even");
}

/** Headings of chart columns are the labels at the line ends, so they say mean or median, and preliminary. */
function headingOf(key: BlockColumnKey, input: BlockInput, texts: BlockTexts): string {
  const median = input.type === "run" || input.type === "G";
  switch (key) {
    case "centre":
    case "centre2":
      return median ? texts.median : texts.mean;
    case "lower":
    case "lower2":
      return input.preliminary ? texts.preliminaryLower : texts.columns.lower.heading;
    case "upper":
    case "upper2":
      return input.preliminary ? texts.preliminaryUpper : texts.columns.upper.heading;
    default:
      return texts.columns[key].heading;
  }
}

function formatOf(format: ColumnFormat, input: BlockInput): string {
  switch (format) {
    case "value":
      return input.numberFormat;
    case "level":
      return input.levelFormat;
    case "target":
      return input.targetFormat;
    case "fine":
      return input.fineFormat;
    case "whole":
      return "0";
    case "period":
      return input.periodFormat;
    case "count":
    case "general":
      return "General";
  }
}
