import { Button } from "@fluentui/react-components";
import type { InsertedItem } from "../../actions/types";
import { usePane, usePaneState } from "../frame/paneContext";

interface RemoveButtonProps {
  readonly item: InsertedItem;
  readonly label: string;
}

/** Takes back what was inserted. */
export function RemoveButton({ item, label }: RemoveButtonProps) {
  const { store } = usePane();
  const working = usePaneState((state) => state.work !== null);
  return (
    <Button size="small" disabledFocusable={working} onClick={() => void store.remove(item)}>
      {label}
    </Button>
  );
}
