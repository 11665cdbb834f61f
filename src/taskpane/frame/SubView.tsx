import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useTexts } from "../texts";
import { BackIcon } from "./Icons";
import { usePane } from "./paneContext";
import { ViewLayout } from "./ViewLayout";

const useStyles = makeStyles({
  head: { padding: "4px 12px 8px" },
  back: { marginLeft: "-8px", paddingLeft: "4px", paddingRight: "8px", minWidth: 0 },
  title: {
    margin: "4px 0 0",
    fontSize: "16px",
    lineHeight: "22px",
    fontWeight: 600,
    // Focus comes here by our doing, not the user's: the heading is read, and needs no ring.
    ":focus": { outlineStyle: "none" },
  },
});

interface SubViewProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly buttons?: ReactNode;
}

/** A page above a tab: Tillbaka, a heading that takes the focus when the page opens, and the content. */
export function SubView({ title, children, buttons }: SubViewProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return (
    <ViewLayout buttons={buttons}>
      <div className={styles.head}>
        <Button
          className={styles.back}
          size="small"
          appearance="subtle"
          icon={<BackIcon />}
          aria-keyshortcuts="Escape Alt+ArrowLeft"
          onClick={() => store.back()}
        >
          {t("btn.back")}
        </Button>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
      </div>
      {children}
    </ViewLayout>
  );
}
