/** Assumptions that no code inside Excel can try, and what would. The numbers are those of test/host/README.md. */
module.exports = [
  { number: 3, why: "no code can begin to edit a cell: type in one while the others are tried" },
  { number: 4, why: "the connection cannot be broken from within; only Excel on the web has one" },
  { number: 5, why: "the limits hold in Excel on the web, and this drives desktop Excel" },
  { number: 22, why: "no code can make the open workbook read-only: open one that is" },
  { number: 59, why: "custom functions need an add-in that declares them; this one has none" },
  { number: 60, why: "custom functions, as above" },
  { number: 61, why: "custom functions, as above" },
  { number: 62, why: "custom functions, as above" },
  { number: 63, why: "custom functions, as above" },
  { number: 64, why: "the text of an error is shown and cannot be read" },
  { number: 65, why: "a choice of the host's, not of Excel's" },
  { number: 67, why: "needs a shared runtime, which this add-in has not" },
  { number: 77, why: "how a gap is drawn is seen and cannot be read" },
];
