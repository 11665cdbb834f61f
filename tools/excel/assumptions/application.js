/* global self */
/** What is assumed about the application. The numbers are those of test/host/README.md. */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.assumptions = [...(root.assumptions || []), ...make()];
})(typeof self === "undefined" ? globalThis : self, () => {
  return [
    {
      number: 66,
      says: "the calculation mode of a new workbook is Automatic",
      async holds(_, context) {
        context.application.load({ calculationMode: true });
        await context.sync();
        return context.application.calculationMode === "Automatic";
      },
    },
    {
      number: 68,
      says: "the requirement sets that the manifest asks for are there",
      async holds(_sheet, _context, { Office }) {
        const { requirements } = Office.context;
        return (
          requirements.isSetSupported("ExcelApi", "1.9") &&
          requirements.isSetSupported("SharedRuntime", "1.1")
        );
      },
    },
  ];
});
