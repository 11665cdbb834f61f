import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Builds the add-in and weighs what a browser fetches: functions.js, and all scripts that taskpane.html loads at once
 * (its own; office.js comes from Microsoft). kB of 1,000 bytes, gzip as a web server does by default.
 */
const dist = path.resolve("dist");
const webpack = path.resolve("node_modules/webpack/bin/webpack.js");
const build = spawnSync(process.execPath, [webpack, "--mode", "production"], { encoding: "utf8" });
if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}${build.stderr}`);

const gzipKb = (file: string): number => gzipSync(readFileSync(path.join(dist, file))).length / 1000;
const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
const scripts = [...page.matchAll(/<script[^>]+src="([^"]+)"/g)]
  .map(([, src]) => src ?? "")
  .filter((src) => !src.startsWith("https://appsforoffice.microsoft.com/"));
const round = (value: number): number => Math.round(value * 10) / 10;

console.log(
  JSON.stringify({
    functionsGzipKb: round(gzipKb("functions.js")),
    paneGzipKb: round(scripts.reduce((sum, script) => sum + gzipKb(script), 0)),
  }),
);
