import type { Area } from "./area";
import type { Sheet } from "./sheet";

export type Change =
  /** Cells got other content (values, formulas) or other formats; `recalculated` when the engine wrote the values. */
  | { readonly kind: "cells"; readonly sheet: Sheet; readonly area: Area; readonly content: boolean }
  | { readonly kind: "recalculated"; readonly sheet: Sheet; readonly area: Area }
  /** A formula lost cells that it referred to (deleted rows, columns or sheets): its value is no longer known. */
  | { readonly kind: "stale"; readonly sheet: Sheet; readonly area: Area }
  | {
      readonly kind: "shifted";
      readonly sheet: Sheet;
      readonly axis: "rows" | "columns";
      /** First row or column inserted or deleted. */
      readonly at: number;
      /** Positive: inserted; negative: deleted. */
      readonly count: number;
      /** The rows or columns between which cells moved; the whole sheet for whole rows and columns. */
      readonly area: Area;
    }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetMoved" | "sheetActivated"; readonly sheet: Sheet }
  | { readonly kind: "sheetRenamed"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "visibilityChanged"; readonly sheet: Sheet }
  | { readonly kind: "selectionChanged"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "tables" | "charts"; readonly sheet: Sheet }
  | { readonly kind: "names" }
  | { readonly kind: "settings" };

export type ChangeListener = (change: Change) => void;

/** Tells listeners (events, the calculation engine, the grid) what changed, right after it did. */
export class Journal {
  private readonly listeners = new Set<ChangeListener>();

  /** Returns the function that ends the subscription. */
  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  record(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
