import { makeStyles, tokens } from "@fluentui/react-components";

export const useImproveStyles = makeStyles({
  // Columns as wide as the pane, not as the longest name in a list to choose from.
  view: { padding: "8px 12px 16px", display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "16px" },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  choice: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  title: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1, flexBasis: "60%", minWidth: "140px" },
  about: {
    display: "block",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  suggestion: {
    display: "grid",
    gap: "6px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});
