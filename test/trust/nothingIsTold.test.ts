import { freezeSheet } from "../../src/actions/frozen/freezeSheet";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { makeReview } from "../../src/actions/documents/makeReview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { makeRegisterSheet } from "../../src/actions/register/registerSheets";
import { Workbook } from "../../src/host";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import type { Sheet } from "../../src/host/model/sheet";
import { startEmbeddedExcel, type RunningExcel } from "../../src/host/startEmbeddedExcel";
import { crossTable, workedOut } from "../support/attacker";
import { seeded } from "../core/spc/seeded";

/**
 * An attacker lays everything that leaves the workbook side by side: overview, women and men, the month's document, and
 * frozen copies of them, of the charts with their calculations and of the data itself. Every number of persons is
 * different, so that each one printed is known for what it is. Nothing that the source keeps secret may stand there, and
 * nothing of it may follow from what stands there: total is women plus men, and all is the sum of the organisations.
 */
jest.setTimeout(120_000);

const months = 18;
const sexes = { T: "Totalt", K: "Kvinnor", M: "Män" } as const;

interface Data {
  readonly workbook: Workbook;
  /** Cell ids of crossTable with the month, and what stands in each. */
  readonly truth: ReadonlyMap<string, number>;
  readonly secret: ReadonlySet<string>;
}

/** Organisations and their sum by sex; the latest month and one more have secret cells. */
function secretData(seed: number, organisations: number): Data {
  const random = seeded(seed);
  const { ids } = crossTable(organisations);
  const truth = new Map<string, number>();
  const secret = new Set<string>();
  for (let month = 0; month < months; month++) {
    for (let o = 0; o < organisations; o++)
      for (const sex of ["K", "M"]) truth.set(`o${o}${sex} ${month}`, 40_000 + Math.floor(random() * 50_000));
    for (let o = 0; o < organisations; o++)
      truth.set(`o${o}T ${month}`, truth.get(`o${o}K ${month}`)! + truth.get(`o${o}M ${month}`)!);
    for (const sex of ["T", "K", "M"]) {
      let sum = 0;
      for (let o = 0; o < organisations; o++) sum += truth.get(`o${o}${sex} ${month}`)!;
      truth.set(`alla${sex} ${month}`, sum);
    }
    if (month === months - 1 || month === 7)
      for (const id of ids) if (/^o\d+[KM]$/.test(id) && random() < 0.3) secret.add(`${id} ${month}`);
  }
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Månadsdata");
  ["Indikator", "Enhet", "Organisation", "Kön"].forEach((text, column) => sheet.setConstant(0, column, text));
  for (let month = 0; month < months; month++)
    sheet.setConstant(
      0,
      4 + month,
      `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
    );
  ids.forEach((id, i) => {
    const organisation = id.startsWith("alla") ? "Kommunen" : `Enhet ${"ABCDE"[Number(id[1])]}`;
    const labels = ["Placerade barn", "antal", organisation, sexes[id.at(-1) as keyof typeof sexes]];
    labels.forEach((text, column) => sheet.setConstant(1 + i, column, text));
    for (let month = 0; month < months; month++) {
      const key = `${id} ${month}`;
      sheet.setConstant(1 + i, 4 + month, secret.has(key) ? "x" : truth.get(key)!);
    }
  });
  attachCalculation(workbook);
  return { workbook, truth, secret };
}

/** Every number of a sheet, those inside its sentences too. */
function numbersOf(sheet: Sheet): number[] {
  const area = sheet.usedArea(true);
  if (area === null) return [];
  return sheet.values(area).flatMap((row) =>
    row.flatMap((value) => {
      if (typeof value === "number") return [value];
      if (typeof value !== "string") return [];
      return [...value.matchAll(/\d{1,3}(?:[\u00a0 ]\d{3})+|\d+/g)].map(([text]) =>
        Number(text.replace(/[\u00a0 ]/g, "")),
      );
    }),
  );
}

let excel: RunningExcel;
afterEach(() => excel.stop());

test.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 4],
  [5, 3],
  [6, 5],
])("workbook %d with %d organisations", async (seed, organisations) => {
  const { workbook, truth, secret } = secretData(seed, organisations);
  excel = startEmbeddedExcel(workbook, { payloadLimit: null });
  const sheets = ["Månadsdata"];
  const reading = await readWorkbook({ sheets });
  if (!reading.ok) throw new Error("not read");
  const seriesIds = reading.value.assessments.map(({ series }) => series.id);
  const printed: Sheet[] = [];
  const keep = (name: string | undefined): void => void printed.push(workbook.sheet(name ?? "")!);
  const done = async (work: Promise<{ readonly ok: boolean }>): Promise<void> => {
    const result = await work;
    if (!result.ok) throw new Error(JSON.stringify(result));
  };
  await done(insertOverview({ sheets }));
  await done(makeRegisterSheet("sexes"));
  const latest = { frequency: "month", ordinal: 12 * 2024 + months - 1 } as const;
  const document = await makeReview(
    { kind: "monthly", period: latest, organisation: null, reader: "committee" },
    { today: { year: 2025, month: 7, day: 10 } },
  );
  if (!document.ok) throw new Error(JSON.stringify(document));
  await done(insertCharts({ seriesIds, sheets }));
  const ours = ["Översikt", "Kvinnor och män", document.value.item?.sheet];
  for (const name of ours) keep(name);
  for (const name of [...ours, "Diagram", "Månadsdata"]) {
    const copy = await freezeSheet(name ?? null);
    if (!copy.ok) throw new Error(JSON.stringify(copy));
    keep(copy.value.item?.sheet);
  }
  for (const sheet of workbook.sheets) if (/^Underlag .*fryst/.test(sheet.name)) printed.push(sheet);
  const seen = new Set(printed.flatMap(numbersOf));
  const shown = new Set([...truth].filter(([, value]) => seen.has(value)).map(([id]) => id));
  // The attack is one: most of the table is there.
  expect(shown.size).toBeGreaterThan(truth.size / 2);
  expect([...secret].filter((id) => shown.has(id))).toEqual([]);
  const { ids, relations } = crossTable(organisations);
  const told: string[] = [];
  for (const month of [7, months - 1]) {
    const hidden = ids.filter((id) => !shown.has(`${id} ${month}`));
    for (const id of workedOut(hidden, relations))
      if (secret.has(`${id} ${month}`)) told.push(`${id} ${month}`);
  }
  expect(told).toEqual([]);
});
