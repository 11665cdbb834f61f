import type { Workbook } from "../../../src/host";

/** Everything that a person or Excel could see of a workbook, apart from formats: to compare before and after. */
export function snapshot(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map((sheet) => {
      const area = sheet.usedArea(true);
      return {
        name: sheet.name,
        area,
        cells: area === null ? [] : sheet.formulas(area),
        charts: sheet.charts.map((chart) => JSON.stringify(chart)).sort(),
      };
    }),
    names: workbook.names
      .inScope(null)
      .map(({ name, formula, hidden }) => `${name} ${formula.a1(0, 0)} ${hidden}`)
      .sort(),
    settings: JSON.stringify([...workbook.settings]),
  };
}
