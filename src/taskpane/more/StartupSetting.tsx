import { Checkbox, Field } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../frame/paneContext";
import { useTexts } from "../texts";

/** Whether the functions start with the workbook; saved at once, in the workbook. Absent where Excel cannot. */
export function StartupSetting({ className }: { readonly className?: string }) {
  const { t, render } = useTexts();
  const { actions } = usePane();
  const [starts, setStarts] = useState<boolean | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void actions.loadStartup().then((result) => {
      if (!gone && result.ok) setStarts(result.value);
    });
    return () => {
      gone = true;
    };
  }, [actions]);

  if (starts === null) return null;
  async function save(chosen: boolean): Promise<void> {
    const result = await actions.saveStartup(chosen);
    setFault(result.ok ? null : render(result.problem.message));
    if (result.ok) setStarts(chosen);
  }
  return (
    <Field {...(fault === null ? {} : { validationMessage: fault })}>
      <Checkbox
        className={className}
        label={t("set.load")}
        checked={starts}
        onChange={(_, data) => void save(data.checked === true)}
      />
    </Field>
  );
}
