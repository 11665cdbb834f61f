import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { functionReference } from "./functionReference";

/**
 * `npm run docs`: makes anew what the guide does not write by hand, the page of functions and the pictures. The pictures
 * are taken by the browser test that walks through the guide (test/browser/guide.test.ts), of the page as it is built
 * now. `npm run docs -- --text` makes the page of functions alone.
 */
const root = resolve(__dirname, "..");

function run(
  program: string,
  args: readonly string[],
  pictures: Readonly<Record<string, string>> = {},
): void {
  const options = { cwd: root, stdio: "inherit", env: { ...process.env, ...pictures } } as const;
  execFileSync(process.execPath, [require.resolve(program), ...args], options);
}

writeFileSync(resolve(root, "docs/funktioner.md"), functionReference());
if (!process.argv.includes("--text")) {
  run("webpack/bin/webpack.js", ["--mode", "production", "--env", "page"]);
  run("jest/bin/jest.js", ["test/browser/guide.test.ts", "--selectProjects", "browser"], {
    STYRTAL_PICTURES: "docs/bilder",
  });
}
