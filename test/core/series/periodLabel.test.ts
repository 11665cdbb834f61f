import { parsePeriodLabel } from "../../../src/core/series/parsePeriodLabel";
import { periodKey } from "../../../src/core/series/periodKey";
import { readPeriodText } from "../../../src/core/series/periodLabel";

function key(label: string | number, options = {}): string | null {
  const period = parsePeriodLabel(label, options);
  return period && periodKey(period);
}

describe("labels that name their year", () => {
  test.each([
    ["2024", "2024"],
    ["2024.0", "2024"],
    ["2024,0", "2024"],
    ["år 2024", "2024"],
    ["2024-03", "2024-03"],
    ["2024–03", "2024-03"],
    ["2024/03", "2024-03"],
    ["2024.03", "2024-03"],
    ["2024-03-01", "2024-03"],
    ["2024-03-31", "2024-03"],
    ["2024-03-15", "2024-03-15"],
    ["2024-03-15 00:00:00", "2024-03-15"],
    ["15 mars 2024", "2024-03-15"],
    ["15/3 2024", "2024-03-15"],
    ["20240315", "2024-03-15"],
    ["202403", "2024-03"],
    ["202437", "2024-W37"],
    ["2403", "2024-03"],
    ["jan 2024", "2024-01"],
    ["jan. 2024", "2024-01"],
    ["jan-24", "2024-01"],
    ["Jan-74", "1974-01"],
    ["jan -24", "2024-01"],
    ["jan'24", "2024-01"],
    ["januari 2024", "2024-01"],
    ["Januari\u00a02024", "2024-01"],
    ["feb-24", "2024-02"],
    ["mars 2024", "2024-03"],
    ["mar 2024", "2024-03"],
    ["apr. 2024", "2024-04"],
    ["maj 2024", "2024-05"],
    ["juni 2024", "2024-06"],
    ["juli 2024", "2024-07"],
    ["aug. 2024", "2024-08"],
    ["sept 2024", "2024-09"],
    ["okt-24", "2024-10"],
    ["november, 2024", "2024-11"],
    ["dec. 2024", "2024-12"],
    ["March 2024", "2024-03"],
    ["May 2024", "2024-05"],
    ["Oct-24", "2024-10"],
    ["August 2024", "2024-08"],
    ["2024 mars", "2024-03"],
    ["2024M03", "2024-03"],
    ["2024M3", "2024-03"],
    ["2024K1", "2024-Q1"],
    ["2024 kv 1", "2024-Q1"],
    ["2024Kv1", "2024-Q1"],
    ["Kv1 2024", "2024-Q1"],
    ["Kv. 3 2024", "2024-Q3"],
    ["kvartal 2 2024", "2024-Q2"],
    ["Q1 2024", "2024-Q1"],
    ["Q4-24", "2024-Q4"],
    ["2024Q1", "2024-Q1"],
    ["2024-Q1", "2024-Q1"],
    ["1:a kvartalet 2024", "2024-Q1"],
    ["T1 2024", "2024-T1"],
    ["2024 T1", "2024-T1"],
    ["2024-T3", "2024-T3"],
    ["Tertial 2 2024", "2024-T2"],
    ["H1 2024", "2024-H1"],
    ["2024-H2", "2024-H2"],
    ["halvår 2 2024", "2024-H2"],
    ["VT 2024", "2024-H1"],
    ["HT 2024", "2024-H2"],
    ["HT24", "2024-H2"],
    ["vårterminen 2024", "2024-H1"],
    ["2024 HT", "2024-H2"],
    ["v. 12 2024", "2024-W12"],
    ["v12 2024", "2024-W12"],
    ["2024 v 12", "2024-W12"],
    ["2024W12", "2024-W12"],
    ["2024-W12", "2024-W12"],
    ["2024-v12", "2024-W12"],
    ["vecka 12 2024", "2024-W12"],
    ["v2412", "2024-W12"],
    ["v. 53 2020", "2020-W53"],
    ["2023/24", "2023/24"],
    ["2023/2024", "2023/24"],
    ["2023-2024", "2023/24"],
    ["23/24", "2023/24"],
    ["läsåret 2023/24", "2023/24"],
    ["2023-24", "2023/24"],
    ["2011/12", "2011/12"],
    ["jan–apr 2024", "2024-T1"],
    ["jan-apr 2024", "2024-T1"],
    ["maj–aug 2024", "2024-T2"],
    ["sep–dec 2024", "2024-T3"],
    ["jan–mars 2024", "2024-Q1"],
    ["jul–dec 2024", "2024-H2"],
    ["2024 – 06", "2024-06"],
    ["2024:06", "2024-06"],
    ["08-2024", "2024-08"],
    ["8/2024", "2024-08"],
    ["31/12 -24", "2024-12"],
    ["per 31 dec 2024", "2024-12"],
    ["1–31 maj 2024", "2024-05"],
    ["2024-05-01--2024-05-31", "2024-05"],
    ["2024-05-13 – 2024-05-19", "2024-W20"],
    ["2024-01-01 – 2024-03-31", "2024-Q1"],
    ["v20 2024 (13/5–19/5)", "2024-W20"],
    ["v.2412", "2024-W12"],
    ["2:a kv 2024", "2024-Q2"],
    ["kvartal III 2024", "2024-Q3"],
    ["2024, T1", "2024-T1"],
    ["t o m aug 2024", "2024-T2"],
    ["Prel. 2024", "2024"],
    ["2024 (n=45)", "2024"],
    ["mars 2024:", "2024-03"],
    ["2025 (prel.)", "2025"],
    ["2025 prel", "2025"],
    ["2025p", "2025"],
    ["2024*", "2024"],
    ["2024¹", "2024"],
    ["mars 2024*", "2024-03"],
  ])("%s is %s", (label, expected) => {
    expect(key(label)).toBe(expected);
  });

  test.each([
    [2024, "2024"],
    [202403, "2024-03"],
    [2403, "2024-03"],
    [20240315, "2024-03-15"],
  ])("the number %d is %s", (label, expected) => {
    expect(key(label)).toBe(expected);
  });
});

