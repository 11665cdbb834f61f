/* global self */
/** What is assumed about what stands in cells. The numbers are those of test/host/README.md. */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.assumptions = [...(root.assumptions || []), ...make()];
})(typeof self === "undefined" ? globalThis : self, () => {
  return [
    {
      number: 24,
      says: "strings set through values are read in the English way; a leading apostrophe and format @ make text",
      async holds(sheet, context) {
        sheet.getRange("C1").numberFormat = [["@"]];
        sheet.getRange("A1:C1").values = [["3.5", "'=1+1", "=1+1"]];
        const cells = sheet.getRange("A1:C1").load({ values: true, formulas: true });
        await context.sync();
        const [number, quoted, text] = cells.values[0];
        return number === 3.5 && quoted === "=1+1" && text === "=1+1" && cells.formulas[0][2] === "=1+1";
      },
    },
    {
      number: 25,
      says: "one formula fills the whole range, adjusted as when filled",
      async holds(sheet, context) {
        sheet.getRange("B1:B3").formulas = "=A1*2";
        const cells = sheet.getRange("B1:B3").load({ formulas: true });
        await context.sync();
        return cells.formulas.map(([formula]) => formula).join() === "=A1*2,=A2*2,=A3*2";
      },
    },
    {
      number: 26,
      says: "empty cells answer Empty, numbers Double, texts String",
      async holds(sheet, context) {
        sheet.getRange("A1:C1").values = [["", 7, "sju"]];
        const cells = sheet.getRange("A1:C1").load({ valueTypes: true });
        await context.sync();
        return cells.valueTypes[0].join() === "Empty,Double,String";
      },
    },
    {
      number: 27,
      says: "texts of numbers follow the language of the user interface",
      async holds(sheet, context, { Office }) {
        sheet.getRange("A1").numberFormat = [["0.0"]];
        sheet.getRange("A1").values = [[1.5]];
        const cell = sheet.getRange("A1").load({ text: true });
        await context.sync();
        return cell.text[0][0] === new Intl.NumberFormat(Office.context.displayLanguage).format(1.5);
      },
    },
    {
      number: 32,
      says: "merging empties all cells but the first",
      async holds(sheet, context) {
        sheet.getRange("A1:B1").values = [[1, 2]];
        sheet.getRange("A1:B1").merge();
        await context.sync();
        sheet.getRange("A1:B1").unmerge();
        const cells = sheet.getRange("A1:B1").load({ values: true });
        await context.sync();
        return cells.values[0][0] === 1 && cells.values[0][1] === "";
      },
    },
    {
      number: 34,
      says: "copyFrom fills a target that holds the source a whole number of times",
      async holds(sheet, context) {
        sheet.getRange("A1:B1").values = [[1, 2]];
        sheet.getRange("A3:B5").copyFrom("A1:B1");
        const cells = sheet.getRange("A3:B5").load({ values: true });
        await context.sync();
        return JSON.stringify(cells.values) === "[[1,2],[1,2],[1,2]]";
      },
    },
    {
      number: 35,
      says: "clear also takes away conditional formats",
      async holds(sheet, context) {
        sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        await context.sync();
        sheet.getRange("A1:A3").clear();
        const count = sheet.getRange("A1:A3").conditionalFormats.getCount();
        await context.sync();
        return count.value === 0;
      },
    },
    {
      number: 36,
      says: "suspended calculation changes nothing that can be read in the same request",
      async holds(sheet, context) {
        context.application.suspendApiCalculationUntilNextSync();
        sheet.getRange("A1:B1").formulas = [[20, "=A1+1"]];
        const cell = sheet.getRange("B1").load({ values: true });
        await context.sync();
        return cell.values[0][0] === 21;
      },
    },
    {
      number: 71,
      says: "a row of R1C1 formulas copied down gives the same relative formulas, over a range that it touches too",
      async holds(sheet, context) {
        sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
        sheet.getRange("B1:C1").formulasR1C1 = [["=RC[-1]*2", "=RC[-1]+R1C1"]];
        sheet.getRange("B1:C1").format.font.bold = true;
        sheet.getRange("B1:C4").copyFrom("B1:C1");
        const cells = sheet.getRange("B2:C4").load({ formulasR1C1: true, values: true });
        const font = sheet.getRange("C4").format.font.load({ bold: true });
        await context.sync();
        return (
          cells.formulasR1C1.every((row) => row.join() === "=RC[-1]*2,=RC[-1]+R1C1") &&
          cells.values[2].join() === "8,9" &&
          font.bold === true
        );
      },
    },
    {
      number: 78,
      says: "merge(true) merges each row by itself",
      async holds(sheet, context) {
        sheet.getRange("A1:C2").values = [
          [1, 2, 3],
          [4, 5, 6],
        ];
        sheet.getRange("A1:C2").merge(true);
        const cells = sheet.getRange("A1:C2").load({ values: true });
        await context.sync();
        return (
          JSON.stringify(cells.values) ===
          JSON.stringify([
            [1, "", ""],
            [4, "", ""],
          ])
        );
      },
    },
    {
      number: 84,
      says: "merged areas that touch a range are answered as one address",
      needs: "1.13",
      async holds(sheet, context) {
        sheet.getRange("A1:B2").merge();
        sheet.getRange("C3:C4").merge();
        const areas = sheet.getRange("B2:C3").getMergedAreasOrNullObject().load({ address: true });
        await context.sync();
        return /!\$?A\$?1:\$?B\$?2,.*!?\$?C\$?3:\$?C\$?4$/.test(areas.address);
      },
    },
  ];
});
