import { Field, Select } from "@fluentui/react-components";
import { usePane, usePaneState } from "../frame/paneContext";
import { useTexts } from "../texts";
import { useKept } from "./useKept";

/** Persons; 0 hides nothing. */
const limits = [0, 3, 4, 5, 6, 10] as const;

/** Numbers of fewer persons than this are hidden in what leaves the workbook. Saved at once, in the workbook. */
export function SmallLimitSetting() {
  const { t } = useTexts();
  const { actions, store } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const sheets = usePaneState((state) => state.reading?.read);
  const { value: limit, fault, keep } = useKept(actions.loadSmallLimit, actions.saveSmallLimit);

  if (limit === null) return null;
  async function save(chosen: number): Promise<void> {
    if ((await keep(chosen)) && sheets !== undefined) await store.read({ sheets });
  }
  const shown = (limits as readonly number[]).includes(limit)
    ? limits
    : [...limits, limit].sort((a, b) => a - b);
  return (
    <Field
      label={t("set.small")}
      hint={t("set.small.help")}
      {...(fault === null ? {} : { validationMessage: fault })}
    >
      <Select disabled={working} value={String(limit)} onChange={(_, data) => void save(Number(data.value))}>
        {shown.map((each) => (
          <option key={each} value={each}>
            {each === 0 ? t("set.small.none") : t("set.small.persons", { n: each })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
