import { Button, Checkbox, Input, makeStyles, Select, tokens, useAnnounce } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { SearchIcon } from "../frame/Icons";
import { usePane, usePaneState } from "../frame/paneContext";
import { useTexts } from "../texts";
import { filterKeys, hasChanged, manySeries, type FilterKey, type SortKey } from "./listModel";
import type { ListRows } from "./useRows";

const useStyles = makeStyles({
  tools: { display: "grid", gap: "8px", padding: "0 12px 4px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(136px, 1fr))", gap: "8px" },
  field: { minWidth: 0, width: "100%" },
  all: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    marginLeft: "-8px",
  },
  count: { color: tokens.colorNeutralForeground2, fontSize: "12px" },
});

const sorts: readonly SortKey[] = ["changed", "area", "name"];
/** A pause this long means that the search has been typed. */
const pauseMs = 500;

/** Says how many rows are shown when the search or filter has rested, and how many are ticked. */
function useSpokenCounts(rows: ListRows, selected: number): void {
  const { t } = useTexts();
  const { announce } = useAnnounce();
  const query = usePaneState((state) => state.list.query);
  const filter = usePaneState((state) => state.list.filter);
  const count = t("list.count", { n: rows.shown.length, m: rows.all.length });
  const ticked = t("sr.selected", { n: selected, m: rows.all.length });
  const latest = useRef({ count, ticked });
  latest.current = { count, ticked };
  const first = useRef(true);
  useEffect(() => {
    if (first.current) return undefined;
    const timer = setTimeout(() => announce(latest.current.count), pauseMs);
    return () => clearTimeout(timer);
  }, [announce, query, filter]);
  useEffect(() => {
    if (first.current) return undefined;
    const timer = setTimeout(() => announce(latest.current.ticked), pauseMs);
    return () => clearTimeout(timer);
  }, [announce, selected]);
  useEffect(() => {
    first.current = false;
  }, []);
}

/** Search, order, filter and ticking of all. */
export function ListTools({ rows }: { readonly rows: ListRows }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const list = usePaneState((state) => state.list);
  useSpokenCounts(rows, list.selected.size);
  const shownIds = rows.shown.map((row) => row.id);
  const tickedShown = shownIds.filter((id) => list.selected.has(id)).length;
  const all = tickedShown === shownIds.length && shownIds.length > 0;
  const hasAreas = rows.all.some((row) => row.assessment.settings.serviceArea !== null);
  const changed = rows.all.filter((row) => hasChanged(row.assessment));
  const filters = filterKeys.filter((key) => key === "all" || rows.counts[key] > 0 || key === list.filter);

  const tickAll = (on: boolean): void => {
    const others = [...list.selected].filter((id) => !shownIds.includes(id));
    store.changeList({ selected: new Set(on ? [...others, ...shownIds] : others) });
  };

  return (
    <div className={styles.tools}>
      <Input
        type="search"
        className={styles.field}
        contentBefore={<SearchIcon />}
        aria-label={t("list.search")}
        placeholder={t("list.search")}
        value={list.query}
        onChange={(_, data) => store.changeList({ query: data.value })}
      />
      <div className={styles.pair}>
        <Select
          className={styles.field}
          aria-label={t("pane.list.sort")}
          value={list.sort}
          onChange={(_, data) => store.changeList({ sort: data.value as SortKey })}
        >
          {sorts
            .filter((key) => key !== "area" || hasAreas)
            .map((key) => (
              <option key={key} value={key}>
                {t(`list.sort.${key}`)}
              </option>
            ))}
        </Select>
        <Select
          className={styles.field}
          aria-label={t("pane.list.filter")}
          value={list.filter}
          onChange={(_, data) => store.changeList({ filter: data.value as FilterKey })}
        >
          {filters.map((key) => (
            <option key={key} value={key}>
              {t(`list.filter.${key}`, { n: rows.counts[key] })}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.all}>
        <Checkbox
          label={t("btn.selectAll")}
          checked={all ? true : tickedShown > 0 ? "mixed" : false}
          disabled={shownIds.length === 0}
          onChange={(_, data) => tickAll(data.checked === true)}
        />
        <span className={styles.count}>{t("list.selected", { n: list.selected.size })}</span>
      </div>
      {rows.all.length > manySeries && changed.length > 0 ? (
        <Button onClick={() => store.changeList({ selected: new Set(changed.map((row) => row.id)) })}>
          {t("btn.selectChanged", { n: changed.length })}
        </Button>
      ) : null}
    </div>
  );
}
