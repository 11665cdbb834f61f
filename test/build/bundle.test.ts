import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

/** What `npm run build` has put in dist/: `npm test` builds first. */
const dist = path.resolve(__dirname, "../../dist");
const read = (file: string) => readFileSync(path.join(dist, file), "utf8");
const scripts = () => readdirSync(dist).filter((file) => file.endsWith(".js"));
const gzipKb = (file: string) => gzipSync(readFileSync(path.join(dist, file))).length / 1000;
const officeJs = "https://appsforoffice.microsoft.com";

beforeAll(() => {
  if (!existsSync(path.join(dist, "functions.js")))
    throw new Error("There is no dist/: run `npm run build` first.");
});

describe("functions.js alone", () => {
  class CellError {
    constructor(
      readonly code: string,
      readonly message?: string,
    ) {}
  }
  const ErrorCode = {
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
  };
  type Implementation = (...args: unknown[]) => unknown;
  const functions = new Map<string, Implementation>();

  beforeAll(() => {
    const CustomFunctions = {
      Error: CellError,
      ErrorCode,
      associate: (id: string, implementation: Implementation) => functions.set(id, implementation),
    };
    // A realm with nothing else in it: no window, no document, no Office, no module system, no timers.
    vm.runInNewContext(read("functions.js"), { CustomFunctions });
  });

  test("associates exactly the functions of functions.json", () => {
    const { functions: declared } = JSON.parse(read("functions.json")) as { functions: { id: string }[] };
    expect([...functions.keys()].sort()).toEqual(declared.map(({ id }) => id).sort());
    expect(functions.size).toBe(19);
  });

  test("answers", () => {
    const limits = functions.get("CONTROLLIMITS")?.([[10], [12], [11], [13]]) as number[][];
    expect(limits.map((row) => row[0])).toEqual([11.5, 11.5, 11.5, 11.5]);
    expect(functions.get("COSTPERTARGET")?.([[1000]], [[8]])).toEqual([[125]]);
    expect(functions.get("SATISFACTION")?.([[10]])).toBe(100);
    expect(() => functions.get("COSTPERTARGET")?.([[1000]], [[0]])).toThrow(
      expect.objectContaining({ code: "#DIV/0!" }) as Error,
    );
  });

  test("carries Swedish sentences", () => {
    try {
      functions.get("SIGNALS")?.([[1]]);
      throw new Error("did not fail");
    } catch (error) {
      expect(error).toMatchObject({ code: "#N/A" });
      expect(String((error as CellError).message)).toMatch(/^För få värden: 1 finns/);
    }
  });

  test("every word of functions.json has its English counterpart, and the names are the same", () => {
    interface Metadata {
      readonly functions: readonly { readonly name: string; readonly description: string }[];
    }
    const swedish = (JSON.parse(read("functions.json")) as Metadata).functions;
    const english = (JSON.parse(read("functions.en-US.json")) as Metadata).functions;
    expect(english.map(({ name }) => name)).toEqual(swedish.map(({ name }) => name));
    for (const [index, fn] of swedish.entries()) expect(english[index]?.description).not.toBe(fn.description);
  });
});

describe("taskpane.html", () => {
  const page = () => read("taskpane.html");
  const sources = () => [...page().matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map(([, src]) => src ?? "");

  test("the security policy comes first and lets in nothing but our files and office.js", () => {
    const head = page()
      .slice(page().indexOf("<head>") + "<head>".length)
      .trimStart();
    const policy = /^<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(head)?.[1] ?? "";
    const directives = Object.fromEntries(
      policy.split("; ").map((directive) => {
        const [name = "", ...values] = directive.split(" ");
        return [name, values.join(" ")];
      }),
    );
    expect(directives).toEqual({
      "default-src": "'none'",
      "script-src": `'self' ${officeJs}`,
      "style-src": "'self' 'unsafe-inline'",
      "img-src": "'self' data:",
      "font-src": "'self'",
      "connect-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
  });

  test("no script in the page itself, and every script it names is there", () => {
    expect(page()).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page()).not.toMatch(/\son[a-z]+="/);
    expect(sources()[0]).toBe(`${officeJs}/lib/1/hosted/office.js`);
    for (const src of sources().slice(1))
      expect([src, existsSync(path.join(dist, src))]).toEqual([src, true]);
  });

  test("functions come before everything else of ours", () => {
    expect(sources()[1]).toBe("functions.js");
    expect(sources().length).toBeGreaterThan(3);
  });

  test("weighs at most 160 kB gzip at first paint, and functions.js at most 20", () => {
    const first = sources().slice(1);
    expect(first.reduce((sum, file) => sum + gzipKb(file), 0)).toBeLessThanOrEqual(160);
    expect(gzipKb("functions.js")).toBeLessThanOrEqual(20);
  });

  test("rarer views are files of their own, loaded when opened", () => {
    expect(scripts().length).toBeGreaterThan(sources().length + 3);
  });
});

describe("everything in dist/", () => {
  test("manifest, icons and support page are there", () => {
    expect(read("manifest.xml")).toContain("<OfficeApp");
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128]) {
      expect(existsSync(path.join(dist, `assets/icons/icon-${size}.png`))).toBe(true);
    }
    expect(read("support.html")).toContain("Inga uppgifter skickas");
    const asked = [...read("manifest.xml").matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)].map(
      ([, file]) => file ?? "",
    );
    for (const file of asked) expect([file, existsSync(path.join(dist, file))]).toEqual([file, true]);
  });

  test("no script builds code from text", () => {
    for (const file of scripts()) {
      expect([file, /\beval\(|\bnew Function\(/.exec(read(file))?.[0]]).toEqual([file, undefined]);
    }
  });

  test("no script knows an address beyond documentation links and namespaces", () => {
    /** Names of XML namespaces and links inside messages for developers; nothing is fetched from them. */
    const harmless =
      /^(www\.w3\.org|react\.dev|fb\.me|reactjs\.org|github\.com|developer\.mozilla\.org|aka\.ms|go\.microsoft\.com)$/;
    for (const file of scripts()) {
      const hosts = [...read(file).matchAll(/https?:\/\/([a-z0-9.-]+)/gi)]
        .map(([, host]) => host ?? "")
        // Built as a text to copy. It is asked only where the policy allows it and the user has turned it on.
        .filter((host) => host !== "api.kolada.se");
      expect([file, hosts.filter((host) => !harmless.test(host))]).toEqual([file, []]);
    }
  });
});

describe("the size budget", () => {
  test("fails a build that is too heavy, and says by how much", async () => {
    const { SizeBudgetPlugin } = require("../../tools/webpack/sizeBudgetPlugin") as {
      SizeBudgetPlugin: new (budgets: object[]) => { apply(compiler: unknown): void };
    };
    const webpack = require("webpack") as (options: object) => {
      run(done: (error: Error | null, stats: { compilation: { errors: Error[] } }) => void): void;
    };
    const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
    const build = (maxGzipKb: number) =>
      new Promise<Error[]>((resolve, reject) => {
        webpack({
          mode: "none",
          entry: { main: path.resolve(__dirname, "../../tools/webpack/sizeBudgetPlugin.js") },
          target: "node",
          output: { path: path.join(dist, "../build/size-budget-test") },
          plugins: [new SizeBudgetPlugin([{ name: "script", entries: ["main"], maxGzipKb }])],
        }).run((error, stats) => (error ? reject(error) : resolve(stats.compilation.errors)));
      });
    expect((await build(0.1)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^script: [\d.]+ kB gzip, at most 0\.1 kB \(main\.js/),
    ]);
    expect(await build(100)).toEqual([]);
    log.mockRestore();
  });
});
