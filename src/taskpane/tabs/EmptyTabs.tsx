import { Notices } from "../insert/Notices";
import { ViewLayout } from "../frame/ViewLayout";
import { useStartStyles } from "../start/StartView";
import { useTexts } from "../texts";

/** A tab whose tables and forms are not in the workbook: what is needed, in words. */
function EmptyTab({ name }: { readonly name: "costs" }) {
  const styles = useStartStyles();
  const { t } = useTexts();
  return (
    <ViewLayout>
      <Notices />
      <div className={styles.view}>
        <h2 className={styles.title}>{t(`empty.${name}.title`)}</h2>
        <p className={styles.body}>{t(`empty.${name}.body`)}</p>
      </div>
    </ViewLayout>
  );
}

export const CostsView = () => <EmptyTab name="costs" />;
