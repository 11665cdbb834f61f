import type { CellAddress, Indicator, Point, Series } from "../series/series";
import type { CostTable } from "../cost/table/costTable";
import { addressKey } from "./addressKey";
import { costSecrets } from "./costSecrets";
import { cellsToHide, type DisclosureCell, type Relation } from "./secondarySuppression";
import { isSmallNumber } from "./smallNumber";

export interface DisclosureOptions {
  /** Numbers that rest on 1 up to this many persons, itself not included, are small; 0 for none. */
  readonly limit: number;
  /** True where what is made leaves the workbook (frozen copies, documents for citizens): small numbers are hidden. */
  readonly hideSmall: boolean;
  /** The cost tables of the same sheets, asked for only where something is to be printed. */
  readonly costTables?: () => readonly CostTable[];
  /** Cells that must not be shown for what stands beside them, where the series are of a part of a sheet only. */
  readonly beside?: ReadonlySet<string>;
}

/** Which points of the series must not be shown. */
export interface HiddenPoints {
  /** True when the value must not be shown: it is secret, or would tell a secret one. */
  has(series: Pick<Series, "id">, point: Pick<Point, "period">): boolean;
  /** How many of the points that have a value are hidden. */
  readonly count: number;
  /** Cells of cost tables that must not be shown either (addressKey). */
  readonly costCells: ReadonlySet<string>;
}

/**
 * The points to hide: those that the source keeps secret, small numbers where asked for, and beside them as many others
 * as are needed so that nothing hidden can be worked out. What a reader can add and subtract: women and men to the
 * total, and organisations to one that is their sum; for shares and rates the same of value times denominator. Every
 * period is looked at, since charts and tables of different periods may lie beside each other.
 */
export function hiddenPoints(indicators: readonly Indicator[], options: DisclosureOptions): HiddenPoints {
  const secret = new Set<string>();
  // Nothing is secret in most workbooks: then no cost table needs to be read either.
  if (!options.hideSmall && !options.beside?.size && !indicators.some(hasSecret))
    return { has: () => false, count: 0, costCells: secret };
  const tables = options.costTables?.() ?? [];
  let found = pointsToHide(indicators, options, secret);
  if (tables.length === 0) return { ...found, costCells: secret };
  // A hidden number of users hides the cost per user, and what is hidden there may need more beside it. Each round only
  // adds, so it ends.
  for (let before = -1; before !== secret.size;) {
    before = secret.size;
    const cells = cellsOf(indicators, found);
    const more = costSecrets(tables, { ...options, isSecret: (cell) => cells.has(addressKey(cell)) });
    for (const cell of more) secret.add(cell);
    if (secret.size > before) found = pointsToHide(indicators, options, secret);
  }
  return { ...found, costCells: secret };
}

const hasSecret = ({ series }: Indicator): boolean =>
  series.some(({ points }) => points.some(({ status }) => status === "suppressed"));

/** The cells of hidden points, secret ones without a value included. */
function cellsOf(indicators: readonly Indicator[], hidden: Pick<HiddenPoints, "has">): ReadonlySet<string> {
  return new Set(
    indicators.flatMap(({ series }) =>
      series.flatMap((one) =>
        one.points
          .filter((point) => point.status === "suppressed" || hidden.has(one, point))
          .flatMap(({ cell, numeratorCell, denominatorCell }) => [cell, numeratorCell, denominatorCell])
          .filter((cell) => cell != null)
          .map(addressKey),
      ),
    ),
  );
}

function pointsToHide(
  indicators: readonly Indicator[],
  options: DisclosureOptions,
  costCells: ReadonlySet<string>,
): Pick<HiddenPoints, "has" | "count"> {
  const hidden = new Set<string>();
  let count = 0;
  const isSecret: IsSecret = (indicator, point) =>
    point.status === "suppressed" ||
    (options.hideSmall && isSmallNumber(indicator, point, options.limit)) ||
    (point.cell !== null && isAmong(point.cell, costCells, options.beside));
  for (const indicator of indicators) {
    if (!indicator.series.some(({ points }) => points.some((point) => isSecret(indicator, point)))) continue;
    const table = new IndicatorTable(indicator, isSecret);
    for (const id of table.hidden()) {
      hidden.add(id);
      if (table.hasValue(id)) count++;
    }
  }
  return {
    count,
    has: (series, point) => hidden.has(cellId(series, point.period.ordinal)),
  };
}

const isAmong = (cell: CellAddress, ...sets: readonly (ReadonlySet<string> | undefined)[]): boolean =>
  sets.some((cells) => cells !== undefined && cells.size > 0 && cells.has(addressKey(cell)));

type IsSecret = (indicator: Indicator, point: Point) => boolean;

const cellId = ({ id }: Pick<Series, "id">, ordinal: number): string => `${id}\n${ordinal}`;

/** Totals are worth more than parts, and a large number more than a small one. */
const totalWeight = 1e12;

class IndicatorTable {
  private readonly points = new Map<string, Point>();
  private readonly additive: boolean;

  constructor(
    private readonly indicator: Indicator,
    private readonly secrecy: IsSecret,
  ) {
    for (const series of indicator.series)
      for (const point of series.points) this.points.set(cellId(series, point.period.ordinal), point);
    this.additive = isAdditive(indicator);
  }

  hasValue(id: string): boolean {
    return (this.points.get(id)?.value ?? null) !== null;
  }

