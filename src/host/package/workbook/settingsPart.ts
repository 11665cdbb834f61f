import type { Workbook } from "../../model/workbook";
import type { OpenedPackage } from "./openPackage";
import {
  attribute,
  childNamed,
  childrenNamed,
  newElement,
  serializeDocument,
  textOf,
  xmlHead,
} from "../xml/xmlTree";

/**
 * Add-in settings are stored in a custom XML part of our own namespace, one element per key with the value as JSON.
 * Excel itself stores them in a web extension part that belongs to one add-in installation; those are read too, so
 * that a workbook that was used in Excel is known here, but never written.
 */
export const settingsNamespace = "urn:embedded-workbook:add-in-settings:1";

export function readSettings(workbook: Workbook, opened: OpenedPackage, workbookPath: string): string | null {
  for (const entry of opened.entries) {
    if (/^xl\/webextensions\/webextension\d*\.xml$/i.test(entry.name))
      readWebExtension(workbook, opened, entry.name);
  }
  for (const relationship of opened.relationships(workbookPath).ofKind("customXml")) {
    if (relationship.path === null) continue;
    const text = opened.text(relationship.path);
    if (text === null || !text.includes(settingsNamespace)) continue;
    const root = opened.xml(relationship.path)?.root ?? null;
    if (attribute(root, "xmlns") !== settingsNamespace) continue;
    for (const setting of childrenNamed(root, "setting"))
      setFromJson(workbook, attribute(setting, "key"), textOf(setting));
    return relationship.path;
  }
  return null;
}

function readWebExtension(workbook: Workbook, opened: OpenedPackage, path: string): void {
  const root = opened.xml(path)?.root ?? null;
  for (const property of childrenNamed(childNamed(root, "properties"), "property")) {
    setFromJson(workbook, attribute(property, "name"), attribute(property, "value") ?? "");
  }
}

function setFromJson(workbook: Workbook, key: string | null, text: string): void {
  if (key === null) return;
  try {
    workbook.settings.set(key, JSON.parse(text) as unknown);
  } catch {
    // Not a setting of ours: other add-ins may store anything.
  }
}

export const settingsState = (workbook: Workbook): string => JSON.stringify([...workbook.settings]);

export function settingsXml(workbook: Workbook): string {
  const items = [...workbook.settings].map(([key, value]) =>
    newElement("setting", { key }, [JSON.stringify(value) ?? "null"]),
  );
  return serializeDocument({
    head: xmlHead,
    root: newElement("settings", { xmlns: settingsNamespace }, items),
  });
}

export function settingsPropertiesXml(): string {
  const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  const reference = newElement("ds:schemaRef", { "ds:uri": settingsNamespace });
  const root = newElement(
    "ds:datastoreItem",
    { "ds:itemID": "{6C1D6E0B-7D53-4C0E-9B0B-3E5A2A9B5E01}", "xmlns:ds": namespace },
    [newElement("ds:schemaRefs", {}, [reference])],
  );
  return serializeDocument({ head: xmlHead, root });
}
