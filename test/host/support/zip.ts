import { zipSync } from "fflate";
import { partsOf } from "./files";

/** A file with some parts replaced by texts, added, or (null) removed. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | Uint8Array | null>>,
): Uint8Array {
  const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const [name, content] of partsOf(bytes)) parts[name] = content;
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) delete parts[name];
    else parts[name] = typeof content === "string" ? new TextEncoder().encode(content) : content;
  }
  return zipSync(parts);
}

/** A part with a text replaced; throws when the text is not there, so that no test passes by missing. */
export function withText(bytes: Uint8Array, name: string, from: string | RegExp, to: string): Uint8Array {
  const part = partsOf(bytes).get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  const text = new TextDecoder().decode(part);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`"${String(from)}" is not in ${name}`);
  return withParts(bytes, { [name]: changed });
}
