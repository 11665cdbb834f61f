import { message } from "../../core/message";
import { measureInventory } from "../../core/register/measureInventory";
import { registerCheckSheet } from "../../core/register/registerCheckSheet";
import { satisfactionSheet } from "../../core/register/satisfactionSheet";
import { sexSplitSheet } from "../../core/register/sexSplitSheet";
import type { SheetWords } from "../../core/register/sheetWords";
import { Refused } from "../../excel/run/refused";
import { swedishTexts } from "../../i18n/swedishTexts";
import type { ValueSink } from "../charts/insertOverview";
import { problemOf } from "../reading/judge";
import { makeSheet, type SheetRecipe } from "../made/makeSheet";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/** Sheets that belong to the register and to what it lists. */
export type RegisterSheet = "check" | "measures" | "sexes" | "satisfaction";

/** Sheets are Swedish whatever language the pane has. */
const words: SheetWords = {
  say: (key, params = {}) => swedishTexts.render(message(key, params)),
  render: swedishTexts.render,
};

const recipes: Readonly<Record<RegisterSheet, SheetRecipe>> = {
  check: {
    id: "register/check",
    build: ({ judged, kept }) => {
      const { register, assessments, problems } = judged;
      if (register === null) throw new Refused(problemOf("error", "registerNone", null, {}));
      const advice = (about: Parameters<typeof swedishTexts.render>[0]): string | null => {
        const key = `${about.key}.advice`;
        return swedishTexts.has(key) ? swedishTexts.render({ ...about, key }) : null;
      };
      return registerCheckSheet({ register, assessments, problems, kept, advice }, words);
    },
  },
  satisfaction: {
    id: "templates/satisfaction",
    build: ({ kept }) => satisfactionSheet(kept, words),
  },
  measures: {
    id: "measures",
    build: ({ judged, kept }) => measureInventory(judged.register, judged.assessments, kept, words),
  },
  sexes: {
    id: "sexes",
    build: ({ judged, kept }) => {
      const made = sexSplitSheet(judged.assessments, judged.options, kept, words, judged.smallLimit);
      if (made === null) throw new Refused(problemOf("error", "noSexes", null, {}));
      return made;
    },
    count: ({ figures }) => figures.length,
  },
};

/** Makes one of the sheets, or brings it up to date in place; what people have written in it is kept. */
export function makeRegisterSheet(
  sheet: RegisterSheet,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  return makeSheet(recipes[sheet], options);
}

export const registerSheetRecipe = (sheet: RegisterSheet): SheetRecipe => recipes[sheet];

/** Which of the sheets a document id stands for; null for documents of other kinds. */
export function registerSheetOf(document: string): RegisterSheet | null {
  const found = Object.entries(recipes).find(([, { id }]) => id === document);
  return found === undefined ? null : (found[0] as RegisterSheet);
}
