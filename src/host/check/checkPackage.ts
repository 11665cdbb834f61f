import { ContentTypes } from "../package/workbook/contentTypes";
import { defaultLimits, OpenFault } from "../package/workbook/openFault";
import { contentTypesPath, type OpenedPackage, openPackage } from "../package/workbook/openPackage";
import { fileNameOf, folderOf } from "../package/zip/partPath";
import { attribute, childrenNamed, localName } from "../package/xml/xmlTree";
import { checkChart } from "./checkChart";
import { checkDrawing } from "./checkDrawing";
import { checkReferences } from "./checkReferences";
import { checkStyles } from "./checkStyles";
import { checkUnique } from "./checkTable";
import { checkWorkbook } from "./checkWorkbook";
import type { PackageFault, Report } from "./fault";

/**
 * Looks for what makes Excel repair or refuse an .xlsx file: order of elements, relationships, content types, tables
 * that differ from their cells, numbers that point at nothing. An empty list says that none of these was found; it does
 * not prove that Excel opens the file.
 */
export function checkPackage(bytes: Uint8Array): PackageFault[] {
  const faults: PackageFault[] = [];
  const reporter =
    (part: string): Report =>
    (text) =>
      void faults.push({ part, text });
  try {
    const opened = openPackage(bytes, defaultLimits);
    checkContentTypes(opened, reporter(contentTypesPath));
    for (const entry of opened.entries) {
      guarded(reporter(entry.name), () => checkPart(opened, entry.name, reporter(entry.name)));
    }
    guarded(reporter("xl/workbook.xml"), () => checkWorkbook(opened, reporter));
  } catch (fault) {
    if (!(fault instanceof OpenFault)) throw fault;
    faults.push({ part: "", text: fault.message });
  }
  return faults;
}

/** A part that cannot be read is a fault of its own, and does not end the check. */
function guarded(report: Report, work: () => void): void {
  try {
    work();
  } catch (fault) {
    if (!(fault instanceof OpenFault)) throw fault;
    report(fault.message);
  }
}

function checkContentTypes(opened: OpenedPackage, report: Report): void {
  const document = opened.xml(contentTypesPath);
  if (document === null) {
    report("there are no content types");
    return;
  }
  const types = new ContentTypes(document);
  for (const entry of opened.entries) {
    if (entry.name !== contentTypesPath && types.of(entry.name) === null)
      report(`no content type for ${entry.name}`);
  }
  const overrides = childrenNamed(document.root, "Override").map(
    (element) => attribute(element, "PartName") ?? "",
  );
  for (const name of overrides) {
    if (!name.startsWith("/") || !opened.has(name.slice(1)))
      report(`a content type for ${name}, which is not there`);
  }
  checkUnique(
    overrides.map((name) => name.toLowerCase()),
    "content type",
    report,
  );
  const extensions = childrenNamed(document.root, "Default").map(
    (element) => attribute(element, "Extension") ?? "",
  );
  checkUnique(
    extensions.map((name) => name.toLowerCase()),
    "content type of extension",
    report,
  );
}

function checkPart(opened: OpenedPackage, path: string, report: Report): void {
  if (path.endsWith(".rels")) checkRelationships(opened, path, report);
  if (!path.endsWith(".xml") || path === contentTypesPath) return;
  // Worksheets and strings may be large: they are checked as streams.
  if (/^xl\/(worksheets\/[^/]*|sharedStrings)\.xml$/i.test(path)) return;
  const root = opened.xml(path)?.root;
  if (root === undefined) return;
  const kind = localName(root.name);
  if (kind === "chartSpace" && /drawingml\/chart/.test(opened.text(path) ?? "")) checkChart(root, report);
  else if (kind === "wsDr") checkDrawing(root, report);
  else if (kind === "styleSheet") checkStyles(root, report);
  checkReferences(opened, path, root, report);
}

function checkRelationships(opened: OpenedPackage, path: string, report: Report): void {
  const folder = folderOf(path).replace(/_rels\/$/, "");
  const owner = folder + fileNameOf(path).replace(/\.rels$/, "");
  if (owner !== "" && !opened.has(owner)) report(`belongs to ${owner}, which is not there`);
  const relationships = opened.relationships(owner).all();
  checkUnique(
    relationships.map((relationship) => relationship.id),
    "relationship",
    report,
  );
  for (const { id, path: target, element } of relationships) {
    if (!/^[A-Za-z_][\w.-]*$/.test(id)) report(`relationship id "${id}"`);
    if ((attribute(element, "Type") ?? "") === "") report(`relationship ${id} has no type`);
    if (attribute(element, "TargetMode") === "External") continue;
    const written = attribute(element, "Target") ?? "";
    if (written.startsWith("#")) continue;
    if (target === null || !opened.has(target))
      report(`relationship ${id} leads to ${written}, which is not there`);
  }
}
