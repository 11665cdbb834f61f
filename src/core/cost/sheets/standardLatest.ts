import { message } from "../../message";
import { columnCells } from "../../report/made/figure";
import type { RowContent } from "../../report/made/layTable";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { palette } from "../../report/chart/palette";
import { expectedCost } from "../table/expectedPlan";
import { costFormats } from "./costFormats";
import { netContent, personsContent } from "./standardCells";
import type { StandardScope, SubModel } from "./standardScope";
import { here, shown, sourceContent } from "./sourceFormula";

const columns = [
  "service",
  "year",
  "kind",
  "net",
  "expected",
  "deviation",
  "percent",
  "persons",
  "millions",
] as const;
type Column = (typeof columns)[number];
const at = (column: Column, row: number): string => here(row, columns.indexOf(column));

/**
 * All sub-models in their latest year beside each other, with bars around 0. Amounts of different sub-models may be per
 * inhabitant and per pupil, so only mnkr are summed.
 */
export function latestTable(layout: SheetLayout, scope: StandardScope): void {
  const { input, models, ownName } = scope;
  const { say } = input;
  layout.together(() => {
    layout.section(say(message("cost.standard.section.latest")));
    const placed = layout.table({
      key: "latest",
      native: null,
      columns: [
        { heading: say(message("cost.column.service")), wrap: false },
        { heading: say(message("cost.column.year")), numberFormat: costFormats.year },
        { heading: say(message("cost.standard.column.kind")), wrap: false },
        { heading: say(message("cost.standard.column.netPerson")), numberFormat: costFormats.kr },
        { heading: say(message("cost.standard.column.expectedPerson")), numberFormat: costFormats.kr },
        {
          heading: say(message("cost.standard.column.deviationPerson")),
          numberFormat: costFormats.deviationKr,
        },
        { heading: say(message("cost.standard.column.percent")), numberFormat: costFormats.deviationShare },
        { heading: say(message("cost.standard.column.persons")), numberFormat: costFormats.count },
        {
          heading: say(message("cost.standard.column.millions")),
          numberFormat: costFormats.deviationMillions,
        },
      ],
      rows: models.map((model) => {
        const year = model.years.at(-1) ?? 0;
        return {
          key: model.plan.table.id,
          cells: columns.map((column) => cellOf(scope, model, column, year)),
        };
      }),
      ...(scope.summary.millions === null
        ? {}
        : {
            totals: [
              {
                key: "sum",
                cells: columns.map((column, i): RowContent => {
                  if (column === "service") return say(message("cost.total.all"));
                  if (column !== "millions") return null;
                  return ({ firstRow, lastRow }) => ({
                    formula: `=SUM(${here(firstRow, i)}:${here(lastRow, i)})`,
                    expected: scope.summary.millions?.value ?? "",
                  });
                }),
              },
            ],
          }),
      vanished: "drop",
    });
    const cells = (column: Column) => columnCells(placed, columns.indexOf(column));
    const title = say(message("cost.standard.figure.bars", { unit: ownName }));
    layout.figure(
      {
        key: "latest",
        kind: "bar",
        title,
        alternativeText: title,
        series: [
          {
            name: say(message("cost.standard.column.percent")),
            values: cells("percent"),
            categories: cells("service"),
            fill: palette.own,
            line: null,
            marker: null,
            labels: {
              at: "all",
              show: "value",
              numberFormat: costFormats.deviationShare,
              position: "outsideEnd",
            },
          },
        ],
        categoryTitle: null,
        valueTitle: say(
          message(input.sign === "dearer" ? "cost.standard.axis" : "cost.standard.axis.surplus"),
        ),
        numberFormat: costFormats.deviationShare,
        minimum: null,
        maximum: null,
        gapWidth: 50,
        topDown: true,
      },
      { height: 60 + 20 * models.length + 20 },
    );
  });
  layout.space();
}

