import { useEffect, useRef, useState } from "react";
import type { DocumentsPlan, DocumentsQuestion } from "../../actions/documents/planDocuments";
import { usePane, usePaneState } from "../frame/paneContext";
import type { Failure } from "../state/paneState";

export interface PlanState {
  readonly plan: DocumentsPlan | null;
  readonly failure: Failure | null;
}

/**
 * What each document would hold, read from the whole workbook when the view opens, when another period or organisation is
 * asked for, and when something has been made. The earlier plan stays while a new one is read.
 */
export function useDocumentsPlan(question: DocumentsQuestion = {}): PlanState {
  const { actions } = usePane();
  const inserted = usePaneState((state) => state.inserted);
  const reading = usePaneState((state) => state.readingNumber);
  const working = usePaneState((state) => state.work !== null);
  const [found, setFound] = useState<PlanState>({ plan: null, failure: null });
  const latest = useRef(0);
  const asked = JSON.stringify(question);
  useEffect(() => {
    const { planDocuments } = actions;
    if (working) return;
    const number = ++latest.current;
    void planDocuments(JSON.parse(asked) as DocumentsQuestion, {}).then((result) => {
      if (number !== latest.current) return;
      setFound((before) =>
        result.ok ? { plan: result.value, failure: null } : { plan: before.plan, failure: result },
      );
    });
    return () => {
      // The newest count is what is wanted here: an answer to an older question is dropped.
      // eslint-disable-next-line react-hooks/exhaustive-deps
      latest.current++;
    };
  }, [actions, asked, inserted, reading, working]);
  return found;
}
