/**
 * What a Swede types in a cell, in the invariant form that the host reads: decimal comma, spaces between thousands and
 * a real minus become what "12.5" and "-1234" are. Formulas and all other text go on as they are.
 */
export function typedInput(text: string): string {
  if (text.startsWith("=") || text.startsWith("'")) return text;
  const compact = text.replace(/[\s\u00a0\u202f]/g, "").replace(/[−–]/g, "-");
  return /^-?\d+(,\d+)?%?$/.test(compact) ? compact.replace(",", ".") : text;
}
