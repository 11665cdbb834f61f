// A second engine in a process of its own (a panic in the wasm module must not take the tests with it).
// In: [{sheets: [{name, cells: [[row, column, input]]}]}], out: for each the cells of its last sheet, [row, column, shown].
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

const require = createRequire(import.meta.url);
initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });

/** One workbook: sheets in, what the cells of the last one show out. */
function calculate({ sheets }) {
  const model = new Model("book", "en", "UTC", "en");
  model.pauseEvaluation();
  sheets.forEach(({ name, cells }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
    const rows = cells.map(([row]) => row);
    const row = Math.min(...rows) + 1;
    const height = Math.max(...rows) + 2 - row;
    const width = Math.max(...cells.map(([, column]) => column)) + 1;
    // 15 digits: the general format shows nine or ten.
    model.updateRangeStyle(
      { sheet: index, row, column: 1, width, height },
      "num_fmt",
      "0.00000000000000E+00",
    );
    for (const [r, c, input] of cells) model.setUserInput(index, r + 1, c + 1, input);
  });
  model.resumeEvaluation();
  model.evaluate();
  const last = sheets.length - 1;
  const shown = sheets[last].cells.map(([r, c]) => [r, c, model.getFormattedCellValue(last, r + 1, c + 1)]);
  model.free();
  return shown;
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(calculate)));
