import type { ContentTypes } from "./contentTypes";
import { contentTypesPath, decodeXml, type OpenedPackage } from "./openPackage";
import { relationshipsPath } from "../zip/partPath";
import { Relationships } from "./relationships";
import { parseXml, serializeDocument, type XmlDocument } from "../xml/xmlTree";
import { type DeflatePiece, PartPacker, packText, portableDeflate } from "../zip/zipWriter";
import { unpack, type ZipEntry } from "../zip/zipReader";

/** Changes to a package, kept apart from the opened one: parts replaced, added and no longer needed. */
export class PackageEditor {
  readonly contentTypes: ContentTypes;
  private readonly replaced = new Map<string, ZipEntry>();
  private readonly documents = new Map<string, { document: XmlDocument; changed: boolean }>();
  private readonly relations = new Map<string, Relationships>();
  private readonly taken = new Set<string>();

  constructor(
    readonly opened: OpenedPackage,
    private readonly newDeflate: () => DeflatePiece = portableDeflate,
  ) {
    this.contentTypes = opened.contentTypes();
    for (const entry of opened.entries) this.taken.add(entry.name.toLowerCase());
  }

  /** For a part that is too large to be written as one text. */
  packer(): PartPacker {
    return new PartPacker(this.newDeflate());
  }

  has(path: string): boolean {
    return this.taken.has(path.toLowerCase());
  }

  /** A part as a tree for reading; `change` gives it for writing. */
  read(path: string): XmlDocument | null {
    return this.load(path)?.document ?? null;
  }

  change(path: string): XmlDocument | null {
    const loaded = this.load(path);
    if (loaded === null) return null;
    loaded.changed = true;
    return loaded.document;
  }

  /** The relationships of a part, of the opened package or of those added. */
  relationships(path: string): Relationships {
    let found = this.relations.get(path);
    if (found === undefined) {
      found =
        this.opened.has(path) || path === "" ? this.opened.relationships(path) : new Relationships(path);
      this.relations.set(path, found);
    }
    return found;
  }

  /** The first free number in a series of part names: ("xl/charts/chart", ".xml") -> "xl/charts/chart3.xml". */
  freePath(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number++;
    const path = `${stem}${number}${extension}`;
    this.taken.add(path.toLowerCase());
    return path;
  }

  /** A part name as it is, or numbered when it is taken. */
  plainPath(stem: string, extension: string): string {
    const path = `${stem}${extension}`;
    if (this.has(path)) return this.freePath(stem, extension);
    this.taken.add(path.toLowerCase());
    return path;
  }

  setDocument(path: string, document: XmlDocument, contentType: string): void {
    this.taken.add(path.toLowerCase());
    this.documents.set(path, { document, changed: true });
    this.contentTypes.set(path, contentType);
  }

  setText(path: string, text: string, contentType: string): void {
    this.setEntry(this.packed(path, text), contentType);
  }

  setEntry(entry: ZipEntry, contentType: string | null): void {
    this.taken.add(entry.name.toLowerCase());
    this.replaced.set(entry.name, entry);
    if (contentType !== null) this.contentTypes.set(entry.name, contentType);
  }

  setRelationships(path: string, relationships: Relationships): void {
    relationships.changed = true;
    this.relations.set(path, relationships);
  }

  /** All parts of the result. Parts that could be reached before and no longer can are left out. */
  finish(): ZipEntry[] {
    const before = reachable(
      (path) => this.opened.relationships(path),
      (path) => this.opened.has(path),
    );
    for (const [path, held] of this.documents) {
      if (held.changed) this.replaced.set(path, this.packed(path, serializeDocument(held.document)));
    }
    for (const [path, relationships] of this.relations) {
      if (!relationships.changed) continue;
      const name = this.opened.spelling(relationshipsPath(path));
      this.replaced.set(name, this.packed(name, serializeDocument(relationships.document)));
    }
    const exists = (path: string): boolean => this.opened.has(path) || this.has(path);
    const after = reachable((path) => this.relationships(path), exists);
    const dropped = new Set([...before].filter((path) => !after.has(path)));
    for (const path of [...dropped]) {
      this.contentTypes.remove(path);
      dropped.add(relationshipsPath(path).toLowerCase());
    }
    if (this.contentTypes.changed) {
      this.replaced.set(
        contentTypesPath,
        this.packed(contentTypesPath, serializeDocument(this.contentTypes.document)),
      );
    }
    return this.order(dropped);
  }

  private packed(name: string, text: string): ZipEntry {
    return packText(name, text, this.newDeflate());
  }

  private order(dropped: ReadonlySet<string>): ZipEntry[] {
    const result: ZipEntry[] = [];
    const written = new Set<string>();
    for (const entry of this.opened.entries) {
      if (dropped.has(entry.name.toLowerCase())) continue;
      const entryNow = this.replaced.get(entry.name) ?? entry;
      written.add(entry.name);
      result.push(entryNow);
    }
    for (const [name, entry] of this.replaced) {
      if (!written.has(name) && !dropped.has(name.toLowerCase())) result.push(entry);
    }
    return result;
  }

  private load(path: string): { document: XmlDocument; changed: boolean } | null {
    const known = this.documents.get(path);
    if (known !== undefined) return known;
    const added = this.replaced.get(path);
    const text = added === undefined ? this.opened.text(path) : decodeXml(unpack(added));
    if (text === null) return null;
    const loaded = { document: parseXml(text, this.opened.limits), changed: false };
    this.documents.set(path, loaded);
    return loaded;
  }
}

/** Lower-case names of the parts that relationships lead to, from the package's root. */
function reachable(
  relationshipsOf: (path: string) => Relationships,
  exists: (path: string) => boolean,
): Set<string> {
  const found = new Set<string>();
  const waiting = [""];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const relationship of relationshipsOf(path).all()) {
      const target = relationship.path;
      if (target === null || found.has(target.toLowerCase()) || !exists(target)) continue;
      found.add(target.toLowerCase());
      waiting.push(target);
    }
  }
  return found;
}
