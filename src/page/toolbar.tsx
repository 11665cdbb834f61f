import { useRef, type JSX } from "react";
import type { PageTexts } from "./pageTexts";
import type { Session } from "./session";

export interface ToolbarProps {
  readonly session: Session;
  readonly texts: PageTexts;
  readonly onOpen: (file: File) => void;
  readonly onFault: (sentence: string) => void;
}

const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What stands in for Excel's own menu: open, download, and the add-in's ribbon buttons. */
export function Toolbar({ session, texts, onOpen, onFault }: ToolbarProps): JSX.Element {
  const chooser = useRef<HTMLInputElement>(null);
  const run = (actionId: string): void => {
    session.runCommand(actionId).catch((error: unknown) => onFault(String(error)));
  };
  return (
    <header className="toolbar">
      <h1>Styrtal</h1>
      <span className="file">{session.fileName}</span>
      <button type="button" onClick={() => chooser.current?.click()}>
        {texts.open}
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) onOpen(file);
          event.currentTarget.value = "";
        }}
      />
      <button type="button" onClick={() => download(session.save(), session.fileName)}>
        {texts.download}
      </button>
      <div className="group" role="group" aria-label={texts.ribbon}>
        {texts.commands.map((command) => (
          <button
            key={command.actionId}
            type="button"
            title={command.tip}
            onClick={() => run(command.actionId)}
          >
            {command.label}
          </button>
        ))}
      </div>
    </header>
  );
}

function download(bytes: Uint8Array, fileName: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: spreadsheetType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the address once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
