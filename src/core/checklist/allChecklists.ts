import type { Checklist } from "./checklist";
import { causesOfDifference, differencesBetweenServices, influenceOnCosts } from "./lists/costs";
import { equalTreatment, fiveStepsOfEquality, writingAboutEquality } from "./lists/equality";
import { nolan, roles, serviceDescription, spread, sustain } from "./lists/improvement";
import { improvementBoard, testJournal } from "./lists/journalAndBoard";
import { beforeGoals, fiveQuestions, managementSelfCheck, smarta } from "./lists/leadership";
import { cooperation, helpfulOrganisation, skillsSupply } from "./lists/organisation";
import { effectsOfService, followUpFrom, goodQuality } from "./lists/quality";
import { formsOfService, resourcesToGroups, resourcesToServices } from "./lists/resources";
import { analysisQuestions, goodIndicator, municipalSteering, subsystems } from "./lists/resultSteering";
import { costReview, eightAreas, reviewInBrief, rightThings } from "./lists/review";
import { conditionsOfTrust, obstaclesToMeeting, paymentModel, sevenPrinciples } from "./lists/trust";

/** Every list that Styrtal knows, in the order in which they are offered. */
export const allChecklists: readonly Checklist[] = [
  managementSelfCheck,
  municipalSteering,
  subsystems,
  goodIndicator,
  analysisQuestions,
  fiveQuestions,
  beforeGoals,
  smarta,
  serviceDescription,
  roles,
  nolan,
  testJournal,
  improvementBoard,
  sustain,
  spread,
  fiveStepsOfEquality,
  writingAboutEquality,
  equalTreatment,
  sevenPrinciples,
  conditionsOfTrust,
  obstaclesToMeeting,
  paymentModel,
  eightAreas,
  costReview,
  reviewInBrief,
  resourcesToServices,
  resourcesToGroups,
  formsOfService,
  differencesBetweenServices,
  influenceOnCosts,
  causesOfDifference,
  goodQuality,
  rightThings,
  effectsOfService,
  followUpFrom,
  helpfulOrganisation,
  cooperation,
  skillsSupply,
];

export function checklistById(id: string): Checklist | undefined {
  return allChecklists.find((list) => list.id === id);
}
