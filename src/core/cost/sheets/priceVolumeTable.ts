import { message } from "../../message";
import type { ColumnSpec, PlacedTable, RowContent, RowPlace, RowSpec } from "../../report/made/layTable";
import type { MadeContent } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import {
  priceOf,
  type BudgetCell,
  type BudgetLine,
  type BudgetPart,
  type BudgetTable,
} from "../table/budgetTable";
import type { BudgetSummary, DividedLine } from "../table/budgetSummary";
import { countFormat, markedFormat } from "../../disclosure/smallMarks";
import { isOfPersons, isSmallVolume } from "../../disclosure/smallVolumes";
import { costFormats } from "./costFormats";
import { signFactor, type CostSign } from "./costSheetInput";
import type { OwnSheetInput } from "./ownSheet";
import { downColumn, here, numberOf, refTo, times } from "./sourceFormula";

export interface PriceVolumeScope {
  readonly input: OwnSheetInput;
  readonly sign: CostSign;
  /** The user's own budget table; null for a sheet to fill in. */
  readonly bound: { readonly table: BudgetTable; readonly summary: BudgetSummary } | null;
  /** Of whole amounts; prices are always kr. */
  readonly unit: "kr" | "tkr";
  readonly divisor: number;
}

const columns = [
  "line",
  "volume0",
  "price0",
  "budget",
  "volume1",
  "price1",
  "outcome",
  "total",
  "volume",
  "price",
] as const;
export type PriceVolumeColumn = (typeof columns)[number];
export const columnAt = (column: PriceVolumeColumn): number => columns.indexOf(column);

/** Lines to fill in where there is no budget table. */
const emptyLines = 10;

/** The lines, each with its deviation in parts, and the sum of those that could be divided. */
export function layPriceVolume(layout: SheetLayout, scope: PriceVolumeScope): PlacedTable {
  const { bound, input } = scope;
  const rows =
    bound === null
      ? Array.from({ length: emptyLines }, (_, i) => emptyRow(scope, i))
      : bound.table.lines.map((line, i) => boundRow(scope, bound.table, line, i));
  return layout.table({
    key: bound === null ? "volume" : "bound",
    native: null,
    columns: headings(scope),
    rows,
    totals: [
      {
        key: "sum",
        cells: columns.map((column): RowContent => {
          if (column === "line") return input.say(message("cost.total.all"));
          if (/\d$/.test(column)) return null;
          return (place) => sumCell(scope, column, place);
        }),
      },
    ],
    vanished: "drop",
  });
}

function headings({ input, bound, unit }: PriceVolumeScope): ColumnSpec[] {
  const { say } = input;
  const outcome = bound?.table.columns.volume1.heading.side === "forecast" ? "forecast" : "outcome";
  const own = { input: bound === null };
  const head = (key: string): string => say(message(key, { unit }));
  return [
    { heading: head("cost.volume.line"), ...own, wrap: true },
    { heading: head("cost.volume.budgetVolume"), ...own, numberFormat: costFormats.count },
    { heading: head("cost.volume.budgetPrice"), ...own, numberFormat: costFormats.kr },
    { heading: head("cost.volume.budgetCost"), numberFormat: costFormats.kr },
    { heading: head(`cost.volume.${outcome}Volume`), ...own, numberFormat: costFormats.count },
    { heading: head(`cost.volume.${outcome}Price`), ...own, numberFormat: costFormats.kr },
    { heading: head(`cost.volume.${outcome}Cost`), numberFormat: costFormats.kr },
    { heading: head("cost.volume.total"), numberFormat: costFormats.deviationKr },
    { heading: head("cost.volume.volume"), numberFormat: costFormats.deviationKr },
    { heading: head("cost.volume.price"), numberFormat: costFormats.deviationKr },
  ];
}

/** Formulas of the deviation and its parts, in the row's own cells; "" until all four numbers are there. */
function parts({ sign, divisor }: PriceVolumeScope, divided: DividedLine | null): RowContent[] {
  const turn = signFactor(sign);
  const at = (row: number, column: PriceVolumeColumn): string => here(row, columnAt(column));
  const part = (text: (row: number) => string, value: number | null): RowContent => {
    return ({ row }: RowPlace): MadeContent => ({
      formula: `=IF(COUNT(${at(row, "volume0")}:${at(row, "outcome")})=6,${turn === 1 ? "" : "-"}(${text(row)}),"")`,
      expected: value === null ? "" : (turn * value) / divisor,
    });
  };
  const by = times(1 / divisor);
  return [
    part((row) => `${at(row, "outcome")}-${at(row, "budget")}`, divided?.total ?? null),
    part(
      (row) => `(${at(row, "volume1")}-${at(row, "volume0")})*${at(row, "price0")}${by}`,
      divided?.volume ?? null,
    ),
    part(
      (row) => `(${at(row, "price1")}-${at(row, "price0")})*${at(row, "volume1")}${by}`,
      divided?.price ?? null,
    ),
  ];
}

