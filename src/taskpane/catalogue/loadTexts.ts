import type { checklists } from "../../i18n/sv/checklists";
import type { costPane } from "../../i18n/sv/costPane";
import type { costs } from "../../i18n/sv/costs";
import type { findings } from "../../i18n/sv/findings";
import type { improvePane } from "../../i18n/sv/improvePane";
import type { office } from "../../i18n/sv/office";
import type { paneDocuments } from "../../i18n/sv/paneDocuments";
import type { pane } from "../../i18n/sv/pane";
import type { paneViews } from "../../i18n/sv/paneViews";
import type { problems } from "../../i18n/sv/problems";
import type { reading } from "../../i18n/sv/reading";
import type { statistics } from "../../i18n/sv/statistics";
import type { targets } from "../../i18n/sv/targets";
import type { words } from "../../i18n/sv/words";
import { createTexts, type Texts } from "../../i18n/createTexts";
import type { Locale } from "../../i18n/language";

/** The part of the catalogue that the pane uses. */
export type PaneCatalogue = typeof pane &
  typeof paneViews &
  typeof words &
  typeof findings &
  typeof targets &
  typeof problems &
  typeof costs &
  typeof costPane &
  typeof office &
  typeof paneDocuments &
  typeof reading &
  typeof statistics &
  typeof checklists &
  typeof improvePane;
export type PaneTexts = Texts<PaneCatalogue>;

/** One chunk per language: who reads Swedish does not fetch English. */
const frames = {
  "sv-SE": () => import("./frameSwedish"),
  "en-US": () => import("./frameEnglish"),
};
const sentences = {
  "sv-SE": () => import("./sentencesSwedish"),
  "en-US": () => import("./sentencesEnglish"),
};

/** Enough for the first paint; sentences about figures are empty until the rest is there. */
export async function loadFrameTexts(locale: Locale): Promise<PaneTexts> {
  const { frameParts } = await frames[locale]();
  return createTexts(locale, ...frameParts) as unknown as PaneTexts;
}

export async function loadTexts(locale: Locale): Promise<PaneTexts> {
  const [{ frameParts }, { sentenceParts }] = await Promise.all([frames[locale](), sentences[locale]()]);
  return createTexts(locale, ...frameParts, ...sentenceParts) as unknown as PaneTexts;
}
