import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The one-way arrows between the rooms of src, read from the imports themselves (the lint rule reads them its way). */
const root = path.resolve(__dirname, "../..");
const src = path.join(root, "src");

const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  host: [],
  i18n: ["core"],
  excel: ["core", "i18n", "version.ts"],
  actions: ["core", "excel", "i18n", "version.ts"],
  functions: ["core", "i18n"],
  commands: ["actions", "core", "i18n"],
  taskpane: ["actions", "core", "i18n", "version.ts"],
  cli: ["actions", "core", "excel", "host", "i18n", "version.ts"],
  page: ["actions", "core", "host", "i18n", "taskpane", "version.ts"],
  "version.ts": [],
};

interface SourceFile {
  /** Relative to src, with forward slashes. */
  readonly name: string;
  readonly room: string;
  readonly text: string;
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((name) => name.split(path.sep).join("/"))
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({
    name,
    room: name.split("/")[0] ?? "",
    text: readFileSync(path.join(src, name), "utf8"),
  }));

/** Everything a file imports, dynamic imports, types and `require` included. */
function importsOf({ text }: SourceFile): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The room of a relative import; null for a package. */
function roomOf(file: SourceFile, imported: string): string | null {
  if (!imported.startsWith(".")) return null;
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file.name), imported));
  return target === "version" ? "version.ts" : (target.split("/")[0] ?? "");
}

/** Every identifier of a file, comments and texts left aside. */
function identifiersOf({ name, text }: SourceFile): string[] {
  const kind = name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false, kind));
  return found;
}

/** Names that stand by themselves or first (Excel in Excel.run, not in HostType.Excel); types left aside. */
function namesUsed({ name, text }: SourceFile): Set<string> {
  const kind = name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) found.add(node.text);
    if (ts.isPropertyAccessExpression(node)) visit(node.expression);
    else if (ts.isPropertyAssignment(node)) visit(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false, kind));
  return found;
}

describe("architecture", () => {
  test("docs/architecture.md tells the same arrows", () => {
    const page = readFileSync(path.join(root, "docs/architecture.md"), "utf8");
    const list = /<!-- arrows -->([^]*?)<!-- \/arrows -->/.exec(page)?.[1] ?? "";
    const told = [...list.matchAll(/^- (\w+):(.*)$/gm)].map(
      ([, room = "", rest = ""]): [string, string[]] => [
        room,
        rest
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== ""),
      ],
    );
    const { "version.ts": _, ...rooms } = mayImport;
    const held = Object.entries(rooms).map(([room, others]): [string, string[]] => [
      room,
      others.filter((other) => other !== "version.ts"),
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(held));
  });

  test("there is something to check in every room", () => {
    const rooms = new Set(files.map(({ room }) => room));
    expect([...rooms].sort()).toEqual(Object.keys(mayImport).sort());
    expect(files.length).toBeGreaterThan(100);
  });

  test("imports follow the arrows", () => {
    const against = files.flatMap((file) =>
      importsOf(file)
        .map((imported) => ({ imported, room: roomOf(file, imported) }))
        .filter(({ room }) => room !== null && room !== file.room && !mayImport[file.room]?.includes(room))
        .map(({ imported }) => `${file.name} imports ${imported}`),
    );
    expect(against).toEqual([]);
  });

  test("core imports no package but simple-statistics", () => {
    const packages = files
      .filter(({ room }) => room === "core")
      .flatMap((file) => importsOf(file).filter((imported) => !imported.startsWith(".")));
    expect(packages.filter((name) => name !== "simple-statistics")).toEqual([]);
  });

  test("only src/excel and src/host speak Office.js, but for what starts the add-in", () => {
    /** Office.onReady, Office.context and Office.actions where pane, commands and page start. */
    const starts = /^(taskpane|commands|page|cli)\//;
    const talkers = files
      .filter(({ room }) => room !== "excel" && room !== "host")
      .filter((file) => {
        const names = namesUsed(file);
        return names.has("Excel") || (names.has("Office") && !starts.test(file.name));
      });
    expect(talkers.map(({ name }) => name)).toEqual([]);
  });

  test("the pane is not in the functions' script: no React, no Office, no package at all", () => {
    const packages = files
      .filter(({ room }) => room === "functions")
      .flatMap((file) => importsOf(file).filter((imported) => !imported.startsWith(".")));
    expect(packages).toEqual([]);
  });

  test("nothing is called kpi: that is the consumer price index in Swedish", () => {
    const named = files.flatMap((file) =>
      identifiersOf(file)
        .filter((name) => /kpi/i.test(name))
        .map((name) => `${file.name}: ${name}`),
    );
    expect(named).toEqual([]);
  });

  test("any stands only where others' untyped objects come in, with a reason beside it", () => {
    const anywhere = files.flatMap((file) => {
      const kind = file.name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
      const source = ts.createSourceFile(file.name, file.text, ts.ScriptTarget.Latest, false, kind);
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(file.name);
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
    const border = ["host/officeJs/officeWindow.ts"];
    expect([...new Set(anywhere)].filter((name) => !border.includes(name))).toEqual([]);
  });

  test("files say what they hold: camelCase (PascalCase for components and hooks' files as their export), no utils", () => {
    const odd = files
      .map(({ name }) => name)
      .filter(
        (name) =>
          /(^|\/)(utils?|helpers?|misc)(\/|\.)/i.test(name) || /[-_ ]/.test(path.posix.basename(name)),
      );
    expect(odd).toEqual([]);
  });

  test("no two names differ only by capitals or ending: Windows and Mac would take one for the other", () => {
    const bare = files.map(({ name }) => name.replace(/\.tsx?$/, ""));
    const heard = bare.map((name) => name.toLowerCase());
    expect(bare.filter((_, i) => heard.indexOf(heard[i] ?? "") !== i)).toEqual([]);
  });
});
