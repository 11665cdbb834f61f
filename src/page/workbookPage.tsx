import { useEffect, useRef, useState, useSyncExternalStore, type JSX } from "react";
import { columnLetters } from "../host/model/address";
import { SheetGrid } from "./grid/sheetGrid";
import { FormulaBar } from "./formulaBar";
import { PaneFrame } from "./paneFrame";
import { SheetTabs } from "./sheetTabs";
import { Toolbar } from "./toolbar";
import type { Session } from "./session";
import type { PageTexts } from "./pageTexts";

export interface WorkbookPageProps {
  /** Opens the bytes of a file; a string is the sentence that says why it could not be opened. */
  readonly open: (bytes: Uint8Array, fileName: string) => Session | string;
  readonly first: Session;
  readonly texts: PageTexts;
}

/** The browser page: a workbook with the task pane beside it. */
export function WorkbookPage({ open, first, texts }: WorkbookPageProps): JSX.Element {
  const [session, setSession] = useState(() => offered(first));
  // A file may be opened again under the same name: the pane starts anew for each.
  const [opening, setOpening] = useState(0);
  const [message, setMessage] = useState<string | null>(null);
  const version = useRef(0);
  useSyncExternalStore(
    (listener) =>
      session.subscribe(() => {
        version.current += 1;
        listener();
      }),
    () => version.current,
  );
  useEffect(() => {
    document.title = `${session.fileName} – Styrtal`;
  }, [session]);
  const sheetId = session.activeSheet();
  const sheet = session.view(sheetId);
  const selection = session.selection();
  const openFile = async (file: File): Promise<void> => {
    const opened = open(new Uint8Array(await file.arrayBuffer()), file.name);
    if (typeof opened === "string") setMessage(opened);
    else {
      setMessage(null);
      setSession(offered(opened));
      setOpening(opening + 1);
    }
  };
  return (
    <div className="page">
      <Toolbar session={session} texts={texts} onOpen={(file) => void openFile(file)} onFault={setMessage} />
      <main>
        <FormulaBar
          address={`${columnLetters(selection.column)}${selection.row + 1}`}
          text={sheet.input(selection.row, selection.column)}
          texts={texts}
          onType={(text) => setMessage(session.type(selection.row, selection.column, text))}
        />
        <div className="workbook">
          <SheetGrid
            key={`${opening}:${sheetId}`}
            sheet={sheet}
            selection={selection}
            label={sheet.name}
            onSelect={(next) => session.select(next)}
            onType={(row, column, text) => setMessage(session.type(row, column, text))}
            onClear={(area) => setMessage(session.clear(area))}
            onEditing={(editing) => session.setEditing(editing)}
          />
        </div>
        <SheetTabs
          sheets={session.sheets()}
          active={sheetId}
          label={texts.sheets}
          onChoose={(id) => session.activate(id)}
        />
      </main>
      <PaneFrame key={opening} title={texts.pane} splitterLabel={texts.splitter} />
      <div role="status" className={message === null ? "visually-hidden" : "message"}>
        {message !== null && (
          <>
            <span>{message}</span>
            <button type="button" onClick={() => setMessage(null)}>
              {texts.close}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** The pane's frame finds the session on this window as soon as it loads. */
function offered(session: Session): Session {
  Object.assign(window, { styrtalSession: session });
  return session;
}
