import type { Sheet } from "../../model/sheet";
import { invalidArgument, itemNotFound } from "../hostError";
import { hostObject, type HostObject, type HostType } from "../hostObject";
import type { HostSession } from "../session";
import { asInteger } from "./readValue";

type BreakList = "rowBreaks" | "columnBreaks";

interface BreaksTarget {
  readonly session: HostSession;
  readonly sheet: Sheet;
  readonly list: BreakList;
}

interface BreakTarget extends BreaksTarget {
  /** The row or column that begins a page. */
  readonly at: number;
}

function replace({ session, sheet, list }: BreaksTarget, places: readonly number[]): void {
  session.guard.sheetChange(sheet);
  sheet.pageLayout[list] = [...new Set(places)].sort((a, b) => a - b);
  sheet.cellsChanged = true;
}

const pageBreak: HostType<BreakTarget> = {
  name: "PageBreak",
  identify: ({ at }) => ({ _Id: String(at) }),
  scalars: {
    RowIndex: { get: ({ list, at }) => (list === "rowBreaks" ? at : 0) },
    ColumnIndex: { get: ({ list, at }) => (list === "columnBreaks" ? at : 0) },
  },
  objectMethods: {
    GetCellAfterBreak: ({ session, sheet, list, at }) => {
      const [row, column] = list === "rowBreaks" ? [at, 0] : [0, at];
      return session.rangeObject(sheet, {
        firstRow: row,
        lastRow: row,
        firstColumn: column,
        lastColumn: column,
      });
    },
  },
  methods: {
    Delete: (target) =>
      replace(
        target,
        target.sheet.pageLayout[target.list].filter((place) => place !== target.at),
      ),
  },
};

const collection: HostType<BreaksTarget> = {
  name: "PageBreakCollection",
  items: (target) =>
    target.sheet.pageLayout[target.list].map((at) => hostObject(pageBreak, { ...target, at })),
  indexer: (target, key) => {
    const places = target.sheet.pageLayout[target.list];
    // By id (a text) from office.js itself, by position from an add-in.
    const at =
      typeof key === "string" ? places.find((place) => String(place) === key) : places[asInteger(key)];
    if (at === undefined) throw itemNotFound("PageBreakCollection.getItem");
    return hostObject(pageBreak, { ...target, at });
  },
  objectMethods: {
    Add: (target, args) => {
      const { area } = target.session.rangeOrAddress(target.sheet, args.at(0), args.location);
      const at = target.list === "rowBreaks" ? area.firstRow : area.firstColumn;
      if (at === 0) throw invalidArgument(args.location);
      replace(target, [...target.sheet.pageLayout[target.list], at]);
      return hostObject(pageBreak, { ...target, at });
    },
  },
  methods: {
    GetCount: ({ sheet, list }) => sheet.pageLayout[list].length,
    RemovePageBreaks: (target) => replace(target, []),
  },
};

export const pageBreaksObject = (session: HostSession, sheet: Sheet, list: BreakList): HostObject =>
  hostObject(collection, { session, sheet, list });
