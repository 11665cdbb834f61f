import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Assessment } from "../../core/indicator/assessment";
import type { Decision } from "../../core/indicator/phases/decisions";
import type { Period } from "../../core/series/period";
import { usePaneState } from "../frame/paneContext";
import { useTexts } from "../texts";
import { useDecide } from "./useDecide";

const CauseDialog = lazy(async () => ({ default: (await import("./CauseDialog")).CauseDialog }));

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 0 8px", padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: "120px" },
  quiet: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly takeBack: { readonly label: string; readonly decision: Decision };
}

type Asking = "phase" | "exclude" | "baseline";

/** Phases with their causes, the baseline and values that do not count; each can be taken back. */
export function PhasesAndExclusions({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { possible, decide } = useDecide(assessment);
  const [asking, setAsking] = useState<Asking | null>(null);
  const entries = useEntries(assessment);
  const registered = usePaneState(
    (state) => state.reading?.register?.rowOf.has(assessment.series.id) ?? false,
  );
  return (
    <>
      {entries.length === 0 ? <p className={styles.quiet}>{t("pane.decide.none")}</p> : null}
      {registered ? <p className={styles.quiet}>{t("pane.decide.register")}</p> : null}
      <ul className={styles.list}>
        {entries.map(({ key, text, takeBack }) => (
          <li key={key} className={styles.item}>
            <span className={styles.words}>{text}</span>
            <Button
              size="small"
              aria-label={takeBack.label}
              disabledFocusable={!possible}
              onClick={() => decide(takeBack.decision)}
            >
              {t("btn.remove")}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {(["phase", "exclude", "baseline"] as const).map((kind) => (
          <Button key={kind} size="small" disabledFocusable={!possible} onClick={() => setAsking(kind)}>
            {t(buttonKeys[kind])}
          </Button>
        ))}
      </div>
      {asking === null ? null : (
        <Suspense fallback={null}>
          <Question kind={asking} assessment={assessment} onSave={decide} close={() => setAsking(null)} />
        </Suspense>
      )}
    </>
  );
}

const buttonKeys = {
  phase: "btn.newPhase",
  exclude: "btn.excludePoint",
  baseline: "pane.decide.freeze",
} as const;

function useEntries({ settings }: Assessment): readonly Entry[] {
  const { t } = useTexts();
  const named = (period: Period) => ({ kind: "period", period }) as const;
  const phases = settings.phases.map(({ from, cause }): Entry => {
    const period = named(from);
    return {
      key: `phase ${from.ordinal}`,
      text:
        cause === null ? t("pane.decide.phase", { period }) : t("pane.decide.phaseCause", { period, cause }),
      takeBack: {
        label: t("pane.decide.removePhase", { period }),
        decision: { kind: "endPhase", from },
      },
    };
  });
  const excluded = settings.excluded.map(({ period: which, cause }): Entry => {
    const period = named(which);
    return {
      key: `excluded ${which.ordinal}`,
      text:
        cause === null
          ? t("pane.decide.excluded", { period })
          : t("pane.decide.excludedCause", { period, cause }),
      takeBack: {
        label: t("pane.decide.includeAgain", { period }),
        decision: { kind: "include", period: which },
      },
    };
  });
  const { baselineTo } = settings;
  if (baselineTo === null) return [...phases, ...excluded];
  const baseline: Entry = {
    key: "baseline",
    text: t("pane.decide.baseline", { period: named(baselineTo) }),
    takeBack: { label: t("pane.decide.wholeBaseline"), decision: { kind: "baseline", to: null } },
  };
  return [...phases, baseline, ...excluded];
}

interface QuestionProps {
  readonly kind: Asking;
  readonly assessment: Assessment;
  readonly onSave: (decision: Decision, all: boolean) => void;
  readonly close: () => void;
}

function Question({ kind, assessment, onSave, close }: QuestionProps) {
  const { t } = useTexts();
  const { points } = assessment.series;
  const withValue = points.filter(({ value }) => value !== null).map(({ period }) => period);
  const periods = kind === "phase" ? points.slice(1).map(({ period }) => period) : withValue;
  const suggested = kind === "baseline" ? periods[Math.min(23, periods.length - 1)] : periods.at(-1);
  if (suggested === undefined) return null;
  const common = { title: t(buttonKeys[kind]), periods, suggested, close };
  const seriesCount = assessment.indicator.series.length;
  if (kind === "phase")
    return (
      <CauseDialog
        {...common}
        body={(period) => t("confirm.phase.body", { period: { kind: "period", period } })}
        periodLabel={t("pane.decide.from")}
        needCause={t("confirm.phase.needCause")}
        seriesCount={seriesCount}
        onSave={({ period, cause, all }) => onSave({ kind, from: period, cause }, all)}
      />
    );
  if (kind === "exclude")
    return (
      <CauseDialog
        {...common}
        body={() => t("pane.decide.excludeBody")}
        periodLabel={t("pane.decide.which")}
        needCause={t("pane.decide.excludeNeedCause")}
        seriesCount={seriesCount}
        onSave={({ period, cause, all }) => onSave({ kind, period, cause }, all)}
      />
    );
  return (
    <CauseDialog
      {...common}
      body={() => t("pane.decide.freezeBody")}
      periodLabel={t("pane.decide.last")}
      needCause={null}
      seriesCount={seriesCount}
      onSave={({ period, all }) => onSave({ kind, to: period }, all)}
    />
  );
}