  hidden(): ReadonlySet<string> {
    const { series } = this.indicator;
    const secretAt = new Set(
      series.flatMap(({ points }) =>
        points.filter((point) => this.isSecret(point)).map(({ period }) => period.ordinal),
      ),
    );
    const hidden = new Set<string>();
    const wholes = secretAt.size === 0 ? [] : this.wholes();
    for (const ordinal of secretAt) for (const id of this.hiddenAt(ordinal, wholes)) hidden.add(id);
    return hidden;
  }

  private isSecret(point: Point): boolean {
    return this.secrecy(this.indicator, point);
  }

  private hiddenAt(ordinal: number, wholes: readonly Whole[]): ReadonlySet<string> {
    const cells: DisclosureCell[] = [];
    for (const series of this.indicator.series) {
      const id = cellId(series, ordinal);
      const point = this.points.get(id);
      if (point === undefined || (point.value === null && point.status !== "suppressed")) continue;
      const isTotal = series.sex === "total" || wholes.some(({ whole }) => whole === series);
      const cost = Math.abs(point.value ?? 0) + (isTotal ? totalWeight : 0);
      cells.push({ id, secret: this.isSecret(point), cost });
    }
    const known = new Set(cells.map(({ id }) => id));
    const relations = wholes
      .map(({ whole, parts }) => this.relation(whole, parts, ordinal))
      .filter((relation): relation is Relation => relation !== null)
      .filter((relation) => [...relation.keys()].every((id) => known.has(id)));
    return cellsToHide(cells, relations);
  }

  /** Whole minus parts is 0: of the values, or of value times denominator. Null where the denominators are not known. */
  private relation(whole: Series, parts: readonly Series[], ordinal: number): Relation | null {
    const weights = [whole, ...parts].map((series) => {
      const denominator = this.points.get(cellId(series, ordinal))?.denominator;
      return this.additive ? 1 : (denominator ?? null);
    });
    if (weights.some((weight) => weight === null || weight === 0)) return null;
    return new Map(
      [whole, ...parts].map((series, i) => [cellId(series, ordinal), i === 0 ? weights[i]! : -weights[i]!]),
    );
  }

  /** What is a sum of what: the total of women and men, and an organisation of all others. */
  private wholes(): readonly Whole[] {
    const { series } = this.indicator;
    const organisations = [...new Set(series.map(({ organisation }) => organisation))];
    const sexes = [...new Set(series.map(({ sex }) => sex))];
    const find = (organisation: string | null, sex: Series["sex"]): Series | undefined =>
      series.find((one) => one.organisation === organisation && one.sex === sex);
    const bySex = organisations.flatMap((organisation): Whole[] => {
      const whole = find(organisation, "total") ?? find(organisation, null);
      const women = find(organisation, "women");
      const men = find(organisation, "men");
      return whole && women && men ? [{ whole, parts: [women, men] }] : [];
    });
    const byOrganisation = sexes.flatMap((sex): Whole[] => {
      const all = series.filter((one) => one.sex === sex);
      if (all.length < 2) return [];
      const whole = all.find((one) =>
        this.isSumOf(
          one,
          all.filter((other) => other !== one),
        ),
      );
      return whole === undefined ? [] : [{ whole, parts: all.filter((other) => other !== whole) }];
    });
    // An organisation that is the sum for one sex is it for the others, also where a secret value hides that.
    const sums = new Set(byOrganisation.map(({ whole }) => whole.organisation));
    const others = sexes.flatMap((sex): Whole[] => {
      if (byOrganisation.some(({ whole }) => whole.sex === sex)) return [];
      const all = series.filter((one) => one.sex === sex);
      const whole = all.find(({ organisation }) => sums.has(organisation));
      return whole === undefined ? [] : [{ whole, parts: all.filter((other) => other !== whole) }];
    });
    return [...bySex, ...byOrganisation, ...others];
  }

  /**
   * True when every period that has all of them adds up, and at least one does: of a single organisation at least three,
   * since two that are equal once need not be the same.
   */
  private isSumOf(whole: Series, parts: readonly Series[]): boolean {
    let periods = 0;
    for (const { period } of whole.points) {
      const relation = this.relation(whole, parts, period.ordinal);
      if (relation === null) continue;
      let sum = 0;
      let size = 0;
      let complete = true;
      for (const [id, coefficient] of relation) {
        const value = this.points.get(id)?.value ?? null;
        if (value === null) complete = false;
        else {
          sum += coefficient * value;
          size = Math.max(size, Math.abs(coefficient * value));
        }
      }
      if (!complete) continue;
      if (Math.abs(sum) > 0.005 * size) return false;
      if (size > 0) periods++;
    }
    return periods >= (parts.length === 1 ? 3 : 1);
  }
}

interface Whole {
  readonly whole: Series;
  readonly parts: readonly Series[];
}

/** Numbers of things, and amounts, that can be added up; not shares, means and indexes. */
function isAdditive({ unit, series }: Indicator): boolean {
  const hasDenominators = series.some(({ points }) => points.some(({ denominator }) => denominator != null));
  if (hasDenominators) return false;
  return (
    unit === null ||
    /^(?:antal|personer|st|ärenden|kr|tkr|mnkr|mdkr|timmar|dygn|platser|årsarbetare)$/i.test(unit)
  );
}
