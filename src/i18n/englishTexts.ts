import { createTexts } from "./createTexts";
import { checklists } from "./en/checklists";
import { costs } from "./en/costs";
import { documents } from "./en/documents";
import { findings } from "./en/findings";
import { functionHelp } from "./en/functionHelp";
import { functions } from "./en/functions";
import { improvePane } from "./en/improvePane";
import { improvement } from "./en/improvement";
import { notes } from "./en/notes";
import { office } from "./en/office";
import { pane } from "./en/pane";
import { problems } from "./en/problems";
import { register } from "./en/register";
import { statistics } from "./en/statistics";
import { reviews } from "./en/reviews";
import { reading } from "./en/reading";
import { targets } from "./en/targets";
import { words } from "./en/words";

import type { AllTexts } from "./swedishTexts";

/** The English texts. The parameters of a text are checked by its Swedish form. */
export const englishTexts = createTexts(
  "en-US",
  findings,
  targets,
  reading,
  statistics,
  problems,
  office,
  words,
  notes,
  checklists,
  documents,
  improvement,
  improvePane,
  register,
  reviews,
  costs,
  pane,
  functions,
  functionHelp,
) as unknown as AllTexts;
