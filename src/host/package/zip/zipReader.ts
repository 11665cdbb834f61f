import { inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { OpenFault, type OpenLimits } from "../workbook/openFault";

/** One file in a zip, with its packed bytes, so that it can be written again unchanged. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
  /** DOS time and date as in the header. */
  readonly modified: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64EndSignature = 0x06064b50;
const zip64LocatorSignature = 0x07064b50;

/**
 * Reads the central directory (APPNOTE.TXT 6.3) without unpacking anything. Refuses encrypted entries, unknown methods,
 * double names, names that lead out of the package and declared sizes beyond the limits.
 */
export function readZip(bytes: Uint8Array, limits: OpenLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.parts) throw new OpenFault("fileTooLarge", `${directory.count} parts`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let place = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    const { entry, next } = readEntry(bytes, view, place);
    place = next;
    if (entry === null) continue;
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw new OpenFault("damagedFile", `part twice: ${entry.name}`);
    names.add(key);
    total += entry.size;
    checkSize(entry, total, limits);
    entries.push(entry);
  }
  return entries;
}

function checkSize(entry: ZipEntry, total: number, limits: OpenLimits): void {
  if (entry.size > limits.partBytes || total > limits.totalBytes) {
    throw new OpenFault("fileTooLarge", `${entry.name}: ${entry.size} bytes`);
  }
  if (entry.size > limits.ratioFloorBytes && entry.size > entry.packed.length * limits.ratio) {
    throw new OpenFault(
      "fileTooLarge",
      `${entry.name}: packed ${entry.packed.length}, unpacked ${entry.size}`,
    );
  }
}

/** Unpacks an entry; never writes more than its declared size, and checks length and sum. */
export function unpack(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = entry.packed;
  else {
    try {
      bytes = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    } catch {
      throw new OpenFault("damagedFile", `${entry.name} cannot be unpacked`);
    }
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new OpenFault("damagedFile", `${entry.name}: sum differs`);
  }
  return bytes;
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let place = view.byteLength - 22; place >= lowest; place--) {
    if (view.getUint32(place, true) !== endSignature) continue;
    const count = view.getUint16(place + 10, true);
    const offset = view.getUint32(place + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { offset, count };
    return findZip64Directory(view, place) ?? { offset, count };
  }
  throw new OpenFault("damagedFile", "no end of the zip directory");
}

function findZip64Directory(view: DataView, end: number): { offset: number; count: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) return null;
  const place = Number(view.getBigUint64(locator + 8, true));
  if (place > view.byteLength - 56 || view.getUint32(place, true) !== zip64EndSignature) return null;
  return {
    count: Number(view.getBigUint64(place + 32, true)),
    offset: Number(view.getBigUint64(place + 48, true)),
  };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  place: number,
): { entry: ZipEntry | null; next: number } {
  if (place < 0 || place + 46 > bytes.length || view.getUint32(place, true) !== centralSignature) {
    throw new OpenFault("damagedFile", "the zip directory is torn");
  }
  const flags = view.getUint16(place + 8, true);
  const nameLength = view.getUint16(place + 28, true);
  const extraLength = view.getUint16(place + 30, true);
  const next = place + 46 + nameLength + extraLength + view.getUint16(place + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + nameLength));
  if (next > bytes.length) throw new OpenFault("damagedFile", "the zip directory is torn");
  if (name.endsWith("/")) return { entry: null, next };
  checkName(name);
  const method = view.getUint16(place + 10, true);
  if ((flags & 1) !== 0) throw new OpenFault("encryptedFile", name);
  if (method !== 0 && method !== 8) throw new OpenFault("damagedFile", `${name}: packing method ${method}`);
  const sizes = readSizes(view, place, place + 46 + nameLength, extraLength);
  const entry: ZipEntry = {
    name,
    method,
    crc: view.getUint32(place + 16, true),
    size: sizes.size,
    packed: packedBytes(bytes, view, sizes.offset, sizes.packed, name),
    modified: view.getUint32(place + 12, true),
  };
  if (method === 0 && entry.size !== entry.packed.length) throw new OpenFault("damagedFile", `${name}: size`);
  return { entry, next };
}

/** Sizes and offset, from the zip64 field where the plain ones are full. */
function readSizes(
  view: DataView,
  place: number,
  extra: number,
  extraLength: number,
): { size: number; packed: number; offset: number } {
  const plain = [
    view.getUint32(place + 24, true),
    view.getUint32(place + 20, true),
    view.getUint32(place + 42, true),
  ];
  let at = extra;
  while (at + 4 <= extra + extraLength && plain.includes(0xffffffff)) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      for (let index = 0; index < 3; index++) {
        if (plain[index] !== 0xffffffff || field + 8 > at + 4 + length || field + 8 > view.byteLength)
          continue;
        plain[index] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at += 4 + length;
  }
  return { size: plain[0] as number, packed: plain[1] as number, offset: plain[2] as number };
}

function packedBytes(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
  length: number,
  name: string,
): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) {
    throw new OpenFault("damagedFile", `${name}: no local header`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) throw new OpenFault("damagedFile", `${name}: torn`);
  return bytes.subarray(start, start + length);
}

function checkName(name: string): void {
  const segments = name.split(/[\\/]/);
  const outside =
    segments.includes("..") || segments.includes(".") || segments.includes("") || /^[A-Za-z]:/.test(name);
  if (outside || /[\u0000-\u001f]/.test(name))
    throw new OpenFault("damagedFile", "a part name leads out of the file");
}
