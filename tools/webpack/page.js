const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { common, functionTexts, root } = require("./common");
const { FunctionsMetadataPlugin } = require("./functionsMetadataPlugin");
const { SecurityPolicyPlugin } = require("./securityPolicyPlugin");

/**
 * The browser page of `npm start`: the workbook, and beside it the unmodified pane in a frame of its own. The frame's
 * page is taskpane.html with one difference: office.js comes from the npm package and is connected to the workbook of
 * the page (src/page/officeBefore.ts and officeAfter.ts run right before and after it).
 */
function page({ production, server }) {
  const shared = common({ production });
  return {
    ...shared,
    name: "page",
    // As files the page serves tests and pictures on this computer only: nothing is won by squeezing it.
    devtool: production ? false : shared.devtool,
    entry: {
      page: "./src/page/index.tsx",
      officeBefore: "./src/page/officeBefore.ts",
      officeAfter: "./src/page/officeAfter.ts",
      functions: "./src/functions/index.ts",
      commands: { import: "./src/commands/index.ts", runtime: "runtime" },
      taskpane: { import: "./src/taskpane/index.tsx", runtime: "runtime" },
    },
    output: { path: root("build/page"), filename: "[name].js", publicPath: "", clean: true },
    module: {
      rules: [
        ...shared.module.rules,
        { test: /\.css$/, type: "asset/resource", generator: { filename: "[name][ext]" } },
      ],
    },
    optimization: {
      minimize: false,
      splitChunks: { chunks: (chunk) => ["commands", "taskpane"].includes(chunk.name) },
    },
    plugins: [
      ...shared.plugins,
      new HtmlWebpackPlugin({
        template: root("src/page/index.html"),
        filename: "index.html",
        chunks: ["page"],
        connect: production ? "" : "ws:",
        minify: false,
      }),
      new HtmlWebpackPlugin({
        template: root("src/taskpane/taskpane.html"),
        filename: "pane.html",
        chunks: ["functions", "commands", "taskpane"],
        chunksSortMode: "manual",
        minify: false,
      }),
      new PaneOfficePlugin(),
      // As strict as in Excel; office.js comes from here, so nothing at all from elsewhere.
      new SecurityPolicyPlugin({ page: "pane.html", directives: panePolicy(production) }),
      new FunctionsMetadataPlugin(functionTexts),
      new CopyPlugin({
        patterns: [
          {
            from: root("node_modules/@microsoft/office-js/dist/excel-web-16.00.js"),
            to: "office-js/[name][ext]",
          },
          { from: root("assets/icons/*.png"), to: "assets/icons/[name][ext]" },
          { from: root("assets/exempel.xlsx"), to: "assets/exempel.xlsx" },
        ],
      }),
    ],
    devServer: server,
  };
}

function panePolicy(production) {
  return {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": production ? "'self'" : "'self' ws:",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
}

/** Replaces the script of office.js in pane.html. */
class PaneOfficePlugin {
  apply(compiler) {
    const name = PaneOfficePlugin.name;
    compiler.hooks.compilation.tap(name, (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).beforeEmit.tap(name, (data) => {
        if (data.outputName !== "pane.html") return data;
        const scripts = ["officeBefore.js", "office-js/excel-web-16.00.js", "officeAfter.js"];
        const html = data.html.replace(
          /<script src="https:\/\/appsforoffice[^"]*"><\/script>/,
          scripts.map((src) => `<script src="${src}"></script>`).join("\n    "),
        );
        if (html === data.html) throw new Error("taskpane.html has no office.js to replace");
        return { ...data, html };
      });
    });
  }
}

module.exports = { page };
