import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { functionReference } from "../../tools/functionReference";
import { assessed, sv } from "../core/indicator/support";

const root = path.resolve(__dirname, "../..");
const docs = path.join(root, "docs");
const read = (file: string): string => readFileSync(path.join(docs, file), "utf8");
const pages = readdirSync(docs).filter((name) => name.endsWith(".md"));

describe("the guide", () => {
  test("its page of functions is what the function wizard says (npm run docs -- --text)", () => {
    expect(read("funktioner.md")).toBe(functionReference());
  });

  test("its worked examples are what Styrtal says about those values", () => {
    const examples = [...read("lasa-styrdiagram.md").matchAll(/```example\n([^]*?)```/g)].map(([, text]) =>
      (text ?? "").trim().split("\n"),
    );
    expect(examples.length).toBeGreaterThanOrEqual(5);
    for (const [head = "", numbers = "", sentence] of examples) {
      const [direction, unit = null, from, , target] = head.split(" ");
      const plan = { name: "Väntetid till beslut", unit, from, direction: direction as "lowerBetter" };
      const values = numbers.split(" ").map(Number);
      const settings = target === undefined ? {} : { shortTarget: Number(target) };
      const { finding, target: verdict } = assessed(values, plan, settings);
      const said = target === undefined ? finding.sentence : verdict?.sentence;
      expect(said && sv(said)).toBe(sentence);
    }
  });

  test.each(pages)("every link and picture of %s is there", (page) => {
    const targets = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target ?? "");
    const missing = targets
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => !existsSync(path.resolve(docs, target)));
    expect(missing).toEqual([]);
  });

  test("every page is linked from the first", () => {
    const first = read("README.md");
    expect(pages.filter((page) => page !== "README.md" && !first.includes(`(${page})`))).toEqual([]);
  });
});

describe("dependencies", () => {
  interface Manifest {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  }
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  ) as Manifest;

  test("each is in docs/dependencies.md with a reason, in its own part, and no other is", () => {
    const [, shipped = "", building = ""] = read("dependencies.md").split(/^## .*$/m);
    const listed = (part: string): string[] =>
      [...part.matchAll(/^\| (@?[a-z][^ |]*) +\| +\S+/gm)].map(([, name]) => name ?? "").sort();
    expect(listed(shipped)).toEqual(Object.keys(dependencies).sort());
    expect(listed(building)).toEqual(Object.keys(devDependencies).sort());
  });

  test("each has an exact version", () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe("the manual for IT", () => {
  test("asks the server for the policy that the page has, and for nothing looser", () => {
    const { panePolicy } = jest.requireActual<{
      panePolicy(production: boolean): Readonly<Record<string, string>>;
    }>("../../tools/webpack/panePolicy");
    const policy = /`(default-src[^`]*)`/.exec(read("it.md"))?.[1] ?? "";
    const header = Object.fromEntries(
      policy.split(/;\s*/).map((part): [string, string] => {
        const [name = "", ...sources] = part.split(" ");
        return [name, sources.join(" ")];
      }),
    );
    expect(header["frame-ancestors"]).toMatch(/officeapps\.live\.com/);
    const { "frame-ancestors": _, ...rest } = header;
    expect(rest).toEqual(panePolicy(true));
  });
});
