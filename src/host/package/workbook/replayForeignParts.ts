import { parseArea, areaAddress } from "../../model/address";
import type { Workbook } from "../../model/workbook";
import type { PackageEditor } from "./packageEditor";
import { EditReplay, replayInTree } from "./replayEdits";
import { attribute, descend } from "../xml/xmlTree";

/** Charts on chart sheets and sources of pivot tables follow renamed sheets and shifted cells. */
export function replayForeignParts(editor: PackageEditor, workbook: Workbook): void {
  const replay = new EditReplay(workbook.referenceEdits, null);
  for (const entry of editor.opened.entries) {
    if (/^xl\/pivotCache\/pivotCacheDefinition\d*\.xml$/i.test(entry.name))
      replayPivotSource(editor, workbook, entry.name);
    const chartSheet = /^xl\/chartsheets\/[^/]+\.xml$/i.test(entry.name);
    if (!chartSheet) continue;
    for (const drawing of editor.relationships(entry.name).ofKind("drawing")) {
      if (drawing.path === null) continue;
      for (const chart of editor.relationships(drawing.path).ofKind("chart")) {
        const root = chart.path === null ? null : (editor.read(chart.path)?.root ?? null);
        if (chart.path !== null && root !== null && replayInTree(root, replay)) editor.change(chart.path);
      }
    }
  }
}

function replayPivotSource(editor: PackageEditor, workbook: Workbook, path: string): void {
  const source = descend(editor.read(path)?.root ?? null, "cacheSource", "worksheetSource");
  const name = attribute(source, "sheet");
  if (source === null || name === null) return;
  let sheetName = name;
  let area = parseArea(attribute(source, "ref") ?? "");
  for (const edit of workbook.referenceEdits) {
    if (edit.sheetName.toLowerCase() !== sheetName.toLowerCase()) continue;
    if (edit.kind === "rename") sheetName = edit.newName;
    const one = new EditReplay([edit], edit.sheet);
    if (edit.kind === "shift" && area !== null) area = one.area(area) ?? area;
  }
  const reference = area === null ? null : areaAddress(area);
  if (sheetName === name && (reference === null || reference === attribute(source, "ref"))) return;
  editor.change(path);
  source.attributes.set("sheet", sheetName);
  if (reference !== null) source.attributes.set("ref", reference);
}
