const path = require("node:path");
const { DefinePlugin } = require("webpack");

const root = (file) => path.resolve(__dirname, "../..", file);

/** What every bundle shares. Types are checked by `npm run typecheck`, not here; eval is never used (strict CSP). */
function common({ production }) {
  return {
    mode: production ? "production" : "development",
    context: root("."),
    target: ["web", "es2020"],
    devtool: "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: true } },
        },
      ],
    },
    // Our own budgets, in gzip, are in sizeBudgetPlugin.js.
    performance: { hints: false },
    // Pages stay as they were written, so that whoever deploys them can read what they let in.
    optimization: production ? { minimize: { html: false } } : {},
    plugins: [new DefinePlugin({ STYRTAL_VERSION: JSON.stringify(require(root("package.json")).version) })],
  };
}

/** functions.js keeps its name, which others rely on; all else carries a hash, so that an update is never half cached. */
function fileName(production) {
  return ({ chunk }) =>
    production && chunk.name !== "functions" ? "[name].[contenthash:8].js" : "[name].js";
}

/** Where the names, parameters and descriptions of the custom functions stand. */
const functionTexts = {
  sources: ["charts", "costs", "answers"].map((file) => root(`src/functions/${file}.ts`)),
  translations: { "en-US": root("src/functions/help.en-US.json") },
};

module.exports = { common, fileName, functionTexts, root };
