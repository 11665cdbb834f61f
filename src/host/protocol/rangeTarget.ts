import type { Area } from "../model/area";
import { shiftArea, type ShiftEdit } from "../model/referenceEdit";
import type { Sheet } from "../model/sheet";
import { invalidReference, itemNotFound } from "./hostError";

/** A rectangle of cells that an add-in holds. It follows its cells when rows or columns are inserted or deleted. */
export class RangeTarget {
  private place: Area | null;
  /** The name under which the add-in reaches it in later requests; null while it has not asked for that. */
  referenceId: string | null = null;

  constructor(
    readonly sheet: Sheet,
    area: Area,
  ) {
    this.place = area;
  }

  /** Where it is now. Throws when its cells or its sheet are gone. */
  get area(): Area {
    if (!this.sheet.workbook.sheets.includes(this.sheet)) throw itemNotFound("Range");
    if (!this.place) throw invalidReference("Range");
    return this.place;
  }

  follow(edit: ShiftEdit): void {
    if (this.place && edit.sheet === this.sheet) this.place = shiftArea(edit, this.place);
  }
}

/** The ranges that live: those of the running request, and those that the add-in has kept. */
export class RangeTable {
  private readonly kept = new Map<string, RangeTarget>();
  private passing: RangeTarget[] = [];
  private lastId = 0;

  /** Names that the add-in holds; a test asserts that none is left when a run has ended. */
  get live(): number {
    return this.kept.size;
  }

  add(range: RangeTarget): RangeTarget {
    this.passing.push(range);
    return range;
  }

  keep(range: RangeTarget): void {
    if (range.referenceId) return;
    range.referenceId = `range-${++this.lastId}`;
    this.kept.set(range.referenceId, range);
  }

  get(referenceId: string): RangeTarget | undefined {
    return this.kept.get(referenceId);
  }

  release(referenceId: string): void {
    const range = this.kept.get(referenceId);
    if (range) range.referenceId = null;
    this.kept.delete(referenceId);
  }

  releaseAll(): void {
    for (const referenceId of [...this.kept.keys()]) this.release(referenceId);
  }

  follow(edit: ShiftEdit): void {
    for (const range of this.kept.values()) range.follow(edit);
    for (const range of this.passing) if (!range.referenceId) range.follow(edit);
  }

  endOfRequest(): void {
    this.passing = [];
  }
}
