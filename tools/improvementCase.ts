import { writeFileSync } from "node:fs";
import { insertChecklist } from "../src/actions/improvement/insertChecklist";
import { improvementKinds } from "../src/actions/improvement/improvementRecipes";
import { makeDocument } from "../src/actions/documents/makeDocument";
import { makeImprovementSheet } from "../src/actions/improvement/makeImprovementSheet";
import type { ActionResult, DoneSummary } from "../src/actions/types";
import { offerTo } from "../src/cli/offerTo";
import { attachCalculation } from "../src/host/calc/attachCalculation";
import type { Sheet } from "../src/host/model/sheet";
import { saveWorkbook } from "../src/host/package/workbook/saveWorkbook";
import { startEmbeddedExcel } from "../src/host/startEmbeddedExcel";
import { swedishTexts } from "../src/i18n/swedishTexts";
import { addRegister, yearCase } from "../test/actions/support/yearCase";

/**
 * The improvement work in one workbook, filled in as a group would and made again, to be looked at:
 * `npx tsx tools/improvementCase.ts OUT.xlsx`. Prints what each command said and how many requests to Excel it took.
 */
const workbook = yearCase();
attachCalculation(workbook);
const excel = startEmbeddedExcel(workbook, { payloadLimit: null });
const offerValues = offerTo(workbook);
const date = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

async function done(command: () => Promise<ActionResult<DoneSummary>>): Promise<void> {
  excel.host.resetCounters();
  const result = await command();
  const { requests, cleanupRequests } = excel.host.counters;
  const said = swedishTexts.render(result.ok ? result.value.summary : result.problem.message);
  const told = result.ok ? result.problems.map(({ message }) => swedishTexts.render(message)) : [];
  console.log([`${said} (${requests + cleanupRequests} requests)`, ...told.slice(0, 3)].join("\n   "));
}

