import type { Typed } from "../../../support/sheetOf";

/**
 * Sheets as Swedish controllers keep them, typed in by hand with invented figures: titles, merged labels (blank after the
 * first), notes, half-year accumulations, traffic lights, two tables on one sheet, hidden helper rows.
 */
export type Rows = readonly (readonly Typed[])[];

/** Socialnämnden: title rows, months with targets and traffic lights beside, organisation as section rows, notes below. */
export const trafficLights: Rows = [
  ["Socialnämnden – verksamhetsmått 2025", "", "", "", "", "", "", "", "", "", "", ""],
  ["Uppdaterad 2025-09-04 av Anna K", "", "", "", "", "", "", "", "", "", "", ""],
  [],
  [
    "Mått",
    "Mål 2025",
    "jan-25",
    "feb-25",
    "mars-25",
    "apr-25",
    "maj-25",
    "juni-25",
    "Snitt",
    "Status",
    "Trend",
    "Kommentar",
  ],
  ["Individ- och familjeomsorg"],
  ["Väntetid till beslut, dagar", 20, 31, 29, 27, "28*", 26, 24, 27.5, "Gul", "↑", "Två vakanser i april"],
  ["Orosanmälningar, antal", "", 112, 98, 130, 121, 117, 104, 113.7, "", "→", ""],
  ["Äldreomsorg"],
  ["Brukare i hemtjänst", "", "1 204", "1 211", "1 219", "1 222", "1 230", "1 228", 1219, "", "↑", ""],
  [
    "Sjukfrånvaro, %",
    "max 7 %",
    "8,1 %",
    "7,9 %",
    "8,4 %",
    "7,7 %",
    "7,1 %",
    "e.u.",
    "7,8 %",
    "Röd",
    "↓",
    "",
  ],
  [],
  ["* Preliminär uppgift"],
  ["Källa: Treserva"],
];

/** Ekonomi: half-year and tertial accumulations with budget and forecast beside; the actuals accumulate. */
export const accumulations: Rows = [
  ["Nettokostnad IFO, tkr", "", "", "", "", "", ""],
  ["", "Ack jan–apr", "Ack jan–aug", "Ack jan–dec", "Budget helår", "Prognos 2", "Avvikelse"],
  ["2023", 41200, 83900, 126400, 125000, 126000, -1400],
  ["2024", 43100, 87700, 131900, 130000, 131000, -1900],
  ["2025", 44800, 90200, "", 134000, 135500, -1500],
];

/** Skola: school years and terms, girls and boys in merged columns, small groups hidden. */
export const schoolYears: Rows = [
  ["Betyg årskurs 9", "", "", "", "", "", "", "", ""],
  ["", "Behöriga till yrkesprogram, %", "", "", "Meritvärde", "", "", "", ""],
  ["Läsår", "Totalt", "Flickor", "Pojkar", "Totalt", "Flickor", "Pojkar", "", "Anm"],
  ["2020/21", 84.1, 86.2, 82.0, 221.4, 233.1, 210.5, "", ""],
  ["2021/22", 85.0, 87.9, 82.3, 223.0, 235.8, 211.0, "", ""],
  ["2022/23", 83.7, "..", "..", 219.9, "..", "..", "", "Färre än 10 elever"],
  ["2023/24", "86,2", "88,0", "84,5", "224,1", "236,0", "212,9", "", "Prel."],
];

/** Two tables on one sheet: monthly counts above, a yearly comparison of municipalities below, and helper rows. */
export const twoTables: Rows = [
  ["Hemtjänst"],
  [],
  ["Period", "Beviljade timmar", "Utförda timmar", "Utförandegrad"],
  ["2025-01", 12400, 11160, [0.9, "0%"]],
  ["2025-02", 11800, 10384, [0.88, "0%"]],
  ["2025-03", 12650, 11765, [0.93, "0%"]],
  ["2025-04", 12100, 11011, [0.91, "0%"]],
  ["Summa", 48950, 44320, [0.905, "0%"]],
  [],
  [],
  ["Kostnad hemtjänst, kr/inv 65+", 2021, 2022, 2023, 2024],
  ["Falun", 14211, 14780, 15320, 16011],
  ["Borlänge", 13890, 14402, 15011, 15600],
  ["Liknande kommuner, snitt", 14050, 14591, 15166, 15806],
  ["Riket", 13500, 13950, 14610, 15230],
  ["Källa: Kolada (N20900). Egen bearbetning för snitt."],
];

/** HR: units down, months across two years with the year in a merged row above, sum column per year and a total row. */
export const unitsAndYears: Rows = [
  ["Sjukfrånvaro i procent av ordinarie arbetstid", "", "", "", "", "", "", "", ""],
  ["Förvaltning/enhet", 2024, "", "", "", 2025, "", "", ""],
  ["", "okt", "nov", "dec", "Helår", "jan", "feb", "mars", "Ack"],
  ["Norra hemtjänsten", 7.1, 7.4, 8.0, 7.5, 8.3, 8.1, 7.0, 7.8],
  ["Södra hemtjänsten", 6.0, 6.2, 6.9, 6.4, 7.0, 7.2, 6.1, 6.8],
  ["Särskilt boende", "6,9", "7,0", "x", "7,2", "7,7", "7,9", "6,6", "7,4"],
  ["Totalt", 6.7, 6.9, 7.4, 6.9, 7.7, 7.7, 6.6, 7.3],
];

/** Weeks with a week row above dates, numerator and denominator in rows, and a rate that is computed from them. */
export const weeks: Rows = [
  ["Uppföljning korttid", "", "", "", "", ""],
  ["År 2025", "v. 10", "v. 11", "v. 12", "v. 13", "v. 14"],
  ["Antal belagda platser", 18, 19, 20, 17, 18],
  ["Antal platser", 20, 20, 20, 20, 20],
  ["Beläggning", [0.9, "0 %"], [0.95, "0 %"], [1, "0 %"], [0.85, "0 %"], [0.9, "0 %"]],
  ["Köande, antal", "<5", 6, 7, "1–4", 5],
];

/** Months with accumulated, budget and forecast columns after them, as an economy system gives them. */
export const monthsAndBudget: Rows = [
  [
    "Verksamhet",
    "jan",
    "feb",
    "mars",
    "apr",
    "Ack utfall",
    "Ack budget",
    "Avvikelse",
    "Budget helår 2025",
    "Prognos",
  ],
  ["Försörjningsstöd 2025, tkr", 3100, 2980, 3240, 3050, 12370, 12000, -370, 36000, 37100],
  ["Placeringar 2025, tkr", 5200, 5150, 5300, 5090, 20740, 21000, 260, 63000, 62500],
];

/** A hidden helper column with serial dates, a sum row above the months, and quarters accumulated within the year. */
export const quarters: Rows = [
  ["Försörjningsstöd", "", "", "", ""],
  ["Utbetalt, mnkr (ackumulerat)", "Kv 1", "Kv 2", "Kv 3", "Kv 4"],
  [2023, 10.1, 20.9, 31.2, 42.0],
  [2024, 10.8, 22.1, 33.0, 44.6],
  [2025, 11.2, 22.7, "", ""],
];
