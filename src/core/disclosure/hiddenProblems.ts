import { seriesTitle } from "../indicator/finding/chartTexts";
import { messageParam, periodParam } from "../indicator/chart/amounts";
import { message } from "../message";
import type { Problem } from "../problem";
import type { CellAddress, Indicator, Point } from "../series/series";
import { cellName } from "../sheet/cells/address";
import type { DisclosureOptions, HiddenPoints } from "./hiddenPoints";
import { isSmallNumber } from "./smallNumber";

/** The problems without those about cells with hidden values: their sentences tell the value, or how large it is. */
export function withoutHidden(
  problems: readonly Problem[],
  indicators: readonly Indicator[],
  hidden: Pick<HiddenPoints, "has">,
): readonly Problem[] {
  const cells = new Set(
    indicators.flatMap(({ series }) =>
      series.flatMap((one) =>
        one.points
          .filter((point) => point.value !== null && hidden.has(one, point))
          .flatMap(({ cell, numeratorCell, denominatorCell }) => [cell, numeratorCell, denominatorCell])
          .flatMap((cell) => (cell == null ? [] : [placeOf(cell.sheet, cellOf(cell))])),
      ),
    ),
  );
  return problems.filter(({ sheet, cell }) => sheet === null || !cells.has(placeOf(sheet, cell ?? "")));
}

/**
 * One for each value that is neither secret nor small, and is hidden because a secret one could be worked out from it
 * and the values beside it.
 */
export function protectingProblems(
  indicators: readonly Indicator[],
  hidden: Pick<HiddenPoints, "has">,
  { hideSmall, limit }: DisclosureOptions,
): Problem[] {
  const isOwn = (indicator: Indicator, point: Point): boolean =>
    hideSmall && isSmallNumber(indicator, point, limit);
  return indicators.flatMap((indicator) =>
    indicator.series.flatMap((series) =>
      series.points
        .filter((point) => point.value !== null && hidden.has(series, point) && !isOwn(indicator, point))
        .map(({ period, cell }): Problem => {
          const name = messageParam(seriesTitle(indicator, series));
          return {
            severity: "warning",
            code: "wouldReveal",
            sheet: cell?.sheet ?? indicator.sheet,
            cell: cell === null ? null : cellOf(cell),
            message: message("problem.wouldReveal", { name, period: periodParam(period) }),
          };
        }),
    ),
  );
}

const cellOf = ({ row, column }: CellAddress): string => cellName(row, column);

const placeOf = (sheet: string, cell: string): string => `${sheet}!${cell}`;
