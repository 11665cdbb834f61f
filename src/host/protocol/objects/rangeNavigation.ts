import {
  boundingArea,
  columnCount,
  intersection,
  isValidArea,
  maximumColumns,
  maximumRows,
  rowCount,
  type Area,
} from "../../model/area";
import type { Sheet } from "../../model/sheet";
import { invalidArgument, itemNotFound } from "../hostError";
import type { CallArguments, HostObject, HostType } from "../hostObject";
import type { RangeOwner } from "./rangeFormat";
import { asInteger } from "./readValue";

type Navigation = NonNullable<HostType<RangeOwner>["objectMethods"]>;

/** A range of the same sheet; places outside the sheet are refused. */
function at({ session, range }: RangeOwner, area: Area, args: CallArguments): HostObject {
  if (!isValidArea(area)) throw invalidArgument(args.location);
  return session.rangeObject(range.sheet, area);
}

/** A method that computes an area from the range's own. */
const from =
  (compute: (area: Area, args: CallArguments) => Area) =>
  (owner: RangeOwner, args: CallArguments): HostObject =>
    at(owner, compute(owner.range.area, args), args);

/** An argument that may be left out. */
const optional = (value: unknown, usual: number): number =>
  value === undefined || value === null ? usual : asInteger(value);

const row = (area: Area, number: number): Area => ({ ...area, firstRow: number, lastRow: number });
const column = (area: Area, number: number): Area => ({ ...area, firstColumn: number, lastColumn: number });

/** Rows (columns) beside the range: a negative count means the other side. */
function beside(first: number, last: number, count: number): readonly [number, number] {
  return count > 0 ? [last + 1, last + count] : [first + count, first - 1];
}

export const rangeNavigation: Navigation = {
  // Cells outside the range are reached too, as long as they lie on the sheet.
  GetCell: from((area, args) => {
    const [r, c] = [area.firstRow + asInteger(args.at(0)), area.firstColumn + asInteger(args.at(1))];
    return { firstRow: r, lastRow: r, firstColumn: c, lastColumn: c };
  }),
  GetRow: from((area, args) => row(area, area.firstRow + asInteger(args.at(0)))),
  GetColumn: from((area, args) => column(area, area.firstColumn + asInteger(args.at(0)))),
  GetEntireRow: from((area) => ({ ...area, firstColumn: 0, lastColumn: maximumColumns - 1 })),
  GetEntireColumn: from((area) => ({ ...area, firstRow: 0, lastRow: maximumRows - 1 })),
  GetLastCell: from((area) => column(row(area, area.lastRow), area.lastColumn)),
  GetLastRow: from((area) => row(area, area.lastRow)),
  GetLastColumn: from((area) => column(area, area.lastColumn)),
  GetOffsetRange: from((area, args) => {
    const [rows, columns] = [asInteger(args.at(0)), asInteger(args.at(1))];
    return {
      firstRow: area.firstRow + rows,
      lastRow: area.lastRow + rows,
      firstColumn: area.firstColumn + columns,
      lastColumn: area.lastColumn + columns,
    };
  }),
  GetResizedRange: from((area, args) => ({
    ...area,
    lastRow: area.lastRow + asInteger(args.at(0)),
    lastColumn: area.lastColumn + asInteger(args.at(1)),
  })),
  GetAbsoluteResizedRange: from((area, args) => ({
    ...area,
    lastRow: area.firstRow + asInteger(args.at(0)) - 1,
    lastColumn: area.firstColumn + asInteger(args.at(1)) - 1,
  })),
  GetRowsAbove: from((area, args) => rowsBeside(area, -optional(args.at(0), 1))),
  GetRowsBelow: from((area, args) => rowsBeside(area, optional(args.at(0), 1))),
  GetColumnsBefore: from((area, args) => columnsBeside(area, -optional(args.at(0), 1))),
  GetColumnsAfter: from((area, args) => columnsBeside(area, optional(args.at(0), 1))),
  GetBoundingRect: (owner, args) => {
    const other = owner.session.rangeOrAddress(owner.range.sheet, args.at(0), args.location);
    if (other.sheet !== owner.range.sheet) throw invalidArgument(args.location);
    return at(owner, boundingArea(owner.range.area, other.area), args);
  },
  GetIntersection: (owner, args) => {
    const common = commonArea(owner, args);
    if (!common) throw itemNotFound(args.location);
    return at(owner, common, args);
  },
  GetIntersectionOrNullObject: (owner, args) => {
    const common = commonArea(owner, args);
    return common && at(owner, common, args);
  },
  GetUsedRange: (owner, args) => {
    const used = usedWithin(owner, args);
    if (!used) throw itemNotFound(args.location);
    return at(owner, used, args);
  },
  GetUsedRangeOrNullObject: (owner, args) => {
    const used = usedWithin(owner, args);
    return used && at(owner, used, args);
  },
  GetSurroundingRegion: (owner, args) =>
    at(owner, surroundingRegion(owner.range.sheet, owner.range.area), args),
};

function rowsBeside(area: Area, count: number): Area {
  if (count === 0) throw invalidArgument();
  const [firstRow, lastRow] = beside(area.firstRow, area.lastRow, count);
  return { ...area, firstRow, lastRow };
}

function columnsBeside(area: Area, count: number): Area {
  if (count === 0) throw invalidArgument();
  const [firstColumn, lastColumn] = beside(area.firstColumn, area.lastColumn, count);
  return { ...area, firstColumn, lastColumn };
}

function commonArea({ session, range }: RangeOwner, args: CallArguments): Area | null {
  const other = session.rangeOrAddress(range.sheet, args.at(0), args.location);
  return other.sheet === range.sheet ? intersection(range.area, other.area) : null;
}

/** The used cells of the range, as the smallest rectangle around them. */
function usedWithin({ range }: RangeOwner, args: CallArguments): Area | null {
  const valuesOnly = args.at(0) === true;
  const { sheet, area } = range;
  sheet.workbook.calculator?.refresh(sheet, area);
  let used: Area | null = null;
  sheet.cells.forEach(area, (cell, cellRow) => {
    const isUsed = cell.value !== null || cell.formula !== null || (!valuesOnly && cell.style !== 0);
    if (!isUsed) return;
    const place: Area = {
      firstRow: cellRow,
      lastRow: cellRow,
      firstColumn: cell.column,
      lastColumn: cell.column,
    };
    used = used ? boundingArea(used, place) : place;
  });
  return used;
}

/** Grows the area until the rows and columns around it are empty (Ctrl+Shift+* in Excel). */
function surroundingRegion(sheet: Sheet, start: Area): Area {
  let region = start;
  for (;;) {
    const grown = onGrid({
      firstRow: region.firstRow - 1,
      lastRow: region.lastRow + 1,
      firstColumn: region.firstColumn - 1,
      lastColumn: region.lastColumn + 1,
    });
    let next = region;
    sheet.cells.forEach(grown, (cell, cellRow) => {
      if (cell.value === null && cell.formula === null) return;
      next = boundingArea(next, {
        firstRow: cellRow,
        lastRow: cellRow,
        firstColumn: cell.column,
        lastColumn: cell.column,
      });
    });
    if (rowCount(next) === rowCount(region) && columnCount(next) === columnCount(region)) return region;
    region = next;
  }
}

const onGrid = (area: Area): Area => ({
  firstRow: Math.max(0, area.firstRow),
  lastRow: Math.min(maximumRows - 1, area.lastRow),
  firstColumn: Math.max(0, area.firstColumn),
  lastColumn: Math.min(maximumColumns - 1, area.lastColumn),
});
