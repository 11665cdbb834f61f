import type { Chart } from "../../model/chart";
import type { Sheet } from "../../model/sheet";
import type { HostSession } from "../session";
import { lens, type Lens, type LensOwner } from "./lens";

/** A chart where it lies. All writing to it passes here: a protected sheet or a read-only workbook refuses it. */
export class ChartOwner implements LensOwner {
  constructor(
    readonly session: HostSession,
    readonly sheet: Sheet,
    readonly chart: Chart,
  ) {}

  beforeWrite(): void {
    this.session.guard.drawing(this.sheet);
  }

  afterWrite(): void {
    this.session.workbook.journal.record({ kind: "charts", sheet: this.sheet });
  }

  /** A property of the chart, or of one of its parts, as a lens. */
  lens<T>(get: () => T, put: (value: T) => void): Lens<T> {
    return lens(this, get, put);
  }

  /** The lens of one property of a part that always exists, such as the legend's position. */
  field<P extends object, K extends keyof P>(whole: P, key: K): Lens<P[K]> {
    return this.lens(
      () => whole[key],
      (value) => void (whole[key] = value),
    );
  }
}
