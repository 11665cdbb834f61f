import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";

/** What `npm run release` packs from dist/ (`npm test` builds it first), as whoever downloads it meets it. */
const root = path.resolve(__dirname, "../..");
const { version, dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

let files: Readonly<Record<string, Uint8Array>>;
const text = (name: string): string => Buffer.from(files[name] ?? []).toString("utf8");

beforeAll(() => {
  if (!existsSync(path.join(root, "dist/manifest.xml"))) throw new Error("Run `npm run build` first.");
  const program = path.join(root, "tools/release.mjs");
  execFileSync(process.execPath, [program, "--no-build"], { cwd: root, stdio: "pipe" });
  files = unzipSync(readFileSync(path.join(root, `build/release/styrtal-${version}.zip`)));
});

test("the sums are those of the files, and no file lacks one", () => {
  const lines = text("SHA256SUMS").trim().split("\n");
  const said = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  expect([...said.keys()].sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== "SHA256SUMS")
      .sort(),
  );
  for (const [name, sum] of said)
    expect([name, createHash("sha256").update(files[name]!).digest("hex")]).toEqual([name, sum]);
});

test("manifest, page, functions, guide and licences are there", () => {
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      "dist/manifest.xml",
      "dist/taskpane.html",
      "dist/functions.js",
      "dist/functions.json",
      "docs/handbok.md",
      "docs/it.md",
      "LICENSE",
      "CHANGELOG.md",
    ]),
  );
  for (const [name, exact] of Object.entries(dependencies))
    expect(text("LICENSES.txt")).toContain(`${name} ${exact} (`);
});

test("a script that may be kept for long has a checksum in its name; the others are those of the manual for IT", () => {
  const scripts = Object.keys(files).filter((name) => /^dist\/.*\.js$/.test(name));
  expect(scripts.filter((name) => !/\.[0-9a-f]{8}\.js$/.test(name))).toEqual(["dist/functions.js"]);
});
