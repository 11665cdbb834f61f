import { ContentTypes } from "./contentTypes";
import { OpenFault, type OpenLimits } from "./openFault";
import { relationshipsPath } from "../zip/partPath";
import { Relationships } from "./relationships";
import { parseXml, type XmlDocument } from "../xml/xmlTree";
import { readZip, unpack, type ZipEntry } from "../zip/zipReader";

export const contentTypesPath = "[Content_Types].xml";

/** The parts of an opened file, packed as they were; nothing here changes. */
export class OpenedPackage {
  private readonly byName = new Map<string, ZipEntry>();

  constructor(
    readonly entries: readonly ZipEntry[],
    readonly limits: OpenLimits,
  ) {
    for (const entry of entries) this.byName.set(entry.name.toLowerCase(), entry);
  }

  has(path: string): boolean {
    return this.byName.has(path.toLowerCase());
  }

  /** The name as the file spells it. */
  spelling(path: string): string {
    return this.byName.get(path.toLowerCase())?.name ?? path;
  }

  bytes(path: string): Uint8Array | null {
    const entry = this.byName.get(path.toLowerCase());
    return entry === undefined ? null : unpack(entry);
  }

  /** A part as text: UTF-8, or UTF-16 with a byte order mark. */
  text(path: string): string | null {
    const bytes = this.bytes(path);
    return bytes === null ? null : decodeXml(bytes);
  }

  xml(path: string): XmlDocument | null {
    const text = this.text(path);
    return text === null ? null : parseXml(text, this.limits);
  }

  relationships(path: string): Relationships {
    const document = this.xml(relationshipsPath(path));
    return document === null ? new Relationships(path) : new Relationships(path, document);
  }

  contentTypes(): ContentTypes {
    const document = this.xml(contentTypesPath);
    if (document === null) throw new OpenFault("notWorkbook", "no content types");
    return new ContentTypes(document);
  }
}

export function decodeXml(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(little ? "utf-16le" : big ? "utf-16be" : "utf-8").decode(bytes);
}

/** Opens the zip layer, and tells apart what is no .xlsx at all. */
export function openPackage(bytes: Uint8Array, limits: OpenLimits): OpenedPackage {
  if (bytes.length > limits.fileBytes) throw new OpenFault("fileTooLarge", `${bytes.length} bytes`);
  if (isCompoundFile(bytes)) throw new OpenFault(compoundKind(bytes), "compound file");
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
  if (!zip) throw new OpenFault("notWorkbook", "no zip file");
  return new OpenedPackage(readZip(bytes, limits), limits);
}

const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const isCompoundFile = (bytes: Uint8Array): boolean =>
  compoundSignature.every((byte, index) => bytes[index] === byte);

/** The directory of a compound file names its streams in UTF-16 (MS-CFB 2.6.1). */
function compoundKind(bytes: Uint8Array): "encryptedFile" | "oldFormat" | "notWorkbook" {
  if (containsUtf16(bytes, "EncryptedPackage")) return "encryptedFile";
  return containsUtf16(bytes, "Workbook\0") || containsUtf16(bytes, "Book\0") ? "oldFormat" : "notWorkbook";
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] as number;
  for (let place = bytes.indexOf(first); place >= 0; place = bytes.indexOf(first, place + 1)) {
    if (wanted.every((byte, index) => bytes[place + index] === byte)) return true;
  }
  return false;
}
