import { apiNotAvailable, itemNotFound } from "../hostError";
import { hostObject, type HostObject, type HostType } from "../hostObject";
import type { HostSession, ObjectMakers } from "../session";
import { chartObject } from "./chart";
import { namesObject } from "./names";
import { workbookProtectionObject } from "./protection";
import { rangeObject } from "./range";
import { asOneOf, asText } from "./readValue";
import { settingsObject } from "./settings";
import { tablesObject } from "./table";
import { worksheetObject, worksheetsObject } from "./worksheet";

/** How objects that lead to one another are made. */
export const objectMakers: ObjectMakers = {
  worksheet: worksheetObject,
  range: rangeObject,
  chart: chartObject,
};

const application: HostType<HostSession> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      get: () => "Automatic",
      set: (_, value) => {
        if (value !== "Automatic") throw apiNotAvailable(`Application.calculationMode = ${String(value)}`);
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
  },
  methods: {
    Calculate: ({ workbook }, args) => {
      asOneOf(args.at(0), ["Recalculate", "Full", "FullRebuild"] as const);
      workbook.calculator?.refreshAll();
    },
    // Values are computed when they are read, so there is nothing to hold back.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

const workbookType: HostType<HostSession> = {
  name: "Workbook",
  scalars: {
    Name: { get: ({ options }) => options.workbookName },
    ReadOnly: { get: ({ workbook }) => workbook.readOnly },
    IsDirty: {
      get: ({ isDirty }) => isDirty,
      set: (session, value) => void (session.isDirty = value === true),
    },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
  },
  children: {
    Application: (session) => hostObject(application, session),
    Worksheets: worksheetsObject,
    Tables: (session) => tablesObject(session, null),
    Names: (session) => namesObject(session, null),
    Settings: settingsObject,
    Protection: workbookProtectionObject,
  },
  objectMethods: {
    GetSelectedRange: (session) => {
      const { activeSheet } = session.workbook;
      return session.rangeObject(activeSheet, activeSheet.selection);
    },
    GetActiveCell: (session) => {
      const { activeSheet } = session.workbook;
      const { firstRow, firstColumn } = activeSheet.selection;
      const area = { firstRow, lastRow: firstRow, firstColumn, lastColumn: firstColumn };
      return session.rangeObject(activeSheet, area);
    },
    GetActiveChart: (session, args) => {
      const active = activeChart(session);
      if (!active) throw itemNotFound(args.location);
      return active;
    },
    GetActiveChartOrNullObject: activeChart,
    _GetRangeForEventByReferenceId: (session, args) => {
      const range = session.eventRange(asText(args.at(0)));
      if (!range) throw itemNotFound(args.location);
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (session, args) => session.eventRange(asText(args.at(0))),
  },
  methods: {
    _GetReferenceCount: ({ ranges }) => ranges.live,
    _RemoveReference: ({ ranges }, args) => ranges.release(asText(args.at(0))),
    _RemoveAllReferences: ({ ranges }) => ranges.releaseAll(),
  },
};

function activeChart(session: HostSession): HostObject | null {
  const active = session.activeChart;
  if (!active || !active.sheet.charts.includes(active.chart)) return null;
  return chartObject(session, active.sheet, active.chart);
}

/** The root of everything: `context.workbook`. */
export const workbookObject = (session: HostSession): HostObject => hostObject(workbookType, session);
