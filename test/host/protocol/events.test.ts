import { blad1, runningExcel, settled } from "./running";

const running = runningExcel();
const sheet = () => running.workbook.sheet("Blad1")!;

describe("events", () => {
  test("tell of changes by the add-in, the user and others", async () => {
    const seen: Array<[string, string, string]> = [];
    await Excel.run(async (context) => {
      blad1(context).onChanged.add(
        async (event) => void seen.push([event.address, event.changeType, event.source]),
      );
      await context.sync();
      blad1(context).getRange("A1:B2").values = 1 as never;
      await context.sync();
    });
    sheet().setInput(4, 0, "användaren");
    running.host.asRemote(() => sheet().setInput(5, 0, "en annan"));
    await Excel.run(async (context) => {
      blad1(context).getRange("3:4").insert("Down");
      await context.sync();
    });
    await settled(running);
    expect(seen).toEqual([
      ["A1:B2", "RangeEdited", "Local"],
      ["A5", "RangeEdited", "Local"],
      ["A6", "RangeEdited", "Remote"],
      ["3:4", "RowInserted", "Local"],
    ]);
  });

  test("give the range that changed", async () => {
    let address = "";
    await Excel.run(async (context) => {
      blad1(context).onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load("address");
          await inner.sync();
          address = range.address;
        });
      });
      await context.sync();
    });
    sheet().setInput(1, 1, 5);
    await settled(running);
    expect(address).toBe("Blad1!B2");
    expect(running.host.liveReferences).toBe(0);
  });

  test("come for the whole workbook from the collection of sheets", async () => {
    const seen: string[] = [];
    const log = (kind: string) => async (event: { worksheetId: string }) =>
      void seen.push(`${kind} ${running.workbook.sheet(event.worksheetId)?.name ?? "borta"}`);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(log("added"));
      worksheets.onDeleted.add(log("deleted"));
      worksheets.onActivated.add(log("activated"));
      worksheets.onDeactivated.add(log("deactivated"));
      worksheets.onChanged.add(log("changed"));
      await context.sync();
      const added = worksheets.add("B");
      added.getRange("A1").values = [[1]];
      added.activate();
      await context.sync();
      added.delete();
      await context.sync();
    });
    await settled(running);
    expect(seen).toEqual(
      expect.arrayContaining(["added B", "changed B", "deactivated Blad1", "activated B", "deleted borta"]),
    );
  });

  test("tell of the selection and of tables and charts", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      blad1(context).onSelectionChanged.add(async (event) => void seen.push(`selected ${event.address}`));
      blad1(context).charts.onAdded.add(async () => void seen.push("chart"));
      blad1(context).getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      const table = blad1(context).tables.add("A1:B2", true);
      table.load("id");
      await context.sync();
      table.onChanged.add(async (event) => void seen.push(`table ${event.address}`));
      blad1(context).load("id");
      await context.sync();
      blad1(context).getRange("B2").values = [[3]];
      blad1(context).getRange("C3:D4").select();
      blad1(context).charts.add("Line", blad1(context).getRange("A1:B2"));
      await context.sync();
    });
    await settled(running);
    expect(seen).toEqual(expect.arrayContaining(["selected C3:D4", "table B2", "chart"]));
  });

  test("end when the handler is removed", async () => {
    let count = 0;
    const registration = await Excel.run(async (context) => {
      const result = blad1(context).onChanged.add(async () => void (count += 1));
      await context.sync();
      return result;
    });
    sheet().setInput(0, 0, 1);
    await settled(running);
    expect([count, running.host.registeredEvents]).toEqual([1, 1]);
    await Excel.run(registration.context as Excel.RequestContext, async (context) => {
      registration.remove();
      await context.sync();
    });
    sheet().setInput(0, 0, 2);
    await settled(running);
    expect([count, running.host.registeredEvents]).toEqual([1, 0]);
  });

  test("are not sent when nobody listens", async () => {
    sheet().setInput(0, 0, 1);
    await settled(running);
    expect(running.host.counters.requests).toBe(0);
  });
});
