/**
 * `npm run test:excel`: opens desktop Excel with a small add-in that tries, one by one, what the embedded host assumes about
 * Excel (assumptions/), and prints holds or fails for each; then those that cannot be tried so, and why. Exit 1 when one
 * fails. On a machine without desktop Excel it says so and does nothing.
 *
 * Microsoft's office-addin-test-server is not used: it keeps one answer for a whole run, and serves no pages
 * (docs/dependencies.md has the rest).
 */
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const https = require("node:https");
const os = require("node:os");
const path = require("node:path");
const { assumptions, scripts } = require("./assumptions");
const notTried = require("./assumptions/notTried");

const port = 4201;
const address = `https://localhost:${port}`;
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

const page = `<!doctype html><html><head><meta charset="utf-8" />
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
${scripts.map((script) => `<script src="${script}"></script>`).join("")}<script src="runAssumptions.js"></script><script src="start.js"></script>
</head><body>Styrtal: assumptions about Excel</body></html>`;

const start = `Office.onReady(async () => {
  const tell = (result) => fetch("/result", { method: "POST", body: JSON.stringify(result) });
  const inOrder = [...assumptions].sort((one, other) => one.number - other.number);
  await runAssumptions(inOrder, { Excel, Office }, tell);
  await fetch("/done", { method: "POST" });
});`;

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
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const results = [];
  const file = (name) => fs.readFileSync(path.join(__dirname, name));
  const answers = {
    "/index.html": ["text/html", page],
    "/start.js": ["text/javascript", start],
    ...Object.fromEntries(
      scripts.map((script) => [`/${script}`, ["text/javascript", file(`assumptions/${script}`)]]),
    ),
    "/runAssumptions.js": ["text/javascript", file("runAssumptions.js")],
    "/icon.png": ["image/png", fs.readFileSync(path.resolve(__dirname, "../../assets/icons/icon-32.png"))],
  };
  const finished = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("Excel did not answer in time.")), patience).unref();
    getHttpsServerOptions().then((options) => {
      const server = https.createServer(options, (request, response) => {
        let body = "";
        request.on("data", (part) => (body += part));
        request.on("end", () => {
          if (request.method === "POST" && request.url === "/result") report(JSON.parse(body), results);
          const [type, content] = answers[request.url.split("?")[0]] ?? ["text/plain", ""];
          response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" });
          response.end(content);
          if (request.url === "/done") server.close(() => resolve());
        });
      });
      server.listen(port, sideload);
    }, reject);
  });
  await finished;
  const count = (wanted) => results.filter(({ result }) => result === wanted).length;
  const failed = count("fails");
  console.log(
    `${count("holds")} hold, ${failed} fail, ${count("not tried")} need a newer Excel, of ${assumptions.length}.`,
  );
  for (const { number, why } of notTried)
    console.log(`${String(number).padStart(3)} cannot be tried: ${why}`);
  process.exit(failed > 0 || results.length < assumptions.length ? 1 : 0);
}

function report({ number, says, result, detail }, results) {
  results.push({ number, result });
  console.log(`${String(number).padStart(3)} ${result}: ${says}${detail === "" ? "" : ` (${detail})`}`);
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
