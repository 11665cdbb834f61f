/** Every assumption that can be tried, in the order of its number, and the scripts that a page loads to have them. */
const scripts = [
  "requests.js",
  "sheets.js",
  "cells.js",
  "formats.js",
  "tables.js",
  "charts.js",
  "chartParts.js",
  "application.js",
];

const assumptions = scripts
  .flatMap((script) => require(`./${script}`))
  .sort((one, other) => one.number - other.number);

module.exports = { assumptions, scripts };
