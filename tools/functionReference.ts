import { functionHelp } from "../src/i18n/sv/functionHelp";

/** The functions as Excel shows them: id, name, what they do and their parameters, in the order of the catalogue. */
export interface DescribedFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

export function describedFunctions(): DescribedFunction[] {
  const help = new Map<string, string>(Object.entries(functionHelp));
  const text = (key: string): string => {
    const found = help.get(key);
    if (found === undefined) throw new Error(`${key} is not in the catalogue`);
    return found;
  };
  const keys = [...help.keys()];
  return keys
    .filter((key) => /^function\.[A-Z]+$/.test(key))
    .map((key) => {
      const id = key.slice("function.".length);
      const parameters = keys.filter((one) => new RegExp(`^parameter\\.${id}\\.[^.]+$`).test(one));
      return {
        id,
        name: text(`function.${id}.name`),
        description: text(key),
        parameters: parameters.map((one) => ({ name: text(`${one}.name`), description: text(one) })),
      };
    });
}

/** The page docs/funktioner.md: made from the texts that the function wizard shows, so that they cannot differ. */
export function functionReference(): string {
  const functions = describedFunctions();
  const lines = [
    "# Funktionerna i Excel",
    "",
    "Den här sidan görs av `npm run docs` ur de texter som Excels funktionsguide visar. Ändra dem i",
    "`src/i18n/sv/functionHelp.ts`, inte här.",
    "",
    "Skriv `=STYRTAL.` i en cell så visar Excel listan. Funktionerna är vanliga cellfunktioner: de räknar om sig när",
    "underlaget ändras, skickar inget och kan frysas till värden från panelen innan arbetsboken lämnas till någon utan",
    "tillägget.",
    "",
    ...functions.map(({ name }) => `- [STYRTAL.${name}](#${anchor(name)})`),
  ];
  for (const { id, name, description, parameters } of functions) {
    const call = parameters.map((parameter) => parameter.name).join("; ");
    lines.push("", `## ${name}`, "", description, "", "```text", `=STYRTAL.${name}(${call})`, "```", "");
    lines.push("| Argument | Vad det är |", "| --- | --- |");
    for (const parameter of parameters) {
      lines.push(`| ${parameter.name} | ${parameter.description.replaceAll("|", "\\|")} |`);
    }
    lines.push("", `Id: \`${id}\` (ändras aldrig).`);
  }
  return `${lines.join("\n")}\n`;
}

/** As GitHub makes anchors of headings: small letters, no points. */
const anchor = (heading: string): string => heading.toLowerCase().replaceAll(".", "");
