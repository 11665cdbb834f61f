import { useRef, type JSX, type KeyboardEvent } from "react";

export interface SheetTabsProps {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly active: string;
  readonly label: string;
  readonly onChoose: (id: string) => void;
}

/** The sheets of the workbook; arrow keys move between them, as tabs do. */
export function SheetTabs({ sheets, active, label, onChoose }: SheetTabsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = sheets[sheets.findIndex((sheet) => sheet.id === active) + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          data-sheet={sheet.id}
          aria-selected={sheet.id === active}
          tabIndex={sheet.id === active ? 0 : -1}
          onClick={() => onChoose(sheet.id)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
