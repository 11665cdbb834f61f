import { onCommandReport, type CommandReport } from "../../src/actions/commandReports";
import { onPaneRequest } from "../../src/actions/paneRequests";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "../actions/support/workbooks";

/** The buttons of the ribbon and the cell menu, pressed as Excel presses them. */
describe("commands", () => {
  let excel: RunningExcel;
  let reports: CommandReport[];
  let stopListening: () => void;

  beforeEach(() => {
    excel = running(monthlyWorkbook());
    excel.host.runtime.state = "Background";
    jest.isolateModules(() => require("../../src/commands/index"));
    reports = [];
    stopListening = onCommandReport((report) => reports.push(report));
  });
  afterEach(async () => {
    stopListening();
    await excel.stop();
  });

  function press(id: string): Promise<void> {
    const handler = excel.office.registrations.commands.get(id);
    if (handler === undefined) throw new Error(`No command ${id}`);
    return new Promise((completed) => handler({ source: { id }, completed }));
  }

  const workbookOf = () => excel.host.workbook;

  function selectRows(firstRow: number, lastRow: number, lastColumn: number): void {
    const sheet = workbookOf().sheet("Månadsdata");
    if (sheet) workbookOf().select(sheet, { firstRow, firstColumn: 0, lastRow, lastColumn });
  }

  test("Diagram av markeringen charts what is selected, and Excel hears that it is done", async () => {
    selectRows(2, 3, 38);
    await press("insertSelection");
    expect(reports).toEqual([expect.objectContaining({ command: "insertSelection" })]);
    expect(reports[0]?.result).toMatchObject({ ok: true });
    expect(workbookOf().sheet("Diagram")?.charts).toHaveLength(1);
  });

  test("a selection without figures is refused with a sentence, and the pane is shown to say it", async () => {
    selectRows(0, 0, 0);
    await press("insertSelection");
    expect(reports[0]?.result).toMatchObject({ ok: false, nothingChanged: true });
    expect(workbookOf().sheets).toHaveLength(1);
    expect(excel.host.runtime.state).toBe("Visible");
  });

  test("Uppdatera brings charts up to date in place", async () => {
    selectRows(2, 4, 38);
    await press("insertSelection");
    const before = workbookOf().sheet("Diagram")?.charts.length;
    await press("updateAll");
    expect(reports.map(({ command, result }) => [command, result.ok])).toEqual([
      ["insertSelection", true],
      ["updateAll", true],
    ]);
    expect(workbookOf().sheet("Diagram")?.charts).toHaveLength(before ?? 0);
  });

  test("Frys makes a copy of the active sheet and leaves the sheet as it is", async () => {
    await press("freezeSheet");
    expect(reports[0]?.result).toMatchObject({ ok: true });
    expect(workbookOf().sheets.map(({ name }) => name)).toContain("Månadsdata");
    expect(workbookOf().sheets).toHaveLength(2);
  });

  test("Excel hears that the command is done also when it fails", async () => {
    excel.host.failRequest(1, "GeneralException");
    await press("freezeSheet");
    expect(reports[0]?.result).toMatchObject({ ok: false, reason: "office" });
    expect(workbookOf().sheets).toHaveLength(1);
  });

  test.each([
    ["openMonthly", "monthly"],
    ["openReview", "review"],
    ["openTargets", "targets"],
    ["openChecklists", "checklists"],
  ])("%s opens the pane at its own view", async (command, view) => {
    await press(command);
    expect(excel.host.runtime.state).toBe("Visible");
    const asked: string[] = [];
    onPaneRequest((request) => asked.push(request))();
    expect(asked).toEqual([view]);
  });

  test("a report that nobody hears waits for the pane", async () => {
    stopListening();
    await press("freezeSheet");
    const heard: CommandReport[] = [];
    onCommandReport((report) => heard.push(report))();
    expect(heard.map(({ command }) => command)).toEqual(["freezeSheet"]);
    onCommandReport((report) => heard.push(report))();
    expect(heard).toHaveLength(1);
  });
});
