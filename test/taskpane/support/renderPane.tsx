import "@testing-library/jest-dom";
import { configure, render, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { createTexts } from "../../../src/i18n/createTexts";
import { frameParts as englishFrame } from "../../../src/taskpane/catalogue/frameEnglish";
import { frameParts as swedishFrame } from "../../../src/taskpane/catalogue/frameSwedish";
import type { PaneTexts } from "../../../src/taskpane/catalogue/loadTexts";
import { sentenceParts as englishSentences } from "../../../src/taskpane/catalogue/sentencesEnglish";
import { sentenceParts as swedishSentences } from "../../../src/taskpane/catalogue/sentencesSwedish";
import type { PaneActions } from "../../../src/taskpane/actions";
import type { HostTheme } from "../../../src/taskpane/frame/theme";
import { PaneRoot } from "../../../src/taskpane/PaneRoot";
import { storedPreferences, type Preferences } from "../../../src/taskpane/state/preferences";
import type { TestActions } from "./testActions";

export const swedish = createTexts("sv-SE", ...swedishFrame, ...swedishSentences) as unknown as PaneTexts;
export const english = createTexts("en-US", ...englishFrame, ...englishSentences) as unknown as PaneTexts;

// Asking of every element whether it is hidden takes most of the time in a list of thousands of elements.
// A machine that does other work too may take its time; a test that passes never waits so long.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

/** Matches a text whole, whichever spaces (U+00A0 before units) it is written with. */
export const words = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s")}$`);

/** Swedish is what Excel speaks in tests. */
export const textsOf = (language: Preferences["language"]): Promise<PaneTexts> =>
  Promise.resolve(language === "en" ? english : swedish);

export interface RenderedPane<A extends PaneActions = TestActions> extends RenderResult {
  readonly user: UserEvent;
  readonly actions: A;
}

/** The whole pane over given actions, as the product has it over Excel. */
export function renderPane<A extends PaneActions>(
  actions: A,
  options: { workbook?: string; storage?: Storage | null; hostTheme?: HostTheme; user?: UserEvent } = {},
): RenderedPane<A> {
  const preferences = storedPreferences(options.storage ?? null, "", options.workbook ?? "test.xlsx");
  const rendered = render(
    <PaneRoot
      actions={actions}
      preferences={preferences}
      firstTexts={swedish}
      loadTexts={textsOf}
      hostTheme={options.hostTheme}
    />,
  );
  return { ...rendered, user: options.user ?? userEvent.setup(), actions };
}
