import type { BlockCell, CellStyle, CellValue } from "./block";
import { phaseAt } from "./blockRecipe";
import { fixedHeads } from "./blockTemplate";
import type { BlockHeadKey } from "./blockTexts";
import type { BlockParts } from "./buildBlock";
import { relativeCell } from "./r1c1";

/** Title, source and rules: always text. */
export function titleCells({ input }: BlockParts): BlockCell[] {
  return [
    textCell(input.firstRow, 0, input.title, "title"),
    textCell(input.firstRow + 1, 0, input.notes.join(" "), "note"),
  ];
}

export function parameterCells({ input, recipe, texts, layout }: BlockParts): BlockCell[] {
  const formats = { target: input.targetFormat, fine: input.fineFormat, general: "General" };
  return recipe.parameters.flatMap((parameter, column) => [
    textCell(layout.parameterLabels, column, texts.parameters[parameter.key], "label"),
    {
      row: layout.parameters,
      column,
      content: parameter.content,
      literal: false,
      expected: parameter.value,
      style: "input" as const,
      numberFormat: formats[parameter.format],
    },
  ]);
}

/** Explanations, headings and one row per phase. */
export function headCells(parts: BlockParts): BlockCell[] {
  const { recipe, texts, layout, values } = parts;
  if (recipe.head.length === 0) return [];
  const keys: readonly BlockHeadKey[] = ["phase", "rows", ...recipe.head.map(({ key }) => key)];
  const headings = keys.flatMap((key, column) => [
    textCell(layout.headExplanations, column, texts.head[key].explanation, "explanation"),
    textCell(layout.headHeadings, column, texts.head[key].heading, "heading"),
  ]);
  return [...headings, ...values.phases.flatMap((_, phase) => phaseCells(parts, phase))];
}

function phaseCells({ input, recipe, layout, values, expand }: BlockParts, phase: number): BlockCell[] {
  const row = layout.firstHead + phase;
  const formats = {
    level: input.levelFormat,
    fine: input.fineFormat,
    whole: "0",
    tolerance: "0E+00",
    text: "General",
  };
  const number: BlockCell = {
    row,
    column: 0,
    content: phase + 1,
    literal: false,
    expected: phase + 1,
    style: "number",
    numberFormat: "0",
  };
  const formulas = recipe.head.map(({ key, format, formula }, index): BlockCell => {
    const column = index + fixedHeads;
    return {
      row,
      column,
      content: expand(formula, phase, column, row),
      literal: false,
      expected: values.head(key, phase),
      style: format === "text" ? "text" : "number",
      numberFormat: formats[format],
    };
  });
  return [number, rowsCell(row, layout.firstPoint, phaseAt(values, phase)), ...formulas];
}

/** "11–34 (11–22)": the rows of the phase, and in brackets those of its baseline, wherever the block is moved. */
function rowsCell(
  row: number,
  firstPoint: number,
  phase: { readonly from: number; readonly to: number; readonly baselineTo: number },
): BlockCell {
  const number = (index: number): string => `ROW(${relativeCell(firstPoint + index - row, -1)})`;
  const shown = (index: number): number => firstPoint + index + 1;
  const { from, to, baselineTo } = phase;
  return {
    row,
    column: 1,
    content: `=${number(from)}&"–"&${number(to)}&" ("&${number(from)}&"–"&${number(baselineTo)}&")"`,
    literal: false,
    expected: `${shown(from)}–${shown(to)} (${shown(from)}–${shown(baselineTo)})`,
    style: "text",
    numberFormat: "General",
  };
}

function textCell(row: number, column: number, content: CellValue, style: CellStyle): BlockCell {
  return { row, column, content, literal: true, expected: content, style, numberFormat: "General" };
}
