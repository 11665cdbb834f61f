import { useDeferredValue, useMemo } from "react";
import { usePaneState } from "../frame/paneContext";
import { useTexts } from "../texts";
import { filterCounts, filterRows, makeRows, sortRows, type FilterKey, type Row } from "./listModel";

export interface ListRows {
  readonly all: readonly Row[];
  /** In order, after filter and search. */
  readonly shown: readonly Row[];
  readonly counts: Record<FilterKey, number>;
}

/** The rows of the present reading. Each step is remembered, so that typing in the search only filters. */
export function useRows(): ListRows {
  const { render } = useTexts();
  const assessments = usePaneState((state) => state.reading?.assessments);
  const sort = usePaneState((state) => state.list.sort);
  const filter = usePaneState((state) => state.list.filter);
  // What is typed is drawn at once; the list follows when the machine has time.
  const query = useDeferredValue(usePaneState((state) => state.list.query));
  const all = useMemo(() => makeRows(assessments ?? [], render), [assessments, render]);
  const counts = useMemo(() => filterCounts(all), [all]);
  const sorted = useMemo(() => sortRows(all, sort), [all, sort]);
  const shown = useMemo(() => filterRows(sorted, filter, query), [sorted, filter, query]);
  return useMemo(() => ({ all, shown, counts }), [all, shown, counts]);
}
