import { createContext, useContext } from "react";
import type { Message, Param } from "../core/message";
import type { Problem } from "../core/problem";

/** The texts of the catalogue in the language of the pane. */
export interface Texts {
  readonly locale: "sv-SE" | "en-US";
  t(key: string, params?: Readonly<Record<string, Param>>): string;
  render(message: Message): string;
  /** What to do about a problem; null when the catalogue has no advice for it. */
  advice(problem: Problem): string | null;
  /** One value as it stands in a sentence: an amount with its unit, the name of a period. */
  show(param: Param): string;
}

const TextsContext = createContext<Texts | null>(null);
export const TextsProvider = TextsContext.Provider;

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error("TextsProvider is missing");
  return texts;
}
