/**
 * Sixteen hexadecimal digits that tell two texts apart: FNV-1a (Fowler, Noll, Vo) of 32 bits, taken twice from different
 * starts. For noticing change, never for secrets.
 */
export function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, prime);
    other = Math.imul(other ^ unit, prime);
  }
  return hexadecimal(one) + hexadecimal(other);
}

const prime = 0x01000193;

const hexadecimal = (hash: number): string => (hash >>> 0).toString(16).padStart(8, "0");
