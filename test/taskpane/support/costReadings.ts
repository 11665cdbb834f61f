import { costsReading } from "../../../src/actions/costs/readCosts";
import { costWork, type CostChoices } from "../../../src/core/cost/costWork";
import { message } from "../../../src/core/message";
import type { SheetCells } from "../../../src/core/sheet/cells/sheetCells";
import type { PaneActions } from "../../../src/taskpane/actions";
import { sheetOf, type Typed } from "../../support/sheetOf";
import { diagramItem } from "./readings";
import { done } from "./testActions";

/** Three municipalities with target group and users; one has more users than target group. */
export const elderlySheet = sheetOf(
  [
    ["Kommun", "År", "Nettokostnad äldreomsorg, tkr", "Invånare 31/12", "Invånare 65+", "Brukare 1/10"],
    ...["Alingsås", "Falun", "Ale"].flatMap((unit, i) =>
      [2022, 2023].map((year, y): Typed[] => [
        unit,
        year,
        380_000 + 70_000 * i + 4000 * y,
        38_000 + 9000 * i,
        7600 + 1700 * i,
        i === 2 && y === 1 ? 12_000 : 1250 + 200 * i,
      ]),
    ),
  ],
  "Ekonomi",
);

export const placementSheet = sheetOf(
  [
    ["Verksamhet", "Dygn budget", "Kostnad budget, tkr", "Dygn utfall", "Kostnad utfall, tkr"],
    ["Institutionsvård", 1000, 5000, 1100, 5830],
    ["Familjehem", 9000, 8100, 8700, 8265],
  ],
  "Placeringar",
);

/** The actions of the view Kostnader over what core reads of the sheets; choices are kept from call to call. */
export function costActions(
  sheets: readonly SheetCells[] = [elderlySheet, placementSheet],
): Partial<PaneActions> {
  let choices: CostChoices = {};
  return {
    readCosts: () =>
      Promise.resolve(
        done(
          costsReading(costWork(sheets, choices, { year: 2026, month: 9, day: 20 }), choices.sign ?? null),
        ),
      ),
    saveCostChoices: (chosen) => {
      choices = { ...choices, ...chosen };
      return Promise.resolve(done(null));
    },
    makeCostSheet: ({ kind }) =>
      Promise.resolve(
        done({
          item: { ...diagramItem, id: `cost ${kind}`, kind: "document", sheet: "Kostnader", count: 0 },
          summary: message("done.document", { sheet: "Kostnader", n: 2 }),
        }),
      ),
  };
}
