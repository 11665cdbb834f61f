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

/**
 * Widths of letters of Calibri in parts of their size, as its tables have them; half for all others. A municipality's own
 * font is wider or narrower by some per cent, so a little is added.
 */
const letterWidths: Readonly<Record<string, number>> = {
  ...widthsOf("ijl", 0.24),
  ...widthsOf("I.,", 0.25),
  ...widthsOf(" \u00a0", 0.23),
  ...widthsOf(":;|'", 0.27),
  ...widthsOf("fr-()t", 0.33),
  ...widthsOf("scz”/", 0.41),
  ...widthsOf("aeågäkvxyJL", 0.48),
  ...widthsOf("ABCKPRSTVXYZÅÄEF", 0.55),
  ...widthsOf("DGHNOQUÖ", 0.65),
  ...widthsOf("w%", 0.72),
  ...widthsOf("mMW", 0.83),
};
const usualWidth = 0.52;
const margin = 1.06;

function widthsOf(letters: string, width: number): Record<string, number> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]));
}

/**
 * Height in points that a cell needs. Excel does not fit merged rows to their text, so it is reckoned: the text is
 * broken into lines at its spaces as Excel breaks it, 13 points each at 10 points, and 3 points of air.
 */
export function textHeight({ content, look, wrap, indent }: MadeCell, width: number): number {
  const size = fontSizes[look];
  const line = size * 1.3;
  if (!wrap) return line + 3;
  const bold = look === "heading" || look === "label" || look === "total" ? 1.05 : 1;
  const room = Math.max(width - (indent === true ? 14 : 5), 20) / (size * margin * bold);
  const lines = shownText(content)
    .split("\n")
    .reduce((sum, part) => sum + linesOf(part, room), 0);
  return line * lines + 3;
}

/** Words, each with the space or dash that it may be broken after. */
const wordsOf = (text: string): string[] => text.match(/[^ –-]*(?:[ –-]|$)/g) ?? [];

/**
 * Lines of a text in so much room, counted in parts of the size of its letters. A text is broken at spaces, hyphens and
 * dashes; a word too long is cut. A space at the end of a line takes no room.
 */
function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  let space = 0;
  for (const part of wordsOf(text)) {
    const word = part.endsWith(" ") ? part.slice(0, -1) : part;
    const width = widthOf(word);
    if (used + space + width <= room) {
      used += space + width;
    } else {
      const cut = Math.ceil(width / room);
      lines += (used === 0 ? 0 : 1) + cut - 1;
      used = width - (cut - 1) * room;
    }
    space = word === part ? 0 : letterWidths[" "]!;
  }
  return lines;
}

/** Width in points of a cell that shows a number with spaces between its thousands, with the air of a cell around it. */
export function numberWidth(
  value: number,
  { decimals, unit }: { readonly decimals: number; readonly unit: string | null },
): number {
  const digits = Math.abs(value).toFixed(decimals);
  const whole = digits.split(".")[0] ?? "";
  const shown = [
    value < 0 ? "-" : "",
    digits,
    " ".repeat(Math.floor((whole.length - 1) / 3)),
    unit === "%" ? " %" : "",
  ].join("");
  return Math.ceil(widthOf(shown) * fontSizes.body * margin) + 6;
}

/** Parts of the letters' size. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letterWidths[letter] ?? usualWidth), 0);

function shownText(content: MadeCell["content"]): string {
  if (content === null) return "";
  if (typeof content !== "object") return String(content);
  return "link" in content ? content.link : String(content.expected ?? "");
}
