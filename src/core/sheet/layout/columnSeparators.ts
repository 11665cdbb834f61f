import { areaName } from "../cells/address";
import type { CellOptions } from "../cells/cellValue";
import { Kind } from "../cells/grid";
import { isAmbiguous, type NumberText, scanNumber, type Separator, separatorsOf } from "../cells/numberText";
import type { ProblemLog } from "../problems/problemLog";
import type { MappedView, ValueLine } from "../cells/valueLines";

/**
 * Decides for every value line what a lone point or comma before three digits means: by the line's own texts, else by
 * all lines of the table together, else as Swedish is written (point thousands, comma decimals), which is told.
 */
export function columnSeparators(
  view: MappedView,
  lines: readonly ValueLine[],
  log: ProblemLog,
): (line: number) => CellOptions {
  const { marks, marksSaid } = view.mapping;
  const texts = new Map<number, NumberText[]>();
  for (const { line } of lines) {
    const found = numberTexts(view, line);
    if (found.length > 0) texts.set(line, found);
  }
  const plain: CellOptions = { separators: { point: "decimals", comma: "decimals" }, marks, marksSaid };
  if (texts.size === 0) return () => plain;
  const table = separatorsOf([...texts.values()].flat().map(({ body }) => body));
  const byLine = new Map<number, CellOptions>();
  for (const [line, found] of texts) {
    const own = separatorsOf(found.map(({ body }) => body));
    const point = view.mapping.point ?? own.point ?? table.point;
    if (point === null) tellAmbiguous(view, line, found, "thousands", log);
    byLine.set(line, {
      separators: { point: point ?? "thousands", comma: own.comma ?? table.comma ?? "decimals" },
      marks,
      marksSaid,
    });
  }
  return (line) => byLine.get(line) ?? plain;
}

function numberTexts({ grid, mapping, record }: MappedView, line: number): NumberText[] {
  const found: NumberText[] = [];
  for (let row = record(mapping.records.from); row <= record(mapping.records.to); row++) {
    if (grid.kind(row, line) !== Kind.numberText) continue;
    const text = scanNumber(grid.text(row, line));
    if (text) found.push(text);
  }
  return found;
}

function tellAmbiguous(
  { grid, mapping, record }: MappedView,
  line: number,
  found: readonly NumberText[],
  meaning: Separator,
  log: ProblemLog,
): void {
  const example = found.find(({ body }) => isAmbiguous(body) && body.includes("."));
  if (!example) return;
  const a = grid.address(record(mapping.records.from), line);
  const b = grid.address(record(mapping.records.to), line);
  log.add("warning", "ambiguousThousands", a, {
    range: areaName({ top: a.row, left: a.column, bottom: b.row, right: b.column }),
    text: example.body,
    meaning: { kind: "word", key: `meaning.${meaning}` },
  });
}
