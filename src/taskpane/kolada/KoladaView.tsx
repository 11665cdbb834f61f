import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { parseAnswer } from "../../core/kolada/parseAnswer";
import { message } from "../../core/message";
import { usePane, usePaneState } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { Notices } from "../insert/Notices";
import { useTexts } from "../texts";
import { KoladaAddresses } from "./KoladaAddresses";

const useStyles = makeStyles({
  part: { display: "grid", gap: "8px", padding: "0 12px 16px" },
  heading: { margin: 0, fontSize: "14px", fontWeight: 600 },
  words: { margin: 0 },
  small: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  area: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: "12px" } },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** Values from Kolada without a call: an address to copy, the answer pasted or opened, a sheet of data made of it. */
export function KoladaView() {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const { store } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [parts, setParts] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  const [unreadable, setUnreadable] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const answer = useMemo(() => (parts.length === 0 ? null : parseAnswer(parts)), [parts]);
  const tables = parts.length === 1 && answer === null;

  function add(given: readonly string[]): void {
    const isJson = (one: string): boolean => /^\s*[[{]/.test(one.replace(/^\ufeff/, ""));
    const next = [...parts, ...given];
    const readable = parseAnswer(next) !== null || (next.length === 1 && !isJson(next[0] ?? ""));
    setUnreadable(!readable);
    if (!readable) return;
    setParts(next);
    setText("");
  }
  async function open(files: FileList | null): Promise<void> {
    add(await Promise.all([...(files ?? [])].map((file) => file.text())));
  }
  async function make(): Promise<void> {
    if (await store.makeKoladaSheet(parts)) setParts([]);
  }

  const reason = working ? t("pane.working") : parts.length === 0 ? t("kolada.nothing") : null;
  return (
    <SubView
      title={t("view.kolada")}
      buttons={
        <>
          <PrimaryButton reason={reason} onClick={() => void make()}>
            {t("kolada.make")}
          </PrimaryButton>
          {parts.length === 0 ? null : <Button onClick={() => setParts([])}>{t("kolada.clear")}</Button>}
        </>
      }
    >
      <Notices />
      <KoladaAddresses onFetched={add} />
      <section className={styles.part}>
        <h3 className={styles.heading}>{t("kolada.paste.title")}</h3>
        <Field label={t("kolada.paste.label")}>
          <Textarea
            className={styles.area}
            value={text}
            rows={4}
            resize="vertical"
            onChange={(_, data) => setText(data.value)}
          />
        </Field>
        <div className={styles.buttons}>
          <Button disabledFocusable={text.trim() === ""} onClick={() => text.trim() !== "" && add([text])}>
            {t("kolada.add")}
          </Button>
          <Button onClick={() => chooser.current?.click()}>{t("kolada.open")}</Button>
          <input
            ref={chooser}
            type="file"
            accept=".json,.csv,.tsv,.txt"
            multiple
            hidden
            aria-label={t("kolada.open")}
            onChange={(event) => {
              void open(event.currentTarget.files);
              event.currentTarget.value = "";
            }}
          />
        </div>
        <div role="status">
          {unreadable ? (
            <p className={styles.fault}>
              {t("problem.jsonUnreadable")} {t("problem.jsonUnreadable.advice")}
            </p>
          ) : null}
          {answer === null ? null : (
            <p className={styles.words}>
              {t("kolada.has", {
                n: answer.values.length,
                k: answer.indicators.size,
                m: answer.places.size,
              })}
            </p>
          )}
          {tables ? <p className={styles.words}>{t("kolada.table")}</p> : null}
          {answer?.missingPages.map((page) => (
            <p key={page} className={styles.words}>
              {texts.render(message("problem.pageMissing", { page }))} {t("problem.pageMissing.advice")}
            </p>
          ))}
        </div>
        <p className={styles.small}>{t("kolada.terms")}</p>
      </section>
    </SubView>
  );
}
