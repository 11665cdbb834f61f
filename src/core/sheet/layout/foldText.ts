/**
 * Text made comparable: lower case, å ä ö without their marks, punctuation and runs of spaces as one space. "Visat
 * Värde" and "visat_varde" become the same. For recognising words only; what is shown is always the text as written.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9%/]+/g, " ")
    .trim();
}

/** The text as written, with hard spaces, line breaks and runs of spaces as one space. */
export function cleanText(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u2009]+/g, " ").trim();
}
