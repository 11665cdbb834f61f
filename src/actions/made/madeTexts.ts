import { message } from "../../core/message";
import type { Say } from "../../core/report/made/say";
import { swedishTexts } from "../../i18n/swedishTexts";

/** Texts in the workbook are Swedish whatever language the pane has: the readers are the municipality's. */
export const say: Say = (key, params) => swedishTexts.render(message(key, params));
