/**
 * A text with its places, parsed once.
 *
 * {name} is a place; {Name} the same with a capital letter; {name:form} says what stands there ("7 månader",
 * "7 månader i rad"); {name?one;many} chooses by the number, and the two may hold places of their own.
 */
export type Piece =
  | string
  | { readonly name: string; readonly capital: boolean; readonly form: string | null }
  | { readonly name: string; readonly one: readonly Piece[]; readonly many: readonly Piece[] };

export function parseTemplate(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let open = template.indexOf("{"); open >= 0; open = template.indexOf("{", from)) {
    const close = closingBrace(template, open);
    if (open > from) pieces.push(template.slice(from, open));
    pieces.push(parsePlace(template.slice(open + 1, close)));
    from = close + 1;
  }
  if (from < template.length) pieces.push(template.slice(from));
  return pieces;
}

function parsePlace(inside: string): Piece {
  const choice = inside.indexOf("?");
  if (choice >= 0) {
    const [one, many] = splitChoice(inside.slice(choice + 1));
    return { name: inside.slice(0, choice), one: parseTemplate(one), many: parseTemplate(many) };
  }
  const [name = "", form = null] = inside.split(":");
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  return { name: lower, capital: lower !== name, form };
}

/** At the semicolon outside inner braces. */
function splitChoice(text: string): [one: string, many: string] {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}") depth--;
    else if (text[i] === ";" && depth === 0) return [text.slice(0, i), text.slice(i + 1)];
  }
  return [text, text];
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i;
  }
  return text.length;
}
