import type { Message, Param } from "../core/message";
import { functions } from "../i18n/sv/functions";
import { functionResults } from "../i18n/sv/functionResults";

/**
 * The sentence of a message, always in Swedish: what a function gives belongs to the workbook, which several people
 * share, and must not change with the language of the one who happens to recalculate it.
 *
 * Only the texts of functions are imported, so that the functions' script stays small.
 */
export function sentence(message: Message): string {
  const template = texts[message.key];
  if (template === undefined) return message.key;
  return template.replace(placeholder, (_, name: string, one?: string, many?: string) => {
    const param = message.params[name];
    return one === undefined ? show(param) : param === 1 ? one : (many ?? "");
  });
}

/** {name}, or {name?one;many} */
const placeholder = /\{(\w+)(?:\?([^;}]*);([^}]*))?\}/g;

const texts: Readonly<Record<string, string>> = { ...functions, ...functionResults };

/** A label of a result's first column, or a short text that stands instead of a number. */
export function label(key: keyof typeof functionResults, params: Message["params"] = {}): string {
  return sentence({ key, params });
}

/** Numbers with decimal comma and a real minus sign; a message inside a message as its own sentence. */
function show(param: Param | undefined): string {
  if (param === undefined) return "";
  if (typeof param === "number") return String(param).replace(".", ",").replace("-", "−");
  if (typeof param === "string") return param;
  if (param.kind === "message") return sentence(param.message);
  return param.kind === "word" ? (texts[param.key] ?? param.key) : "";
}
