/**
 * `npm run licences`: what the add-in ships must be under a licence that asks no more than its notice; what only builds
 * and tests it is listed, with a reason for each licence that is not of that kind. Exit 1 when something is not known.
 */
const fs = require("node:fs");
const path = require("node:path");

const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Python-2.0",
  "Unlicense",
  "WTFPL",
]);

/** Used to build and test, never shipped. */
const reasons = {
  "@microsoft/office-js":
    "Microsoft's licence: for apps that work with Microsoft 365; used in tests, loaded from Microsoft at run time",
  "axe-core": "MPL-2.0: runs unchanged in accessibility tests",
  "caniuse-lite": "CC-BY-4.0: data that build tools read",
};

/** The licence as SPDX words; "A OR B" (older: "A/B") is fine when one of them is. */
function isPermissive(licence) {
  const alternatives = licence.replace(/[()]/g, "").split(/ OR |\//i);
  return alternatives.some((one) => one.split(/ AND /i).every((word) => permissive.has(word.trim())));
}

function licenceOf(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const { license, licenses } = manifest;
  if (typeof license === "string") return license;
  if (license?.type) return license.type;
  return Array.isArray(licenses) ? licenses.map(({ type }) => type).join(" OR ") : "none given";
}

const root = path.resolve(__dirname, "..");
const lock = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));
const counts = { shipped: {}, "build and test": {} };
const refused = [];
for (const [place, entry] of Object.entries(lock.packages)) {
  const folder = path.join(root, place);
  // Optional packages of other platforms are not installed here.
  if (place === "" || entry.link || !fs.existsSync(path.join(folder, "package.json"))) continue;
  const name = place.split("node_modules/").pop();
  const shipped = !(entry.dev || entry.devOptional);
  const licence = licenceOf(folder);
  const group = counts[shipped ? "shipped" : "build and test"];
  group[licence] = (group[licence] ?? 0) + 1;
  if (!isPermissive(licence) && (shipped || !(name in reasons))) {
    refused.push(`${name} ${entry.version}: ${licence} (${shipped ? "shipped" : "build and test"})`);
  }
}

for (const [group, licences] of Object.entries(counts)) {
  const list = Object.entries(licences).sort(([, a], [, b]) => b - a);
  console.log(`${group}: ${list.map(([licence, count]) => `${licence} ${count}`).join(", ")}`);
}
for (const [name, reason] of Object.entries(reasons)) console.log(`named exception: ${name}, ${reason}`);
if (refused.length > 0) {
  console.error(`Licences that are not allowed:\n${refused.join("\n")}`);
  process.exitCode = 1;
}
