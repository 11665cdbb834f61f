import { Field, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane, usePaneState } from "../frame/paneContext";
import { useTexts } from "../texts";

/** Persons; 0 hides nothing. */
const limits = [0, 3, 4, 5, 6, 10] as const;

/** Numbers of fewer persons than this are hidden in what leaves the workbook. Saved at once, in the workbook. */
export function SmallLimitSetting() {
  const { t, render } = useTexts();
  const { actions, store } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const sheets = usePaneState((state) => state.reading?.read);
  const [limit, setLimit] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    let gone = false;
    void actions.loadSmallLimit().then((result) => {
      if (!gone && result.ok) setLimit(result.value);
    });
    return () => {
      gone = true;
    };
  }, [actions]);

  if (limit === null) return null;
  async function save(chosen: number): Promise<void> {
    const result = await actions.saveSmallLimit(chosen);
    setFault(result.ok ? null : render(result.problem.message));
    if (!result.ok) return;
    setLimit(chosen);
    if (sheets !== undefined) await store.read({ sheets });
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
