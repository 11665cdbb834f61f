import { cellKey, type CostTable } from "../cost/table/costTable";
import { sumLabel } from "../sheet/layout/blockWords";
import { baseValues, followingBases, powersOf, type Base, type Powers } from "./costRelations";
import { addressKey } from "./addressKey";
import type { CostSecrecy } from "./costSecrets";
import { cellsToHide, type DisclosureCell, type Relation } from "./secondarySuppression";

/** Numbers of persons that may be small. */
const persons: readonly Base[] = ["users", "targetGroup", "inhabitants"];

/** One number of the table: which column, whose, and when. */
interface Place {
  readonly column: number;
  readonly unit: string;
  readonly year: number;
}

/** What must not be shown of one cost table: see costSecrets. */
export class TableSecrets {
  private readonly powers: readonly Powers[];
  private readonly bases: readonly Base[];
  private readonly valueOf: ReturnType<typeof baseValues>;
  /** Cells by unit and year, with a number or kept secret. */
  private readonly places = new Map<string, Place[]>();
  private readonly hidden = new Set<string>();
  /** Bases of a unit and year that must not follow from what is shown, though no cell may hold them. */
  private readonly secretBases = new Set<string>();

  constructor(
    private readonly table: CostTable,
    private readonly secrecy: CostSecrecy,
  ) {
    this.powers = powersOf(table);
    this.bases = [...new Set(this.powers.flatMap((powers) => [...powers.keys()]))];
    this.valueOf = baseValues(table);
    table.columns.forEach(({ cells, blanks }, column) => {
      if (this.powers[column]?.size === 0) return;
      for (const key of new Set([...cells.keys(), ...blanks.keys()])) this.take(key, column);
    });
    this.takeSmall();
  }

  /** Addresses (addressKey) of the cells to hide. */
  cells(): ReadonlySet<string> {
    if (this.hidden.size === 0 && this.secretBases.size === 0) return new Set();
    for (let before = -1; before !== this.size;) {
      before = this.size;
      for (const places of this.places.values()) this.hideBeside(places);
      for (const year of this.years()) for (const base of this.bases) this.hideAcross(base, year);
    }
    const found = new Set<string>();
    for (const place of this.withGroups()) {
      const address = this.addressOf(place);
      if (address !== null) found.add(address);
    }
    return found;
  }

  private get size(): number {
    return this.hidden.size + this.secretBases.size;
  }

  private take(key: string, column: number): void {
    const at = key.indexOf("|");
    const place: Place = { column, unit: key.slice(at + 1), year: Number(key.slice(0, at)) };
    const { cells, blanks } = this.table.columns[column]!;
    const cell = cells.get(key)?.source ?? blanks.get(key);
    const secret = cell !== undefined && this.secrecy.isSecret(cell);
    if (!secret && !cells.has(key)) return;
    this.places.set(key, [...(this.places.get(key) ?? []), place]);
    if (secret) this.hidden.add(idOf(place));
  }

  private takeSmall(): void {
    const { hideSmall, limit } = this.secrecy;
    if (!hideSmall) return;
    for (const [first] of this.places.values())
      for (const base of persons) {
        const value = first === undefined ? null : this.valueOf(base, first.unit, first.year);
        if (first !== undefined && value !== null && value > 0 && value < limit - 1e-9)
          this.secretBases.add(baseId(base, first.unit, first.year));
      }
    // A mean or share of few persons is small itself.
    for (const place of [...this.places.values()].flat())
      for (const [base, power] of this.powers[place.column]!)
        if (power < 0 && this.secretBases.has(baseId(base, place.unit, place.year)))
          this.hidden.add(idOf(place));
  }

  /** In a unit and year: no hidden cell, and no secret base, may be a product of powers of the cells that are shown. */
  private hideBeside(places: readonly Place[]): void {
    const [first] = places;
    if (first === undefined) return;
    const { unit, year } = first;
    const name = (base: Base): string => baseId(base, unit, year);
    const secret = this.bases.map(name).filter((id) => this.secretBases.has(id));
    if (secret.length === 0 && !places.some((place) => this.hidden.has(idOf(place)))) return;
    const cells: DisclosureCell[] = [
      ...places.map((place) => ({
        id: idOf(place),
        secret: this.hidden.has(idOf(place)),
        cost: costOf(this.powers[place.column]!),
      })),
      ...secret.map((id) => ({ id, secret: true, cost: 0 })),
    ];
    const relations = places.map((place): Relation => {
      const powers = [...this.powers[place.column]!].map(([base, power]) => [name(base), -power] as const);
      return new Map([[idOf(place), 1], ...powers]);
    });
    for (const id of cellsToHide(cells, [...relations, ...this.sumsOfParts(name)]))
      if (!this.secretBases.has(id)) this.hidden.add(id);
  }

