/* global self */
/** What is assumed about requests, errors and events. The numbers are those of test/host/README.md. */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.assumptions = [...(root.assumptions || []), ...make()];
})(typeof self === "undefined" ? globalThis : self, () => {
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  return [
    {
      number: 1,
      says: "a request that fails keeps what its earlier actions did",
      async holds(sheet, context, { codeOf }) {
        const code = await codeOf(async () => {
          sheet.getRange("A1").values = [["before"]];
          context.workbook.worksheets.getItem("No such sheet, surely").activate();
          await context.sync();
        });
        const cell = sheet.getRange("A1").load({ values: true });
        await context.sync();
        return code === "ItemNotFound" && cell.values[0][0] === "before";
      },
    },
    {
      number: 2,
      says: "writing to a null object answers ItemNotFound",
      async holds(sheet, context, { codeOf }) {
        const none = context.workbook.worksheets.getItemOrNullObject("No such sheet, surely");
        const code = await codeOf(async () => {
          none.tabColor = "#FF0000";
          await context.sync();
        });
        return code === "ItemNotFound";
      },
    },
    {
      number: 6,
      says: "reading more than five million cells answers RangeExceedsLimit",
      async holds(sheet, context, { codeOf }) {
        const code = await codeOf(async () => {
          sheet.getRange("A1:E1000001").load({ values: true });
          await context.sync();
        });
        return code === "RangeExceedsLimit";
      },
    },
    {
      number: 7,
      says: "an argument outside its limits answers InvalidArgument",
      async holds(sheet, context, { codeOf }) {
        const code = await codeOf(async () => {
          sheet.getRangeByIndexes(-1, 0, 1, 1).values = [[1]];
          await context.sync();
        });
        return code === "InvalidArgument";
      },
    },
    {
      number: 8,
      says: "load() without names loads plain properties; an unknown property is an error",
      async holds(sheet, context, { codeOf }) {
        sheet.getRange("A1").values = [[7]];
        const cell = sheet.getRange("A1");
        cell.load();
        await context.sync();
        const code = await codeOf(async () => {
          sheet.getRange("A1").load("noSuchPropertySurely");
          await context.sync();
        });
        return cell.values[0][0] === 7 && cell.rowIndex === 0 && code !== "";
      },
    },
    {
      number: 9,
      says: "the add-in's own changes are told as local events, after the answer",
      async holds(sheet, context) {
        let answered = false;
        const told = [];
        const handler = sheet.onChanged.add(async ({ source, address }) => {
          told.push({ source, address, answered });
        });
        await context.sync();
        sheet.getRange("B2").values = [[1]];
        await context.sync();
        answered = true;
        for (let waited = 0; told.length === 0 && waited < 5000; waited += 50) await pause(50);
        handler.remove();
        await context.sync();
        const [first] = told;
        return first !== undefined && first.source === "Local" && first.address === "B2" && first.answered;
      },
    },
    {
      number: 10,
      says: "the HTTP statuses of ItemNotFound, AccessDenied, InvalidArgument and ItemAlreadyExists are 404, 403, 400 and 409",
      async holds(sheet, context) {
        const statusOf = async (work) => {
          try {
            work();
            await context.sync();
            return 200;
          } catch (error) {
            return error.httpStatusCode;
          }
        };
        sheet.load({ name: true });
        await context.sync();
        const { name } = sheet;
        const found = await statusOf(() =>
          context.workbook.worksheets.getItem("No such sheet, surely").activate(),
        );
        const denied = await statusOf(() => sheet.protection.unprotect());
        const invalid = await statusOf(() => context.workbook.worksheets.add("a/b"));
        const taken = await statusOf(() => context.workbook.worksheets.add(name));
        return [found, denied, invalid, taken].join() === "404,403,400,409";
      },
    },
    {
      number: 75,
      says: "a plain RequestContext works, and its ranges are gone after their request",
      async holds(sheet, context, { codeOf, Excel }) {
        sheet.load({ name: true });
        await context.sync();
        const own = new Excel.RequestContext();
        const cell = own.workbook.worksheets.getItem(sheet.name).getRange("A1");
        cell.values = [["plain"]];
        await own.sync();
        const gone = await codeOf(async () => {
          cell.values = [["again"]];
          await own.sync();
        });
        const now = sheet.getRange("A1").load({ values: true });
        await context.sync();
        return gone !== "" && now.values[0][0] === "plain";
      },
    },
  ];
});
