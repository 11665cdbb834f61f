/**
 * `npm run release`: builds and packs build/release/styrtal-<version>.zip, with the files to put on the address, the guide,
 * the licences of all that is shipped, and checksums. STYRTAL_URL is the address. The same version and address give the
 * same bytes.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
/** A zip must hold a time; one that is always the same keeps the bytes the same. */
const mtime = new Date(2000, 0, 1);

if (!process.env.STYRTAL_URL) {
  console.warn(
    "STYRTAL_URL is not set: the manifest points at https://localhost:3000, which is only for development.",
  );
}
if (!process.argv.includes("--no-build")) {
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--mode", "production"], { cwd: root, stdio: "inherit" });
}
if (!existsSync(path.join(root, "dist/manifest.xml")))
  throw new Error("There is no dist/: the build gave nothing.");

const files = new Map();
for (const folder of ["dist", "docs"]) {
  for (const file of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || file.name.endsWith(".map")) continue;
    const full = path.join(file.parentPath, file.name);
    files.set(path.relative(root, full).split(path.sep).join("/"), readFileSync(full));
  }
}
for (const file of ["LICENSE", "CHANGELOG.md"]) files.set(file, readFileSync(path.join(root, file)));
files.set("LICENSES.txt", Buffer.from(shippedLicences()));

const names = [...files.keys()].sort();
const sums = names
  .map((name) => `${createHash("sha256").update(files.get(name)).digest("hex")}  ${name}\n`)
  .join("");
files.set("SHA256SUMS", Buffer.from(sums));

const entries = Object.fromEntries(
  [...names, "SHA256SUMS"].map((name) => [name, [files.get(name), { mtime }]]),
);
const zip = zipSync(entries, { level: 9 });
const target = path.join(root, "build/release", `styrtal-${version}.zip`);
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, zip);
console.log(`${path.relative(root, target)}: ${names.length + 1} files, ${Math.round(zip.length / 1000)} kB`);
console.log(`sha256 ${createHash("sha256").update(zip).digest("hex")}`);

/** Name, version, licence and licence text of every package that is in the built files. */
function shippedLicences() {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const parts = [];
  for (const [place, entry] of Object.entries(packages)) {
    if (place === "" || entry.dev || entry.devOptional || entry.optional) continue;
    const folder = path.join(root, place);
    if (!existsSync(path.join(folder, "package.json"))) continue;
    const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8").trim();
    parts.push(`${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}`);
  }
  return `${parts.sort().join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}
