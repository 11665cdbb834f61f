import { parseArgs } from "node:util";
import { message, type Message } from "../core/message";

/** What the user asked the terminal for. */
export type Command =
  | {
      readonly kind: "report";
      readonly input: string;
      readonly output: string;
      readonly sheets: readonly string[];
      /** null: all charts, or the 200 that changed most recently when there are more. */
      readonly charts: number | null;
    }
  | { readonly kind: "inspect"; readonly input: string; readonly sheets: readonly string[] }
  | { readonly kind: "usage"; readonly fault: Message | null };

/**
 * Reads the words of the command line. Anything that is not understood gives `usage` with what was wrong, never a
 * guess: a mistyped flag must not write a file.
 */
export function readCommandLine(words: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        sheet: { type: "string", multiple: true },
        charts: { type: "string" },
        inspect: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    return { kind: "usage", fault: faultOf(error) };
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: "usage", fault: null };
  const [input, ...more] = positionals;
  // --sheet takes several names: those after the first arrive as positionals behind the file.
  const sheets = [...(values.sheet ?? []), ...(values.sheet ? more : [])];
  if (input === undefined) return { kind: "usage", fault: null };
  if (more.length > 0 && !values.sheet)
    return { kind: "usage", fault: message("cli.oneWorkbook", { file: more[0]! }) };
  if (values.inspect === true) return { kind: "inspect", input, sheets };
  if (values.out === undefined || values.out === "") return { kind: "usage", fault: null };
  const charts = readCount(values.charts);
  if (charts === undefined)
    return { kind: "usage", fault: message("cli.badCount", { text: values.charts ?? "" }) };
  return { kind: "report", input, output: values.out, sheets, charts };
}

/** What Node's reader of flags could not take, in our words: its own are English, and several lines long. */
function faultOf(error: unknown): Message {
  const { code, message: text } = error as { readonly code?: string; readonly message?: string };
  const flag = /'(-[^' ]*)/.exec(text ?? "")?.[1] ?? "";
  return code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE"
    ? message("cli.flagValue", { flag })
    : message("cli.unknownFlag", { flag });
}

function readCount(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
