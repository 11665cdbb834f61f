import { intersection, type Area } from "../../model/area";
import type { Sheet } from "../../model/sheet";
import type { ConditionalFormat, DataValidation } from "../../model/sheetRules";

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

/** Rules that are kept as the file wrote them can come along, but not move: only those that are data can. */
type Movable = DataValidation | ConditionalFormat;

/**
 * Rules of copied cells come with them to another sheet, as Excel's paste does. On one sheet, colour rules that hold for
 * whole columns hold for the copy already.
 */
export function copyRules(
  source: { readonly sheet: Sheet; readonly area: Area },
  sheet: Sheet,
  target: Area,
): void {
  if (source.sheet === sheet) return;
  clearRules(sheet, target);
  const move = {
    down: target.firstRow - source.area.firstRow,
    right: target.firstColumn - source.area.firstColumn,
  };
  const moved = <T extends Movable>(rules: readonly T[]): T[] =>
    rules.flatMap((rule) => {
      const areas = rule.areas.flatMap((area) => intersection(area, source.area) ?? []);
      const [first] = rule.areas;
      const [part] = areas;
      if (first === undefined || part === undefined) return [];
      if (rule.rule.kind === "raw") return staysPut(first, part, move) ? [{ ...rule, areas }] : [];
      const seen = (text: string): string =>
        sheet.workbook.formulas
          .parse(text, "A1", first.firstRow, first.firstColumn)
          .a1(part.firstRow + move.down, part.firstColumn + move.right);
      const own =
        rule.rule.kind === "expression"
          ? { ...rule.rule, formula: seen(rule.rule.formula) }
          : {
              ...rule.rule,
              source: rule.rule.source.startsWith('"') ? rule.rule.source : seen(rule.rule.source),
            };
      return [{ ...rule, areas: areas.map((area) => shifted(area, move)), rule: own }];
    });
  sheet.validations.push(...moved(source.sheet.validations));
  const highest = Math.max(0, ...sheet.conditionalFormats.map(({ priority }) => priority));
  moved(source.sheet.conditionalFormats).forEach((format, i) => {
    sheet.conditionalFormats.push({
      ...format,
      id: `${format.id}-${sheet.id}-${highest + i + 1}`,
      priority: highest + i + 1,
    });
  });
}

/** What the rule says of its first cell is then said of the same cell. */
const staysPut = (
  first: Area,
  part: Area,
  move: { readonly down: number; readonly right: number },
): boolean =>
  move.down === 0 &&
  move.right === 0 &&
  first.firstRow === part.firstRow &&
  first.firstColumn === part.firstColumn;

const shifted = (area: Area, { down, right }: { readonly down: number; readonly right: number }): Area => ({
  firstRow: area.firstRow + down,
  lastRow: area.lastRow + down,
  firstColumn: area.firstColumn + right,
  lastColumn: area.lastColumn + right,
});
