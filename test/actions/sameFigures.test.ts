import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { updateAll } from "../../src/actions/made/updateAll";
import type { Assessment } from "../../src/core/indicator/assessment";
import { seriesTitle } from "../../src/core/indicator/finding/chartTexts";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import type { CellValue } from "../../src/host/model/cellValue";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { call, rows } from "../functions/callFunction";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

// Thousands of formulas on a busy machine.
jest.setTimeout(120_000);

const { render } = swedishTexts;
const plain = (text: unknown): string => String(text).replace(/\u00a0/g, " ");
const titleOf = ({ indicator, series }: Assessment): string => plain(render(seriesTitle(indicator, series)));

/** Read, charted and listed; with the formulas computed in the workbook where they are looked at. */
async function build(
  series: number,
  computed: boolean,
): Promise<{ readonly assessments: readonly Assessment[]; readonly host: RunningExcel }> {
  const workbook = monthlyWorkbook(exampleSeries().slice(9, 9 + series));
  if (computed) attachCalculation(workbook);
  excel = running(workbook);
  const reading = await readWorkbook();
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  const { assessments, read } = reading.value;
  const seriesIds = assessments.map(({ series }) => series.id);
  const charts = await insertCharts({ seriesIds, sheets: read });
  const overview = await insertOverview({ sheets: read });
  if (!charts.ok || !overview.ok) throw new Error(JSON.stringify([charts, overview]));
  return { assessments, host: excel };
}

function cellsOf({ host }: RunningExcel, sheet: string, lastRow: number): readonly CellValue[][] {
  return host.workbook.sheet(sheet)!.values({ firstRow: 0, firstColumn: 0, lastRow, lastColumn: 24 });
}

/** Centre and limits at the last point of a block, as its formulas compute them, found by title and headings. */
function limitsOfBlock(cells: readonly CellValue[][], title: string, points: number): number[] {
  const top = cells.findIndex((row) => plain(row[0]).startsWith(`${title}. `));
  const heading = cells.findIndex((row, i) => i > top && row[0] === "Period");
  const last = cells[heading + points]!;
  return [/^(Medel|Median)$/, /^(Preliminär u|U)ndre gräns$/, /^(Preliminär ö|Ö)vre gräns$/].map((name) =>
    Number(last[cells[heading]!.findIndex((text) => name.test(String(text)))]),
  );
}

const verdictWords = {
  natural: "Naturlig variation",
  improvement: "Förbättring",
  deterioration: "Försämring",
  change: "Förändring",
} as const;

test("cell function, calculation block, pane and overview give the same figures for the same cells", async () => {
  const { assessments, host } = await build(5, true);
  const blocks = cellsOf(host, "Underlag", 24 * 70);
  const overview = cellsOf(host, "Översikt", 40);
  const judged = assessments.filter(({ maturity, chartType }) => maturity === "full" && chartType === "I");
  expect(judged.length).toBeGreaterThan(2);
  for (const assessment of judged) {
    const { series, chart, finding, counted, latest } = assessment;
    const last = series.points.length - 1;
    const expected = [chart.centre[last], chart.lower[last], chart.upper[last]].map(Number);
    const cells = series.points.map(({ value }) => [value ?? ""]);
    const excluded = series.points.map(({ value }, i) => [counted[i] === true || value === null ? "" : "x"]);
    const given = [cells, "I", null, null, null, excluded] as const;
    const inCell = rows("CONTROLLIMITS", ...given)[last]!.map(Number);
    const inBlock = limitsOfBlock(blocks, titleOf(assessment), series.points.length);
    for (const figures of [inCell, inBlock])
      figures.forEach((figure, i) => expect(figure).toBeCloseTo(expected[i]!, 9));
    const row = overview.find(([name]) => plain(name) === titleOf(assessment))!;
    expect([row[1], plain(row[3])]).toEqual([latest!.value, plain(render(finding.sentence))]);
    const [, ...rest] = given;
    const verdict = plain(call("VARIATION", cells, "Ingen", ...rest));
    const judgement = finding.judgement === "natural" ? "natural" : "change";
    if (finding.judgement !== "notAssessed")
      expect(verdict).toMatch(new RegExp(`^${verdictWords[judgement]}`));
  }
});

test("the overview says what changed first, how many and how long the series are, and leads to their charts", async () => {
  const { assessments, host } = await build(15, false);
  const cells = cellsOf(host, "Översikt", 40);
  expect([cells[1]![0], cells[2]![0]].map(plain).join(" ")).toMatch(
    /^Ändrade: \d+\. Att kontrollera: \d+\. Bedömda: 15 serier med 3\d–36 värden, regler 3 sigma och Anhøj\. (?:Ungefär \d|Färre än 1) av 15 serier väntas ha en signal av ren slump\./,
  );
  const listed = cells.slice(4, 4 + assessments.length);
  const changed = new Map(
    assessments.map((one) => [titleOf(one), !["natural", "notAssessed"].includes(one.finding.judgement)]),
  );
  const order = listed.map(([name]) => changed.get(plain(name)));
  expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
  const formulas = host.host.workbook
    .sheet("Översikt")!
    .formulas({ firstRow: 4, firstColumn: 7, lastRow: 3 + assessments.length, lastColumn: 7 })
    .flat();
  expect(new Set(formulas).size).toBe(assessments.length);
  expect(
    formulas.every((formula) =>
      /^=HYPERLINK\("#'Diagram'!\$?[A-Z]+\$?\d+","Diagram"\)$/.test(String(formula)),
    ),
  ).toBe(true);
  expect((await updateAll()).ok).toBe(true);
});