function cellOf({ input, sign }: StandardScope, model: SubModel, column: Column, year: number): RowContent {
  const { plan, own, name } = model;
  const cost = expectedCost(plan, own, year);
  const turned = (formula: string): string => (sign === 1 ? formula : `-(${formula})`);
  const computed = plan.expected !== null && cost.percent !== null;
  const whole = plan.per === "total";
  switch (column) {
    case "service":
      return name;
    case "year":
      return year;
    case "kind":
      return input.say(
        message(`cost.expected.title.${computed ? (plan.reference ?? "unknown") : "published"}`),
      );
    case "net":
      return computed && !whole ? netContent(plan, own, year, 1) : null;
    case "expected":
      return computed && !whole && plan.expected !== null ? sourceContent(plan.expected, own, year) : null;
    case "persons":
      return computed && !whole ? personsContent(plan, own, year) : null;
    case "deviation":
      return !computed || whole
        ? null
        : ({ row }) => ({
            formula: `=IF(COUNT(${at("net", row)},${at("expected", row)})=2,${turned(`${at("net", row)}-${at("expected", row)}`)},"")`,
            expected: shown(cost.perPerson === null ? null : cost.perPerson * sign),
          });
    case "percent":
      return percentCell(model, year, computed, whole, sign);
    case "millions":
      return millionsCell(model, year, computed, whole, sign);
  }
}

function percentCell(
  { plan, own }: SubModel,
  year: number,
  computed: boolean,
  whole: boolean,
  sign: 1 | -1,
): RowContent {
  const cost = expectedCost(plan, own, year);
  if (!computed)
    return plan.publishedPercent === null
      ? null
      : sourceContent(plan.publishedPercent, own, year, 100 * sign);
  if (!whole)
    return ({ row }) => ({
      formula: `=IF(COUNT(${at("deviation", row)},${at("expected", row)})=2,IF(${at("expected", row)}>0,${at("deviation", row)}/${at("expected", row)},""),"")`,
      expected: shown(cost.percent === null ? null : (cost.percent * sign) / 100),
    });
  const terms = wholeTerms(plan, own, year);
  const value = cost.percent === null ? null : (cost.percent * sign) / 100;
  return terms === null
    ? value
    : {
        formula: `=IF(${terms.expected}>0,${sign === 1 ? "" : "-"}(${terms.net}-${terms.expected})/${terms.expected},"")`,
        expected: shown(value),
      };
}

function millionsCell(
  { plan, own }: SubModel,
  year: number,
  computed: boolean,
  whole: boolean,
  sign: 1 | -1,
): RowContent {
  const cost = expectedCost(plan, own, year);
  const published = plan.publishedMillions;
  if (!computed || (!whole && cost.millions === null))
    return published === null ? null : sourceContent(published, own, year, sign);
  if (!whole)
    return ({ row }) => ({
      formula: `=IF(COUNT(${at("deviation", row)},${at("persons", row)})=2,${at("deviation", row)}*${at("persons", row)}/1000000,"")`,
      expected: shown(cost.millions === null ? null : cost.millions * sign),
    });
  const terms = wholeTerms(plan, own, year);
  const value = cost.perPerson === null ? null : (cost.perPerson * sign) / 1e6;
  return terms === null
    ? value
    : { formula: `=${sign === 1 ? "" : "-"}(${terms.net}-${terms.expected})`, expected: shown(value) };
}

/** Net and expected cost as whole amounts in mnkr, as parts of a formula. */
function wholeTerms(
  plan: SubModel["plan"],
  own: string,
  year: number,
): { readonly net: string; readonly expected: string } | null {
  const net = netContent(plan, own, year, 1e6);
  const expected = plan.expected === null ? null : sourceContent(plan.expected, own, year, 1e6);
  const inner = (content: typeof net): string | null =>
    content !== null && typeof content === "object" && "formula" in content
      ? `(${content.formula.slice(1)})`
      : typeof content === "number"
        ? String(content)
        : null;
  const a = inner(net);
  const b = inner(expected);
  return a === null || b === null ? null : { net: a, expected: b };
}
