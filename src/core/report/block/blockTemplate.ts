import type { PhaseResult } from "../../spc/types";
import type { BlockLayout } from "./blockLayout";
import type { BlockRecipe } from "./blockRecipe";
import { absoluteCell, relativeCell } from "./r1c1";

/** Phase number and row numbers stand first in the head. */
export const fixedHeads = 2;

/**
 * The R1C1 formula of a template, for a cell in the column with this index and in this phase. Without a row it fills
 * many rows, so that head cells and spans of rows are fixed; with the row of the one cell that holds it, everything is
 * relative to it, and a copy of the block needs no formula of its own.
 */
export type Expand = (template: string, phase: number, column: number, row?: number) => string;

const placeholders = /\[([a-zA-Z]\w*?)([+-]1)?\]|\{(\w+)\}|\b(phase|base)\((\w+)\)/g;

/** The columns that every other phase has a second set of. */
const limitKeys: readonly string[] = ["centre", "lower", "upper"];

export function templateExpander(
  recipe: BlockRecipe,
  phases: readonly PhaseResult[],
  layout: BlockLayout,
): Expand {
  const columns = new Map<string, number>(recipe.columns.map(({ key }, index) => [key, index]));
  const heads = new Map<string, number>(recipe.head.map(({ key }, index) => [key, index + fixedHeads]));
  const parameters = new Map<string, number>(recipe.parameters.map(({ key }, index) => [key, index]));

  const column = (key: string, phase: number): number => {
    const set = phase % 2 === 1 && limitKeys.includes(key) ? `${key}2` : key;
    return known(columns.get(set), set);
  };
  const cell = (row: number, cellColumn: number, here: number, hereRow: number | undefined): string =>
    hereRow === undefined ? absoluteCell(row, cellColumn) : relativeCell(row - hereRow, cellColumn - here);
  const named = (key: string, phase: number): { readonly row: number; readonly column: number } => {
    const head = heads.get(key);
    if (head !== undefined) return { row: layout.firstHead + phase, column: head };
    return { row: layout.parameters, column: known(parameters.get(key), key) };
  };
  const span = (which: string, phase: number): readonly [first: number, last: number] => {
    const { from, to, baselineTo } = known(phases[phase], `phase ${phase}`);
    return [layout.firstPoint + from, layout.firstPoint + (which === "base" ? baselineTo : to)];
  };
  return (template, phase, here, hereRow) =>
    template.replace(
      placeholders,
      (_, key?: string, step?: string, name?: string, which?: string, of?: string) => {
        if (key !== undefined) return relativeCell(Number(step ?? 0), column(key, phase) - here);
        if (name !== undefined) {
          const found = named(name, phase);
          return cell(found.row, found.column, here, hereRow);
        }
        const at = column(of as string, phase);
        return span(which as string, phase)
          .map((row) => cell(row, at, here, hereRow))
          .join(":");
      },
    );
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the block has no ${name}`);
  return value;
}
