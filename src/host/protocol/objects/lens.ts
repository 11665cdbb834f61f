/** A place in the model that can be read and replaced. Writing passes the owner's checks (protection) and tells listeners. */
export interface Lens<T> {
  get(): T;
  set(value: T): void;
}

/** Something whose parts are read and written through lenses. */
export interface LensOwner {
  /** Throws when the owner may not be changed. */
  beforeWrite(): void;
  afterWrite(): void;
}

/** A lens that asks its owner before each write. */
export function lens<T>(owner: LensOwner, get: () => T, put: (value: T) => void): Lens<T> {
  return {
    get,
    set(value) {
      owner.beforeWrite();
      put(value);
      owner.afterWrite();
    },
  };
}

/** The lens of one property of what `whole` shows; writing makes a copy with the property changed. */
export function part<T extends object, K extends keyof T>(whole: Lens<T>, key: K): Lens<T[K]> {
  return {
    get: () => whole.get()[key],
    set: (value) => whole.set({ ...whole.get(), [key]: value }),
  };
}

/** Like `part`, where the whole may be absent: it is made when something is written into it. */
export function partOrNew<T extends object, K extends keyof T>(
  whole: Lens<T | null>,
  make: () => T,
  key: K,
): Lens<T[K]> {
  return part(present(whole, make), key);
}

/** Shows a made value where there is none, without storing it until something is written. */
export function present<T>(whole: Lens<T | null>, make: () => T): Lens<T> {
  return { get: () => whole.get() ?? make(), set: (value) => whole.set(value) };
}
