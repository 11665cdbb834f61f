import { a1Formula, type Formula } from "../../model/formula";
import type { FormulaToken, TextToken } from "../../model/formulaTokens";

/**
 * Functions newer than Excel 2007 are stored with a prefix that no one sees: "_xlfn." (MS-XLSX 2.2.2, future
 * functions); FILTER and SORT have "_xlfn._xlws.". Add-in functions are stored as "_xldudf_" + namespace + "_" + name.
 */
const future = new Set(
  (
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV " +
    "CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P " +
    "COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT " +
    "F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY " +
    "FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK " +
    "HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA " +
    "LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV " +
    "NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC " +
    "PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ " +
    "REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P " +
    "STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL " +
    "TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS " +
    "XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const worksheetFunctions = new Set(["FILTER", "SORT"]);
/** Functions with a point in their name that are stored as they are. */
const plainDotted = new Set([
  "ERROR.TYPE",
  "NETWORKDAYS.INTL",
  "WORKDAY.INTL",
  "ISO.CEILING",
  "ECMA.CEILING",
]);

const udfPrefix = "_xldudf_";

/** Names of the add-in functions that the workbook knows, by their stored name. */
export type CustomFunctionNames = ReadonlyMap<string, string>;

export const storedCustomName = (name: string): string => udfPrefix + name.toUpperCase().replace(/\./g, "_");

/** A formula as the file stores it, as seen from a cell. */
export function toFileFormula(formula: Formula, row: number, column: number): string {
  return a1Formula(toFileTokens(formula.tokens), row, column);
}

/** Reads tokens of a stored formula as a person sees it. */
export function fromFileTokens(tokens: readonly FormulaToken[], custom: CustomFunctionNames): FormulaToken[] {
  if (!tokens.some((token) => token.kind === "word" && /^_xl|\[\[#This Row\]/i.test(token.text)))
    return [...tokens];
  const result: FormulaToken[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as FormulaToken;
    if (token.kind !== "word") {
      result.push(token);
      continue;
    }
    const anchor = token.call && /^_xlfn\.ANCHORARRAY$/i.test(token.text) ? anchorArray(tokens, index) : null;
    if (anchor !== null) {
      result.push(...anchor.tokens);
      index = anchor.last;
    } else result.push({ ...token, text: shownWord(token.text, custom) });
  }
  return result;
}

function shownWord(text: string, custom: CustomFunctionNames): string {
  if (text.toLowerCase().startsWith(udfPrefix)) {
    return custom.get(text.toUpperCase()) ?? text.slice(udfPrefix.length).replace(/_/g, ".");
  }
  const plain = text.replace(/^_xlfn\.(?:_xlws\.)?/i, "");
  if (plain !== text)
    return future.has(plain.toUpperCase()) || worksheetFunctions.has(plain.toUpperCase()) ? plain : text;
  return text.replace(/^_xlpm\./i, "").replace(/\[\[#This Row\],\[([^[\]]*)\]\]$/i, thisRow);
}

const thisRow = (_: string, column: string): string =>
  /^[\p{L}\p{N}_]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`;

/** _xlfn.ANCHORARRAY(E27) is E27#. */
function anchorArray(
  tokens: readonly FormulaToken[],
  at: number,
): { tokens: FormulaToken[]; last: number } | null {
  const open = tokens[at + 1];
  if (open?.kind !== "text" || open.text !== "(") return null;
  const prefix = tokens[at + 2]?.kind === "prefix" ? 1 : 0;
  const reference = tokens[at + 2 + prefix];
  const close = tokens[at + 3 + prefix];
  if (reference?.kind !== "reference" || close?.kind !== "text" || !close.text.startsWith(")")) return null;
  const inner = tokens.slice(at + 2, at + 3 + prefix);
  return { tokens: [...inner, text(`#${close.text.slice(1)}`)], last: at + 3 + prefix };
}

const text = (value: string): TextToken => ({ kind: "text", text: value, call: false });

function toFileTokens(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  const concerned = tokens.some(
    (token) =>
      (token.kind === "word" && (token.call || token.text.includes("[@"))) ||
      (token.kind === "text" && /[#@]/.test(token.text)),
  );
  if (!concerned) return tokens;
  const variables = letVariables(tokens);
  const result: FormulaToken[] = [];
  let changed = false;
  tokens.forEach((token, index) => {
    const stored = storedToken(token, variables);
    if (stored !== token) changed = true;
    const spill = token.kind === "text" && token.text.startsWith("#") && !/^#[A-Z]/i.test(token.text);
    if (spill && tokens[index - 1]?.kind === "reference") {
      changed = true;
      wrapAnchor(result, token.text.slice(1));
    } else result.push(stored);
  });
  return changed ? result : tokens;
}

/** Puts ANCHORARRAY( ) around the reference (with its sheet) that was written last. */
function wrapAnchor(result: FormulaToken[], rest: string): void {
  const start = result[result.length - 2]?.kind === "prefix" ? result.length - 2 : result.length - 1;
  result.splice(start, 0, { kind: "word", text: "_xlfn.ANCHORARRAY", call: true }, text("("));
  result.push(text(`)${rest}`));
}

function storedToken(token: FormulaToken, variables: ReadonlySet<string>): FormulaToken {
  if (token.kind === "text" && token.text.includes("@")) return text(token.text.replace(/@/g, ""));
  if (token.kind !== "word") return token;
  if (variables.has(token.text.toLowerCase())) return { ...token, text: `_xlpm.${token.text}` };
  if (token.text.includes("[@")) {
    const stored = token.text.replace(
      /\[@(?:\[([^[\]]*)\]|([^[\]]*))\]$/,
      (_, a?: string, b?: string) => `[[#This Row],[${a ?? b ?? ""}]]`,
    );
    return { ...token, text: stored };
  }
  return token.call ? { ...token, text: storedFunction(token.text) } : token;
}

function storedFunction(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith("_XL")) return name;
  if (future.has(upper)) return `_xlfn.${upper}`;
  if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
  return name.includes(".") && !plainDotted.has(upper) ? storedCustomName(name) : name;
}

/** Names given by LET and LAMBDA (lower case): words alone between commas directly inside such a call. */
function letVariables(tokens: readonly FormulaToken[]): ReadonlySet<string> {
  const variables = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.kind !== "word" || !token.call || !/^(LET|LAMBDA)$/i.test(token.text)) return;
    let depth = 0;
    for (let at = index + 1; at < tokens.length; at++) {
      const part = tokens[at] as FormulaToken;
      if (part.kind === "text") {
        for (const character of part.text) depth += character === "(" ? 1 : character === ")" ? -1 : 0;
        if (depth <= 0) return;
      } else if (part.kind === "word" && depth === 1 && !part.call && betweenCommas(tokens, at)) {
        variables.add(part.text.toLowerCase());
      }
    }
  });
  return variables;
}

function betweenCommas(tokens: readonly FormulaToken[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    before?.kind === "text" &&
    /[(,]\s*$/.test(before.text) &&
    after?.kind === "text" &&
    /^\s*,/.test(after.text)
  );
}
