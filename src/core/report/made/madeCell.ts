import type { KeptCell } from "./keptContent";
import type { CellLook, MadeCell, MadeContent } from "./madeSheet";

export interface CellSpec {
  readonly column: number;
  readonly content: MadeContent;
  /** Columns it takes; default 1. */
  readonly span?: number;
  readonly look?: CellLook;
  readonly numberFormat?: string;
  readonly align?: "left" | "right" | "center";
  /** Default true for text in looks that are read as sentences. */
  readonly wrap?: boolean;
  readonly indent?: boolean;
  readonly ruled?: boolean;
}

/** A kept cell as content: a formula stays a formula, everything else is what it shows. */
export function keptContentOf({ value, formula }: KeptCell): MadeContent {
  return formula === null ? value : { formula };
}

const wrapped: ReadonlySet<CellLook> = new Set(["sentence", "body", "input", "note", "heading", "label"]);

export function madeCell(row: number, spec: CellSpec): MadeCell {
  const look = spec.look ?? "body";
  const text = typeof spec.content === "string" || isShownText(spec);
  return {
    row,
    column: spec.column,
    span: spec.span ?? 1,
    content: spec.content,
    look,
    wrap: spec.wrap ?? (text && wrapped.has(look)),
    ...(spec.numberFormat === undefined ? {} : { numberFormat: spec.numberFormat }),
    ...(spec.align === undefined ? {} : { align: spec.align }),
    ...(spec.indent === true ? { indent: true } : {}),
    ...(spec.ruled === true ? { ruled: true } : {}),
  };
}

/** A formula that shows text, or a link; a number never takes more than a line. */
function isShownText({ content, numberFormat }: CellSpec): boolean {
  if (typeof content !== "object" || content === null) return false;
  return "link" in content || (typeof content.expected !== "number" && numberFormat === undefined);
}
