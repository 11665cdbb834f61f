/** Colours of sheets and charts, with their contrast and colour-blindness figures in the design notes. No red or green. */
export const palette = {
  ink: "#1B1B1B",
  line: "#404040",
  centre: "#595959",
  limit: "#6E6E6E",
  better: "#0B61A4",
  /** Inside a hollow marker. Not white: LibreOffice draws no outline around markers, and white would be a hole. */
  betterTint: "#9CC5E8",
  worse: "#A84A00",
  /** Inside the raising bars of a waterfall, so that their labels can be read. */
  worseTint: "#F0D2BA",
  women: "#5B3A8C",
  men: "#00796B",
  own: "#1F4E79",
  others: "#7F95AA",
  grid: "#D9D9D9",
  head: "#E6EDF4",
  zone: "#EEF2F6",
  input: "#FFF9E5",
  inputRule: "#8A7A3A",
  paper: "#FFFFFF",
} as const;
