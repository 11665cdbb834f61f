import { Checkbox, Field } from "@fluentui/react-components";
import { usePane } from "../frame/paneContext";
import { useTexts } from "../texts";
import { useKept } from "./useKept";

/** Whether the functions start with the workbook; saved at once, in the workbook. Absent where Excel cannot. */
export function StartupSetting({ className }: { readonly className?: string }) {
  const { t } = useTexts();
  const { actions } = usePane();
  const { value: starts, fault, keep } = useKept(actions.loadStartup, actions.saveStartup);
  if (starts === null) return null;
  return (
    <Field {...(fault === null ? {} : { validationMessage: fault })}>
      <Checkbox
        className={className}
        label={t("set.load")}
        checked={starts}
        onChange={(_, data) => void keep(data.checked === true)}
      />
    </Field>
  );
}
