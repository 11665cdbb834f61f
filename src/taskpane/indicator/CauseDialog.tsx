import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Period } from "../../core/series/period";
import { periodKey } from "../../core/series/periodKey";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", padding: "16px" },
  // As wide as the question, not as the longest text in the list of periods.
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  text: { margin: 0 },
  tick: { marginLeft: "-8px" },
});

export interface CauseDialogProps {
  readonly title: string;
  readonly body: (period: Period) => string;
  readonly periodLabel: string;
  /** The periods to choose from, oldest first. */
  readonly periods: readonly Period[];
  readonly suggested: Period;
  /** Said below the field while it is empty; null where no cause is asked for. */
  readonly needCause: string | null;
  /** Series of the same indicator, this one included; the choice is offered when there are several. */
  readonly seriesCount: number;
  readonly onSave: (answer: {
    readonly period: Period;
    readonly cause: string;
    readonly all: boolean;
  }) => void;
  readonly close: () => void;
}

/** Asks for a period and for the cause. Spara can be pressed when there is a cause: limits are never moved without one. */
export function CauseDialog(props: CauseDialogProps) {
  const styles = useStyles();
  const { t, show } = useTexts();
  const [period, setPeriod] = useState(props.suggested);
  const [cause, setCause] = useState("");
  const [all, setAll] = useState(false);
  const missing = props.needCause !== null && cause.trim() === "";
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : props.close())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className={styles.form}>
            <Field label={props.periodLabel}>
              <Select
                value={periodKey(period)}
                onChange={(_, data) =>
                  setPeriod(props.periods.find((one) => periodKey(one) === data.value) ?? period)
                }
              >
                {props.periods.map((one) => (
                  <option key={one.ordinal} value={periodKey(one)}>
                    {show({ kind: "period", period: one })}
                  </option>
                ))}
              </Select>
            </Field>
            <p className={styles.text}>{props.body(period)}</p>
            {props.needCause === null ? null : (
              <Field
                label={t("pane.decide.cause")}
                required
                validationState={missing ? "none" : "success"}
                hint={missing ? props.needCause : undefined}
                validationMessage={null}
              >
                <Input value={cause} onChange={(_, data) => setCause(data.value)} />
              </Field>
            )}
            {props.seriesCount > 1 ? (
              <Checkbox
                className={styles.tick}
                checked={all}
                label={t("pane.decide.allSeries", { n: props.seriesCount })}
                onChange={(_, data) => setAll(data.checked === true)}
              />
            ) : null}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={missing}
              onClick={() => {
                props.close();
                props.onSave({ period, cause: cause.trim(), all });
              }}
            >
              {t("btn.save")}
            </Button>
            <Button onClick={props.close}>{t("btn.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
