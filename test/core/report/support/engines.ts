import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { fairBinomialQuantile } from "../../../../src/core/spc/runsLimits";
import type { CellValue } from "../../../../src/core/report/block/block";

/** A sheet as a test writes it: row and column from 0; a formula is a string that starts with "=" (A1 notation). */
export interface TestSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, CellValue>;
}

export function key(row: number, column: number): string {
  return `${row},${column}`;
}

function position(name: string): [number, number] {
  const [row, column] = name.split(",").map(Number);
  return [row ?? 0, column ?? 0];
}

/** An engine gets workbooks and says what the cells of each one's last sheet show. Errors are names such as "#N/A". */
export type Engine = (workbooks: readonly (readonly TestSheet[])[]) => ReadonlyMap<string, CellValue>[];

interface Cell {
  row: number;
  col: number;
  type: number;
  formula?: string;
  model: object;
  value: unknown;
  result: unknown;
}

/** @cj-tech-master/excelts, which the embedded workbook calculates with. */
export const excelts: Engine = (workbooks) => workbooks.map(calculate);

function calculate(sheets: readonly TestSheet[]): ReadonlyMap<string, CellValue> {
  const worksheets = sheets.map((sheet, index) => worksheet(sheet, index + 1));
  const workbook = {
    worksheets,
    getWorksheet: (id?: number | string) => worksheets.find((one) => one.id === id || one.name === id),
    userFunctions: new Map([["CRITBINOM", { minArity: 3, maxArity: 3, invoke: critbinom }]]),
  };
  calculateFormulas(workbook as never);
  const last = worksheets[worksheets.length - 1]!;
  return new Map(
    [...last.cells.values()].map((cell) => [
      key(cell.row - 1, cell.col - 1),
      plain(cell.formula === undefined ? cell.value : cell.result),
    ]),
  );
}

function critbinom(args: unknown[]): unknown {
  const numbers = args.map((argument) => scalar(argument));
  const [n, , alpha] = numbers;
  return { kind: 1, value: fairBinomialQuantile(n ?? 0, alpha ?? 0) };
}

function scalar(argument: unknown): number {
  if (typeof argument === "number") return argument;
  return Number((argument as { value?: unknown }).value);
}

function plain(value: unknown): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "object" && "error" in value) return String((value as { error: unknown }).error);
  return value as CellValue;
}

function worksheet(sheet: TestSheet, id: number) {
  const cells = new Map<string, Cell>();
  let bottom = 1;
  let right = 1;
  for (const [name, content] of sheet.cells) {
    if (content === null) continue;
    const [row, column] = position(name);
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, column + 1);
    const isFormula = typeof content === "string" && content.startsWith("=");
    const isError = typeof content === "string" && /^#(N\/A|REF!|DIV\/0!|VALUE!)$/.test(content);
    cells.set(`${row + 1},${column + 1}`, {
      row: row + 1,
      col: column + 1,
      type: isFormula ? 6 : 2,
      formula: isFormula ? content.slice(1) : undefined,
      model: isFormula ? { formula: content.slice(1) } : {},
      value: isFormula ? { formula: content.slice(1) } : isError ? { error: content } : content,
      result: undefined,
    });
  }
  const at = (row: number, column: number): Cell | undefined => cells.get(`${row},${column}`);
  const empty = (row: number, col: number): Cell => ({
    row,
    col,
    type: 0,
    model: {},
    value: null,
    result: undefined,
  });
  return {
    id,
    name: sheet.name,
    cells,
    dimensions: { top: 1, left: 1, bottom, right },
    findCell: at,
    getCell: (row: number, column: number) => at(row, column) ?? empty(row, column),
    eachRow: (first: unknown, second?: unknown) => {
      const visit = (second ?? first) as (row: unknown, number: number) => void;
      const rows = new Map<number, Cell[]>();
      for (const cell of cells.values()) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
      for (const [number, row] of [...rows].sort(([a], [b]) => a - b)) {
        visit(
          {
            eachCell: (one: unknown, two?: unknown) => {
              const each = (two ?? one) as (cell: Cell, column: number) => void;
              for (const cell of row.sort((a, b) => a.col - b.col)) each(cell, cell.col);
            },
          },
          number,
        );
      }
    },
  };
}

/** @ironcalc/wasm, an independent second opinion. */
export const ironcalc: Engine = (workbooks) => {
  const input = workbooks.map((sheets) => ({
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: [...cells].flatMap(([place, content]) =>
        content === null ? [] : [[...position(place), userInput(content)]],
      ),
    })),
  }));
  const output = execFileSync(process.execPath, [join(__dirname, "ironcalc.mjs")], {
    input: JSON.stringify(input),
    maxBuffer: 1 << 30,
  });
  const shown = JSON.parse(output.toString()) as [number, number, string][][];
  return shown.map((cells) => new Map(cells.map(([row, column, text]) => [key(row, column), read(text)])));
};

function userInput(content: CellValue): string {
  if (typeof content === "string")
    return content.startsWith("=") || content.startsWith("#") ? content : `'${content}`;
  return String(content);
}

function read(text: string): CellValue {
  if (/^[-+]?\d+(\.\d+)?E[-+]\d+$/i.test(text)) return Number(text);
  return text;
}
