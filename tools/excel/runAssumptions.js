/* global self */
/** Tries the assumptions one by one, each on a new sheet, and tells how each went. For the page in Excel and for tests. */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.runAssumptions = make();
})(typeof self === "undefined" ? globalThis : self, () => {
  /** The code of the error that a piece of work ends in; "" when it succeeds. */
  async function codeOf(work) {
    try {
      await work();
      return "";
    } catch (error) {
      return error.code || String(error);
    }
  }

  async function tryOne({ number, says, needs, holds }, { Excel, Office }) {
    if (needs !== undefined && !Office.context.requirements.isSetSupported("ExcelApi", needs))
      return { number, says, result: "not tried", detail: `needs ExcelApi ${needs}` };
    const name = `Styrtal prov ${number}`;
    try {
      const held = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(name);
        await context.sync();
        return holds(sheet, context, { codeOf, Excel, Office });
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

  return async function runAssumptions(assumptions, office, tell) {
    for (const assumption of assumptions) await tell(await tryOne(assumption, office));
  };
});
