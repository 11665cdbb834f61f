import { createContext, useContext } from "react";
import type { Problem } from "../core/problem";
import type { PaneTexts } from "./catalogue/loadTexts";

const TextsContext = createContext<PaneTexts | null>(null);
export const TextsProvider = TextsContext.Provider;

/** The texts of the catalogue in the language of the pane. */
export function useTexts(): PaneTexts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error("TextsProvider is missing");
  return texts;
}

/** What happened and what to do about it, as one text. */
export function problemText(texts: PaneTexts, problem: Problem): string {
  return [texts.render(problem.message), adviceText(texts, problem)].filter(Boolean).join(" ");
}

/** What to do about a problem; null when the catalogue has no advice for it. */
export function adviceText(texts: PaneTexts, { message }: Problem): string | null {
  const key = `${message.key}.advice`;
  return texts.has(key) ? texts.render({ key, params: message.params }) : null;
}
