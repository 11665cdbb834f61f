import type { Area } from "../model/area";

const rowsPerBucket = 128;
/** Areas taller than this stand in a list of their own instead of in hundreds of buckets. */
const tallest = 32 * rowsPerBucket;

/** Finds areas that may touch other areas, by rows. */
export class RowBuckets<T> {
  private readonly buckets = new Map<number, { area: Area; item: T }[]>();
  private readonly tall: { area: Area; item: T }[] = [];

  add(area: Area, item: T): void {
    const entry = { area, item };
    if (area.lastRow - area.firstRow > tallest) {
      this.tall.push(entry);
      return;
    }
    for (let bucket = bucketOf(area.firstRow); bucket <= bucketOf(area.lastRow); bucket++) {
      const list = this.buckets.get(bucket);
      if (list === undefined) this.buckets.set(bucket, [entry]);
      else list.push(entry);
    }
  }

  /** Calls once for every item whose area touches the given one. */
  forEach(area: Area, visit: (item: T, area: Area) => void): void {
    for (const entry of this.tall) if (touches(entry.area, area)) visit(entry.item, entry.area);
    const [first, last] = [bucketOf(area.firstRow), bucketOf(area.lastRow)];
    if (last - first < this.buckets.size) {
      for (let bucket = first; bucket <= last; bucket++) this.visitBucket(bucket, first, area, visit);
    } else {
      for (const bucket of this.buckets.keys()) {
        if (bucket >= first && bucket <= last) this.visitBucket(bucket, first, area, visit);
      }
    }
  }

  /** An item that lies in several buckets is visited in the first of them that the area touches. */
  private visitBucket(bucket: number, first: number, area: Area, visit: (item: T, area: Area) => void): void {
    for (const entry of this.buckets.get(bucket) ?? []) {
      const from = Math.max(first, bucketOf(entry.area.firstRow));
      if (bucket === from && touches(entry.area, area)) visit(entry.item, entry.area);
    }
  }
}

const bucketOf = (row: number): number => Math.floor(row / rowsPerBucket);

const touches = (a: Area, b: Area): boolean =>
  a.firstRow <= b.lastRow &&
  b.firstRow <= a.lastRow &&
  a.firstColumn <= b.lastColumn &&
  b.firstColumn <= a.lastColumn;
