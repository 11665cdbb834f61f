/* global self */
/** Tries the assumptions one by one, each on a new sheet, and tells how each went. For the page in Excel and for tests. */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.runAssumptions = make();
})(typeof self === "undefined" ? globalThis : self, () => {
  async function tryOne({ number, says, holds }, Excel) {
    const name = `Styrtal prov ${number}`;
    try {
      const held = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(name);
        await context.sync();
        return holds(sheet, context);
      });
      return { number, says, result: held ? "holds" : "fails", detail: "" };
    } catch (error) {
      return {
        number,
        says,
        result: "fails",
        detail: `${error.code || ""} ${error.message || error}`.trim(),
      };
    } finally {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        sheet.load({ name: true });
        await context.sync();
        if (!sheet.isNullObject) sheet.delete();
        await context.sync();
      }).catch(() => undefined);
    }
  }

  return async function runAssumptions(assumptions, Excel, tell) {
    for (const assumption of assumptions) await tell(await tryOne(assumption, Excel));
  };
});
