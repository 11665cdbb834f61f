import { Tab, TabList } from "@fluentui/react-components";
import { tabs, type Tab as TabName } from "../state/paneState";
import { useTexts } from "../texts";
import { usePane, usePaneState } from "./paneContext";
import { useFrameStyles } from "./useFrameStyles";

/** The four views, one word each. */
export function Tabs() {
  const styles = useFrameStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const tab = usePaneState((state) => state.tab);
  return (
    <TabList
      size="small"
      className={styles.tabs}
      selectedValue={tab}
      selectTabOnFocus={false}
      onTabSelect={(_, data) => store.openTab(data.value as TabName)}
    >
      {tabs.map((name) => (
        <Tab key={name} id={`tab-${name}`} aria-controls="pane-view" value={name} className={styles.tab}>
          {t(`view.${name}`)}
        </Tab>
      ))}
    </TabList>
  );
}
