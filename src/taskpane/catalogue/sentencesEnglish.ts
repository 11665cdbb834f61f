import { checklists } from "../../i18n/en/checklists";
import { costs } from "../../i18n/en/costs";
import { costPane } from "../../i18n/en/costPane";
import { findings } from "../../i18n/en/findings";
import { improvePane } from "../../i18n/en/improvePane";
import { office } from "../../i18n/en/office";
import { paneDocuments } from "../../i18n/en/paneDocuments";
import { problems } from "../../i18n/en/problems";
import { reading } from "../../i18n/en/reading";
import { statistics } from "../../i18n/en/statistics";
import { targets } from "../../i18n/en/targets";

/** What is said about figures and faults: fetched while the first reading goes on. */
export const sentenceParts = [
  findings,
  targets,
  problems,
  office,
  paneDocuments,
  reading,
  statistics,
  checklists,
  improvePane,
  costs,
  costPane,
] as const;
