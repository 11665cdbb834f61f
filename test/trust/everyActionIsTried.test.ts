import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

/**
 * Whoever writes a new action finds here that it is not in the fault matrix yet. Actions are told by what they end in
 * (ActionResult); a case tries those that it calls in its `run`.
 */
const root = resolve(__dirname, "../..");

const parse = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));

/** Exported functions of src/actions that end in an ActionResult. */
function actions(): string[] {
  return filesOf(join(root, "src/actions")).flatMap((path) =>
    parse(path).statements.flatMap((statement) => {
      if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) return [];
      const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      const ends = statement.type?.getText() ?? "";
      return exported === true && /^Promise<\s*ActionResult</.test(ends) ? [statement.name.text] : [];
    }),
  );
}

/** What is called in a property or argument that runs an action. */
function calledIn(node: ts.Node, found: Set<string>): void {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) found.add(node.expression.text);
  ts.forEachChild(node, (child) => calledIn(child, found));
}

function tried(): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "run") calledIn(node.initializer, found);
    // prepared(name, prepare, read, run, ...)
    if (ts.isCallExpression(node) && node.expression.getText() === "prepared" && node.arguments[3])
      calledIn(node.arguments[3], found);
    ts.forEachChild(node, visit);
  };
  for (const path of filesOf(join(root, "test/trust/support"))) {
    if (path.endsWith("Cases.ts")) visit(parse(path));
  }
  return found;
}

/** Called by other actions only; whoever calls them is tried. */
const within = ["insertChartsInCells", "makeSheet", "makeTold", "renewSheet", "saveSettings"];
/** Asks the network and not Excel: koladaFaults has a matrix of its own. */
const elsewhere = ["fetchKolada"];

test("every action is in the fault matrix", () => {
  const all = actions();
  expect(all.length).toBeGreaterThan(35);
  const known = tried();
  expect(all.filter((name) => ![...within, ...elsewhere].includes(name) && !known.has(name))).toEqual([]);
});

test("what is left out is left out for a reason that still holds", () => {
  expect(actions()).toEqual(expect.arrayContaining([...within, ...elsewhere]));
  const callers = ["taskpane", "commands", "cli", "page"]
    .flatMap((room) => filesOf(join(root, "src", room)))
    .filter((path) =>
      new RegExp(`import [^;]*\\b(${within.join("|")})\\b[^;]*actions/`).test(readFileSync(path, "utf8")),
    );
  expect(callers).toEqual([]);
});
