import { useEffect, useState, type JSX, type KeyboardEvent } from "react";
import type { PageTexts } from "./pageTexts";

export interface FormulaBarProps {
  readonly address: string;
  readonly text: string;
  readonly texts: PageTexts;
  readonly onType: (text: string) => void;
}

/** Shows what the active cell really holds, and takes a new formula or value. */
export function FormulaBar({ address, text, texts, onType }: FormulaBarProps): JSX.Element {
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [address, text]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && draft !== text) onType(draft);
    if (event.key === "Escape") setDraft(text);
  };
  return (
    <div className="formula-bar">
      <output className="address" aria-label={texts.address}>
        {address}
      </output>
      <input
        aria-label={texts.formulaBar}
        value={draft}
        spellCheck={false}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => draft !== text && onType(draft)}
      />
    </div>
  );
}
