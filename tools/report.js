/**
 * Starts src/cli/report.ts as one file of JavaScript: reading six hundred modules one by one takes longer than the whole
 * of a small report. The file is made by esbuild, kept beside the installed packages, and made anew when a source, the
 * packages or the way it is made has changed. Where it cannot be kept it is made each time.
 */
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const folder = path.join(root, "node_modules", ".cache", "styrtal");
const file = path.join(folder, "report.js");

/** What the file depends on: every source by name, size and time, the installed packages, and this file. */
function stateOfSources() {
  const hash = createHash("sha256");
  const add = (name) => {
    const { size, mtimeMs } = fs.statSync(name);
    hash.update(`${path.relative(root, name)} ${size} ${mtimeMs}\n`);
  };
  const addFolder = (name) => {
    for (const entry of fs.readdirSync(name, { withFileTypes: true })) {
      const inside = path.join(name, entry.name);
      if (entry.isDirectory()) addFolder(inside);
      else add(inside);
    }
  };
  addFolder(path.join(root, "src"));
  for (const name of ["package-lock.json", "tsconfig.json", "tools/report.js"]) add(path.join(root, name));
  return hash.digest("hex");
}

function build() {
  const { buildSync } = require("esbuild");
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ["src/cli/report.ts"],
    bundle: true,
    write: false,
    platform: "node",
    target: "node20",
    // Found in the packages when they are needed: the engine is large, and office.js is read as text.
    external: ["@cj-tech-master/excelts", "@microsoft/office-js"],
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** The file as it was made of these sources; null when there is none. */
function kept(state) {
  try {
    const text = fs.readFileSync(file, "utf8");
    return text.startsWith(firstLine(state)) ? text : null;
  } catch {
    return null;
  }
}

/** Written beside and renamed, so that two reports at once never read half of it. */
function keep(text) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    const made = `${file}.${process.pid}`;
    fs.writeFileSync(made, text);
    fs.renameSync(made, file);
  } catch {
    // A folder that cannot be written in only costs time.
  }
}

const firstLine = (state) => `// ${state}\n`;

const state = stateOfSources();
let text = kept(state);
if (text === null) {
  text = firstLine(state) + build();
  keep(text);
}
// As if it lay in the project, so that packages are found from there.
const main = new Module(path.join(root, "report.js"), null);
main.filename = main.id;
main.paths = Module._nodeModulePaths(root);
main._compile(text, main.filename);
