import { writeFileSync } from "node:fs";
import { insertCharts } from "../src/actions/charts/insertCharts";
import { insertFunnel } from "../src/actions/charts/insertFunnel";
import { readWorkbook } from "../src/actions/reading/readWorkbook";
import { saveWorkbook } from "../src/host/package/workbook/saveWorkbook";
import { Workbook } from "../src/host";
import { startEmbeddedExcel } from "../src/host/startEmbeddedExcel";
import { chartTypes, type ChartType } from "../src/core/spc/types";

/**
 * Writes a workbook with a series of every chart type, charted as the register asks, and a funnel: to look at every kind
 * of chart there is.
 *
 *     npx tsx tools/chartTypes.ts /tmp/charts.xlsx
 */
const months = 30;
const firstYear = 2024;

/** Park and Miller 1988: the same figures every time. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const random = uniform(19);
const around = (level: number, spread: number): number =>
  level + spread * (random() + random() + random() + random() - 2);
const whole = (level: number, spread: number): number => Math.max(0, Math.round(around(level, spread)));
/** A lasting change from the twentieth month on, so that signals and phases can be seen. */
const changed = (month: number, by: number): number => (month >= 19 ? by : 0);

type Row = readonly number[];
interface Kind {
  readonly title: string;
  readonly columns: readonly string[];
  readonly row: (month: number) => Row;
  readonly target?: number;
  readonly direction?: string;
}

const share: Kind = {
  title: "Andel beslut inom fyra månader, %",
  columns: ["Täljare", "Nämnare"],
  row: (month) => {
    const n = whole(120, 40);
    return [Math.min(n, Math.round(n * (0.7 + changed(month, 0.12) + (random() - 0.5) * 0.06))), n];
  },
  target: 85,
  direction: "Högre bättre",
};
const rate: Kind = {
  title: "Fallskador per 1 000 boendedygn",
  columns: ["Täljare", "Nämnare"],
  row: (month) => [whole(14 - changed(month, 5), 6), whole(2400, 300)],
  target: 4,
};
const samples: Kind = {
  title: "Svarstid i växeln, minuter",
  columns: ["Mätning 1", "Mätning 2", "Mätning 3", "Mätning 4", "Mätning 5"],
  row: (month) => Array.from({ length: 5 }, () => Number(around(8 - changed(month, 1.5), 2).toFixed(1))),
  target: 6,
};
const days: Kind = {
  title: "Väntetid till beslut, dagar",
  columns: ["Värde"],
  row: (month) => [whole(34 - changed(month, 8), 5)],
  target: 25,
};
const counts: Kind = {
  title: "Antal klagomål",
  columns: ["Värde"],
  row: (month) => [whole(12 - changed(month, 4), 6)],
};

const kinds: Readonly<Record<ChartType, Kind>> = {
  run: days,
  I: days,
  MR: days,
  IP: {
    title: "Kostnad per dygn, kr",
    columns: ["Täljare", "Nämnare"],
    row: () => {
      const n = whole(300, 90);
      return [Math.round(n * around(2400, 160)) + 0.5, n];
    },
  },
  P: share,
  PP: {
    ...share,
    title: "Andel beslut inom fyra månader, % av många",
    row: (month) => share.row(month).map((n) => n * 20),
  },
  U: rate,
  UP: {
    ...rate,
    title: "Fallskador per 1 000 boendedygn, hela länet",
    row: (month) => rate.row(month).map((n) => n * 30),
  },
  C: counts,
  NP: {
    title: "Granskade akter utan brist, %",
    columns: ["Täljare", "Nämnare"],
    row: (month) => [Math.min(60, whole(44 + changed(month, 6), 8)), 60],
    target: 90,
    direction: "Högre bättre",
  },
  G: { title: "Antal insatser mellan avvikelser", columns: ["Värde"], row: () => [whole(40, 40)] },
  T: { title: "Dagar mellan allvarliga händelser", columns: ["Värde"], row: () => [1 + whole(30, 35)] },
  XBAR: samples,
  S: samples,
  R: samples,
};

const workbook = new Workbook();
const register = workbook.insertSheet("Indikatorer");
["Indikator", "Riktning", "Diagramtyp", "Kortsiktigt mål", "Måldatum kort", "Faser"].forEach(
  (heading, column) => register.setConstant(0, column, heading),
);
chartTypes.forEach((type, index) => {
  const { title, columns, row, target, direction = "Lägre bättre" } = kinds[type];
  const name = `${title.replace(/, ?(?=%|dagar|minuter|kr)/, ` ${type}, `)}`;
  const own = name === title ? `${title} ${type}` : name;
  const sheet = workbook.insertSheet(`Data ${type}`);
  sheet.setConstant(0, 0, own);
  ["Månad", ...columns].forEach((text, column) => sheet.setConstant(2, column, text));
  for (let month = 0; month < months; month++) {
    const date = `${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    sheet.setConstant(3 + month, 0, date);
    row(month).forEach((value, column) => sheet.setConstant(3 + month, 1 + column, value));
  }
  [
    own,
    direction,
    type,
    target ?? null,
    target === undefined ? null : "2026-12",
    type === "P" ? "2025-08: ny mottagning" : null,
  ].forEach((value, column) => {
    if (value !== null) register.setConstant(1 + index, column, value);
  });
});
const units = workbook.insertSheet("Enheter");
["År", "Enhet", "Täljare", "Nämnare"].forEach((text, column) => units.setConstant(2, column, text));
units.setConstant(0, 0, "Andel nöjda brukare, %");
let line = 3;
for (const year of [2023, 2024, 2025])
  for (let unit = 1; unit <= 24; unit++) {
    const n = whole(70 + unit * 12, 30) + 10;
    const x = Math.min(n, Math.round(n * (0.8 + (unit === 7 ? -0.25 : 0) + (random() - 0.5) * 0.12)));
    [year, `Enhet ${unit}`, x, n].forEach((value, column) => units.setConstant(line, column, value));
    line++;
  }

async function draw(): Promise<void> {
  const excel = startEmbeddedExcel(workbook);
  const reading = await readWorkbook({ all: true });
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  const { assessments } = reading.value;
  const months = assessments.filter(({ series }) => series.frequency === "month");
  const charts = await insertCharts({ seriesIds: months.map(({ series }) => series.id), perPage: 2 });
  const unit = assessments.find(({ series }) => series.organisation !== null);
  const funnel = await insertFunnel({ seriesId: unit?.series.id ?? "" });
  if (!charts.ok || !funnel.ok) throw new Error(JSON.stringify([charts, funnel]));
  await excel.stop();
  writeFileSync(process.argv[2] ?? "chart-types.xlsx", saveWorkbook(workbook));
}

void draw();
