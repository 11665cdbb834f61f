const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { FunctionsMetadataPlugin } = require("./functionsMetadataPlugin");
const { SecurityPolicyPlugin } = require("./securityPolicyPlugin");
const { SizeBudgetPlugin } = require("./sizeBudgetPlugin");
const { common, fileName, functionTexts, root } = require("./common");
const { panePolicy } = require("./panePolicy");
const { manifestFor } = require("./manifestUrl");

/**
 * The add-in: one page (shared runtime) with three scripts. Functions come first and stand alone, so that cells are
 * answered before React is there; commands and pane share their modules.
 */
function addIn({ production, url, server }) {
  return {
    ...common({ production }),
    name: "add-in",
    entry: {
      functions: { import: "./src/functions/index.ts", runtime: false },
      commands: { import: "./src/commands/index.ts", runtime: "runtime" },
      taskpane: { import: "./src/taskpane/index.tsx", runtime: "runtime" },
    },
    output: {
      path: root("dist"),
      filename: fileName(production),
      // What is fetched later too: a part of an older version, kept by a browser, would not fit the new ones.
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      publicPath: "",
      clean: true,
    },
    optimization: {
      ...common({ production }).optimization,
      splitChunks: { chunks: (chunk) => chunk.name !== "functions" },
    },
    plugins: [
      ...common({ production }).plugins,
      new FunctionsMetadataPlugin(functionTexts),
      new HtmlWebpackPlugin({
        template: root("src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["functions", "commands", "taskpane"],
        chunksSortMode: "manual",
        minify: false,
      }),
      new SecurityPolicyPlugin({ page: "taskpane.html", directives: panePolicy(production) }),
      new CopyPlugin({
        patterns: [
          {
            from: root("manifest.xml"),
            to: "manifest.xml",
            transform: (text) => manifestFor(String(text), url),
          },
          { from: root("assets/icons/*.png"), to: "assets/icons/[name][ext]" },
          { from: root("assets/support.html"), to: "support.html" },
        ],
      }),
      ...(production ? [new SizeBudgetPlugin(budgets)] : []),
    ],
    devServer: server,
  };
}

const budgets = [
  { name: "functions", entries: ["functions"], maxGzipKb: 20 },
  { name: "first paint of the pane", entries: ["functions", "commands", "taskpane"], maxGzipKb: 160 },
];

module.exports = { addIn };
