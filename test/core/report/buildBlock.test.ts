import { nelsonRules } from "../../../src/core/spc/rules/ruleProfiles";
import type { BlockPoint } from "../../../src/core/report/block/blockInput";
import { buildBlock } from "../../../src/core/report/block/buildBlock";
import { blockTexts } from "../../../src/i18n/blockTexts";
import { blockCase, blockCells, dataSheet } from "./support/blockCase";
import { key } from "./support/engines";

const values = Array.from({ length: 30 }, (_, index) => 20 + ((index * 37) % 11));

describe("buildBlock", () => {
  test("a vertical source gives one formula for every column", () => {
    const { block } = blockCase({ type: "I", values, direction: "higherBetter", target: 25 });
    const varying = block.columns.filter(
      ({ fill }) => typeof fill === "object" && fill.some((one) => one !== null),
    );
    expect(varying).toEqual([]);
  });

  test("the formulas are those of the verified appendix where they can be", () => {
    const { block } = blockCase({ type: "I", values, target: 5 });
    const cells = blockCells(block);
    const at = (column: string, row = 1): unknown => {
      const index = block.columns.findIndex((one) => one.key === column);
      return cells.get(key(block.firstPointRow + row, index));
    };
    expect(at("period")).toBe("=IF('Månad 2024 (Åre''s)'!$A6=\"\",\"\",'Månad 2024 (Åre''s)'!$A6)");
    expect(at("value")).toBe("=IF(ISNUMBER('Månad 2024 (Åre''s)'!$B6),'Månad 2024 (Åre''s)'!$B6,\"\")");
    expect(at("counted")).toBe('=IF(B12=1,C12,"")');
    expect(at("movingRange")).toBe('=IF(COUNT(D12,E12)=2,ABS(D12-E12),"")');
    expect(cells.get(key(6, 3))).toBe("=IF(C7=0,NA(),AVERAGE(D11:D40))");
    expect(cells.get(key(6, 1))).toBe(`=ROW(A11)&"–"&ROW(A40)&" ("&ROW(A11)&"–"&ROW(A40)&")"`);
  });

  test("a transposed source has one direct reference per row", () => {
    const { block } = blockCase({ type: "I", values, horizontal: true });
    const value = block.columns.find((column) => column.key === "value");
    expect(value?.fill).toHaveLength(30);
    expect((value?.fill as string[])[2]).toBe(
      `=IF(ISNUMBER('${dataSheet.replace("'", "''")}'!R3C7),'${dataSheet.replace("'", "''")}'!R3C7,"")`,
    );
    expect(typeof block.columns.find((column) => column.key === "run")?.fill).toBe("string");
  });

  test("limits of every other phase stand in columns of their own, truly empty outside them", () => {
    const { block } = blockCase({ type: "I", values, phaseStarts: [10, 20] });
    const fill = (column: string): readonly unknown[] =>
      block.columns.find((one) => one.key === column)?.fill as readonly unknown[];
    expect(fill("upper").map((one) => one === null)).toEqual(
      values.map((_, index) => index >= 10 && index < 20),
    );
    expect(fill("upper2").map((one) => one === null)).toEqual(
      values.map((_, index) => index < 10 || index >= 20),
    );
    expect(block.headRows).toEqual([6, 7, 8]);
    expect(block.firstPointRow).toBe(12);
  });

  test("rows are reserved for growth up to the next multiple of twelve", () => {
    expect(blockCase({ type: "I", values }).block.reserved).toBe(6);
    expect(blockCase({ type: "I", values: values.slice(0, 24) }).block.reserved).toBe(12);
  });

  test("the chart columns stand side by side, after all others", () => {
    const { block } = blockCase({
      type: "P",
      values,
      denominators: values.map(() => 90),
      phaseStarts: [12],
      target: 3,
    });
    const groups = block.columns.map((column) => column.group);
    const first = groups.indexOf("chart");
    expect(groups.slice(first).every((group) => group === "chart")).toBe(true);
    expect(groups.slice(0, first)).not.toContain("chart");
  });

  test("rules that cannot be formulas are written as core found them", () => {
    const rising = Array.from({ length: 20 }, (_, index) => index + ((index * 7) % 3) / 10);
    const { block } = blockCase({
      type: "I",
      values: rising,
      direction: "higherBetter",
      rules: { name: "own", rules: nelsonRules.filter((rule) => rule.id === "trend") },
    });
    const better = block.columns.find((column) => column.key === "improvement");
    expect(better?.expected.filter((one) => typeof one === "number").length).toBe(20);
    expect(typeof better?.fill).toBe("object");
  });

  test("what cannot be referred to is written; what must not be seen is a gap", () => {
    const { input } = blockCase({ type: "I", values: values.slice(0, 8) });
    const points = input.points.map((point, index): BlockPoint => {
      if (index === 1) return { ...point, value: { kind: "written", value: 21 } };
      if (index === 2) return { ...point, value: { kind: "written", value: null } };
      return point;
    });
    const chart = {
      ...input.chart,
      values: input.chart.values.map((value, index) => (index === 2 ? null : index === 1 ? 21 : value)),
    };
    const block = buildBlock({ ...input, points, chart }, blockTexts);
    const fill = block.columns.find((column) => column.key === "value")?.fill as readonly unknown[];
    expect(fill[1]).toBe(21);
    expect(fill[2]).toBe('=""');
  });

  test("a target ends at its date and leaves empty cells after it", () => {
    const { input } = blockCase({ type: "I", values, target: 5 });
    const block = buildBlock({ ...input, target: { value: 5, to: 9 } }, blockTexts);
    const fill = block.columns.find((column) => column.key === "target")?.fill as readonly unknown[];
    expect(fill.filter((one) => one === null)).toHaveLength(20);
  });

  test("a title that looks like a formula is literal text", () => {
    const { input } = blockCase({ type: "I", values });
    const block = buildBlock({ ...input, title: "=HYPERLINK(1)" }, blockTexts);
    expect(block.cells[0]).toMatchObject({ content: "=HYPERLINK(1)", literal: true });
  });
});
