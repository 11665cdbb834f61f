import { clockDay } from "../../core/series/calendar";
import { readFilled } from "../../core/checklist/checklistContent";
import { listInWorkbook } from "../../core/checklist/listInWorkbook";
import { actionPlanDocument } from "../../core/improvement/actionPlan";
import { actionPlanSheet, type ActionSeed } from "../../core/improvement/actionPlanSheet";
import {
  analysisDocument,
  analysisSheet,
  analysisSlot,
  readAnalyses,
  unanalysedSignals,
} from "../../core/improvement/analysisSheet";
import { boardDocument, boardSheet } from "../../core/improvement/boardSheet";
import {
  ideasDocument,
  ideasSheet,
  ideasToTest,
  systemObstaclesDocument,
  systemObstaclesSheet,
} from "../../core/improvement/obstacleSheets";
import type { ImprovementInput } from "../../core/improvement/improvementSheet";
import {
  indicatorKey,
  presentDocument,
  presentSheet,
  presentSlot,
} from "../../core/improvement/presentSheet";
import { prioritiesDocument, prioritySheet } from "../../core/improvement/prioritySheet";
import { smartaDocument, smartaSheet } from "../../core/improvement/smartaSheet";
import { sustainDocument, sustainSheet } from "../../core/improvement/sustainSheet";
import { journalDocument, readTests } from "../../core/improvement/testJournal";
import { testJournalSheet } from "../../core/improvement/testJournalSheet";
import type { Assessment } from "../../core/indicator/assessment";
import { decidedActions, type ReviewHeadings } from "../../core/report/documents/decidedActions";
import { proposedOrganisation } from "../../core/report/documents/organisations";
import { inChartOrder } from "../../core/report/chart/chartOrder";
import { columnSlot, KeptContent } from "../../core/report/made/keptContent";
import { swedishTexts } from "../../i18n/swedishTexts";
import { say } from "../made/madeTexts";
import type { SheetInput, SheetRecipe } from "../made/makeSheet";
import type { SlotChart } from "../charts/slotCharts";

/** The sheets of the improvement work, by what they are for. */
export const improvementKinds = [
  "actionPlan",
  "analysis",
  "journal",
  "board",
  "present",
  "ideas",
  "obstacles",
  "priorities",
  "sustain",
  "smartaGoals",
] as const;
export type ImprovementKind = (typeof improvementKinds)[number];

export interface ImprovementRequest {
  readonly kind: ImprovementKind;
  /** A new card in the journal, for this indicator. */
  readonly newTest?: { readonly indicator: string | null };
}

/** Document ids of the kinds. */
export const improvementDocuments: Readonly<Record<ImprovementKind, string>> = {
  actionPlan: actionPlanDocument,
  analysis: analysisDocument,
  journal: journalDocument,
  board: boardDocument,
  present: presentDocument,
  ideas: ideasDocument,
  obstacles: systemObstaclesDocument,
  priorities: prioritiesDocument,
  sustain: sustainDocument,
  smartaGoals: smartaDocument,
};

export function improvementRecipe(request: ImprovementRequest): SheetRecipe {
  const id = improvementDocuments[request.kind];
  return {
    id,
    readsMade: readsOf(request.kind),
    build: (input) => built(request, input),
    runCharts: (_, input) => chartsOf(request.kind, input),
  };
}

/** The charts that stand in the forms: one per signal, and the one that shows the problem. */
function chartsOf(kind: ImprovementKind, { judged, kept }: SheetInput): readonly SlotChart[] {
  const { assessments } = judged;
  if (kind === "analysis")
    return signalledOf(assessments).map((assessment) => ({
      slot: analysisSlot(assessment.series.id),
      assessment,
    }));
  if (kind !== "present") return [];
  const name = chosenIndicator(kept);
  const assessment = assessments.find(({ indicator }) => indicator.name === name);
  return assessment === undefined ? [] : [{ slot: presentSlot, assessment }];
}

function readsOf(kind: ImprovementKind): readonly string[] {
  if (kind === "actionPlan") return ["checklist/", analysisDocument, "review/", "monthly/"];
  if (kind === "journal") return [ideasDocument];
  return kind === "sustain" ? [journalDocument] : [];
}

