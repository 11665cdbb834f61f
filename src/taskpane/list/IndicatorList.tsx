import { makeStyles } from "@fluentui/react-components";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { usePane } from "../frame/paneContext";
import { useTexts } from "../texts";
import { IndicatorRow } from "./IndicatorRow";
import { findByLetters, manySeries, type Row } from "./listModel";
import { windowedRowHeight, windowOf, type ListWindow } from "./windowing";

const useStyles = makeStyles({ list: { position: "relative" }, keys: { display: "none" } });

interface IndicatorListProps {
  readonly rows: readonly Row[];
  readonly selected: ReadonlySet<string>;
  readonly active: string | null;
  readonly busy: boolean;
}

/** Letters typed within this time belong to one word. */
const typingMs = 700;
const pageOfRows = 8;

/** The rows that are near what is seen, when the list is long; follows scrolling of whatever scrolls. */
function useWindow(
  rowCount: number,
  windowed: boolean,
  list: React.RefObject<HTMLDivElement | null>,
): ListWindow {
  const [part, setPart] = useState<ListWindow>(() =>
    windowOf(rowCount, windowedRowHeight, 0, window.innerHeight),
  );
  const measure = useCallback(() => {
    if (!windowed || list.current === null) return;
    const next = windowOf(
      rowCount,
      windowedRowHeight,
      Math.max(0, -list.current.getBoundingClientRect().top),
      window.innerHeight,
    );
    setPart((old) => (old.first === next.first && old.end === next.end ? old : next));
  }, [list, rowCount, windowed]);
  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    if (!windowed) return undefined;
    // Scroll events do not bubble; capture hears them from any ancestor that scrolls.
    document.addEventListener("scroll", measure, { capture: true, passive: true });
    window.addEventListener("resize", measure);
    return () => {
      document.removeEventListener("scroll", measure, { capture: true });
      window.removeEventListener("resize", measure);
    };
  }, [measure, windowed]);
  return windowed ? part : { first: 0, end: rowCount };
}

/**
 * The list of series: one stop for Tab; arrows, Home, End, page keys and letters move, Space ticks, Enter opens.
 * A list box, since screen readers then hand all those keys to us; what a row says is its name.
 */
export function IndicatorList({ rows, selected, active, busy }: IndicatorListProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const typed = useRef({ text: "", at: 0 });
  const windowed = rows.length > manySeries;
  const part = useWindow(rows.length, windowed, list);
  const found = rows.findIndex((row) => row.id === active);
  const activeIndex = Math.max(0, found);

  const move = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    focusWanted.current = true;
    store.changeList({ active: row.id });
  };

  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    const element = list.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]');
    element?.focus({ preventScroll: true });
    element?.scrollIntoView?.({ block: "nearest" });
  });

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[activeIndex];
    if (!row || event.altKey || event.metaKey) return;
    const { key } = event;
    const steps: Record<string, number> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + pageOfRows,
      PageUp: activeIndex - pageOfRows,
      Home: 0,
      End: rows.length - 1,
    };
    const target = steps[key];
    if (event.ctrlKey) {
      if (key.toLowerCase() !== "a") return;
      store.changeList({ selected: new Set([...selected, ...rows.map((each) => each.id)]) });
    } else if (target !== undefined) {
      move(target);
    } else if (key === " ") {
      store.toggle(row.id);
    } else if (key === "Enter") {
      store.openPage({ kind: "indicator", id: row.id });
    } else if (key.length === 1) {
      const now = Date.now();
      const text = now - typed.current.at > typingMs ? key : typed.current.text + key;
      typed.current = { text, at: now };
      const index = findByLetters(rows, text, activeIndex);
      if (index >= 0) move(index);
    } else {
      return;
    }
    event.preventDefault();
  }

  function onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>("[data-row]")?.dataset.row;
    if (id === undefined) return;
    store.changeList({ active: id });
    if (target.closest("[data-tick]")) store.toggle(id);
    else store.openPage({ kind: "indicator", id });
  }

  const drawn: number[] = [];
  for (let index = part.first; index < part.end; index += 1) drawn.push(index);
  // The row with the focus stays in the document wherever one scrolls, or the focus would be lost.
  if (windowed && (activeIndex < part.first || activeIndex >= part.end)) drawn.push(activeIndex);

  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-multiselectable="true"
        aria-label={t("pane.list.name")}
        aria-describedby="list-keys"
        aria-busy={busy}
        className={styles.list}
        style={windowed ? { height: rows.length * windowedRowHeight } : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {drawn.map((index) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <IndicatorRow
              key={row.id}
              row={row}
              index={index}
              count={rows.length}
              ticked={selected.has(row.id)}
              active={index === activeIndex}
              top={windowed ? index * windowedRowHeight : null}
            />
          );
        })}
      </div>
      <p id="list-keys" className={styles.keys}>
        {t("pane.list.keys")}
      </p>
    </>
  );
}
