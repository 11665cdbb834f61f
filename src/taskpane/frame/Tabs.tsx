import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { tabs, type Tab } from "../state/paneState";
import { useTexts } from "../texts";
import { usePane, usePaneState } from "./paneContext";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexShrink: 0,
    padding: "0 4px",
    // At twice the text size there is no room for four words in a row.
    "@media (max-width: 239px)": { flexWrap: "wrap" },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    boxSizing: "border-box",
    minWidth: 0,
    minHeight: "36px",
    padding: "6px 8px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: "13px",
    lineHeight: "20px",
    whiteSpace: "nowrap",
    cursor: "pointer",
    // Four words in one row, in a wide font too. (The ranges meet nowhere: which of two wins is not for us to say.)
    "@media (min-width: 320px) and (max-width: 350px)": { padding: "6px 5px", flexGrow: 1 },
    "@media (min-width: 240px) and (max-width: 319px)": {
      padding: "6px 3px",
      flexGrow: 1,
      fontSize: "min(12px, 4.3vw)",
    },
    "@media (max-width: 239px)": { padding: "6px 5px", flexGrow: 0, fontSize: "12px" },
    "@media (min-width: 351px)": { padding: "6px 10px", fontSize: "14px", minHeight: "44px" },
    ":hover": { color: tokens.colorNeutralForeground1Hover },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
    "::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      right: "8px",
      bottom: "0",
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    "::after": {
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStroke },
  },
});

/**
 * The four views, one word each. Made here and not of Fluent's TabList: that one brings 22 kB gzip of focus handling
 * to the first paint, for what is arrow keys among four buttons (WAI-ARIA APG, tabs with manual activation).
 */
export function Tabs() {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const selected = usePaneState((state) => state.tab);
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    const from = buttons.findIndex((button) => button === document.activeElement);
    const targets: Record<string, number> = {
      ArrowRight: (from + 1) % buttons.length,
      ArrowLeft: (from - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined || from < 0 || event.altKey || event.ctrlKey) return;
    buttons[target]?.focus();
    event.preventDefault();
  }

  const button = (name: Tab) => (
    <button
      key={name}
      id={`tab-${name}`}
      type="button"
      role="tab"
      aria-selected={name === selected}
      aria-controls="pane-view"
      tabIndex={name === selected ? 0 : -1}
      className={mergeClasses(styles.tab, name === selected && styles.selected)}
      onClick={() => store.openTab(name)}
    >
      {t(`view.${name}`)}
    </button>
  );
  return (
    <div ref={list} role="tablist" className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map(button)}
    </div>
  );
}
