import { Deflate } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zipReader";

/** 1980-01-01 00:00: files made twice from the same workbook are equal. */
const fixedTime = 0x00210000;

/** Deflates one part piece by piece (RFC 1951): what the pieces give, put together, is the part's packed bytes. */
export type DeflatePiece = (bytes: Uint8Array, last: boolean) => Uint8Array;

/** In plain JavaScript, for the page. */
export function portableDeflate(): DeflatePiece {
  let chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 3 }, (chunk) => chunks.push(chunk));
  return (bytes, last) => {
    deflate.push(bytes, last);
    const packed = joinBytes(chunks);
    chunks = [];
    return packed;
  };
}

/** Bytes that are gathered before they are packed. */
const pieceLength = 1_048_576;

/** A character of a text becomes at most three bytes of UTF-8. */
const bytesPerCharacter = 3;

/**
 * Packs a part that is handed over piece by piece, so that a large sheet never exists whole in memory. Texts are encoded
 * into one buffer, which is used again: new memory for each piece takes longer than what is written in it.
 */
export class PartPacker {
  private readonly chunks: Uint8Array[] = [];
  private readonly encoder = new TextEncoder();
  private crc = 0;
  private size = 0;
  private pending: Uint8Array | null = null;
  private filled = 0;

  constructor(private readonly deflate: DeflatePiece = portableDeflate()) {}

  write(text: string): void {
    if (this.filled + text.length * bytesPerCharacter > pieceLength) this.pack(false);
    if (text.length * bytesPerCharacter > pieceLength) {
      this.packBytes(this.encoder.encode(text), false);
      return;
    }
    this.pending ??= new Uint8Array(pieceLength);
    this.filled += this.encoder.encodeInto(text, this.pending.subarray(this.filled)).written;
  }

  end(name: string): ZipEntry {
    this.pack(true);
    return entry(name, joinBytes(this.chunks), this.crc, this.size);
  }

  private pack(last: boolean): void {
    this.packBytes(this.pending?.subarray(0, this.filled) ?? new Uint8Array(0), last);
    this.filled = 0;
  }

  private packBytes(bytes: Uint8Array, last: boolean): void {
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    this.chunks.push(this.deflate(bytes, last));
  }
}

/** Packs a small part at once. */
export function packText(name: string, text: string, deflate: DeflatePiece = portableDeflate()): ZipEntry {
  const bytes = new TextEncoder().encode(text);
  return entry(name, deflate(bytes, true), crc32(bytes, 0), bytes.length);
}

const entry = (name: string, packed: Uint8Array, crc: number, size: number): ZipEntry => ({
  name,
  method: 8,
  crc,
  size,
  packed,
  modified: fixedTime,
});

/** Joins entries to a zip file; entries that were read are written with the same packed bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const header = localHeader(entry, name);
    pieces.push(header, entry.packed);
    directory.push(centralHeader(entry, name, offset));
    offset += header.length + entry.packed.length;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.length, 0);
  return joinBytes([...pieces, ...directory, endRecord(entries.length, directorySize, offset)]);
}

function localHeader(entry: ZipEntry, name: Uint8Array): Uint8Array {
  const header = new Uint8Array(30 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, nameFlag(name), true);
  view.setUint16(8, entry.method, true);
  view.setUint32(10, entry.modified, true);
  view.setUint32(14, entry.crc, true);
  view.setUint32(18, entry.packed.length, true);
  view.setUint32(22, entry.size, true);
  view.setUint16(26, name.length, true);
  header.set(name, 30);
  return header;
}

function centralHeader(entry: ZipEntry, name: Uint8Array, offset: number): Uint8Array {
  const header = new Uint8Array(46 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, nameFlag(name), true);
  view.setUint16(10, entry.method, true);
  view.setUint32(12, entry.modified, true);
  view.setUint32(16, entry.crc, true);
  view.setUint32(20, entry.packed.length, true);
  view.setUint32(24, entry.size, true);
  view.setUint16(28, name.length, true);
  view.setUint32(42, offset, true);
  header.set(name, 46);
  return header;
}

function endRecord(count: number, directorySize: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, offset, true);
  return record;
}

/** Bit 11 says that the name is UTF-8; left out for plain names, as Office does. */
const nameFlag = (name: Uint8Array): number => (name.some((byte) => byte > 127) ? 0x0800 : 0);

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}
