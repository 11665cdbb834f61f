import type { CostWork } from "../../cost/costWork";
import { costPlan, quantityOf } from "../../cost/table/costPlan";
import type { CostTable } from "../../cost/table/costTable";
import { summariseExpected, type ExpectedLine } from "../../cost/table/expectedSummary";
import type { Message } from "../../message";
import type { Indicator } from "../../series/series";
import { foldText } from "../../sheet/layout/foldText";

/** A service's cost against what could be expected of it, for section 3 of a review. */
export interface CostLine {
  /** The same at every run. */
  readonly key: string;
  readonly service: string;
  readonly year: number;
  /** Deviation in kr per inhabitant (or pupil), per cent and mnkr; null where it is not known. */
  readonly perPerson: number | null;
  readonly percent: number | null;
  readonly millions: number | null;
  /** Kr per person in the target group; null where the table has none. */
  readonly perTarget: number | null;
  readonly sentence: Message;
}

/** One line per service in its latest year that had begun by `year`; the sign is the workbook's own choice. */
export function costLines(work: CostWork, own: string | null, year: number): CostLine[] {
  const unit = own ?? work.own;
  const tables = new Map(work.tables.map((table) => [table.service, table]));
  const targets = new Map(targetCosts(work, unit).map((cost) => [foldText(cost.service), cost]));
  return summariseExpected(work.tables, unit, work.sign)
    .lines.filter((line) => line.year <= year)
    .map((line) => ({
      key: `${line.service} ${line.unit}`,
      service: line.service,
      year: line.year,
      perPerson: perInhabitant(line, tables.get(line.service), work.sign),
      percent: line.percent,
      millions: line.millions,
      perTarget: targets.get(foldText(line.service))?.value ?? null,
      sentence: line.sentence,
    }));
}

/**
 * Deviation in kr per inhabitant. Where the table has whole amounts, the line's deviation is of all of them: it is then
 * that of the cost per inhabitant, which deviates as many per cent. null where the inhabitants are not known.
 */
function perInhabitant(
  { perPerson, millions, percent, unit, year }: ExpectedLine,
  table: CostTable | undefined,
  sign: CostWork["sign"],
): number | null {
  const whole = perPerson !== null && millions !== null && Math.abs(perPerson / 1e6 - millions) < 1e-9;
  if (!whole) return perPerson;
  const cost = table === undefined ? null : quantityOf(costPlan(table), "perInhabitant", unit, year);
  if (cost === null || percent === null) return null;
  const turn = sign === "surplus" ? -1 : 1;
  const share = (percent * turn) / 100;
  return share <= -1 ? null : turn * cost * (share / (1 + share));
}

/**
 * True for the amounts and numbers of persons that a cost table is made of: they are told in the section on costs, and
 * are no yearly source of their own. Costs per person and shares are.
 */
export function isPartOfCosts({ tables }: CostWork, { sheet, name, unit }: Indicator): boolean {
  if (!tables.some((table) => table.sheet === sheet)) return false;
  return unit !== "%" && !/\/|per /i.test(unit ?? "") && !/kr\/|%|andel|per /i.test(name);
}

/** What a service costs per person in its target group in its latest year, and the year before. */
export interface TargetCost {
  readonly service: string;
  readonly year: number;
  readonly value: number;
  readonly before: number | null;
}

export function targetCosts(work: CostWork, own: string): TargetCost[] {
  return work.tables.flatMap((table): TargetCost[] => {
    const plan = costPlan(table);
    const unit = table.units.some(({ name }) => name === own) ? own : (table.units[0]?.name ?? "");
    const at = (year: number): number | null => quantityOf(plan, "perTarget", unit, year);
    const year = [...table.years].reverse().find((one) => at(one) !== null);
    if (year === undefined) return [];
    return [{ service: table.service, year, value: at(year) ?? 0, before: at(year - 1) }];
  });
}

/** The cost that belongs to a service area of the register: the same name, or one that holds the other. */
export function costOfArea(costs: readonly TargetCost[], area: string | null): TargetCost | null {
  if (area === null) return null;
  const folded = foldText(area);
  if (folded === "") return null;
  const names = costs.map((cost) => [foldText(cost.service), cost] as const).filter(([name]) => name !== "");
  const found =
    names.find(([name]) => name === folded) ??
    names.find(([name]) => name.includes(folded) || folded.includes(name));
  return found?.[1] ?? null;
}
