/** The page of the add-in that `npm run test:excel` opens in Excel, and a server for it on this computer. */
const fs = require("node:fs");
const https = require("node:https");
const path = require("node:path");
const { scripts } = require("./assumptions");

/** Where the results of the whole run go: the port that office-addin-test-server takes by default. */
const resultsPort = 4201;
const pagePort = 4202;

const page = `<!doctype html><html><head><meta charset="utf-8" />
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
${scripts.map((script) => `<script src="${script}"></script>`).join("")}<script src="runAssumptions.js"></script><script src="start.js"></script>
</head><body>Styrtal: assumptions about Excel</body></html>`;

const start = `Office.onReady(async () => {
  const tell = (result) => fetch("/result", { method: "POST", body: JSON.stringify(result) });
  const inOrder = [...assumptions].sort((one, other) => one.number - other.number);
  const results = {};
  await runAssumptions(inOrder, { Excel, Office }, (result) => {
    results[result.number] = result.result;
    return tell(result);
  });
  const data = encodeURIComponent(JSON.stringify(results));
  await fetch("https://localhost:${resultsPort}/results?data=" + data, { method: "POST" });
});`;

const file = (name) => fs.readFileSync(path.join(__dirname, name));

/** Everything that is asked for by GET. */
function answers() {
  return {
    "/index.html": ["text/html", page],
    "/start.js": ["text/javascript", start],
    ...Object.fromEntries(
      scripts.map((script) => [`/${script}`, ["text/javascript", file(`assumptions/${script}`)]]),
    ),
    "/runAssumptions.js": ["text/javascript", file("runAssumptions.js")],
    "/icon.png": ["image/png", file("../../assets/icons/icon-32.png")],
  };
}

/** Serves the page and prints each assumption as it has been tried; the server is given back to be closed. */
async function servePage(certificate) {
  const known = answers();
  const server = https.createServer(certificate, (request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      if (request.method === "POST" && request.url === "/result") print(JSON.parse(body));
      const [type, content] = known[request.url.split("?")[0]] ?? ["text/plain", ""];
      response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" });
      response.end(content);
    });
  });
  await new Promise((listening) => server.listen(pagePort, listening));
  return server;
}

function print({ number, says, result, detail }) {
  console.log(`${String(number).padStart(3)} ${result}: ${says}${detail === "" ? "" : ` (${detail})`}`);
}

module.exports = { pagePort, resultsPort, servePage };