function built(request: ImprovementRequest, input: SheetInput) {
  const { judged, kept, made } = input;
  const { assessments, register } = judged;
  const organisation = proposedOrganisation(assessments) ?? "";
  const base: ImprovementInput = { kept, today: clockDay(), organisation, say };
  const indicators = [...new Set(assessments.map(({ indicator }) => indicator.name))];
  const { render } = swedishTexts;
  switch (request.kind) {
    case "actionPlan":
      return actionPlanSheet({
        ...base,
        seeds: seedsOf(made),
        unanalysed: unanalysedSignals(
          signalledOf(assessments),
          made.get(analysisDocument) ?? KeptContent.none,
          render,
        ),
      });
    case "analysis":
      return analysisSheet({ ...base, signalled: signalledOf(assessments), render });
    case "journal":
      return testJournalSheet({
        ...base,
        indicators,
        ideas: ideasToTest(made.get(ideasDocument) ?? KeptContent.none),
        ...(request.newTest === undefined ? {} : { newTest: request.newTest }),
      });
    case "board":
      return boardSheet(base);
    case "present":
      return presentSheet({ ...base, indicators, finding: findingOf(kept, assessments) });
    case "ideas":
      return ideasSheet(base);
    case "obstacles":
      return systemObstaclesSheet({ ...base, goals: register === null ? indicators : goalsOf(input) });
    case "priorities":
      return prioritySheet({
        ...base,
        areas: signalledOf(assessments)
          .filter(({ finding }) => finding.judgement === "deterioration")
          .slice(0, 10)
          .map(({ indicator, finding }) => ({ name: indicator.name, figures: render(finding.sentence) })),
      });
    case "sustain":
      return sustainSheet({
        ...base,
        assessments,
        tests: readTests(made.get(journalDocument) ?? KeptContent.none, clockDay()),
        render,
      });
    case "smartaGoals":
      return smartaSheet({ ...base, register });
  }
}

/** Series with something to analyse, what changed first. Forty forms are more than anyone fills in. */
export function signalledOf(assessments: readonly Assessment[]): readonly Assessment[] {
  return inChartOrder(assessments)
    .filter(({ finding }) => finding.judgement !== "natural" && finding.judgement !== "notAssessed")
    .slice(0, 40);
}

function findingOf(kept: KeptContent, assessments: readonly Assessment[]): string | null {
  const name = chosenIndicator(kept);
  const found = assessments.find(({ indicator }) => indicator.name === name);
  return found === undefined ? null : swedishTexts.render(found.finding.sentence);
}

/** The indicator that the form of the present state is about. */
export function chosenIndicator(kept: KeptContent): string | null {
  const value = kept.cell(null, indicatorKey, columnSlot(2))?.value ?? null;
  return value === null || value === "" ? null : String(value);
}

function goalsOf({ judged: { register } }: SheetInput): readonly string[] {
  return [...new Set((register?.rows ?? []).map((row) => row.goal ?? row.name))];
}

/** What checklists and analyses hand over: every action that somebody has written. */
export function seedsOf(made: ReadonlyMap<string, KeptContent>): readonly ActionSeed[] {
  const seeds: ActionSeed[] = [];
  for (const [document, kept] of made) {
    if (document.startsWith("checklist/")) seeds.push(...fromChecklist(document, kept));
    if (document === analysisDocument) seeds.push(...fromAnalyses(kept));
    if (/^(?:review|monthly)\//.test(document))
      seeds.push(...decidedActions(document, kept, reviewHeadings()));
  }
  return seeds;
}

function reviewHeadings(): ReviewHeadings {
  const { t } = swedishTexts;
  return {
    indicator: t("monthly.column.indicator"),
    action: t("monthly.column.action"),
    owner: t("monthly.column.owner"),
    due: t("monthly.column.due"),
    doWhat: t("document.yearly.action"),
    decision: t("document.decisions.what"),
    about: t("document.decisions.about"),
    who: t("document.decisions.owner"),
    when: t("document.decisions.due"),
  };
}

function fromChecklist(document: string, kept: KeptContent): readonly ActionSeed[] {
  const list = listInWorkbook(document, kept);
  if (list === null) return [];
  return readFilled(list, kept).items.flatMap(({ nr, area, action, owner, due }): ActionSeed[] =>
    action === null
      ? []
      : [
          {
            key: `${document}/${nr}`,
            area: area ?? list.title,
            change: action,
            owner,
            due,
            origin: {
              link: say("actionPlan.from.checklist", { list: list.short, nr }),
              sheet: kept.sheet ?? "",
              address: "A1",
            },
          },
        ],
  );
}

function fromAnalyses(kept: KeptContent): readonly ActionSeed[] {
  return readAnalyses(kept).flatMap(({ seriesId, name, action, owner, due }): ActionSeed[] =>
    action === null
      ? []
      : [
          {
            key: `analysis/${seriesId}`,
            area: name,
            change: action,
            measure: name,
            owner,
            due,
            origin: {
              link: say("actionPlan.from.signal", { name }),
              sheet: kept.sheet ?? "",
              address: "A1",
            },
          },
        ],
  );
}
