/**
 * `npm run test:excel`: opens desktop Excel with a small add-in that tries, one by one, what the embedded host assumes about
 * Excel (assumptions/), and prints holds or fails for each; then those that cannot be tried so, and why. Exit 1 when one
 * fails. On a machine without desktop Excel it says so and does nothing.
 *
 * Microsoft's office-addin-test-server takes the results of the run. It is fetched for the occasion into a folder of its
 * own, since nobody else needs the twenty packages that it brings (docs/dependencies.md). It serves no pages and takes one
 * answer for a whole run, so a small server beside it serves the page and prints each assumption as it is tried.
 */
const { execFileSync, spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { assumptions } = require("./assumptions");
const notTried = require("./assumptions/notTried");
const { pagePort, resultsPort, servePage } = require("./servePage");

const testServer = "office-addin-test-server@2.0.3";
const address = `https://localhost:${pagePort}`;
const patience = 180_000;

function excelIsHere() {
  if (process.platform === "darwin") return fs.existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  const roots = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"]].filter(Boolean);
  return roots.some((root) =>
    ["root/Office16", "Office16"].some((folder) =>
      fs.existsSync(path.join(root, "Microsoft Office", folder, "EXCEL.EXE")),
    ),
  );
}

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>5c1f3a0e-7f3b-4f7b-9a55-0a7e0c1d9e42</Id>
  <Version>1.0.0.0</Version>
  <ProviderName>Styrtal</ProviderName>
  <DefaultLocale>sv-SE</DefaultLocale>
  <DisplayName DefaultValue="Styrtal prov" />
  <Description DefaultValue="Prövar antaganden om Excel" />
  <IconUrl DefaultValue="${address}/icon.png" />
  <HighResolutionIconUrl DefaultValue="${address}/icon.png" />
  <SupportUrl DefaultValue="${address}/" />
  <Hosts><Host Name="Workbook" /></Hosts>
  <Requirements><Sets DefaultMinVersion="1.9"><Set Name="ExcelApi" /></Sets></Requirements>
  <DefaultSettings><SourceLocation DefaultValue="${address}/index.html" /></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
</OfficeApp>`;

async function main() {
  if (!excelIsHere()) {
    console.log(
      `There is no desktop Excel on this machine (${process.platform}): ${assumptions.length} assumptions not tried, ` +
        `and ${notTried.length} that no code in Excel can try.`,
    );
    return;
  }
  const { TestServer } = fetched(testServer);
  const server = new TestServer(resultsPort);
  // Before it is started it has a refusal that nobody waits for, and that would end the process.
  server.getTestResults().catch(() => undefined);
  await server.startTestServer();
  const pages = await servePage(await require("office-addin-dev-certs").getHttpsServerOptions());
  sideload();
  const results = await Promise.race([server.getTestResults(), outOfPatience()]);
  pages.close();
  await server.stopTestServer();
  const outcomes = Object.values(results);
  const count = (wanted) => outcomes.filter((outcome) => outcome === wanted).length;
  console.log(
    `${count("holds")} hold, ${count("fails")} fail, ${count("not tried")} need a newer Excel, of ${assumptions.length}.`,
  );
  for (const { number, why } of notTried)
    console.log(`${String(number).padStart(3)} cannot be tried: ${why}`);
  process.exit(count("fails") > 0 || outcomes.length < assumptions.length ? 1 : 0);
}
/** A package that is fetched into a folder of its own, and what it exports. */
function fetched(version) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "styrtal-excel-"));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const quiet = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  execFileSync(npm, ["install", ...quiet, "--prefix", folder, version], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return require(path.join(folder, "node_modules", version.split("@")[0]));
}

function outOfPatience() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("Excel did not answer in time.")), patience).unref();
  });
}

function sideload() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "styrtal-excel-"));
  const target = path.join(folder, "manifest.xml");
  fs.writeFileSync(target, manifest);
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const tool = [
    "--yes",
    "office-addin-debugging@7",
    "start",
    target,
    "desktop",
    "--app",
    "excel",
    "--no-debug",
  ];
  spawn(npx, tool, { stdio: "inherit", shell: process.platform === "win32" });
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
