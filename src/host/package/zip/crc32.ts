const table = makeTable();

function makeTable(): Int32Array {
  const entries = new Int32Array(256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ -306674912 : value >>> 1;
    entries[index] = value;
  }
  return entries;
}

/** CRC-32 as zip uses it (polynomial 0xEDB88320); `before` continues a sum over earlier bytes. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (let index = 0; index < bytes.length; index++) {
    sum = (sum >>> 8) ^ (table[(sum ^ (bytes[index] as number)) & 255] as number);
  }
  return ~sum >>> 0;
}
