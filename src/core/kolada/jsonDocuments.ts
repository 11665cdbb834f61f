/**
 * The JSON documents of a text, one after the other with nothing but space, commas or semicolons between (answers pasted
 * below each other). Null when the text is no JSON, or ends in the middle of a document.
 */
export function jsonDocuments(text: string): unknown[] | null {
  const documents: unknown[] = [];
  let at = 0;
  while (at < text.length) {
    const start = nextStart(text, at);
    if (start === null) return documents.length > 0 && text.slice(at).trim() === "" ? documents : null;
    const end = endOfDocument(text, start);
    if (end === null) return null;
    try {
      documents.push(JSON.parse(text.slice(start, end)));
    } catch {
      return null;
    }
    at = end;
  }
  return documents.length > 0 ? documents : null;
}

/** Where the next document begins; null when something else stands there, or nothing more. */
function nextStart(text: string, from: number): number | null {
  for (let i = from; i < text.length; i++) {
    const c = text[i]!;
    if (c === "{" || c === "[") return i;
    if (!/[\s,;\ufeff]/.test(c)) return null;
  }
  return null;
}

function endOfDocument(text: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === "\\") i++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === "{" || c === "[") depth++;
    else if ((c === "}" || c === "]") && --depth === 0) return i + 1;
  }
  return null;
}
