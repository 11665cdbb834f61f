import { fullAddress } from "../model/address";
import { cellArea } from "../model/area";
import type { Cell } from "../model/cellStore";
import { Formula } from "../model/formula";
import type { FormulaToken, TextToken } from "../model/formulaTokens";
import type { FunctionArgument, FunctionSource } from "../model/functionSource";
import type { Sheet } from "../model/sheet";
import type { UserFunction } from "./builtInOverrides";
import { fromRuntime, runtimeArray, type RuntimeScalar, type RuntimeValue, toRuntime } from "./runtimeValue";

/** The one function that excelts calls for every custom function: name, calling cell, left-out arguments, arguments. */
const callName = "EMBEDDEDHOST.CALL";
const busy: RuntimeScalar = { kind: 4, code: "#BUSY!" };

const plain = (text: string): TextToken => ({ kind: "text", text, call: false });

/** True when the formula calls a function of the add-in. */
export const callsCustom = (formula: Formula, source: FunctionSource | null): boolean =>
  source !== null &&
  formula.tokens.some((token) => token.kind === "word" && token.call && source.has(token.text));

/** The formula with every custom call turned into a call of the one function. */
export function rewriteCustomCalls(
  formula: Formula,
  source: FunctionSource,
  sheet: Sheet,
  row: number,
  cell: Cell,
): Formula {
  const caller = fullAddress(sheet.name, cellArea(row, cell.column));
  const result: FormulaToken[] = [];
  formula.tokens.forEach((token, index) => {
    if (token.kind !== "word" || !token.call || !source.has(token.text)) {
      result.push(openedCall(formula.tokens, index, source) ? restOfOpening(token) : token);
      return;
    }
    const left = leftOutArguments(formula.tokens, index);
    const head = [token.text, caller, left.mask].map((text) => `"${text.replace(/"/g, '""')}"`).join(",");
    result.push({ kind: "word", text: callName, call: true }, plain(`(${head}${left.empty ? "" : ","}`));
  });
  return new Formula(result);
}

/** Whether the token follows the name of a custom function, so that its opening bracket was written already. */
const openedCall = (tokens: readonly FormulaToken[], index: number, source: FunctionSource): boolean => {
  const before = tokens[index - 1];
  return before?.kind === "word" && before.call && source.has(before.text);
};

const restOfOpening = (token: FormulaToken): FormulaToken =>
  token.kind === "text" ? plain(token.text.slice(1)) : token;

/** One letter per argument: "o" for left out, "g" for given; `empty` for no arguments at all. */
function leftOutArguments(tokens: readonly FormulaToken[], name: number): { mask: string; empty: boolean } {
  let [depth, filled, mask] = [0, false, ""];
  for (let index = name + 1; index < tokens.length; index++) {
    const token = tokens[index] as FormulaToken;
    if (token.kind !== "text") {
      filled = true;
      continue;
    }
    for (const character of token.text) {
      if ("({[".includes(character)) {
        if (depth > 0) filled = true;
        depth++;
      } else if (")}]".includes(character)) {
        depth--;
        if (depth > 0) continue;
        const empty = mask === "" && !filled;
        return { mask: empty ? "" : mask + (filled ? "g" : "o"), empty };
      } else if (character === "," && depth === 1) {
        mask += filled ? "g" : "o";
        filled = false;
      } else if (character !== " ") filled = true;
    }
  }
  return { mask, empty: mask === "" && !filled };
}

/** The function behind rewritten calls. `onWaiting` hears which cell waits for its result. */
export function customCallFunction(
  source: FunctionSource,
  onWaiting: (caller: string) => void,
): [string, UserFunction] {
  const invoke = (args: unknown[]): unknown => {
    const [name, caller, mask, ...given] = args as RuntimeValue[];
    const masked = textOf(mask);
    const values = given.map((argument, index) => (masked[index] === "o" ? undefined : argumentOf(argument)));
    const result = source.result(textOf(name), values, textOf(caller));
    if (result === null) {
      onWaiting(textOf(caller));
      return busy;
    }
    if (result.kind === "error") return toRuntime(result.error);
    const single = result.values.length === 1 && result.values[0]?.length === 1;
    return single ? toRuntime(result.values[0]?.[0] ?? null) : runtimeArray(result.values);
  };
  return [callName, { minArity: 3, maxArity: 258, invoke }];
}

const textOf = (value: RuntimeValue | undefined): string => (value?.kind === 2 ? value.value : "");

const argumentOf = (value: RuntimeValue): FunctionArgument =>
  value.kind === 5 ? value.rows.map((line) => line.map(fromRuntime)) : fromRuntime(value);
