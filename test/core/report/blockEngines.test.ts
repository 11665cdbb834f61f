import { blockCase, blockCells, deviations } from "./support/blockCase";
import type { BlockCase } from "./support/blockCase";
import { blockCaseList } from "./support/blockCaseList";
import { excelts, ironcalc } from "./support/engines";
import type { TestSheet } from "./support/engines";

function workbook({ block, data }: BlockCase): readonly TestSheet[] {
  return [data, { name: "Underlag", cells: blockCells(block) }];
}

describe.each([
  ["excelts", excelts],
  ["ironcalc", ironcalc],
] as const)("blocks computed by %s equal core", (_, engine) => {
  const cases = blockCaseList.map(({ name, options }) => ({ name, built: blockCase(options) }));
  const computed = engine(cases.map(({ built }) => workbook(built)));

  test.each(cases.map(({ name, built }, index) => ({ name, built, index })))("$name", ({ built, index }) => {
    expect(deviations(built.block, computed[index] ?? new Map()).slice(0, 5)).toEqual([]);
  });
});
