import { createRegister } from "../../../src/actions/register/createRegister";
import { insertChecklist } from "../../../src/actions/improvement/insertChecklist";
import { improvementKinds } from "../../../src/actions/improvement/improvementRecipes";
import { makeCostSheet, type CostSheetKind } from "../../../src/actions/costs/makeCostSheet";
import { makeImprovementSheet } from "../../../src/actions/improvement/makeImprovementSheet";
import { makeReview } from "../../../src/actions/documents/makeReview";
import { makeRegisterSheet, type RegisterSheet } from "../../../src/actions/register/registerSheets";
import { updateAll } from "../../../src/actions/made/updateAll";
import { readers } from "../../../src/core/report/documents/readers";
import type { Workbook } from "../../../src/host";
import { dataSheet, succeed, type ActionCase } from "./actionCases";
import { addSheet, today } from "./otherSheetCases";

/**
 * Every kind of sheet that Styrtal makes, through the same actions as above: what differs is what is on the sheet. The
 * records are exhaustive, so that a new kind does not compile before it stands here.
 */
const nothing = async (): Promise<void> => undefined;
const month = { frequency: "month", ordinal: 12 * 2024 + 9 } as const;
const tertial = { frequency: "tertial", ordinal: 3 * 2024 + 1 } as const;

/** Four units and two years, with the expected cost and a result beside the costs. */
const compared = [
  [
    "Kommun",
    "År",
    "Nettokostnad äldreomsorg (kr)",
    "Standardkostnad äldreomsorg (kr)",
    "Invånare",
    "Invånare 80+",
    "Brukare",
    "Nöjda brukare, %",
  ],
  ...["Kungsbacka", "Alingsås", "Lerum", "Härryda"].flatMap((unit, u) =>
    [2024, 2025].map((year, y) => [
      unit,
      year,
      460_000_000 + 90_000_000 * u + 21_000_000 * y,
      450_000_000 + 93_000_000 * u,
      42_000 + 9_000 * u + 200 * y,
      2_700 + 450 * u + 60 * y,
      830 + 130 * u + 20 * y,
      71 + 3 * u - y,
    ]),
  ),
] as const;

const withCosts = async (workbook: Workbook): Promise<void> =>
  addSheet(workbook, "Kostnader i bokslut", compared);
const withRegister = async (): Promise<void> => {
  await succeed(createRegister());
};

const costKinds: Readonly<Record<CostSheetKind, ActionCase["prepare"]>> = {
  costs: withCosts,
  standard: withCosts,
  split: withCosts,
  result: withCosts,
  priceVolume: nothing,
  matrix: nothing,
  investment: nothing,
  saving: nothing,
  zeroBase: nothing,
  causes: nothing,
  behaviour: nothing,
};

/** Women and men of one indicator, so that they can be set beside each other. */
async function bySex(workbook: Workbook): Promise<void> {
  const months = Array.from(
    { length: 14 },
    (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  );
  addSheet(workbook, "Per kön", [
    ["Indikator", "Enhet", "Kön", ...months],
    ...["Kvinnor", "Män"].map((sex, s) => [
      "Dagar till beslut",
      "dagar",
      sex,
      ...months.map((_, i) => 20 + 2 * s + ((i * 7) % 5)),
    ]),
  ]);
}

const registerKinds: Readonly<Record<RegisterSheet, ActionCase["prepare"]>> = {
  check: withRegister,
  measures: nothing,
  sexes: bySex,
  satisfaction: nothing,
};

export const kindCases: readonly ActionCase[] = [
  {
    name: "update all with documents, costs and a checklist",
    prepare: async (workbook) => {
      await withCosts(workbook);
      await succeed(makeCostSheet({ kind: "costs" }));
      await succeed(insertChecklist({ list: "smarta" }));
      await succeed(makeReview({ kind: "monthly", period: month, organisation: null }, { today }));
      workbook.sheet(dataSheet)?.setConstant(3, 16, 99);
      workbook.sheet("Kostnader i bokslut")?.setConstant(2, 2, 999_000_000);
    },
    run: (options) => updateAll({ ...options, today }),
    inParts: true,
  },
  ...Object.entries(costKinds).map(([kind, prepare]): ActionCase => ({
    name: `cost sheet: ${kind}`,
    prepare,
    run: (options) => makeCostSheet({ kind: kind as CostSheetKind }, options),
  })),
  ...improvementKinds.map((kind): ActionCase => ({
    name: `improvement sheet: ${kind}`,
    prepare: nothing,
    run: (options) => makeImprovementSheet({ kind }, options),
  })),
  ...Object.entries(registerKinds).map(([sheet, prepare]): ActionCase => ({
    name: `register sheet: ${sheet}`,
    prepare,
    run: (options) => makeRegisterSheet(sheet as RegisterSheet, options),
  })),
  ...readers.map((reader): ActionCase => ({
    name: `review for ${reader}`,
    prepare: nothing,
    run: (options) =>
      makeReview({ kind: "review", period: tertial, organisation: null, reader }, { ...options, today }),
  })),
];
