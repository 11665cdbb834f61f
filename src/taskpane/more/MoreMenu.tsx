import { Menu, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import type { RefObject } from "react";
import { usePane } from "../frame/paneContext";
import type { Page } from "../state/paneState";
import { useTexts } from "../texts";

interface MoreMenuProps {
  readonly target: RefObject<HTMLButtonElement | null>;
  readonly close: () => void;
}

const pages = ["kolada", "settings", "help", "about"] as const satisfies readonly Page["kind"][];

/** Kolada, settings, help and about: what is needed seldom. */
export function MoreMenu({ target, close }: MoreMenuProps) {
  const { t } = useTexts();
  const { store } = usePane();
  return (
    <Menu
      open
      positioning={{ target: target.current, position: "above", align: "end" }}
      onOpenChange={(event, data) => {
        // A press on the button itself is the button's to handle, or the menu would close and open again.
        if (data.open || target.current?.contains(event.target as Node)) return;
        close();
        // The trigger is ours, so we give the focus back; a click elsewhere keeps it where it went.
        if (event.type === "keydown") target.current?.focus();
      }}
    >
      {/* As wide as its words, and never wider than a pane of 270 points. */}
      <MenuPopover style={{ minWidth: 0, maxWidth: "calc(100vw - 16px)" }}>
        <MenuList>
          {pages.map((kind) => (
            <MenuItem key={kind} onClick={() => store.openPage({ kind })}>
              {t(`view.${kind}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