const costCell =
  (volume: PriceVolumeColumn, price: PriceVolumeColumn, divisor: number, expected: number | ""): RowContent =>
  ({ row }) => {
    const [v, p] = [here(row, columnAt(volume)), here(row, columnAt(price))];
    return { formula: `=IF(COUNT(${v},${p})=2,${v}*${p}${times(1 / divisor)},"")`, expected };
  };

function emptyRow(scope: PriceVolumeScope, i: number): RowSpec {
  return {
    key: `line${i}`,
    cells: [
      scope.input.services[i] ?? null,
      null,
      null,
      costCell("volume0", "price0", scope.divisor, ""),
      null,
      null,
      costCell("volume1", "price1", scope.divisor, ""),
      ...parts(scope, null),
    ],
  };
}

function boundRow(scope: PriceVolumeScope, table: BudgetTable, line: BudgetLine, i: number): RowSpec {
  const { bound, divisor } = scope;
  const divided = bound?.summary.lines.find((each) => each.line === line) ?? null;
  return {
    // Two lines may have one name.
    key: `${i} ${line.name}`,
    cells: [
      line.name,
      cellOf(line, "volume0"),
      ...sideCells(table, line, 0, divisor),
      cellOf(line, "volume1"),
      ...sideCells(table, line, 1, divisor),
      ...parts(scope, divided),
    ],
    numberFormats: [undefined, ...sideFormats(scope, table, line, 0), ...sideFormats(scope, table, line, 1)],
  };
}

/** A number of persons marks itself while it is small; price and cost, which tell it, are marked as it is now. */
function sideFormats(
  { input }: PriceVolumeScope,
  table: BudgetTable,
  line: BudgetLine,
  side: 0 | 1,
): (string | undefined)[] {
  const { smallLimit = 0 } = input;
  const part = side === 0 ? "volume0" : "volume1";
  if (!isOfPersons(table, line, part)) return [undefined, undefined, undefined];
  const small = isSmallVolume(table, line, smallLimit, [part]);
  const money = small ? markedFormat(costFormats.kr) : undefined;
  return [countFormat(costFormats.count, smallLimit), money, money];
}

/** Price and cost of a side: one is the user's cell, the other follows from it and the volume. */
function sideCells(table: BudgetTable, line: BudgetLine, side: 0 | 1, divisor: number): RowContent[] {
  const amount: BudgetPart = side === 0 ? "amount0" : "amount1";
  const [volume, price, cost] =
    side === 0 ? (["volume0", "price0", "budget"] as const) : (["volume1", "price1", "outcome"] as const);
  const value = priceOf(table, line, side);
  const persons = line.cells[side === 0 ? "volume0" : "volume1"]?.value ?? null;
  if (table.columns[amount].heading.what === "price") {
    const whole =
      value === null || persons === null || hidden(line, amount) ? "" : (value * persons) / divisor;
    return [cellOf(line, amount), costCell(volume, price, divisor, whole)];
  }
  const [v, c] = [columnAt(volume), columnAt(cost)];
  return [
    ({ row }) => ({
      formula: `=IF(COUNT(${here(row, v)},${here(row, c)})=2,IF(${here(row, v)}<>0,${here(row, c)}${times(divisor)}/${here(row, v)},""),"")`,
      expected: hidden(line, amount) ? "" : (value ?? ""),
    }),
    cellOf(line, amount, divisor),
  ];
}

/** An amount in another unit than the rest is told, and no formula refers to it. */
const hidden = ({ gap }: BudgetLine, part: BudgetPart): boolean =>
  gap?.reason === "mixedAmounts" && gap.part === part;

function cellOf(line: BudgetLine, part: BudgetPart, divisor = 1): MadeContent {
  const cell: BudgetCell | null = line.cells[part];
  if (hidden(line, part)) return null;
  if (cell === null)
    return line.gap?.part === part && line.gap.reason === "blank"
      ? { formula: numberOf(refTo(line.gap.cell), 1), expected: "" }
      : null;
  return cell.live
    ? { formula: numberOf(refTo(cell.source), cell.factor / divisor), expected: cell.value / divisor }
    : cell.value / divisor;
}

/** The sum over the lines that could be divided, so that budget and parts together are the outcome. */
function sumCell(
  { bound, divisor, sign }: PriceVolumeScope,
  column: PriceVolumeColumn,
  { firstRow, lastRow }: RowPlace,
): MadeContent {
  const range = downColumn(firstRow, lastRow, columnAt(column));
  const known = downColumn(firstRow, lastRow, columnAt("total"));
  const summary = bound?.summary;
  const value =
    summary === undefined || column === "line" || /\d$/.test(column)
      ? 0
      : summary[column as "budget" | "outcome" | "total" | "volume" | "price"];
  const turn = column === "budget" || column === "outcome" ? 1 : signFactor(sign);
  return {
    formula: `=SUMIFS(${range},${known},">-1E+300")`,
    expected: value === 0 ? 0 : (turn * value) / divisor,
  };
}
