import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import { usePaneState } from "../frame/paneContext";
import type { ChosenPlace } from "../state/paneState";
import { useTexts } from "../texts";
import { SelectionWatch } from "./SelectionWatch";

const InsertOptionsForm = lazy(async () => ({
  default: (await import("./InsertOptionsForm")).InsertOptionsForm,
}));

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "8px",
    padding: "6px 12px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
  },
  change: { flexShrink: 0, fontSize: "12px" },
});

/** The address of the selected cells, or what stands there. */
function ChosenCellsText({ cells }: { readonly cells: ChosenPlace }) {
  const { t } = useTexts();
  if (cells.kind !== "planned") return <>{t("pane.options.cells")}</>;
  const { range, sheet } = cells.plan;
  return (
    <>
      {range === null ? t("pane.options.cellsThere", { sheet }) : t("pane.options.cellsAt", { range, sheet })}
    </>
  );
}

/** V6 folded: where the charts go and how they look, in one line, with defaults that are right for most. */
export function InsertOptionsLine() {
  const styles = useStyles();
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const options = usePaneState((state) => state.options);
  const inserted = usePaneState((state) => state.inserted);
  const there = inserted.find((item) => item.kind === "charts" && item.sheet === options.sheet);
  const { cells } = options;
  return (
    <>
      <div className={styles.line}>
        <span>
          {cells !== null ? (
            <ChosenCellsText cells={cells} />
          ) : (
            t(there !== undefined ? "pane.options.existingSheet" : "pane.options.newSheet", {
              sheet: options.sheet,
            })
          )}
          {" · "}
          {cells !== null
            ? t(`pane.options.size.${options.perPage}`)
            : t("pane.options.perPage", { n: there?.perPage ?? options.perPage })}
          {" · "}
          {options.showLast === null
            ? t("pane.options.whole")
            : t("pane.options.last", { n: options.showLast })}
        </span>
        <Link
          as="button"
          className={styles.change}
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
        >
          {t(open ? "btn.dismiss" : "pane.change")}
        </Link>
      </div>
      {cells !== null ? <SelectionWatch /> : null}
      {open ? (
        <Suspense fallback={null}>
          <InsertOptionsForm id={panel} />
        </Suspense>
      ) : null}
    </>
  );
}
