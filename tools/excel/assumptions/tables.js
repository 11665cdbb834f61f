/* global self */
/** What is assumed about tables, names and settings. The numbers are those of test/host/README.md. */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.assumptions = [...(root.assumptions || []), ...make()];
})(typeof self === "undefined" ? globalThis : self, () => {
  return [
    {
      number: 39,
      says: "ids of columns count from 1; a table without headings gets Column1, Column2 in a row above its values",
      async holds(sheet, context) {
        sheet.getRange("A2:B3").values = [
          [1, 2],
          [3, 4],
        ];
        const table = sheet.tables.add("A2:B3", false);
        table.columns.load("items/id,items/name");
        const body = table.getDataBodyRange().load({ values: true });
        await context.sync();
        const { items } = table.columns;
        return (
          items.map(({ id }) => id).join() === "1,2" &&
          items.map(({ name }) => name).join() === "Column1,Column2" &&
          JSON.stringify(body.values) === "[[1,2],[3,4]]"
        );
      },
    },
    {
      number: 40,
      says: "a table over another answers InvalidOperation, a name that is taken ItemAlreadyExists",
      async holds(sheet, context, { codeOf }) {
        sheet.getRange("A1:D2").values = [
          ["a", "b", "c", "d"],
          [1, 2, 3, 4],
        ];
        sheet.tables.add("A1:B2", true).name = "StyrtalProv40";
        await context.sync();
        const over = await codeOf(async () => {
          sheet.tables.add("B1:C2", true);
          await context.sync();
        });
        const taken = await codeOf(async () => {
          sheet.tables.add("D1:D2", true).name = "styrtalprov40";
          await context.sync();
        });
        return over === "InvalidOperation" && taken === "ItemAlreadyExists";
      },
    },
    {
      number: 41,
      says: "print areas are not among the workbook's names; the value of a range name has no dollar signs, its formula has",
      async holds(sheet, context) {
        const name = `styrtal_test_${Date.now()}`;
        sheet.pageLayout.setPrintArea("A1:B2");
        const added = context.workbook.names.add(name, sheet.getRange("A1:B2"));
        added.load({ value: true, formula: true });
        context.workbook.names.load("items/name");
        await context.sync();
        const { value, formula } = added;
        const names = context.workbook.names.items.map((one) => one.name);
        added.delete();
        await context.sync();
        return (
          /!A1:B2$/.test(value) &&
          /!\$A\$1:\$B\$2$/.test(formula) &&
          !names.some((one) => one.includes("Print_Area"))
        );
      },
    },
    {
      number: 42,
      says: "adding a name that exists answers ItemAlreadyExists",
      async holds(sheet, context, { codeOf }) {
        const name = `styrtal_test_${Date.now()}`;
        context.workbook.names.add(name, sheet.getRange("A1"));
        await context.sync();
        const code = await codeOf(async () => {
          context.workbook.names.add(name, sheet.getRange("A2"));
          await context.sync();
        });
        context.workbook.names.getItem(name).delete();
        await context.sync();
        return code === "ItemAlreadyExists";
      },
    },
    {
      number: 43,
      says: "keys of settings distinguish case",
      async holds(_, context) {
        const { settings } = context.workbook;
        settings.add("styrtalProv", "small");
        settings.add("StyrtalProv", "large");
        const [one, two] = ["styrtalProv", "StyrtalProv"].map((key) =>
          settings.getItem(key).load({ value: true }),
        );
        await context.sync();
        const held = one.value === "small" && two.value === "large";
        one.delete();
        two.delete();
        await context.sync();
        return held;
      },
    },
    {
      number: 69,
      says: "names of a deleted sheet stay with #REF!, can be deleted, and added again in the same request",
      async holds(sheet, context) {
        const { names, worksheets } = context.workbook;
        const name = `styrtal_test_${Date.now()}`;
        const other = worksheets.add();
        names.add(name, other.getRange("A1"));
        await context.sync();
        other.delete();
        const left = names.getItem(name).load({ formula: true });
        await context.sync();
        const lost = left.formula;
        names.getItem(name).delete();
        const again = names.add(name, sheet.getRange("A1")).load({ formula: true });
        await context.sync();
        const now = again.formula;
        again.delete();
        await context.sync();
        return lost.includes("#REF!") && !now.includes("#REF!");
      },
    },
    {
      number: 70,
      says: "a name takes a formula as text and is hidden in the same request",
      async holds(sheet, context) {
        const name = `styrtal_test_${Date.now()}`;
        sheet.load({ name: true });
        await context.sync();
        const added = context.workbook.names.add(name, `='${sheet.name}'!$A$1:$B$2`);
        added.visible = false;
        added.load({ visible: true });
        const range = added.getRangeOrNullObject().load({ address: true });
        await context.sync();
        const held = added.visible === false && /!\$?A\$?1:\$?B\$?2$/.test(range.address);
        added.delete();
        await context.sync();
        return held;
      },
    },
    {
      number: 85,
      says: "a column added to a table without index stands after the last, its heading first among its values",
      async holds(sheet, context) {
        sheet.getRange("A1:B2").values = [
          ["Name", "Code"],
          ["x", 1],
        ];
        const table = sheet.tables.add("A1:B2", true);
        await context.sync();
        table.columns.add(undefined, [["Owner"], ["y"]]);
        const all = table.getRange().load({ values: true });
        await context.sync();
        return (
          JSON.stringify(all.values) ===
          JSON.stringify([
            ["Name", "Code", "Owner"],
            ["x", 1, "y"],
          ])
        );
      },
    },
  ];
});
