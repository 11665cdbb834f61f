import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AssessmentOptions } from "../../core/indicator/assessment";
import { ruleProfiles } from "../../core/spc/rules/ruleProfiles";
import type { SigmaMethod } from "../../core/spc/types";
import { usePane, usePaneState } from "../frame/paneContext";
import { hasChanged } from "../list/listModel";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  group: { display: "grid", gap: "16px" },
  preview: {
    display: "grid",
    gap: "8px",
    justifyItems: "start",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "& p": { margin: 0 },
  },
});

type ProfileName = keyof typeof ruleProfiles;
const profiles = [
  { name: "anhöj+3s", key: "set.rules.default" },
  { name: "mdc", key: "set.rules.mdc" },
  { name: "we", key: "set.rules.we" },
  { name: "nelson", key: "set.rules.nelson" },
] as const satisfies readonly { readonly name: ProfileName; readonly key: string }[];
const methods: readonly SigmaMethod[] = ["mean", "screened", "median"];

const same = (a: AssessmentOptions, b: AssessmentOptions): boolean =>
  a.rules.name === b.rules.name && a.method === b.method;

/** Rules and limits of the workbook; how many rows a change touches is shown before it is saved. */
export function RuleSettings() {
  const styles = useStyles();
  const { t } = useTexts();
  const { store, actions } = usePane();
  const assessments = usePaneState((state) => state.reading?.assessments);
  const working = usePaneState((state) => state.work !== null);
  const [saved, setSaved] = useState<AssessmentOptions | null>(null);
  const [chosen, setChosen] = useState<AssessmentOptions | null>(null);
  const [signals, setSignals] = useState<number | null>(null);

  useEffect(() => {
    let gone = false;
    void actions.loadAssessmentOptions().then((options) => {
      if (gone) return;
      setSaved(options);
      setChosen(options);
    });
    return () => {
      gone = true;
    };
  }, [actions]);

  if (saved === null || chosen === null) return null;
  const now = (assessments ?? []).filter(hasChanged).length;

  async function choose(options: AssessmentOptions): Promise<void> {
    setChosen(options);
    setSignals(null);
    if (saved !== null && !same(options, saved) && (assessments ?? []).length > 0) {
      setSignals(await store.tryRules(options));
    }
  }
  async function save(): Promise<void> {
    if (chosen === null) return;
    await store.saveRules(chosen);
    setSaved(chosen);
    setSignals(null);
  }
  const own = chosen.rules.name === "own";
  return (
    <div className={styles.group}>
      <Field label={t("set.rules")} hint={t("set.rules.help")}>
        <Select
          disabled={working}
          value={chosen.rules.name}
          onChange={(_, data) => {
            const profile = profiles.find(({ name }) => name === data.value);
            if (profile) void choose({ ...chosen, rules: ruleProfiles[profile.name] });
          }}
        >
          {own ? <option value="own">{t("set.rules.own")}</option> : null}
          {profiles.map(({ name, key }) => (
            <option key={name} value={name}>
              {t(key)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("set.sigma")}>
        <Select
          disabled={working}
          value={chosen.method}
          onChange={(_, data) => {
            const method = methods.find((each) => each === data.value);
            if (method) void choose({ ...chosen, method });
          }}
        >
          {methods.map((method) => (
            <option key={method} value={method}>
              {t(`pane.sigma.${method}`)}
            </option>
          ))}
        </Select>
      </Field>
      {same(chosen, saved) ? null : (
        <div className={styles.preview} role="status">
          {signals === null ? null : <p>{t("pane.rules.effect", { n: signals, before: now })}</p>}
          <Button appearance="primary" disabledFocusable={working} onClick={() => void save()}>
            {t("btn.save")}
          </Button>
        </div>
      )}
    </div>
  );
}
