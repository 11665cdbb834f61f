/** Something in a file that Excel would repair or refuse. */
export interface PackageFault {
  /** The part, or "" for the package as a whole. */
  readonly part: string;
  readonly text: string;
}

export type Report = (text: string) => void;
