import { strFromU8, unzipSync } from "fflate";

/** Everything a reader can find on some sheets of a file: numbers at full precision, and what stands in words. */
export interface Printed {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

/**
 * The numbers and texts of the sheets with these names, with all that belongs to them: cells that are hidden too, the
 * values that formulas show, numbers in formulas, charts with the values they keep, titles and labels, tables and
 * comments; and what belongs to the whole file, such as names and settings.
 */
export function printedOn(file: Uint8Array, isPrinted: (sheet: string) => boolean): Printed {
  const parts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const text = (name: string): string => parts.get(name) ?? "";
  const strings = all(text("xl/sharedStrings.xml"), /<si>(.*?)<\/si>|<si\/>/gs).map(([, item = ""]) =>
    all(item, /<t[^>]*>(.*?)<\/t>/gs)
      .map(([, run = ""]) => run)
      .join(""),
  );
  const targets = relations(text("xl/_rels/workbook.xml.rels"), "xl");
  const numbers: number[] = [];
  const texts: string[] = [];
  const done = new Set<string>();
  const take = (name: string): void => {
    if (done.has(name) || !parts.has(name)) return;
    done.add(name);
    const xml = text(name);
    if (/worksheets\/[^/]+$/.test(name)) takeCells(xml, strings, numbers, texts);
    else {
      for (const [, value = ""] of all(xml, /<c:v>(.*?)<\/c:v>/gs)) takeValue(value, numbers, texts);
      for (const [, value = ""] of all(xml, /<(?:a:t|t|c:f)\b[^>]*>(.*?)<\/(?:a:t|t|c:f)>/gs))
        texts.push(value);
    }
    for (const [, value = ""] of all(xml, /(?:descr|title|name|val)="([^"]*)"/g))
      takeValue(value, numbers, texts);
    const folder = name.slice(0, name.lastIndexOf("/"));
    const file = name.slice(folder.length + 1);
    for (const target of relations(text(`${folder}/_rels/${file}.rels`), folder).values()) take(target);
  };
  for (const [, name = "", id = ""] of all(
    text("xl/workbook.xml"),
    /<sheet [^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"/g,
  ))
    if (isPrinted(plain(name))) take(targets.get(id) ?? "");
  for (const [, definition = ""] of all(text("xl/workbook.xml"), /<definedName[^>]*>(.*?)<\/definedName>/gs))
    texts.push(definition);
  for (const [name, xml] of parts) if (/webextension|customXml|docProps/.test(name)) texts.push(xml);
  return { numbers, texts: texts.map(plain) };
}

function takeCells(xml: string, strings: readonly string[], numbers: number[], texts: string[]): void {
  for (const [, attributes = "", content = ""] of all(xml, /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
    const formula = /<f[^>]*>(.*?)<\/f>/s.exec(content)?.[1];
    if (formula !== undefined) numbers.push(...literals(plain(formula)));
    if (/t="inlineStr"/.test(attributes)) texts.push(/<t[^>]*>(.*?)<\/t>/s.exec(content)?.[1] ?? "");
    if (value === undefined) continue;
    if (/t="s"/.test(attributes)) texts.push(strings[Number(value)] ?? "");
    else takeValue(value, numbers, texts);
  }
  for (const [, formula = ""] of all(xml, /<formula\d?>(.*?)<\/formula\d?>/gs))
    numbers.push(...literals(plain(formula)));
  for (const [, words = ""] of all(xml, /<(?:odd|even|first)(?:Header|Footer)>(.*?)</gs)) texts.push(words);
}

function takeValue(value: string, numbers: number[], texts: string[]): void {
  const number = Number(value);
  if (value.trim() !== "" && Number.isFinite(number)) numbers.push(number);
  else texts.push(value);
}

/** Numbers that are written out in a formula; not those of its addresses. */
const literals = (formula: string): number[] =>
  all(formula.replace(/"[^"]*"|'[^']*'!/g, " "), /(?<![\w$.!])\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![\w(!:])/g).map(
    ([n]) => Number(n),
  );

/** Targets of a part's relations by their ids. */
function relations(xml: string, folder: string): ReadonlyMap<string, string> {
  return new Map(
    all(xml, /<Relationship [^>]*>/g).map(([tag]) => {
      const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? "";
      return [/ Id="([^"]*)"/.exec(tag)?.[1] ?? "", resolve(folder, target)];
    }),
  );
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else path.push(step);
  }
  return path.join("/");
}

const all = (text: string, pattern: RegExp): RegExpMatchArray[] => [...text.matchAll(pattern)];

const plain = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&amp;/g, "&");

/** A number in a sentence, and how far what it was rounded from may lie from it. */
export interface WrittenNumber {
  readonly value: number;
  readonly within: number;
}

/** Numbers in Swedish (or plain) sentences: "1 234,5", "−12", "3.5". */
export function writtenNumbers(texts: readonly string[]): WrittenNumber[] {
  return texts.flatMap((text) =>
    all(text, /[−-]?\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:,\d+)?|[−-]?\d+(?:[.,]\d+)?/g).map(([number]) => {
      const digits = number
        .replace(/[\u00a0\u202f ]/g, "")
        .replace("−", "-")
        .replace(",", ".");
      const decimals = digits.split(".")[1]?.length ?? 0;
      return { value: Number(digits), within: 0.5000001 * 10 ** -decimals };
    }),
  );
}
