import { message, type Param } from "../../message";
import { columnCells, type Figure, type FigureSeries } from "../../report/made/figure";
import type { ColumnSpec, PlacedTable, RowContent } from "../../report/made/layTable";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { palette } from "../../report/chart/palette";
import { breakYears, expectedCost } from "../table/expectedPlan";
import { costFormats } from "./costFormats";
import { netContent, personsContent } from "./standardCells";
import { printedColumns, type StandardScope, type SubModel } from "./standardScope";
import { here, shown, sourceContent } from "./sourceFormula";

type Column =
  | "year"
  | "net"
  | "expected"
  | "deviation"
  | "percent"
  | "persons"
  | "millions"
  | "publishedPercent"
  | "publishedMillions"
  | "difference"
  | `pad${number}`
  | `era${number}`;

/** The years between breaks that have values: each is a line of its own in the chart, never joined to the next. */
function erasOf({ years, plan }: SubModel): readonly { readonly from: number; readonly to: number }[] {
  const starts = [-Infinity, ...breakYears(plan.reference)];
  return starts.flatMap((from, i) => {
    const within = years.filter((year) => year >= from && year < (starts[i + 1] ?? Infinity));
    const [first] = within;
    const last = within.at(-1);
    return first === undefined || last === undefined ? [] : [{ from: first, to: last }];
  });
}

function columnsOf(model: SubModel): Column[] {
  const { plan } = model;
  const computed = plan.expected !== null;
  const persons = computed && plan.per !== "total" && plan.plan.origins.has(plan.per);
  const shownColumns: Column[] = [
    "year",
    ...(computed ? (["net", "expected", "deviation", "percent"] as const) : []),
    ...(persons ? (["persons"] as const) : []),
    ...(computed && (persons || plan.per === "total") ? (["millions"] as const) : []),
    ...(plan.publishedPercent === null ? [] : (["publishedPercent"] as const)),
    ...(computed && plan.publishedPercent !== null ? (["difference"] as const) : []),
    ...(plan.publishedMillions === null ? [] : (["publishedMillions"] as const)),
  ];
  // What the chart draws stands right of what is printed.
  const pads = Array.from({ length: printedColumns - shownColumns.length }, (_, i) => `pad${i}` as const);
  return [...shownColumns, ...pads, ...erasOf(model).map((_, i) => `era${i}` as const)];
}

/** One sub-model year by year, with a line chart in which the series breaks are gaps. */
export function runTable(layout: SheetLayout, scope: StandardScope, model: SubModel): void {
  const { say } = scope.input;
  const columns = columnsOf(model);
  const reference = model.plan.expected === null ? "published" : (model.plan.reference ?? "unknown");
  layout.section(
    say(
      message("cost.standard.section", {
        service: model.name,
        kind: { kind: "word", key: `cost.expected.lower.${reference}` },
      }),
    ),
  );
  const placed = layout.table({
    key: `run${scope.models.indexOf(model) + 1}`,
    native: null,
    columns: columns.map((column) => specOf(scope, model, column)),
    rows: model.years.map((year) => ({
      key: String(year),
      cells: columns.map((column) => cellOf(scope, model, columns, column, year)),
    })),
    vanished: "drop",
  });
  for (const year of breakYears(model.plan.reference))
    if (model.years.some((each) => each < year) && model.years.some((each) => each >= year))
      layout.note(say(message("note.break", { year: String(year) })));
  if (model.years.length > 2)
    layout.together(() => layout.figure(lineOf(scope, model, placed, columns), { height: 180 }));
  layout.space();
}

function specOf({ input }: StandardScope, model: SubModel, column: Column): ColumnSpec {
  const { say } = input;
  const { plan } = model;
  const unit: Param =
    plan.expected !== null && /^kr ?\//.test(plan.expected.unit ?? "")
      ? (plan.expected.unit ?? "")
      : { kind: "word", key: `cost.unitOf.${plan.per}` };
  switch (column) {
    case "year":
      return { heading: say(message("cost.column.year")), align: "left", numberFormat: costFormats.year };
    case "net":
      return {
        heading: say(message("cost.standard.column.net", { unit })),
        numberFormat: plan.per === "total" ? costFormats.millions : costFormats.kr,
      };
    case "expected":
      return {
        heading: say(message("cost.standard.column.expected", { unit })),
        numberFormat: plan.per === "total" ? costFormats.millions : costFormats.kr,
      };
    case "deviation":
      return {
        heading: say(message("cost.standard.column.deviation", { unit })),
        numberFormat: plan.per === "total" ? costFormats.deviationMillions : costFormats.deviationKr,
      };
    case "percent":
      return {
        heading: say(message("cost.standard.column.percent")),
        numberFormat: costFormats.deviationShare,
      };
    case "persons":
      return {
        heading: say(message(`cost.quantity.${plan.per === "total" ? "inhabitants" : plan.per}`)),
        numberFormat: costFormats.count,
      };
    case "millions":
      return {
        heading: say(message("cost.standard.column.millions")),
        numberFormat: costFormats.deviationMillions,
      };
    case "publishedPercent":
      return {
        heading: say(message("cost.standard.column.publishedPercent")),
        numberFormat: costFormats.deviationShare,
      };
    case "publishedMillions":
      return {
        heading: say(message("cost.standard.column.publishedMillions")),
        numberFormat: costFormats.deviationMillions,
      };
    case "difference":
      return { heading: say(message("cost.standard.column.difference")), numberFormat: costFormats.points };
    default: {
      if (column.startsWith("pad")) return { heading: "" };
      const { from, to } = eraOf(model, column);
      const span = from === to ? String(from) : `${from}–${to}`;
      return {
        heading: say(message("cost.standard.column.era", { span })),
        numberFormat: costFormats.deviationShare,
      };
    }
  }
}

