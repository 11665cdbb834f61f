const needsEscape = /[&<>"\r\n\t]/;

/** Text content: & < > escaped; carriage returns too, which XML readers would turn into line feeds. */
export function escapeText(text: string): string {
  if (!needsEscape.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

/** Attribute value in double quotes; tabs and line breaks as references, since readers turn them into spaces. */
export function escapeAttribute(text: string): string {
  if (!needsEscape.test(text)) return text;
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\t/g, "&#9;")
    .replace(/\n/g, "&#10;")
    .replace(/\r/g, "&#13;");
}

/**
 * Characters that XML cannot hold are written _xHHHH_ in spreadsheet strings (ST_Xstring, ECMA-376 part 1, 22.9.2.19);
 * a text that already looks like such a code gets its underscore escaped.
 */
export function encodeXstring(text: string): string {
  if (!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\r\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|[\ud800-\udfff]/.test(text))
    return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\r\ufffe\uffff]/g, code)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, code);
}

const code = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

/** Whether a string element needs xml:space="preserve". */
export const needsSpacePreserve = (text: string): boolean => /^[\s]|[\s]$|[\n\t]| {2}/.test(text);
