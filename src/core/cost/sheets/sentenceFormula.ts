/** A place in a text that a formula fills: what a message is given as a parameter. */
export const slot = (name: string): string => `⟦${name}⟧`;

/**
 * A sentence of the catalogue as a formula: its text in quotes, its slots the formulas that fill them. Without "=", so
 * that it can be a part of another.
 */
export function sentenceFormula(text: string, formulas: Readonly<Record<string, string>>): string {
  return text
    .split(/(⟦[^⟧]*⟧)/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece.startsWith("⟦") ? (formulas[piece.slice(1, -1)] ?? '""') : quoted(piece)))
    .join("&");
}

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A number inside a sentence, with the reader's own decimal sign and a real minus. */
export const numberInSentence = (cell: string, decimals: number): string =>
  `SUBSTITUTE(ROUND(${cell},${decimals}),"-","−")`;
