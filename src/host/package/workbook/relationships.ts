import { relativeTarget, resolveTarget } from "../zip/partPath";
import {
  attribute,
  childrenNamed,
  newElement,
  removeChild,
  type XmlDocument,
  type XmlElement,
  xmlHead,
} from "../xml/xmlTree";

const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
export const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Relationship {
  readonly id: string;
  /** The last word of the type: "worksheet", "table", the same in transitional and strict files. */
  readonly kind: string;
  /** Null for targets outside the package. */
  readonly path: string | null;
  readonly element: XmlElement;
}

/** The relationships of one part. */
export class Relationships {
  changed = false;

  constructor(
    readonly owner: string,
    readonly document: XmlDocument = {
      head: xmlHead,
      root: newElement("Relationships", { xmlns: namespace }),
    },
  ) {}

  all(): Relationship[] {
    return childrenNamed(this.document.root, "Relationship").map((element) => {
      const target = attribute(element, "Target") ?? "";
      const external = attribute(element, "TargetMode") === "External";
      const type = attribute(element, "Type") ?? "";
      return {
        id: attribute(element, "Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        path: external ? null : resolveTarget(this.owner, target),
        element,
      };
    });
  }

  find(id: string | null): Relationship | null {
    return id === null ? null : (this.all().find((relationship) => relationship.id === id) ?? null);
  }

  ofKind(kind: string): Relationship[] {
    return this.all().filter((relationship) => relationship.kind === kind);
  }

  /** Adds a relationship to a part and returns its id. `type` is a whole URI, or the last word of an Office one. */
  add(type: string, path: string): string {
    const taken = new Set(this.all().map((relationship) => relationship.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const target = this.owner === "" ? path : relativeTarget(this.owner, path);
    const fullType = type.includes("/") ? type : `${officeRelationships}/${type}`;
    this.document.root.children.push(newElement("Relationship", { Id: id, Type: fullType, Target: target }));
    this.changed = true;
    return id;
  }

  remove(id: string): void {
    const found = this.find(id);
    if (found === null) return;
    removeChild(this.document.root, found.element);
    this.changed = true;
  }
}
