import { readFile, writeFile } from "node:fs/promises";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DefinePlugin, webpack } from "webpack";

const root = resolve(__dirname, "../../..");

/** Builds the fixture page into a folder of its own and returns the folder; the page is the product's, without office.js. */
export async function buildPaneFixture(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "styrtal-pane-"));
  await new Promise<void>((done, fail) => {
    webpack(
      {
        // As delivered but for the squeezing of the text, which would cost more than it saves here.
        mode: "production",
        optimization: { minimize: false },
        devtool: false,
        context: root,
        target: ["web", "es2020"],
        entry: { fixture: join(__dirname, "paneFixture.tsx") },
        output: { path: folder, filename: "[name].js" },
        resolve: { extensions: [".ts", ".tsx", ".js"] },
        module: {
          rules: [
            {
              test: /\.tsx?$/,
              exclude: /node_modules/,
              loader: "ts-loader",
              options: { transpileOnly: true, compilerOptions: { noEmit: false } },
            },
          ],
        },
        plugins: [new DefinePlugin({ STYRTAL_VERSION: JSON.stringify("0.0.0") })],
      },
      (error, stats) => {
        if (error) fail(error);
        else if (stats?.hasErrors()) fail(new Error(stats.toString("errors-only")));
        else done();
      },
    );
  });
  const page = await readFile(join(root, "src/taskpane/taskpane.html"), "utf8");
  const html = page
    .replace(/<script src="https:[^"]*"><\/script>/, "")
    .replace("</body>", '<script src="fixture.js"></script></body>');
  await writeFile(join(folder, "pane.html"), html);
  return folder;
}
