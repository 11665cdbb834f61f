import {
  attribute,
  childrenNamed,
  newElement,
  removeChild,
  type XmlDocument,
  type XmlElement,
} from "../xml/xmlTree";

/** What each part is: the part [Content_Types].xml. */
export class ContentTypes {
  changed = false;

  constructor(readonly document: XmlDocument) {}

  of(path: string): string | null {
    const override = this.override(path);
    if (override !== null) return attribute(override, "ContentType");
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const standard = childrenNamed(this.document.root, "Default").find(
      (element) => (attribute(element, "Extension") ?? "").toLowerCase() === extension,
    );
    return standard === undefined ? null : attribute(standard, "ContentType");
  }

  set(path: string, contentType: string): void {
    if (this.of(path) === contentType) return;
    this.remove(path);
    this.document.root.children.push(
      newElement("Override", { PartName: `/${path}`, ContentType: contentType }),
    );
    this.changed = true;
  }

  setDefault(extension: string, contentType: string): void {
    if (this.of(`any.${extension}`) !== null) return;
    this.document.root.children.unshift(
      newElement("Default", { Extension: extension, ContentType: contentType }),
    );
    this.changed = true;
  }

  remove(path: string): void {
    const override = this.override(path);
    if (override === null) return;
    removeChild(this.document.root, override);
    this.changed = true;
  }

  private override(path: string): XmlElement | null {
    const name = `/${path}`.toLowerCase();
    const found = childrenNamed(this.document.root, "Override").find(
      (element) => (attribute(element, "PartName") ?? "").toLowerCase() === name,
    );
    return found ?? null;
  }
}
