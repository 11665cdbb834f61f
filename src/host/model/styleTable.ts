import { defaultStyle, type Style, type StyleChange } from "./style";

/** Index in the workbook's style table; 0 is the default style. */
export type StyleId = number;

/**
 * The workbook's interned style records. Ids of styles that came with a file are that file's own cell format numbers,
 * and never change; new ones are appended.
 */
export class StyleTable {
  private readonly styles: Style[] = [];
  /** For an appended style: the style it was derived from, whose unknown details are to be kept. */
  private readonly bases: (StyleId | null)[] = [];
  private readonly idByKey = new Map<string, StyleId>();
  /** What a change of a style has led to before: the same changes are made to thousands of cells. */
  private readonly derived = new Map<string, StyleId>();

  constructor(fromFile: readonly Style[] = [defaultStyle]) {
    for (const style of fromFile) {
      this.styles.push(style);
      this.bases.push(null);
    }
    this.fileCount = fromFile.length;
  }

  /** How many styles came with the file. */
  readonly fileCount: number;

  get count(): number {
    return this.styles.length;
  }

  get(id: StyleId): Style {
    return this.styles[id] ?? this.styles[0] ?? defaultStyle;
  }

  baseOf(id: StyleId): StyleId | null {
    return this.bases[id] ?? null;
  }

  /** The id of a style changed in some parts. Styles made from different file styles stay apart. */
  derive(id: StyleId, change: StyleChange): StyleId {
    const key = `${id}|${JSON.stringify(change)}`;
    let found = this.derived.get(key);
    if (found === undefined) {
      found = this.intern(applyChange(this.get(id), change), id);
      this.derived.set(key, found);
    }
    return found;
  }

  private intern(style: Style, from: StyleId): StyleId {
    const base = from < this.fileCount ? from : (this.bases[from] ?? 0);
    if (styleKey(style) === styleKey(this.get(base))) return base;
    const key = `${base}|${styleKey(style)}`;
    const known = this.idByKey.get(key);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.bases.push(base);
    this.idByKey.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}

const styleKey = (style: Style): string => JSON.stringify(style);

function applyChange(style: Style, change: StyleChange): Style {
  return {
    numberFormat: change.numberFormat ?? style.numberFormat,
    font: { ...style.font, ...change.font },
    fill: { ...style.fill, ...change.fill },
    alignment: { ...style.alignment, ...change.alignment },
    borders: { ...style.borders, ...change.borders },
    locked: change.locked ?? style.locked,
    formulaHidden: change.formulaHidden ?? style.formulaHidden,
  };
}
