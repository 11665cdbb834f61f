import type { PhaseResult } from "../spc/types";
import type { BlockLayout } from "./blockLayout";
import type { BlockRecipe } from "./blockRecipe";
import { absoluteCell, absoluteColumnRange, relativeCell } from "./r1c1";

/** Phase number and row numbers stand first in the head. */
export const fixedHeads = 2;

/** The R1C1 formula of a template, for a cell in the column with this index and in this phase. */
export type Expand = (template: string, phase: number, column: number) => string;

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
  const fixed = (key: string, phase: number): string => {
    const head = heads.get(key);
    if (head !== undefined) return absoluteCell(layout.firstHead + phase, head);
    return absoluteCell(layout.parameters, known(parameters.get(key), key));
  };
  const span = (which: string, key: string, phase: number): string => {
    const { from, to, baselineTo } = known(phases[phase], `phase ${phase}`);
    const last = which === "base" ? baselineTo : to;
    return absoluteColumnRange(layout.firstPoint + from, layout.firstPoint + last, column(key, phase));
  };
  return (template, phase, here) =>
    template.replace(
      placeholders,
      (_, key?: string, step?: string, name?: string, which?: string, of?: string) => {
        if (key !== undefined) return relativeCell(Number(step ?? 0), column(key, phase) - here);
        if (name !== undefined) return fixed(name, phase);
        return span(which as string, of as string, phase);
      },
    );
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the block has no ${name}`);
  return value;
}
