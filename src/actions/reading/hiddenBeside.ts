import { addressKey } from "../../core/disclosure/addressKey";
import { readWorkbookCells, type WorkbookCells } from "../../excel/workbook/readWorkbookCells";
import type { ActionOptions } from "../types";
import { judge } from "./judge";
import { printableJudged } from "./printableJudged";

/**
 * The cells that must not be shown of what was read, by addressKey, for what stands beside it on its sheets: where only
 * women and total are selected, the men who are secret are not among them. Reads the sheets whole, in one request.
 */
export async function hiddenBeside(
  context: Excel.RequestContext,
  { sheets }: WorkbookCells,
  { signal }: ActionOptions,
): Promise<ReadonlySet<string>> {
  const names = sheets.map(({ sheet }) => sheet);
  if (names.length === 0) return new Set();
  const whole = await readWorkbookCells(context, { kind: "sheets", names, atOnce: true }, { signal });
  const { assessments } = printableJudged(judge(whole), false);
  return new Set(
    assessments.flatMap(({ series }) =>
      series.points
        .filter(({ status }) => status === "suppressed")
        .flatMap(({ cell, numeratorCell, denominatorCell }) => [cell, numeratorCell, denominatorCell])
        .flatMap((cell) => (cell == null ? [] : [addressKey(cell)])),
    ),
  );
}
