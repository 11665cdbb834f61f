/** A field is as wide as the pane, not as the longest text in a list to choose from; less padding where the pane is narrow. */
export const fieldsThatFit = {
  "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  "& .fui-Select__select": {
    "@media (max-width: 359px)": { paddingLeft: "8px", paddingRight: "26px" },
    "@media (min-width: 300px) and (max-width: 359px)": { fontSize: "13px" },
    "@media (min-width: 240px) and (max-width: 299px)": { fontSize: "12px" },
  },
  "& .fui-Select__icon": { "@media (max-width: 359px)": { right: "6px" } },
} as const;
