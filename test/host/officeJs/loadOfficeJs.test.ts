import { installOfficeGlobals } from "../../../src/host/officeJs/installOfficeGlobals";
import { loadOfficeJs } from "../../../src/host/officeJs/loadOfficeJs";
import { EXCEL_2021, isSetSupported } from "../../../src/host/officeJs/requirementSets";

describe("the real office.js in Node", () => {
  test("offers what an add-in finds in Excel", async () => {
    const office = loadOfficeJs();
    expect(typeof office.Excel.run).toBe("function");
    expect(office.Excel.ChartType.lineMarkers).toBe("LineMarkers");
    expect(office.Office.context.displayLanguage).toBe("sv-SE");
    expect(office.Office.context.contentLanguage).toBe("sv-SE");
    expect(office.Office.context.platform).toBe("OfficeOnline");
    await expect(office.Office.onReady()).resolves.toEqual({ host: "Excel", platform: "OfficeOnline" });
    expect(office.CustomFunctions.ErrorCode.notAvailable).toBe("#N/A");
  });

  test("tells the context that was asked for", () => {
    const office = loadOfficeJs({ platform: "PC", displayLanguage: "en-US", contentLanguage: "sv-SE" });
    const { context } = office.Office;
    expect([context.platform, context.displayLanguage, context.contentLanguage]).toEqual([
      "PC",
      "en-US",
      "sv-SE",
    ]);
  });

  test("calls onReady's callback and Office.initialize once", async () => {
    const office = loadOfficeJs();
    const initialize = jest.fn();
    office.Office.initialize = initialize;
    const ready = jest.fn();
    await office.Office.onReady(ready);
    await Promise.resolve();
    expect(ready).toHaveBeenCalledTimes(1);
    expect(initialize).toHaveBeenCalledTimes(1);
  });

  test("keeps functions and commands that the add-in associates", () => {
    const office = loadOfficeJs();
    const body = () => 1;
    const command = jest.fn();
    office.CustomFunctions.associate("dubbla", body);
    office.CustomFunctions.associate({ HALVA: body });
    office.Office.actions.associate("oppna", command);
    expect(office.registrations.functions.DUBBLA).toBe(body);
    expect(office.registrations.functions.HALVA).toBe(body);
    expect(office.registrations.commands.get("oppna")).toBe(command);
  });

  test("gives each load a realm of its own", () => {
    const [first, second] = [loadOfficeJs(), loadOfficeJs()];
    expect(first.Excel).not.toBe(second.Excel);
    first.CustomFunctions.associate("A", () => 1);
    expect(second.registrations.functions.A).toBeUndefined();
  });

  test("throws errors that are errors for the caller", () => {
    const office = loadOfficeJs();
    const OfficeError = office.OfficeExtension.Error as unknown as new (
      what: object,
    ) => OfficeExtension.Error;
    const error = new OfficeError({ code: "ItemNotFound", message: "Nej" });
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(office.OfficeExtension.Error);
    expect(error.code).toBe("ItemNotFound");
    expect(
      new office.CustomFunctions.Error(office.CustomFunctions.ErrorCode.invalidValue, "Fel"),
    ).toBeInstanceOf(Error);
  });

  test("refuses members beyond the requirement sets when they are used", () => {
    const office = loadOfficeJs();
    const context = new office.Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem("Blad1");
    expect(() => sheet.customProperties).toThrow(/ExcelApi 1\.12/);
    expect(() => context.application.cultureInfo).toThrow(/ExcelApi 1\.11/);
    expect(() => sheet.tables.getItem("T").resize("A1:B2")).toThrow(/ExcelApi 1\.13/);
    expect(() => sheet.freezePanes.freezeRows(1)).not.toThrow();
    const newer = loadOfficeJs({ requirementSets: { ...EXCEL_2021, ExcelApi: "1.17" } });
    const other = new newer.Excel.RequestContext();
    expect(() => other.application.cultureInfo).not.toThrow();
  });
});

describe("requirement sets", () => {
  test("compare minor versions as numbers", () => {
    expect(isSetSupported({ ExcelApi: "1.10" }, "ExcelApi", "1.9")).toBe(true);
    expect(isSetSupported({ ExcelApi: "1.9" }, "ExcelApi", "1.10")).toBe(false);
    expect(isSetSupported({ ExcelApi: "1.9" }, "ExcelApi", 1.9)).toBe(true);
    expect(isSetSupported({ ExcelApi: "2.0" }, "ExcelApi", "1.20")).toBe(true);
    expect(isSetSupported({ ExcelApi: "1.9" }, "WordApi", "1.1")).toBe(false);
    expect(isSetSupported({ SharedRuntime: "1.1" }, "SharedRuntime")).toBe(true);
    expect(isSetSupported({}, "constructor")).toBe(false);
  });

  test("of Excel 2021 are those of the manifest", () => {
    expect(isSetSupported(EXCEL_2021, "ExcelApi", "1.9")).toBe(true);
    expect(isSetSupported(EXCEL_2021, "ExcelApi", "1.10")).toBe(false);
    expect(isSetSupported(EXCEL_2021, "SharedRuntime", "1.1")).toBe(true);
    expect(isSetSupported(EXCEL_2021, "CustomFunctionsRuntime", "1.3")).toBe(true);
    expect(isSetSupported(EXCEL_2021, "CustomFunctionsRuntime", "1.4")).toBe(false);
    expect(isSetSupported(EXCEL_2021, "ExcelApiOnline", "1.1")).toBe(false);
  });
});

describe("globals", () => {
  test("are put in place and taken away again", () => {
    const office = loadOfficeJs();
    const target: Record<string, unknown> = { Office: "before" };
    const uninstall = installOfficeGlobals(office, target);
    expect(target.Excel).toBe(office.Excel);
    expect(target.Office).toBe(office.Office);
    expect(target.CustomFunctions).toBe(office.CustomFunctions);
    uninstall();
    expect(target).toEqual({ Office: "before" });
  });
});