function sheetNamed(name: string): Sheet {
  const sheet = workbook.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellOf(sheet: Sheet, text: string, from = 0): { row: number; column: number } {
  for (let row = from; row < 300; row++)
    for (let column = 0; column < 24; column++) if (sheet.value(row, column) === text) return { row, column };
  throw new Error(`no ${text} on ${sheet.name}`);
}

/** Writes rows of a table, by its headings. */
function rows(
  name: string,
  headings: readonly string[],
  lines: readonly (readonly (string | number | null)[])[],
) {
  const sheet = sheetNamed(name);
  headings.forEach((heading, i) => {
    const { row, column } = cellOf(sheet, heading);
    lines.forEach((line, r) => {
      const value = line[i] ?? null;
      if (value !== null) sheet.setConstant(row + 1 + r, column, value);
    });
  });
}

/** Writes beside or below a label. */
function beside(name: string, label: string, value: string | number, columns: number, from = 0): void {
  const sheet = sheetNamed(name);
  const { row, column } = cellOf(sheet, label, from);
  sheet.setConstant(row, column + columns, value);
}

const make = (kind: (typeof improvementKinds)[number]) =>
  done(() => makeImprovementSheet({ kind }, { offerValues }));

async function fillAll(): Promise<void> {
  rows(
    "Förbättringstavla",
    ["Förslag", "Viktigt eller trevligt", "Lätt eller tungt", "Fält", "Hur", "När", "Vem"],
    [
      [
        "Ring den sökande samma dag som ansökan kommer",
        "Viktigt",
        "Lätt",
        "Pågår",
        "Två handläggare provar i två veckor",
        date(2026, 9, 14),
        "Eva Lind",
      ],
      [
        "E-tjänst för ansökan om hemtjänst",
        "Viktigt",
        "Tungt",
        "Prioriterade",
        "Uppdrag till it",
        date(2027, 1, 31),
        "Omar Said",
      ],
      ["Ny skylt i receptionen", "Trevligt", "Lätt", "Klart"],
      ["Gemensam mall för utredningar", "Viktigt", "Lätt", "Förslag"],
      ["Byta verksamhetssystem", "Trevligt", "Tungt", "Parkerat"],
      ["Morgonmöte tio minuter", "Trevligt", "Lätt", "Förslag"],
    ],
  );
}

async function write(file: string): Promise<void> {
  await addRegister();
  for (const kind of improvementKinds) await make(kind);
  for (const list of [
    "kommun-resultatstyrning",
    "ledningsgrupp-egenkontroll",
    "genus-fem-steg",
    "sju-principer",
    "oversynen-i-korthet",
    "smarta",
    "kostnadsskillnader-orsaker",
  ])
    await done(() => insertChecklist({ list }, { offerValues }));
  console.log(workbook.sheets.map(({ name }) => name).join(" | "));
  await fillAll();
  const answers = [
    "Ja",
    "Delvis",
    "Ja",
    "Nej",
    "Ja",
    "Ja",
    "Delvis",
    "Ja",
    "Ja",
    "Nej",
    "Nej",
    "Delvis",
    "Nej",
    "Ja",
    "Ej aktuellt",
  ];
  rows(
    "Checklista Resultatstyrning",
    ["Svar", "Kommentar", "Åtgärd", "Ansvarig", "Klart"],
    answers.map((answer, i) => [
      answer,
      i === 3 ? "Nivå saknas för tre indikatorer, bland dem anmälningar som rör barn." : null,
      i === 3 ? "Sätt nivå i budgeten för 2027" : i === 10 ? "Gör en handlingsplan för väntetiderna" : null,
      i === 3 ? "Omar Said" : null,
      i === 3 ? date(2026, 10, 1) : null,
    ]),
  );
  rows("Checklista Sju principer", ["Svar"], [["Ja"], ["Nej"], ["Delvis"], ["Ja"], ["Nej"], ["Ja"], ["Ja"]]);
  rows(
    "Checklista Jämställdhet",
    ["Svar"],
    [
      ["”Insatser efter behov”, utan att kön nämns."],
      ["Kvinnor väntar kortare tid på beslut än män."],
      ["Beror skillnaden på vad man söker?"],
    ],
  );
  const journal = "PGSA-journal";
  beside(journal, "Namn på testet", "Ring samma dag", 2);
  beside(
    journal,
    "Indikator",
    "Tid från ansökan till beslut",
    2,
    cellOf(sheetNamed(journal), "Namn på testet").row,
  );
  [
    "Eva Lind, Omar Said, två handläggare",
    "Från 30 till 25 dagar i december 2026",
    "Den som söker rings upp samma dag",
    "Frågor reds ut direkt, så att färre kompletteringar behövs",
    "Antal kompletteringar per ansökan, och fem frågor till handläggarna",
    date(2026, 6, 1),
    date(2026, 7, 15),
    "Eva ringer förmiddag, Omar eftermiddag. Lista i teamrummet.",
    "Två dagar utan telefonlinje. Flera sökande tyckte om att bli uppringda.",
    "Kompletteringarna föll från 1,4 till 0,6 per ansökan, som vi gissade.",
    "Testa större",
    "Ring före klockan tio, då svarar nio av tio.",
  ].forEach((text, i) => {
    const sheet = sheetNamed(journal);
    for (let row = 0; row < 120; row++) {
      const label = String(sheet.value(row, 0) ?? "");
      if (label.startsWith(`${i + 1}. `)) sheet.setConstant(row, 2, text);
    }
  });
  const present = "Nuläge";
  const found = workbook.sheets.find(({ name }) => name.startsWith("Nul"))?.name ?? present;
  beside(found, "Indikator", "Tid från ansökan till beslut", 2);
  rows(
    "Systemhinder",
    ["Hinder", "Mål som påverkas", "Så påverkas målet", "Vem kan besluta", "Svar behövs"],
    [
      [
        "Regionens vårdplaner kommer sent",
        "Snabbare beslut",
        "Utredningen får vänta i nio dagar i snitt.",
        "Samverkansnämnden",
        date(2026, 10, 15),
      ],
    ],
  );
  for (const kind of improvementKinds) await make(kind);
  for (const list of ["kommun-resultatstyrning", "sju-principer", "genus-fem-steg"])
    await done(() => insertChecklist({ list }, { offerValues }));
  await done(() =>
    makeDocument(
      { kind: "review", period: { frequency: "tertial", ordinal: 3 * 2026 + 1 } },
      { offerValues },
    ),
  );
  writeFileSync(file, saveWorkbook(workbook));
}

write(process.argv[2] ?? "improvement.xlsx")
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => void excel.stop());
