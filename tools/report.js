/**
 * Starts src/cli/report.ts as one file of JavaScript: reading six hundred modules one by one takes longer than the whole
 * of a small report. The file is made by esbuild, kept beside the installed packages, and made anew when a source, the
 * packages or the way it is made has changed. Where it cannot be kept the modules are read one by one.
 */
const { createHash } = require("node:crypto");
const fs = require("node:fs");
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

/** Whether the file was made of these sources. */
function isCurrent(state) {
  try {
    return fs.readFileSync(file, "utf8").startsWith(firstLine(state));
  } catch {
    return false;
  }
}

/** Written beside and renamed, so that two reports at once never read half of it; false where nothing can be written. */
function make(state) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    const made = `${file}.${process.pid}`;
    fs.writeFileSync(made, firstLine(state) + build());
    fs.renameSync(made, file);
    return true;
  } catch (fault) {
    // A source that cannot be compiled is no matter of where the file is kept.
    if (fault.errors !== undefined) throw fault;
    return false;
  }
}

const firstLine = (state) => `// ${state}\n`;

const state = stateOfSources();
if (isCurrent(state) || make(state)) {
  require(file);
} else {
  require("tsx/cjs");
  require("../src/cli/report.ts");
}
