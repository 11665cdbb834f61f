import { makeStyles, tokens } from "@fluentui/react-components";
import { fieldsThatFit } from "./fieldsThatFit";

/** Lower than this the header and footer would take the room from the content: then the whole page scrolls. */
const lowPane = "@media (max-height: 420px)";

export const useFrameStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: "14px",
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums",
    [lowPane]: { height: "auto", minHeight: "100vh", overflow: "visible" },
  },
  header: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "40px",
    // The host draws its own menu in the top right corner.
    padding: "0 44px 0 12px",
    flexShrink: 0,
    color: tokens.colorBrandForeground1,
  },
  title: { margin: 0, fontSize: "16px", lineHeight: "22px", fontWeight: 600 },
  view: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    [lowPane]: { minHeight: "auto" },
  },
  content: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    overflowWrap: "anywhere",
    ...fieldsThatFit,
    [lowPane]: { overflow: "visible" },
  },
  footer: {
    display: "flex",
    // Buttons that do not fit in one row stand above each other; Mer keeps its place beside the last.
    alignItems: "flex-end",
    "@media (max-width: 239px)": { flexWrap: "wrap" },
    gap: "8px",
    minHeight: "56px",
    boxSizing: "border-box",
    padding: "8px 12px",
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  footerMain: {
    flexGrow: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    minWidth: 0,
    // A long word beside a short one must not send Mer to a line of its own at 320 pixels.
    "& > button": { minWidth: 0, paddingLeft: "10px", paddingRight: "10px" },
  },
  above: { flexShrink: 0, "&:not(:empty)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  strip: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});
