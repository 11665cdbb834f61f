/**
 * Unpacks the Chromium that the npm package @sparticuz/chromium brings (Linux x64) and prints how to start it, as JSON:
 * {"executablePath", "env"}. Several processes may ask at once: one of them unpacks, whole or not at all.
 *
 * A machine with Node and nothing else lacks NSS, which Chromium needs; the package brings that too, and env then says
 * where. Where the machine has its own, the machine's are used.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const require = createRequire(import.meta.url);
const bin = path.resolve(path.dirname(require.resolve("@sparticuz/chromium")), "../bin");
const { version } = JSON.parse(readFileSync(path.join(bin, "../package.json"), "utf8"));
const folder = path.join(tmpdir(), `styrtal-chromium-${version}`);
const executablePath = path.join(folder, "chromium");

if (!existsSync(executablePath)) await unpack();
console.log(JSON.stringify({ executablePath, env: { ...libraries(), ...fonts() } }));

async function unpack() {
  const own = mkdtempSync(`${folder}-`);
  // The package unpacks to the folder for temporary files, whatever that is at the time.
  process.env.TMPDIR = own;
  const { inflate } = await import("@sparticuz/chromium");
  for (const file of ["chromium.br", "fonts.tar.br", "al2023.tar.br"]) await inflate(path.join(bin, file));
  // Its list of font folders names places on other machines.
  const list = `<fontconfig><dir>${path.join(folder, "fonts")}</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;
  writeFileSync(path.join(own, "fonts/fonts.conf"), list);
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(executablePath)) throw error;
    rmSync(own, { recursive: true });
  }
}

function libraries() {
  const missing = execFileSync("ldd", [executablePath], { encoding: "utf8" }).includes("not found");
  return missing ? { LD_LIBRARY_PATH: path.join(folder, "al2023/lib") } : {};
}

function fonts() {
  return existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") };
}
