import { fullAddress } from "../../model/address";
import { isLegalName, type DefinedName } from "../../model/definedName";
import type { Sheet } from "../../model/sheet";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../hostError";
import { hostObject, type CallArguments, type HostObject, type HostType } from "../hostObject";
import { chartReference } from "../chartSource";
import type { HostSession } from "../session";
import { wireValue } from "./cellValues";
import { asBoolean, asText } from "./readValue";

interface NamesTarget {
  readonly session: HostSession;
  /** Null: names of the whole workbook. */
  readonly scope: Sheet | null;
}

interface NameTarget {
  readonly session: HostSession;
  readonly name: DefinedName;
}

const formulaText = ({ name }: NameTarget): string => `=${name.formula.a1(0, 0)}`;
const rangeOf = ({ session, name }: NameTarget) => session.referenced(name.formula.a1(0, 0));

function change({ session, name }: NameTarget, change: Partial<DefinedName>): void {
  session.guard.workbookChange();
  Object.assign(name, change);
  session.workbook.journal.record({ kind: "names" });
}

/** What the name stands for: the address of a range, a constant, or an error. */
function value(target: NameTarget): unknown {
  const range = rangeOf(target);
  if (range) return fullAddress(range.sheet.name, range.area);
  const text = formulaText(target).slice(1);
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? "").replace(/""/g, '"');
  if (text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  return text.includes("#REF!") ? "#REF!" : wireValue(target.name.value);
}

function type(target: NameTarget): string {
  if (rangeOf(target)) return "Range";
  const shown = value(target);
  if (typeof shown === "number") return "Double";
  if (typeof shown === "boolean") return "Boolean";
  return typeof shown === "string" && shown.startsWith("#") ? "Error" : "String";
}

const namedItem: HostType<NameTarget> = {
  name: "NamedItem",
  identify: ({ name }) => ({ _Id: name.name }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    Scope: { get: ({ name }) => (name.scope ? "Worksheet" : "Workbook") },
    Type: { get: type },
    Value: { get: value },
    Formula: {
      get: formulaText,
      set: (target, written) => {
        const text = asText(written).replace(/^=/, "");
        change(target, { formula: target.session.workbook.formulas.parse(text, "A1", 0, 0) });
      },
    },
    Visible: {
      get: ({ name }) => !name.hidden,
      set: (target, written) => change(target, { hidden: !asBoolean(written) }),
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: (target, written) => change(target, { comment: asText(written) }),
    },
  },
  children: {
    Worksheet: ({ session, name }) => {
      if (!name.scope) throw itemNotFound("NamedItem.worksheet");
      return session.worksheet(name.scope);
    },
    WorksheetOrNullObject: ({ session, name }) => name.scope && session.worksheet(name.scope),
  },
  objectMethods: {
    GetRange: (target, args) => {
      const range = rangeOf(target);
      if (!range) throw itemNotFound(args.location);
      return target.session.rangeObject(range.sheet, range.area);
    },
    GetRangeOrNullObject: (target) => {
      const range = rangeOf(target);
      return range && target.session.rangeObject(range.sheet, range.area);
    },
  },
  methods: {
    Delete: ({ session, name }) => {
      session.guard.workbookChange();
      session.workbook.names.delete(name);
    },
  },
};

/** Names that Excel makes for itself (print areas, filters) are not shown. */
const namesOf = ({ session, scope }: NamesTarget): DefinedName[] =>
  session.workbook.names.inScope(scope).filter((name) => !name.name.startsWith("_xlnm."));

const find = ({ session, scope }: NamesTarget, key: unknown): DefinedName | null =>
  session.workbook.names.find(asText(key), scope);

function add(target: NamesTarget, args: CallArguments): HostObject {
  const { session, scope } = target;
  const name = asText(args.at(0));
  if (!isLegalName(name)) throw invalidArgument(args.location);
  session.guard.workbookChange();
  if (find(target, name)) throw itemAlreadyExists(args.location);
  const reference = args.at(1);
  let formula: string;
  if (typeof reference === "string") formula = reference.replace(/^=/, "");
  else {
    const range = session.range(reference, args.location);
    formula = chartReference(range.sheet, range.area);
  }
  const comment = args.at(2) === undefined || args.at(2) === null ? "" : asText(args.at(2));
  const added = session.workbook.names.set(name, scope, formula, comment);
  if (!added) throw invalidArgument(args.location);
  return hostObject(namedItem, { session, name: added });
}

const collection: HostType<NamesTarget> = {
  name: "NamedItemCollection",
  items: (target) => namesOf(target).map((name) => hostObject(namedItem, { session: target.session, name })),
  indexer: (target, key) => {
    const name = find(target, key);
    if (!name) throw itemNotFound("NamedItemCollection.getItem");
    return hostObject(namedItem, { session: target.session, name });
  },
  objectMethods: {
    Add: add,
    GetItemOrNullObject: (target, args) => {
      const name = find(target, args.at(0));
      return name && hostObject(namedItem, { session: target.session, name });
    },
  },
  methods: { GetCount: (target) => namesOf(target).length },
};

export const namesObject = (session: HostSession, scope: Sheet | null): HostObject =>
  hostObject(collection, { session, scope });