const eraOf = (model: SubModel, column: string) =>
  erasOf(model)[Number(column.slice(3))] ?? { from: 0, to: 0 };

function cellOf(
  scope: StandardScope,
  model: SubModel,
  columns: readonly Column[],
  column: Column,
  year: number,
): RowContent {
  const { plan, own } = model;
  const { sign } = scope;
  const cost = expectedCost(plan, own, year);
  const whole = plan.per === "total" ? 1e6 : 1;
  const at = (other: Column, row: number): string => here(row, columns.indexOf(other));
  const turned = (formula: string): string => (sign === 1 ? formula : `-(${formula})`);
  switch (column) {
    case "year":
      return year;
    case "net":
      return netContent(plan, own, year, whole);
    case "expected":
      return plan.expected === null ? null : sourceContent(plan.expected, own, year, whole);
    case "persons":
      return personsContent(plan, own, year);
    case "deviation":
      return ({ row }) => ({
        formula: `=IF(COUNT(${at("net", row)},${at("expected", row)})=2,${turned(`${at("net", row)}-${at("expected", row)}`)},"")`,
        expected: shown(cost.perPerson === null ? null : (cost.perPerson * sign) / whole),
      });
    case "percent":
      return ({ row }) => ({
        formula: `=IF(COUNT(${at("net", row)},${at("expected", row)})=2,IF(${at("expected", row)}>0,${at("deviation", row)}/${at("expected", row)},""),"")`,
        expected: shown(cost.percent === null ? null : (cost.percent * sign) / 100),
      });
    case "millions":
      return ({ row }) =>
        plan.per === "total"
          ? {
              formula: `=${at("deviation", row)}`,
              expected: shown(cost.perPerson === null ? null : (cost.perPerson * sign) / 1e6),
            }
          : {
              formula: `=IF(COUNT(${at("deviation", row)},${at("persons", row)})=2,${at("deviation", row)}*${at("persons", row)}/1000000,"")`,
              expected: shown(cost.millions === null ? null : cost.millions * sign),
            };
    case "publishedPercent":
      return turnedSource(plan.publishedPercent, own, year, 100, sign);
    case "publishedMillions":
      return turnedSource(plan.publishedMillions, own, year, 1, sign);
    case "difference":
      return ({ row }) => ({
        formula: `=IF(COUNT(${at("percent", row)},${at("publishedPercent", row)})=2,(${at("percent", row)}-${at("publishedPercent", row)})*100,"")`,
        expected: shown(
          cost.percent === null || cost.publishedPercent === null
            ? null
            : (cost.percent - cost.publishedPercent) * sign,
        ),
      });
    default: {
      if (column.startsWith("pad")) return null;
      const { from, to } = eraOf(model, column);
      if (year < from || year > to) return null;
      // What is published rests on one model within an era; the computed one fills what is not published.
      const shownPercent = cost.publishedPercent ?? cost.percent;
      const sources = (["publishedPercent", "percent"] as const).filter((source) => columns.includes(source));
      return ({ row }) => ({
        formula: `=${sources.reduceRight((rest, source) => `IF(ISNUMBER(${at(source, row)}),${at(source, row)},${rest})`, "NA()")}`,
        expected: shownPercent === null ? "#N/A" : (shownPercent * sign) / 100,
      });
    }
  }
}

function turnedSource(
  column: SubModel["plan"]["publishedPercent"],
  own: string,
  year: number,
  divisor: number,
  sign: 1 | -1,
): RowContent {
  return column === null ? null : sourceContent(column, own, year, divisor * sign);
}

function lineOf(
  { input }: StandardScope,
  model: SubModel,
  placed: PlacedTable,
  columns: readonly Column[],
): Figure {
  const { say } = input;
  const cells = (column: number) => columnCells(placed, column);
  const title = say(message("cost.standard.figure.run", { service: model.name }));
  const eras = erasOf(model);
  return {
    key: `run${model.name}`,
    kind: "line",
    title,
    alternativeText: title,
    series: eras.map(({ to }, i): FigureSeries => ({
      name: specOf({ input } as StandardScope, model, `era${i}`).heading,
      values: cells(columns.indexOf(`era${i}`)),
      categories: cells(0),
      fill: null,
      line: { colour: palette.own, weight: 2, dash: "solid" },
      marker: { style: "circle", size: 5, fill: palette.own, outline: palette.own },
      labels: {
        at: [model.years.indexOf(to)],
        show: "value",
        numberFormat: costFormats.deviationShare,
        position: "right",
      },
    })),
    categoryTitle: null,
    valueTitle: say(message(input.sign === "dearer" ? "cost.standard.axis" : "cost.standard.axis.surplus")),
    numberFormat: costFormats.deviationShare,
    minimum: null,
    maximum: null,
  };
}
