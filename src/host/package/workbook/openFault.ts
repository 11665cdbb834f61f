/** Why a file could not be opened. */
export type OpenFaultCode =
  /** No Excel workbook: another kind of file. */
  | "notWorkbook"
  /** .xls or .xlsb: must be saved as .xlsx first. */
  | "oldFormat"
  /** Locked with a password. */
  | "encryptedFile"
  /** A workbook that cannot be read: torn, or not what the format allows. */
  | "damagedFile"
  /** Larger than what is read safely, or made to look small (a zip bomb). */
  | "fileTooLarge";

/** Thrown inside the package layer only; openWorkbook turns it into a result. */
export class OpenFault extends Error {
  constructor(
    readonly code: OpenFaultCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "OpenFault";
  }
}

/** Bounds on what is opened, so that a hostile file cannot exhaust memory. */
export interface OpenLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  readonly parts: number;
  /** Bytes of one part and of all parts, unpacked. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** A part above `ratioFloorBytes` may be at most this many times its packed size. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  /** Characters of a part that is held as a tree (styles, drawings, charts ...). */
  readonly treeCharacters: number;
  readonly cells: number;
  readonly elementDepth: number;
}

export const defaultLimits: OpenLimits = {
  fileBytes: 200_000_000,
  parts: 20_000,
  partBytes: 400_000_000,
  totalBytes: 800_000_000,
  ratio: 250,
  ratioFloorBytes: 20_000_000,
  treeCharacters: 40_000_000,
  cells: 4_000_000,
  elementDepth: 200,
};
