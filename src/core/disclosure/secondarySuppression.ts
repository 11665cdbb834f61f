import { determinedColumns } from "./linearSpan";

/** A cell of what is to be printed. */
export interface DisclosureCell {
  readonly id: string;
  /** Its value must not be shown: the source keeps it secret, or it is a small number. */
  readonly secret: boolean;
  /** What is lost when it is hidden beside a secret cell: totals more than parts, large numbers more than small. */
  readonly cost: number;
}

/**
 * Something that a reader knows of the cells: coefficient times cell, added up, is a known number (total - women - men
 * = 0). Cells that are not among those printed are unknown to the reader; leave them out of the list of cells, not out
 * of the relation.
 */
export type Relation = ReadonlyMap<string, number>;

/**
 * The cells to hide so that no secret value, and no other hidden one, can be worked out from the cells that are shown:
 * no linear combination of the relations leaves a hidden cell alone. Beside the secret cells as few others as a greedy
 * choice finds, the cheapest first; none is hidden without need. Hidden cells must all look alike, so that nobody can
 * tell the secret ones from those that only protect them. Two secret cells that protect each other need no third.
 */
export function cellsToHide(
  cells: readonly DisclosureCell[],
  relations: readonly Relation[],
): ReadonlySet<string> {
  const hidden = new Set(cells.filter(({ secret }) => secret).map(({ id }) => id));
  const shown = new Map(cells.filter(({ secret }) => !secret).map((cell) => [cell.id, cell]));
  const outside = new Set(relations.flatMap((relation) => [...relation.keys()]));
  for (const { id } of cells) outside.delete(id);
  for (const component of componentsWith(hidden, relations)) protect(component, hidden, shown, outside);
  return hidden;
}

/** Relations that hang together through their cells, where at least one cell is hidden. */
function componentsWith(hidden: ReadonlySet<string>, relations: readonly Relation[]): Relation[][] {
  const byCell = new Map<string, Relation[]>();
  for (const relation of relations)
    for (const id of relation.keys()) byCell.set(id, [...(byCell.get(id) ?? []), relation]);
  const done = new Set<Relation>();
  const components: Relation[][] = [];
  for (const id of hidden) {
    const component: Relation[] = [];
    const waiting = [...(byCell.get(id) ?? [])];
    for (let relation = waiting.pop(); relation !== undefined; relation = waiting.pop()) {
      if (done.has(relation)) continue;
      done.add(relation);
      component.push(relation);
      for (const other of relation.keys()) waiting.push(...(byCell.get(other) ?? []));
    }
    if (component.length > 0) components.push(component);
  }
  return components;
}

function protect(
  relations: readonly Relation[],
  hidden: Set<string>,
  shown: Map<string, DisclosureCell>,
  outside: ReadonlySet<string>,
): void {
  const added: DisclosureCell[] = [];
  // A cell that a relation states alone is known whatever is hidden; nothing can be done for it.
  const all = new Set(relations.flatMap((relation) => [...relation.keys()]));
  const known = new Set(recoverable(relations, all, outside));
  const open = (): string[] => recoverable(relations, hidden, outside).filter((id) => !known.has(id));
  for (let left = open(); left.length > 0; left = open()) {
    const best = bestToHide(relations, hidden, shown, outside, left);
    if (best === null) break;
    hidden.add(best.id);
    shown.delete(best.id);
    added.push(best);
  }
  // The first choices may have become needless through later ones; the dearest are shown again first.
  for (const cell of [...added].sort((x, y) => y.cost - x.cost)) {
    hidden.delete(cell.id);
    if (open().length > 0) hidden.add(cell.id);
    else shown.set(cell.id, cell);
  }
}

/** Hidden cells that the relations and the shown cells determine. */
function recoverable(
  relations: readonly Relation[],
  hidden: ReadonlySet<string>,
  outside: ReadonlySet<string>,
): string[] {
  const unknown = [
    ...new Set(
      relations.flatMap((relation) => [...relation.keys()].filter((id) => hidden.has(id) || outside.has(id))),
    ),
  ];
  const column = new Map(unknown.map((id, i) => [id, i]));
  const touched = relations.filter((relation) => [...relation.keys()].some((id) => column.has(id)));
  const rows = touched.map((relation) => {
    const row = new Array<number>(unknown.length).fill(0);
    for (const [id, coefficient] of relation) {
      const at = column.get(id);
      if (at !== undefined) row[at] = coefficient;
    }
    return row;
  });
  return determinedColumns(rows, unknown.length)
    .map((at) => unknown[at] ?? "")
    .filter((id) => hidden.has(id));
}

/** The most promising cells that are tried; more would only make large tables slow. */
const mostCandidates = 8;

/**
 * The shown cell to hide next: one that ends it, else one that leaves few relations with a single hidden cell (each of
 * those needs one more), the cheapest of equals.
 */
function bestToHide(
  relations: readonly Relation[],
  hidden: ReadonlySet<string>,
  shown: ReadonlyMap<string, DisclosureCell>,
  outside: ReadonlySet<string>,
  open: readonly string[],
): DisclosureCell | null {
  const ids = relations.map((relation) => [...relation.keys()]);
  const unknown = ids.map((all) => all.filter((id) => hidden.has(id) || outside.has(id)).length);
  /** Single hidden cells more (or less) when a cell is hidden, for the cells of relations that hold one of `near`. */
  const changes = (near: ReadonlySet<string>): Map<string, number> => {
    const found = new Map<string, number>();
    for (const all of ids)
      if (all.some((id) => near.has(id))) for (const id of all) if (shown.has(id)) found.set(id, 0);
    ids.forEach((all, r) => {
      const change = unknown[r] === 0 ? 1 : unknown[r] === 1 ? -1 : 0;
      if (change !== 0) for (const id of all) if (found.has(id)) found.set(id, (found.get(id) ?? 0) + change);
    });
    return found;
  };
  // Nearest first: beside an open cell, else beside a hidden one, else wherever what nobody is shown leads to.
  const nearest = [open, hidden, ids.flat()]
    .map((near) => changes(new Set(near)))
    .find((found) => found.size > 0);
  const candidates = [...(nearest ?? [])]
    .map(([id, singles]) => ({ cell: shown.get(id)!, singles }))
    .sort((a, b) => a.singles - b.singles || a.cell.cost - b.cell.cost)
    .slice(0, mostCandidates);
  const ends = candidates
    .filter(({ cell }) => recoverable(relations, new Set([...hidden, cell.id]), outside).length === 0)
    .sort((a, b) => a.cell.cost - b.cell.cost);
  return (ends[0] ?? candidates[0])?.cell ?? null;
}
