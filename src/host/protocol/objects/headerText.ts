/** The three parts of a header or footer. */
export type HeaderPart = "left" | "center" | "right";
export type HeaderParts = Readonly<Record<HeaderPart, string>>;

const CODES: ReadonlyArray<readonly [HeaderPart, string]> = [
  ["left", "&L"],
  ["center", "&C"],
  ["right", "&R"],
];

/** Divides "&LSource&CPage &P&RDate" in its parts; text before the first code belongs to the centre. "&&" is a plain &. */
export function splitHeader(text: string): HeaderParts {
  const parts: Record<HeaderPart, string> = { left: "", center: "", right: "" };
  let current: HeaderPart = "center";
  for (const piece of text.match(/&[\s\S]|[^&]+|&$/g) ?? []) {
    const code = CODES.find(([, sign]) => sign === piece.toUpperCase());
    if (code) current = code[0];
    else parts[current] += piece;
  }
  return parts;
}

/** Puts the parts together again; empty parts are left out. */
export const joinHeader = (parts: HeaderParts): string =>
  CODES.map(([part, code]) => (parts[part] === "" ? "" : code + parts[part])).join("");
