import { checklists } from "../../i18n/sv/checklists";
import { costs } from "../../i18n/sv/costs";
import { costPane } from "../../i18n/sv/costPane";
import { findings } from "../../i18n/sv/findings";
import { improvePane } from "../../i18n/sv/improvePane";
import { office } from "../../i18n/sv/office";
import { paneDocuments } from "../../i18n/sv/paneDocuments";
import { problems } from "../../i18n/sv/problems";
import { reading } from "../../i18n/sv/reading";
import { statistics } from "../../i18n/sv/statistics";
import { targets } from "../../i18n/sv/targets";

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
