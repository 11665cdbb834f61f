import { useEffect, useState } from "react";
import type { ActionResult } from "../../actions/types";
import { useTexts } from "../texts";

export interface Kept<T> {
  /** What the workbook keeps; null until it has been read, and where it could not be. */
  readonly value: T | null;
  /** Why the latest choice was not kept, as a sentence. */
  readonly fault: string | null;
  /** Keeps a choice; false when it was not kept. */
  readonly keep: (chosen: T) => Promise<boolean>;
}

/** A setting that the workbook keeps, read when it is shown and saved at once. */
export function useKept<T>(
  load: () => Promise<ActionResult<T | null>>,
  save: (chosen: T) => Promise<ActionResult<null>>,
): Kept<T> {
  const { render } = useTexts();
  const [value, setValue] = useState<T | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void load().then((result) => {
      if (!gone && result.ok) setValue(result.value);
    });
    return () => {
      gone = true;
    };
  }, [load]);
  const keep = async (chosen: T): Promise<boolean> => {
    const result = await save(chosen);
    setFault(result.ok ? null : render(result.problem.message));
    if (result.ok) setValue(chosen);
    return result.ok;
  };
  return { value, fault, keep };
}
