import type { CellValue } from "../../../src/core/report/block/block";
import { blockCase, blockCells, deviations } from "./support/blockCase";
import type { CaseOptions } from "./support/blockCase";
import { excelts, key } from "./support/engines";

const values = [
  31,
  29,
  34,
  30,
  28,
  33,
  30,
  41,
  29,
  31,
  null,
  30,
  35,
  44,
  43,
  45,
  42,
  46,
  44,
  43,
  47,
  45,
  44,
  30,
];

function spoil(options: CaseOptions, column: string, from: string | RegExp, to: string): number {
  const { block, data } = blockCase(options);
  const cells = blockCells(block);
  const index = block.columns.findIndex((one) => one.key === column);
  const places =
    index >= 0
      ? Array.from({ length: block.pointCount }, (_, row) => key(block.firstPointRow + row, index))
      : block.cells.filter((one) => one.row === block.headRows[0]).map((one) => key(one.row, one.column));
  let changed = 0;
  for (const place of places) {
    const before = cells.get(place);
    if (typeof before !== "string" || !before.startsWith("=")) continue;
    const after = before.replace(from, to);
    if (after !== before) changed++;
    cells.set(place, after);
  }
  expect(changed).toBeGreaterThan(0);
  const computed = excelts([[data, { name: "Underlag", cells }]])[0]!;
  return deviations(block, computed).length;
}

describe("a broken formula is caught", () => {
  const individuals: CaseOptions = { type: "I", values, direction: "lowerBetter", excluded: [7] };
  const share: CaseOptions = {
    type: "P",
    multiplier: 100,
    values: [1, 0, 2, 0, 1, 3, 1, 2, 0, 1],
    denominators: [10, 0, 12, 20, 12, 9, 14, 11, 9, 12],
  };

  test.each([
    ["a gap is bridged", individuals, "previous", "D", "D$11+0*D"],
    ["ties count", { type: "run", values: [1, 2, 2, 3, 2, 1, 3, 2, 2] }, "side", "ABS", "-1*ABS"],
    ["baseline one row too long", { ...individuals, baseline: 12 }, "head", /22/, "23"],
    ["limits are not clipped", share, "lower", "MAX(0,", "SUM("],
    ["rounded down", { type: "I", values }, "head", "ROUND(LOG", "ROUNDDOWN(LOG"],
    ["an excluded point counts", individuals, "counted", "=1", ">=0"],
    ["a zero denominator is let through", share, "numerator", ">0", ">=0"],
    ["three sigma are two", individuals, "upper", "3*", "2*"],
    ["better and worse change places", individuals, "improvement", "<", ">"],
    [
      "screening by the wrong factor",
      { type: "I", values: [1, 2, 1, 2, 1, 2, 30, 2, 1, 2], method: "screened" },
      "screenedRange",
      "$B$4",
      "9",
    ],
  ] as const)("%s", (_, options, column, from, to) => {
    expect(spoil(options as CaseOptions, column, from, to)).toBeGreaterThan(0);
  });
});

describe("the block lives: it follows the user's cells without us", () => {
  const before: CaseOptions = { type: "I", values, direction: "lowerBetter", baseline: 12 };
  const edits: readonly [string, Partial<CaseOptions>][] = [
    ["a value changes", { values: values.map((value, index) => (index === 4 ? 60 : value)) }],
    ["a value is emptied", { values: values.map((value, index) => (index === 4 ? null : value)) }],
    ["a value becomes a mark", { values: values.map((value, index) => (index === 4 ? ".." : value)) }],
    ["a gap is filled", { values: values.map((value) => value ?? 31) }],
    ["a point is excluded in the block", { excluded: [5] }],
  ];

  test.each(edits)("%s", (_, edit) => {
    const old = blockCase(before);
    const next = blockCase({ ...before, ...edit });
    const cells = blockCells(old.block);
    const med = old.block.columns.findIndex((column) => column.key === "included");
    for (const row of edit.excluded ?? []) cells.set(key(old.block.firstPointRow + row, med), 0);
    const computed = excelts([[next.data, { name: "Underlag", cells }]])[0] as Map<string, CellValue>;
    expect(deviations(next.block, computed)).toEqual([]);
  });
});
