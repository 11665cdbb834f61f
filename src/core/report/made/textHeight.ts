import type { CellLook, MadeCell } from "./madeSheet";

/** Size of the letters of each look, in points. */
export const fontSizes: Readonly<Record<CellLook, number>> = {
  title: 16,
  sentence: 10,
  section: 13,
  subsection: 11,
  heading: 10,
  body: 10,
  label: 10,
  calculated: 10,
  input: 10,
  total: 10,
  note: 9,
};

/** A letter is about half as wide as it is high: 5.2 points at 10 points (measured; ux 6.1). */
const widthPerPoint = 0.52;

/**
 * Height in points that a cell needs. Excel does not fit merged rows to their text, so it is reckoned: lines = width of
 * the text / width of the cell, 13.5 points each at 10 points, and 3 points of air.
 */
export function textHeight({ content, look, wrap }: MadeCell, width: number): number {
  const size = fontSizes[look];
  const line = size * 1.35;
  if (!wrap) return line + 3;
  const text = shownText(content);
  const bold = look === "heading" || look === "label" || look === "total" ? 1.08 : 1;
  const lines = text
    .split("\n")
    .reduce(
      (sum, part) =>
        sum + Math.max(1, Math.ceil((part.length * size * widthPerPoint * bold) / Math.max(width - 6, 20))),
      0,
    );
  return line * lines + 3;
}

function shownText(content: MadeCell["content"]): string {
  if (content === null) return "";
  if (typeof content !== "object") return String(content);
  return "link" in content ? content.link : String(content.expected ?? "");
}
