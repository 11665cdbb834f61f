import type { Sheet } from "../../model/sheet";
import { chartFrames } from "./drawingPart";
import type { PackageEditor } from "../workbook/packageEditor";
import type { ChartSource, SheetSource } from "../zip/packageSource";

/** The charts of a copied drawing, under the ids that the model gave the copies. */
export function nextChartState(
  editor: PackageEditor,
  sheet: Sheet,
  original: SheetSource,
  drawingPath: string | null,
): Map<string, ChartSource> {
  const result = new Map<string, ChartSource>();
  const root = drawingPath === null ? null : (editor.read(drawingPath)?.root ?? null);
  if (drawingPath === null || root === null) return result;
  const prefix = copyPrefix(sheet);
  const frames = chartFrames(root);
  for (const [id, source] of original.charts) {
    const relationship = frames[source.frame]?.relationship ?? null;
    const path = editor.relationships(drawingPath).find(relationship)?.path ?? null;
    const copyId = `${prefix}${id}`;
    if (path === null) continue;
    const state = JSON.stringify({ ...(JSON.parse(source.state) as object), id: copyId });
    result.set(copyId, { path, frame: source.frame, state });
  }
  return result;
}

/** copySheet puts the copy's id in front of a chart's id, once for each copying. */
function copyPrefix(sheet: Sheet): string {
  let prefix = "";
  for (let from: Sheet | undefined = sheet; from?.copiedFrom; from = from.copiedFrom.sheet)
    prefix += `${from.id}-`;
  return prefix;
}