  /** Kinds of cost that make up the whole: any but one of them tell the last. */
  private sumsOfParts(name: (base: Base) => string): Relation[] {
    const parts = this.bases.filter((base) => base.startsWith("part "));
    const whole = this.bases.find((base) => base.startsWith("cost "));
    if (whole === undefined || parts.length < 2 || !partsAddUp(this.table)) return [];
    // The powers stand for a sum, which no product of powers is.
    return [
      new Map([[name(whole), 1], ...parts.map((part, i) => [name(part), -(0.31 + 0.17 * i)] as const)]),
    ];
  }

  /** Across units: no hidden number of a unit may be the whole less the others. */
  private hideAcross(base: Base, year: number): void {
    const units = this.table.units.filter(({ kind }) => kind !== "group").map(({ name }) => name);
    const known = new Map<string, { readonly hidden: boolean }>();
    for (const unit of units) {
      const places = this.places.get(cellKey(unit, year)) ?? [];
      const follows = (all: readonly Place[]): boolean =>
        followingBases(all.map(({ column }) => this.powers[column]!)).has(base);
      if (!follows(places)) continue;
      known.set(unit, { hidden: !follows(places.filter((place) => !this.hidden.has(idOf(place)))) });
    }
    if (![...known.values()].some(({ hidden }) => hidden)) return;
    const whole = this.wholeOf(base, units);
    if (whole === null || !known.has(whole)) return;
    const cells = [...known].map(([unit, { hidden }]) => ({
      id: baseId(base, unit, year),
      secret: hidden,
      cost: unit === whole ? Number.MAX_SAFE_INTEGER : Math.abs(this.valueOf(base, unit, year) ?? 0),
    }));
    const relation: Relation = new Map(
      [...known.keys()].map((unit) => [baseId(base, unit, year), unit === whole ? 1 : -1]),
    );
    for (const id of cellsToHide(cells, [relation])) this.secretBases.add(id);
  }

  /** The unit whose number is that of all others together, by its name or in every year that can be added up. */
  private wholeOf(base: Base, units: readonly string[]): string | null {
    const named = units.find((name) => name === "" || sumLabel(name) === "sum");
    if (named !== undefined && units.length > 1) return named;
    return units.length < 2 ? null : (units.find((unit) => this.isSumOfOthers(base, unit, units)) ?? null);
  }

  private isSumOfOthers(base: Base, whole: string, units: readonly string[]): boolean {
    let years = 0;
    for (const year of this.years()) {
      const own = this.valueOf(base, whole, year);
      const others = units
        .filter((unit) => unit !== whole)
        .map((unit) => this.valueOf(base, unit, year))
        .filter((value) => value !== null);
      if (own === null || others.length !== units.length - 1) continue;
      const sum = others.reduce((all, value) => all + value, 0);
      if (Math.abs(sum - own) > 0.005 * Math.abs(own)) return false;
      years++;
    }
    return years >= (units.length === 2 ? 3 : 1);
  }

  private years(): ReadonlySet<number> {
    return new Set([...this.places.values()].flatMap((places) => places.map(({ year }) => year)));
  }

  /** The hidden cells, and those of groups in the same column and year. */
  private withGroups(): Place[] {
    const groups = new Set(this.table.units.filter(({ kind }) => kind === "group").map(({ name }) => name));
    const all = [...this.places.values()].flat();
    const hidden = all.filter((place) => this.hidden.has(idOf(place)));
    const touched = new Set(hidden.map(({ column, year }) => `${column} ${year}`));
    return [
      ...hidden,
      ...all.filter(({ column, unit, year }) => groups.has(unit) && touched.has(`${column} ${year}`)),
    ];
  }

  private addressOf({ column, unit, year }: Place): string | null {
    const { cells, blanks } = this.table.columns[column]!;
    const cell = cells.get(cellKey(unit, year))?.source ?? blanks.get(cellKey(unit, year));
    return cell === undefined ? null : addressKey(cell);
  }
}

/** True when kinds of cost, per the same, are together the cost of some unit and year. */
function partsAddUp({ columns }: CostTable): boolean {
  return columns.some(({ measure: whole, cells }) => {
    if (whole.kind !== "cost") return false;
    const parts = columns.filter(({ measure }) => measure.kind === "part" && measure.per === whole.per);
    return [...cells].some(([key, { value }]) => {
      const values = parts.map((part) => part.cells.get(key)?.value ?? null);
      if (parts.length < 2 || values.includes(null)) return false;
      const sum = values.reduce<number>((all, part) => all + (part ?? 0), 0);
      return Math.abs(sum - value) <= 0.005 * Math.abs(value);
    });
  });
}

const idOf = ({ column, unit, year }: Place): string => `${column}|${year}|${unit}`;

const baseId = (base: Base, unit: string, year: number): string => `${base}|${year}|${unit}`;

/** What is lost when a cell is hidden: what is divided least, then numbers of persons, and whole costs the most. */
function costOf(powers: Powers): number {
  if (powers.size > 1) return 1;
  const [base = ""] = powers.keys();
  if (base === "inhabitants") return 1e4;
  return persons.includes(base) || base === "volume" ? 1e2 : 1e3;
}
