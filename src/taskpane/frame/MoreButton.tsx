import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import { useTexts } from "../texts";
import { DownIcon } from "./Icons";

const MoreMenu = lazy(async () => ({ default: (await import("../more/MoreMenu")).MoreMenu }));

const useStyles = makeStyles({
  button: { minWidth: 0, paddingLeft: "8px", paddingRight: "4px", marginLeft: "auto" },
});

/** Mer: the menu itself is fetched the first time it is opened. */
export function MoreButton() {
  const styles = useStyles();
  const { t } = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        className={styles.button}
        appearance="subtle"
        icon={<DownIcon />}
        iconPosition="after"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t("view.more")}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <MoreMenu target={button} close={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
