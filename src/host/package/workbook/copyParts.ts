import type { PackageEditor } from "./packageEditor";
import { fileNameOf } from "../zip/partPath";
import { Relationships } from "./relationships";

/** Kinds of parts that belong to one sheet only, so that a copied sheet needs its own. */
const owned = new Set([
  "drawing",
  "chart",
  "chartStyle",
  "chartColorStyle",
  "chartUserShapes",
  "comments",
  "threadedComment",
  "vmlDrawing",
  "printerSettings",
  "ctrlProp",
  "control",
  "activeXControlBinary",
  "oleObject",
  "package",
  "customProperty",
]);
/** Kinds that may be pointed at from several parts. */
const shared = new Set(["image", "hyperlink", "themeOverride", "person"]);

/**
 * Copies the relationships of a part to another, with the parts that must not be shared; tables, pivot tables and
 * slicers are left out (tables are written from the model, the others cannot be doubled). Ids stay the same.
 */
export function copyRelationships(editor: PackageEditor, from: string, to: string): ReadonlySet<string> {
  const result = new Relationships(to);
  const leftOut = new Set<string>();
  for (const relationship of editor.relationships(from).all()) {
    const external = relationship.path === null;
    if (!external && !owned.has(relationship.kind) && !shared.has(relationship.kind)) {
      leftOut.add(relationship.id);
      continue;
    }
    const path = relationship.path;
    const target = path === null || shared.has(relationship.kind) ? path : copyPart(editor, path);
    const added = result.add(relationship.element.attributes.get("Type") ?? "", target ?? "");
    const element = result.find(added)?.element;
    if (element === undefined) continue;
    element.attributes.set("Id", relationship.id);
    if (path !== null) continue;
    element.attributes.set("Target", relationship.element.attributes.get("Target") ?? "");
    element.attributes.set("TargetMode", "External");
  }
  editor.setRelationships(to, result);
  return leftOut;
}

/** Copies a part and what it owns; returns the path of the copy. */
export function copyPart(editor: PackageEditor, path: string): string {
  const entry = editor.opened.entries.find(
    (candidate) => candidate.name.toLowerCase() === path.toLowerCase(),
  );
  if (entry === undefined) return path;
  const [, stem, extension] = /^(.*?)\d*(\.[^.]*)$/.exec(fileNameOf(entry.name)) ?? ["", entry.name, ""];
  const folder = entry.name.slice(0, entry.name.length - fileNameOf(entry.name).length);
  const copy = editor.freePath(`${folder}${stem}`, extension ?? "");
  editor.setEntry({ ...entry, name: copy }, editor.contentTypes.of(entry.name));
  if (editor.relationships(entry.name).all().length > 0) copyRelationships(editor, entry.name, copy);
  return copy;
}
