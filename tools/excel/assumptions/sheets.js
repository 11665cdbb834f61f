/* global self */
/** What is assumed about sheets, references and protection. The numbers are those of test/host/README.md. */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.assumptions = [...(root.assumptions || []), ...make()];
})(typeof self === "undefined" ? globalThis : self, () => {
  return [
    {
      number: 11,
      says: "a range that is kept follows inserted rows",
      async holds(sheet, context) {
        const cell = sheet.getRange("B5");
        context.trackedObjects.add(cell);
        cell.values = [[1]];
        await context.sync();
        sheet.getRange("1:2").insert("Down");
        cell.load({ address: true });
        await context.sync();
        context.trackedObjects.remove(cell);
        return /!\$?B\$?7$/.test(cell.address);
      },
    },
    {
      number: 12,
      says: "ids of sheets look like {00000000-0001-0000-0000-000000000000} and outlive a new name",
      async holds(sheet, context) {
        sheet.load({ id: true, name: true });
        await context.sync();
        const { id, name } = sheet;
        sheet.name = `${name} b`;
        sheet.load({ id: true });
        await context.sync();
        const same = sheet.id === id;
        sheet.name = name;
        await context.sync();
        return /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id) && same;
      },
    },
    {
      number: 13,
      says: "an illegal sheet name answers InvalidArgument, one that is taken ItemAlreadyExists",
      async holds(sheet, context, { codeOf }) {
        sheet.load({ name: true });
        await context.sync();
        const illegal = await codeOf(async () => {
          context.workbook.worksheets.add("a/b");
          await context.sync();
        });
        const taken = await codeOf(async () => {
          context.workbook.worksheets.add(sheet.name.toUpperCase());
          await context.sync();
        });
        return illegal === "InvalidArgument" && taken === "ItemAlreadyExists";
      },
    },
    {
      number: 14,
      says: "the last visible sheet can be neither hidden nor deleted; a hidden one cannot be activated",
      async holds(sheet, context, { codeOf }) {
        const { worksheets } = context.workbook;
        worksheets.load("items/name,items/visibility");
        sheet.load({ name: true });
        await context.sync();
        const others = worksheets.items.filter(
          ({ name, visibility }) => name !== sheet.name && visibility === "Visible",
        );
        sheet.activate();
        for (const other of others) other.visibility = "Hidden";
        await context.sync();
        const hidden = await codeOf(async () => {
          sheet.visibility = "Hidden";
          await context.sync();
        });
        const deleted = await codeOf(async () => {
          sheet.delete();
          await context.sync();
        });
        const activated =
          others.length === 0
            ? "InvalidOperation"
            : await codeOf(async () => {
                others[0].activate();
                await context.sync();
              });
        for (const other of others) other.visibility = "Visible";
        await context.sync();
        return [hidden, deleted, activated].every((code) => code === "InvalidOperation");
      },
    },
    {
      number: 15,
      says: "a sheet added without a name is called Sheet1, Sheet2 ...; a copy has (2) after its name",
      needs: "1.10",
      async holds(sheet, context) {
        sheet.load({ name: true });
        const added = context.workbook.worksheets.add().load({ name: true });
        const copy = sheet.copy("After", sheet).load({ name: true });
        await context.sync();
        const names = [added.name, copy.name];
        added.delete();
        copy.delete();
        await context.sync();
        return /^Sheet\d+$/.test(names[0]) && names[1] === `${sheet.name} (2)`;
      },
    },
    {
      number: 16,
      says: "the used range of an empty sheet is A1, and null when it is asked for as such",
      async holds(sheet, context) {
        const used = sheet.getUsedRange().load({ address: true });
        const none = sheet.getUsedRangeOrNullObject(true).load({ address: true });
        await context.sync();
        return /!\$?A\$?1$/.test(used.address) && none.isNullObject;
      },
    },
    {
      number: 17,
      says: "getRange takes the name of a table; several areas and unknown names answer InvalidArgument",
      async holds(sheet, context, { codeOf }) {
        sheet.getRange("A1:B2").values = [
          ["a", "b"],
          [1, 2],
        ];
        sheet.tables.add("A1:B2", true).name = "StyrtalProv17";
        const body = sheet.getRange("StyrtalProv17").load({ address: true });
        await context.sync();
        const refused = async (address) =>
          codeOf(async () => {
            sheet.getRange(address).values = [[1]];
            await context.sync();
          });
        const codes = [await refused("A5,C5"), await refused("no_such_name_surely")];
        return /!\$?A\$?2:\$?B\$?2$/.test(body.address) && codes.every((code) => code === "InvalidArgument");
      },
    },
    {
      number: 18,
      says: "freezing columns replaces frozen rows",
      async holds(sheet, context) {
        sheet.freezePanes.freezeRows(2);
        await context.sync();
        sheet.freezePanes.freezeColumns(1);
        const frozen = sheet.freezePanes.getLocationOrNullObject().load({ address: true });
        await context.sync();
        sheet.freezePanes.unfreeze();
        const none = sheet.freezePanes.getLocationOrNullObject().load({ address: true });
        await context.sync();
        return /!\$?A(:\$?A|\$?1:\$?A\$?1048576)$/.test(frozen.address) && none.isNullObject;
      },
    },
    {
      number: 19,
      says: "gridlines and headings are switched and read back",
      async holds(sheet, context) {
        sheet.showGridlines = false;
        sheet.showHeadings = false;
        sheet.load({ showGridlines: true, showHeadings: true });
        await context.sync();
        return sheet.showGridlines === false && sheet.showHeadings === false;
      },
    },
    {
      number: 20,
      says: "a protected sheet refuses contents with AccessDenied",
      async holds(sheet, context, { codeOf }) {
        sheet.protection.protect();
        await context.sync();
        const code = await codeOf(async () => {
          sheet.getRange("A1").values = [[1]];
          await context.sync();
        });
        sheet.protection.unprotect();
        await context.sync();
        return code === "AccessDenied";
      },
    },
    {
      number: 21,
      says: "a protected structure refuses to add, rename and hide sheets with AccessDenied",
      async holds(sheet, context, { codeOf }) {
        const { protection, worksheets } = context.workbook;
        protection.protect();
        await context.sync();
        const tried = [];
        for (const work of [
          () => worksheets.add("Styrtal prov b"),
          () => (sheet.name = "Styrtal prov c"),
          () => (sheet.visibility = "Hidden"),
        ]) {
          tried.push(
            await codeOf(async () => {
              work();
              await context.sync();
            }),
          );
        }
        protection.unprotect();
        await context.sync();
        return tried.every((code) => code === "AccessDenied");
      },
    },
    {
      number: 23,
      says: "unprotecting what is not protected answers AccessDenied",
      async holds(sheet, context, { codeOf }) {
        const code = await codeOf(async () => {
          sheet.protection.unprotect();
          await context.sync();
        });
        return code === "AccessDenied";
      },
    },
    {
      number: 33,
      says: "whole rows ignore the direction, and what would push cells off the sheet is refused",
      async holds(sheet, context, { codeOf }) {
        sheet.getRange("A1").values = [["first"]];
        sheet.getRange("1:1").insert("Down");
        await context.sync();
        const cell = sheet.getRange("A2").load({ values: true });
        sheet.getRange("A1048576").values = [["last"]];
        await context.sync();
        const code = await codeOf(async () => {
          sheet.getRange("1:1").insert("Down");
          await context.sync();
        });
        return cell.values[0][0] === "first" && code === "InvalidOperation";
      },
    },
    {
      number: 76,
      says: "the used range of a part of a sheet lies within that part",
      async holds(sheet, context) {
        sheet.getRange("A1:F6").values = 1;
        const part = sheet.getRange("C3:Z5").getUsedRangeOrNullObject(true).load({ address: true });
        await context.sync();
        return /!\$?C\$?3:\$?F\$?5$/.test(part.address);
      },
    },
    {
      number: 79,
      says: "page breaks, title rows and print area are set in one request; set again the area is replaced and breaks are added",
      async holds(sheet, context) {
        const { pageLayout } = sheet;
        pageLayout.setPrintArea("A1:C40");
        pageLayout.setPrintTitleRows("$1:$1");
        sheet.horizontalPageBreaks.add("A10");
        sheet.horizontalPageBreaks.add("A20");
        await context.sync();
        pageLayout.setPrintArea("A1:D50");
        pageLayout.setPrintTitleRows("$1:$2");
        sheet.horizontalPageBreaks.add("A30");
        const area = pageLayout.getPrintAreaOrNullObject().load({ address: true });
        const titles = pageLayout.getPrintTitleRowsOrNullObject().load({ address: true });
        sheet.horizontalPageBreaks.load("items/columnIndex");
        await context.sync();
        return (
          /!\$?A\$?1:\$?D\$?50$/.test(area.address) &&
          /!\$?1:\$?2$/.test(titles.address) &&
          sheet.horizontalPageBreaks.items.length === 3
        );
      },
    },
  ];
});
