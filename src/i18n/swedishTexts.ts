import { createTexts } from "./createTexts";
import { checklists } from "./sv/checklists";
import { costs } from "./sv/costs";
import { documents } from "./sv/documents";
import { findings } from "./sv/findings";
import { functionHelp } from "./sv/functionHelp";
import { functions } from "./sv/functions";
import { improvePane } from "./sv/improvePane";
import { improvement } from "./sv/improvement";
import { notes } from "./sv/notes";
import { office } from "./sv/office";
import { pane } from "./sv/pane";
import { problems } from "./sv/problems";
import { register } from "./sv/register";
import { statistics } from "./sv/statistics";
import { reviews } from "./sv/reviews";
import { reading } from "./sv/reading";
import { targets } from "./sv/targets";
import { words } from "./sv/words";

/**
 * The Swedish texts, apart from those of single pages (paneViews, page, functionResults). What must be small takes its own parts with
 * createTexts.
 */
export const swedishTexts = createTexts(
  "sv-SE",
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
);

export type AllTexts = typeof swedishTexts;

/** The keys of the whole catalogue. */
export type TextKey = Parameters<AllTexts["t"]>[0];
