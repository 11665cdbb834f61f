import { intersection } from "../../model/area";
import type { ConditionalFormat, ConditionalRule } from "../../model/sheetRules";
import { apiNotAvailable, invalidArgument, itemNotFound } from "../hostError";
import { hostObject, type HostObject, type HostType } from "../hostObject";
import { withoutArea } from "./cellRules";
import { formatsChanged, type RangeOwner } from "./rangeFormat";
import { asBoolean, asColour, asInteger, asText } from "./readValue";

type ExpressionRule = Extract<ConditionalRule, { kind: "expression" }>;

interface FormatTarget extends RangeOwner {
  readonly format: ConditionalFormat;
}

/** The rule as one that this host can change; rules that came with the file are only kept. */
function expression({ format }: FormatTarget): ExpressionRule {
  if (format.rule.kind === "expression") return format.rule;
  throw apiNotAvailable("a conditional format of another kind than Custom");
}

function change(target: FormatTarget, change: Partial<ExpressionRule>): void {
  const rule = expression(target);
  target.session.guard.option(target.range.sheet, "formatCells");
  Object.assign(rule, change);
  formatsChanged(target.range);
}

const ruleType: HostType<FormatTarget> = {
  name: "ConditionalFormatRule",
  scalars: {
    Formula: {
      get: (target) => `=${expression(target).formula}`,
      set: (target, value) => change(target, { formula: asText(value).replace(/^=/, "") }),
    },
  },
};

const fontType: HostType<FormatTarget> = {
  name: "ConditionalRangeFont",
  scalars: {
    Color: {
      get: (target) => expression(target).fontColour ?? "",
      set: (target, value) => change(target, { fontColour: asColour(value) }),
    },
    Bold: {
      get: (target) => expression(target).bold ?? false,
      set: (target, value) => change(target, { bold: asBoolean(value) }),
    },
  },
  methods: { Clear: (target) => change(target, { fontColour: null, bold: null }) },
};

const fillType: HostType<FormatTarget> = {
  name: "ConditionalRangeFill",
  scalars: {
    Color: {
      get: (target) => expression(target).fillColour ?? "",
      set: (target, value) => change(target, { fillColour: asColour(value) }),
    },
  },
  methods: { Clear: (target) => change(target, { fillColour: null }) },
};

const rangeFormatType: HostType<FormatTarget> = {
  name: "ConditionalRangeFormat",
  children: {
    Font: (target) => hostObject(fontType, target),
    Fill: (target) => hostObject(fillType, target),
  },
};

const customType: HostType<FormatTarget> = {
  name: "CustomConditionalFormat",
  children: {
    Rule: (target) => hostObject(ruleType, target),
    Format: (target) => hostObject(rangeFormatType, target),
  },
};

const formatType: HostType<FormatTarget> = {
  name: "ConditionalFormat",
  identify: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Priority: { get: ({ format }) => format.priority - 1 },
    Type: {
      onlyWhenNamed: true,
      get: (target) => {
        expression(target);
        return "Custom";
      },
    },
    StopIfTrue: {
      onlyWhenNamed: true,
      get: (target) => expression(target).stopIfTrue,
      set: (target, value) => change(target, { stopIfTrue: asBoolean(value) }),
    },
  },
  children: {
    Custom: (target) => {
      expression(target);
      return hostObject(customType, target);
    },
    CustomOrNullObject: (target) =>
      target.format.rule.kind === "expression" ? hostObject(customType, target) : null,
  },
  objectMethods: {
    GetRange: ({ session, range, format }, args) => {
      const [area, second] = format.areas;
      if (!area || second) throw itemNotFound(args.location);
      return session.rangeObject(range.sheet, area);
    },
  },
  methods: {
    Delete: ({ session, range, format }) => {
      session.guard.option(range.sheet, "formatCells");
      const { sheet } = range;
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      formatsChanged(range);
    },
  },
};

/** The rules that touch the range. */
const formatsOf = ({ range: { sheet, area } }: RangeOwner): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) => format.areas.some((covered) => intersection(covered, area)));

function addFormat(owner: RangeOwner, type: unknown): HostObject {
  if (type !== "Custom") throw apiNotAvailable(`ConditionalFormatCollection.add(${String(type)})`);
  const { session, range } = owner;
  session.guard.option(range.sheet, "formatCells");
  const { sheet } = range;
  // A new rule is applied first, as in Excel.
  for (const other of sheet.conditionalFormats) other.priority += 1;
  const format: ConditionalFormat = {
    id: session.newId(),
    areas: [range.area],
    priority: 1,
    rule: {
      kind: "expression",
      formula: "FALSE",
      fontColour: null,
      fillColour: null,
      bold: null,
      stopIfTrue: false,
    },
  };
  sheet.conditionalFormats.push(format);
  formatsChanged(range);
  return hostObject(formatType, { ...owner, format });
}

const collection: HostType<RangeOwner> = {
  name: "ConditionalFormatCollection",
  items: (owner) => formatsOf(owner).map((format) => hostObject(formatType, { ...owner, format })),
  indexer: (owner, id) => {
    const format = formatsOf(owner).find((known) => known.id === id);
    if (!format) throw itemNotFound("ConditionalFormatCollection.getItem");
    return hostObject(formatType, { ...owner, format });
  },
  methods: {
    GetCount: (owner) => formatsOf(owner).length,
    ClearAll: ({ session, range }) => {
      session.guard.option(range.sheet, "formatCells");
      range.sheet.conditionalFormats = withoutArea(range.sheet.conditionalFormats, range.area);
      formatsChanged(range);
    },
  },
  objectMethods: {
    Add: (owner, args) => addFormat(owner, args.at(0)),
    GetItemAt: (owner, args) => {
      const format = formatsOf(owner)[asInteger(args.at(0))];
      if (!format) throw invalidArgument(args.location);
      return hostObject(formatType, { ...owner, format });
    },
  },
};

export const conditionalFormatsObject = (owner: RangeOwner): HostObject => hostObject(collection, owner);
