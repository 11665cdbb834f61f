const { gzipSync } = require("node:zlib");

/** kB is 1,000 bytes, compressed as a web server does by default. */
const gzipKb = (content) => gzipSync(content).length / 1000;

/**
 * Fails the build when a script, or all scripts that a page loads at once, weigh more than they may.
 * Scripts that are loaded later (lazy views) are listed in the report but are not in a budget.
 */
class SizeBudgetPlugin {
  /** @param budgets [{ name, entries: names of entry points, maxGzipKb }] */
  constructor(budgets) {
    this.budgets = budgets;
  }

  apply(compiler) {
    const name = SizeBudgetPlugin.name;
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const sizeOf = (file) => gzipKb(compilation.getAsset(file).source.buffer());
        const lines = this.budgets.map(({ name: budget, entries, maxGzipKb }) => {
          const files = scriptsOf(compilation, entries);
          const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
          if (total > maxGzipKb) {
            const sizes = files.map((file) => `${file} ${sizeOf(file).toFixed(1)}`).join(", ");
            compilation.errors.push(
              new WebpackError(`${budget}: ${total.toFixed(1)} kB gzip, at most ${maxGzipKb} kB (${sizes})`),
            );
          }
          return `${budget}: ${total.toFixed(1)} of ${maxGzipKb} kB gzip (${files.join(" + ")})`;
        });
        const initial = new Set(this.budgets.flatMap(({ entries }) => scriptsOf(compilation, entries)));
        for (const { name: file } of compilation.getAssets()) {
          if (file.endsWith(".js") && !initial.has(file))
            lines.push(`later: ${sizeOf(file).toFixed(1)} kB gzip (${file})`);
        }
        console.log(lines.join("\n"));
      });
    });
  }
}

/** The scripts that these entry points load at once, each named once. */
function scriptsOf(compilation, entries) {
  const files = entries.flatMap((entry) => compilation.entrypoints.get(entry)?.getFiles() ?? []);
  return [...new Set(files)].filter((file) => file.endsWith(".js"));
}

module.exports = { SizeBudgetPlugin, gzipKb };
