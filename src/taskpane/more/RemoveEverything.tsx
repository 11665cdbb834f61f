import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { SheetOwnText } from "../../actions/made/readOwnText";
import { usePane } from "../frame/paneContext";
import { useBlocked } from "../frame/useBlocked";
import { cellList } from "../insert/cellList";
import { problemText, useTexts } from "../texts";

const ConfirmDialog = lazy(async () => ({ default: (await import("../frame/ConfirmDialog")).ConfirmDialog }));

const useStyles = makeStyles({
  box: { display: "grid", gap: "4px", justifyItems: "start" },
  line: { margin: "0 0 8px" },
  ticks: { display: "grid", marginLeft: "-8px" },
});

const allOurs = ({ known, cells }: SheetOwnText): boolean => known && cells.length === 0;

/**
 * Removes everything that Styrtal has made, after one question that says how much. A sheet where the user has written is
 * named there, and goes only with a tick of its own.
 */
export function RemoveEverything() {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const { store, actions } = usePane();
  const blocked = useBlocked();
  const [made, setMade] = useState<readonly SheetOwnText[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    setSaid(null);
    const result = await actions.readOwnText();
    if (!result.ok) setSaid(problemText(texts, result.problem));
    else if (result.value.length === 0) setSaid(t("pane.removeAll.nothing"));
    else setMade(result.value);
  };
  return (
    <div className={styles.box}>
      <Button disabledFocusable={blocked !== null} title={blocked ?? undefined} onClick={() => void ask()}>
        {t("btn.removeAll")}
      </Button>
      <div role="status">{said}</div>
      {made !== null ? (
        <Question
          made={made}
          onConfirm={(also) => void store.removeEverything(also)}
          close={() => setMade(null)}
        />
      ) : null}
    </div>
  );
}

interface QuestionProps {
  readonly made: readonly SheetOwnText[];
  readonly onConfirm: (also: readonly string[]) => void;
  readonly close: () => void;
}

function Question({ made, onConfirm, close }: QuestionProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const [also, setAlso] = useState<ReadonlySet<string>>(new Set());
  const written = made.filter((one) => !allOurs(one));
  const going = made.filter((one) => allOurs(one) || also.has(one.id));
  const tick = (id: string, checked: boolean): void => {
    const next = new Set(also);
    if (checked) next.add(id);
    else next.delete(id);
    setAlso(next);
  };
  return (
    <Suspense fallback={null}>
      <ConfirmDialog
        title={t("confirm.remove.title", { what: t("pane.removeAll.what") })}
        body={
          <>
            <p className={styles.line}>
              {t("confirm.remove.body", {
                n: going.reduce((sum, { charts }) => sum + charts, 0),
                m: going.filter(({ kind }) => kind !== "charts" && kind !== "chartCells").length,
              })}
            </p>
            {written.length > 0 ? (
              <div role="group" aria-labelledby="remove-kept">
                <p id="remove-kept" className={styles.line}>
                  {t("pane.removeAll.kept")}
                </p>
                <div className={styles.ticks}>
                  {written.map(({ id, sheet, cells, known }) => (
                    <Checkbox
                      key={id}
                      checked={also.has(id)}
                      onChange={(_, data) => tick(id, data.checked === true)}
                      label={
                        known
                          ? t("pane.removeAll.own", { sheet, cells: cellList(t, cells) })
                          : t("pane.removeAll.unknown", { sheet })
                      }
                    />
                  ))}
                </div>
              </div>
            ) : null}
          </>
        }
        confirm={t("confirm.yes.remove")}
        onConfirm={() => onConfirm([...also])}
        close={close}
      />
    </Suspense>
  );
}
