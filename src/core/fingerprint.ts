/**
 * Sixteen hexadecimal digits that tell two texts apart: FNV-1a (Fowler, Noll, Vo) of 32 bits, taken twice from different
 * starts. For noticing change, never for secrets.
 */
export function fingerprint(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x01000193);
}

function half(text: string, start: number): string {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
