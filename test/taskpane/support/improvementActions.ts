import type { ChecklistState, ImprovementState } from "../../../src/actions/improvement/readImprovement";
import { message } from "../../../src/core/message";
import type { PaneActions } from "../../../src/taskpane/actions";
import { diagramItem } from "./readings";

const result = (points: number) => ({
  points,
  outOf: 10,
  unanswered: 0,
  items: 10,
  unreadable: 0,
  yes: 8,
  partly: 2,
});

const selfCheck: ChecklistState = {
  list: "ledningsgrupp-egenkontroll",
  title: "Ledningsgruppens egen årskontroll",
  titleEnglish: "The management team's yearly self-check",
  answers: "scale",
  sheet: "Checklista Ledningsgrupp",
  round: 2026,
  now: result(9.5),
  previous: { year: 2025, result: result(8) },
  missing: 0,
};

const state: ImprovementState = {
  checklists: [selfCheck],
  plan: { open: 7, late: 3, unmeasured: 1 },
  tests: { ongoing: 2, perMonth: 1 },
  sheets: { actionPlan: "Handlingsplan", journal: "PGSA-journal", board: "Förbättringstavla" },
};

const done = () =>
  Promise.resolve({
    ok: true as const,
    value: {
      item: diagramItem,
      summary: message("done.document", { sheet: "Checklista Ledningsgrupp", n: 1 }),
    },
    problems: [],
  });

/** A workbook with a checklist, a plan and a journal. */
export const improvementActions: Partial<PaneActions> = {
  readImprovement: () => Promise.resolve({ ok: true, value: state, problems: [] }),
  readSuggestions: () =>
    Promise.resolve({
      ok: true,
      value: [
        {
          nr: "7",
          question: "Upptäcker vi skillnader mellan kvinnor och män?",
          answer: "yes",
          reason: message("suggestion.bySex", { k: 12, n: 12 }),
        },
      ],
      problems: [],
    }),
  insertChecklist: done,
  insertOwnChecklist: done,
  takeSuggestion: done,
  makeImprovementSheet: done,
};
