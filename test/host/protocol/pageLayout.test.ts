import { joinHeader, splitHeader } from "../../../src/host/protocol/objects/headerText";
import { blad1, failureOf, runningExcel } from "./running";

const running = runningExcel();

describe("page layout", () => {
  test("is written and read", async () => {
    await Excel.run(async (context) => {
      const { pageLayout } = blad1(context);
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.printGridlines = true;
      pageLayout.blackAndWhite = true;
      pageLayout.setPrintMargins("Centimeters", { left: 2.54, top: 1.27 });
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.setPrintArea("A1:H40");
      pageLayout.headersFooters.defaultForAllPages.leftHeader = "Styrtal";
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "Sida &P av &N";
      pageLayout.load(
        "orientation,paperSize,zoom,leftMargin,topMargin,headersFooters/defaultForAllPages/rightFooter",
      );
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom]).toEqual([
        "Landscape",
        "A4",
        { horizontalFitToPages: 1 },
      ]);
      expect([pageLayout.leftMargin, pageLayout.topMargin]).toEqual([72, 36]);
      expect(pageLayout.headersFooters.defaultForAllPages.rightFooter).toBe("Sida &P av &N");
      expect([titles.address, columns.isNullObject]).toEqual(["Blad1!1:3", true]);
    });
    const sheet = running.workbook.sheet("Blad1")!;
    expect(sheet.pageLayout.headersFooters).toMatchObject({
      oddHeader: "&LStyrtal",
      oddFooter: "&RSida &P av &N",
    });
    expect(sheet.pageLayout.fit).toEqual({ wide: 1, tall: 0 });
    expect(running.workbook.names.find("_xlnm.Print_Area", sheet)?.formula.a1(0, 0)).toBe("Blad1!$A$1:$H$40");
  });

  test("page breaks", async () => {
    await Excel.run(async (context) => {
      const { horizontalPageBreaks: breaks } = blad1(context);
      breaks.add("A20");
      breaks.add("A10");
      const count = breaks.getCount();
      await context.sync();
      expect(count.value).toBe(2);
    });
    expect(running.workbook.sheet("Blad1")!.pageLayout.rowBreaks).toEqual([9, 19]);
    await Excel.run(async (context) => {
      blad1(context).horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(running.workbook.sheet("Blad1")!.pageLayout.rowBreaks).toEqual([]);
  });

  test("refuses a zoom that Excel does not have", async () => {
    const error = await failureOf(async (context) => {
      blad1(context).pageLayout.zoom = { scale: 5 };
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

test("header texts are divided and joined again", () => {
  expect(splitHeader("&LVänster && höger&C&P&Rslut")).toEqual({
    left: "Vänster && höger",
    center: "&P",
    right: "slut",
  });
  expect(splitHeader("mitt")).toEqual({ left: "", center: "mitt", right: "" });
  expect(joinHeader(splitHeader("&LA&RB"))).toBe("&LA&RB");
});