describe("dates by number format", () => {
  test.each([
    [45352, "yyyy-mm-dd", "2024-03"],
    [45366, "yyyy-mm-dd", "2024-03-15"],
    [45382, "yyyy\\-mm\\-dd", "2024-03"],
    [45366, "mmm-yy", "2024-03"],
    [45366, "[$-41D]mmmm yyyy;@", "2024-03"],
    [45366, "yyyy", "2024"],
    [45366.75, "m/d/yyyy h:mm", "2024-03-15"],
  ])("%d as %s is %s", (serial, format, expected) => {
    expect(key(serial, { format })).toBe(expected);
  });

  test("without a date format a serial is no period", () => {
    expect(key(45352)).toBeNull();
    expect(key(45352, { format: "#,##0" })).toBeNull();
    expect(key(0.5, { format: "h:mm" })).toBeNull();
  });

  test("the 1904 system is 1462 days later", () => {
    expect(key(45352, { format: "d-mmm" })).toBe("2024-03");
    expect(key(45352 - 1462, { format: "yyyy-mm-dd", date1904: true })).toBe("2024-03");
  });

  test("a year far from ours is not believed", () => {
    expect(key(500, { format: "yyyy-mm-dd" })).toBeNull();
  });
});

describe("parts of a year", () => {
  test.each([
    ["Januari", "2024-01"],
    ["mars", "2024-03"],
    ["Jan", "2024-01"],
    ["maj", "2024-05"],
    ["sept.", "2024-09"],
    ["Tertial 1", "2024-T1"],
    ["T3", "2024-T3"],
    ["Kv 2", "2024-Q2"],
    ["K4", "2024-Q4"],
    ["v. 12", "2024-W12"],
    ["Vecka 1", "2024-W01"],
    ["HT", "2024-H2"],
    ["jan–aug", "2024-T2"],
  ])("%s needs the year from elsewhere", (label, expected) => {
    expect(key(label)).toBeNull();
    expect(key(label, { year: 2024 })).toBe(expected);
  });
});

test.each([
  "",
  "Värde",
  "Kommun",
  "Marie",
  "Apriltorget",
  "maj-Britt",
  "2024-13",
  "2024-02-30",
  "T4 2024",
  "Kv5 2024",
  "v. 54",
  "123",
  "31/12",
  "1 234",
  "12,3",
  "decemberklubben 2024x",
  "2023/25",
  "30-40",
  // Spans that the calendar has no period for: rolling months, two weeks, half a month, several years.
  "2024-06 – 2024-08",
  "jun–aug 2024",
  "feb–apr",
  "apr–sep 2024",
  "dec 2023–feb 2024",
  "2024-05-13 – 2024-05-26",
  "1–15 maj 2024",
  "2022–2024",
  "v. 1–4 2024",
  "kv 1–2 2024",
  "R12 2024-05",
  "R12 maj 2024",
  "rullande 12 mån maj 2024",
  // Neither an amount of another kind nor a label that lacks its year or month.
  "Prognos 2",
  "Prognos T1 2024",
  "Budget 2024",
  "Mål 2025",
  "1/9",
  "Diff 2024–2023",
  "Helår",
  "12 mån",
  "5.2017",
])("%s is no period", (label) => {
  expect(key(label, { year: 2024 })).toBeNull();
});

test("week 53 in a year of 52 weeks is told apart from what is no week", () => {
  expect(readPeriodText("v. 53 2024")).toEqual({ kind: "noSuchWeek", year: 2024, week: 53 });
});

test("preliminary labels say so", () => {
  expect(readPeriodText("2025 (prel.)")?.preliminary).toBe(true);
  expect(readPeriodText("2025")?.preliminary).toBeUndefined();
});
