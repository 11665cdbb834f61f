import { intersection, type Area } from "../../model/area";
import type { Sheet } from "../../model/sheet";

/** What is left of an area when a hole is cut out of it: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const rest: Area[] = [];
  if (area.firstRow < cut.firstRow) rest.push({ ...area, lastRow: cut.firstRow - 1 });
  if (cut.lastRow < area.lastRow) rest.push({ ...area, firstRow: cut.lastRow + 1 });
  const band = { firstRow: cut.firstRow, lastRow: cut.lastRow };
  if (area.firstColumn < cut.firstColumn) {
    rest.push({ ...band, firstColumn: area.firstColumn, lastColumn: cut.firstColumn - 1 });
  }
  if (cut.lastColumn < area.lastColumn) {
    rest.push({ ...band, firstColumn: cut.lastColumn + 1, lastColumn: area.lastColumn });
  }
  return rest;
}

/** Takes an area out of what rules cover; a rule that covers nothing more disappears. */
export function withoutArea<T extends { areas: Area[] }>(rules: readonly T[], area: Area): T[] {
  const left: T[] = [];
  for (const rule of rules) {
    if (!rule.areas.some((covered) => intersection(covered, area))) {
      left.push(rule);
      continue;
    }
    const areas = rule.areas.flatMap((covered) => subtract(covered, area));
    if (areas.length > 0) left.push({ ...rule, areas });
  }
  return left;
}

/** Removes conditional formats and data validation from an area. */
export function clearRules(sheet: Sheet, area: Area): void {
  sheet.conditionalFormats = withoutArea(sheet.conditionalFormats, area);
  sheet.validations = withoutArea(sheet.validations, area);
}
