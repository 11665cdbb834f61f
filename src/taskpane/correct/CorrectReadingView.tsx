import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { ReadingToCorrect } from "../../actions/reading/correctReading";
import type { SheetCorrection } from "../../core/sheet/correction/correction";
import { usePane, usePaneState } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { Notices } from "../insert/Notices";
import type { Failure } from "../state/paneState";
import { problemText, useTexts } from "../texts";
import { toKeep } from "./changes";
import { ReadingPreview } from "./ReadingPreview";
import { TableFields } from "./TableFields";

const useStyles = makeStyles({
  text: { margin: "0 12px 12px" },
  tables: { padding: "0 12px 12px", "& select": { width: "100%", minWidth: 0 } },
});

/** V8: how a sheet was read, and what it is when it is read otherwise. Nothing is kept until Spara. */
export function CorrectReadingView({ sheet }: { readonly sheet: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const { store, actions } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [opened, setOpened] = useState<ReadingToCorrect | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [correction, setCorrection] = useState<SheetCorrection>({ tables: [] });
  const [chosen, setChosen] = useState(0);

  useEffect(() => {
    let gone = false;
    void actions.openReading(sheet).then((result) => {
      if (gone) return;
      if (!result.ok) return setFailure(result);
      setOpened(result.value);
      setCorrection(result.value.kept);
    });
    return () => {
      gone = true;
    };
  }, [actions, sheet]);

  const description = useMemo(() => opened?.describe(correction) ?? null, [opened, correction]);
  const table = description?.tables[Math.min(chosen, description.tables.length - 1)];

  async function save(): Promise<void> {
    if (description === null) return;
    if (await store.saveReading(sheet, toKeep(correction, description))) store.back();
  }
  async function reset(): Promise<void> {
    if (await store.saveReading(sheet, null)) setCorrection({ tables: [] });
  }

  return (
    <SubView
      title={t("correct.title", { sheet })}
      buttons={
        description === null ? null : (
          <>
            <PrimaryButton reason={working ? t("pane.working") : null} onClick={() => void save()}>
              {t("btn.save")}
            </PrimaryButton>
            <Button disabledFocusable={working} onClick={() => void reset()}>
              {t("btn.reset")}
            </Button>
          </>
        )
      }
    >
      <Notices />
      {failure === null ? null : <p className={styles.text}>{problemText(texts, failure.problem)}</p>}
      {failure === null && description === null ? (
        <p className={styles.text}>{t("correct.loading")}</p>
      ) : null}
      {description !== null && table === undefined ? (
        <p className={styles.text}>{t("correct.result.none")}</p>
      ) : null}
      {description !== null && table !== undefined && opened !== null ? (
        <>
          {description.tables.length > 1 ? (
            <Field label={t("correct.table")} className={styles.tables}>
              <Select
                value={String(description.tables.indexOf(table))}
                onChange={(_, data) => setChosen(Number(data.value))}
              >
                {description.tables.map(({ mapping, result }, index) => (
                  <option key={index} value={String(index)}>
                    {t("correct.tableChoice", {
                      n: index + 1,
                      name: mapping.title?.text ?? result.example?.name ?? "",
                    })}
                  </option>
                ))}
              </Select>
            </Field>
          ) : null}
          <ReadingPreview table={table} />
          <TableFields
            opened={opened}
            description={description}
            table={table}
            correction={correction}
            change={setCorrection}
          />
        </>
      ) : null}
    </SubView>
  );
}
