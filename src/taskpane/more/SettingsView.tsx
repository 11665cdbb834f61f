import { Checkbox, Field, makeStyles, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { usePane } from "../frame/paneContext";
import { SubView } from "../frame/SubView";
import type { Preferences } from "../state/preferences";
import { useTexts } from "../texts";
import { Notices } from "../insert/Notices";
import { RemoveEverything } from "./RemoveEverything";
import { RuleSettings } from "./RuleSettings";
import { SmallLimitSetting } from "./SmallLimitSetting";
import { StartupSetting } from "./StartupSetting";

const useStyles = makeStyles({
  form: { display: "grid", gap: "16px", padding: "0 12px 16px" },
  tick: { marginLeft: "-8px" },
  heading: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  rules: { margin: "4px 0 0", paddingLeft: "18px", display: "grid", gap: "4px" },
});

/** What the tool holds itself to, after the seven principles of steering with trust; none can be turned off. */
const principles = ["ownData", "noRanking", "noLights", "drop", "openRules"] as const;

const themes: readonly Preferences["theme"][] = ["system", "light", "dark"];
const languages: readonly Preferences["language"][] = ["auto", "sv", "en"];

/** Settings in one column, saved at once. */
export function SettingsView() {
  const styles = useStyles();
  const { t } = useTexts();
  const { preferences, setPreferences } = usePane();
  return (
    <SubView title={t("view.settings")}>
      <Notices />
      <div className={styles.form}>
        <RuleSettings />
        <SmallLimitSetting />
        <section aria-labelledby="settings-principles">
          <h3 id="settings-principles" className={styles.heading}>
            {t("set.principles")}
          </h3>
          <ul className={styles.rules}>
            {principles.map((rule) => (
              <li key={rule}>{t(`improve.rule.${rule}`)}</li>
            ))}
          </ul>
        </section>
        <Field label={t("set.theme")}>
          <RadioGroup
            value={preferences.theme}
            onChange={(_, data) =>
              setPreferences({ ...preferences, theme: data.value as Preferences["theme"] })
            }
          >
            {themes.map((theme) => (
              <Radio key={theme} value={theme} label={t(`pane.theme.${theme}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={t("set.language")}>
          <Select
            value={preferences.language}
            onChange={(_, data) =>
              setPreferences({ ...preferences, language: data.value as Preferences["language"] })
            }
          >
            {languages.map((language) => (
              <option key={language} value={language}>
                {t(`pane.language.${language}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          className={styles.tick}
          label={t("set.read")}
          checked={preferences.readOnOpen}
          onChange={(_, data) => setPreferences({ ...preferences, readOnOpen: data.checked === true })}
        />
        <StartupSetting className={styles.tick} />
        <Field hint={t("kolada.live.help")}>
          <Checkbox
            className={styles.tick}
            label={t("kolada.live")}
            checked={preferences.koladaLive}
            onChange={(_, data) => setPreferences({ ...preferences, koladaLive: data.checked === true })}
          />
        </Field>
        <RemoveEverything />
      </div>
    </SubView>
  );
}
