/**
 * `npm run excel`: starts the development server for Excel (https) and side-loads the add-in into desktop Excel.
 *
 * The side-loading itself is Microsoft's office-addin-debugging, fetched by npx: it is no dependency, since one of its
 * own needs to be compiled on the machine. Where there is no desktop Excel (Linux) the server runs, and says so.
 */
const { spawn } = require("node:child_process");
const net = require("node:net");

const port = Number(process.env.PORT || 3000);
const npx = process.platform === "win32" ? "npx.cmd" : "npx";
const shell = process.platform === "win32";

const server = spawn(npx, ["webpack", "serve", "--mode", "development", "--env", "excel"], {
  stdio: "inherit",
  shell,
});
server.on("exit", (code) => process.exit(code ?? 1));
process.on("SIGINT", () => server.kill("SIGINT"));

waitForPort(port).then(sideload, (error) => {
  console.error(error.message);
  server.kill();
});

function sideload() {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    console.log(
      `There is no desktop Excel on ${process.platform}. The add-in is served on https://localhost:${port};`,
    );
    console.log("upload manifest.xml in Excel on the web (Home, Add-ins, More Add-ins, Upload My Add-in).");
    return;
  }
  const tool = [
    "--yes",
    "office-addin-debugging@7",
    "start",
    "manifest.xml",
    "desktop",
    "--app",
    "excel",
    "--no-debug",
  ];
  spawn(npx, tool, { stdio: "inherit", shell }).on("exit", (code) => {
    if (code !== 0)
      console.error("Side-loading failed. README tells how to do it by hand; the server keeps running.");
  });
}

/** Resolves when something listens, at most two minutes from now. */
function waitForPort(number, until = Date.now() + 120_000) {
  return new Promise((resolve, reject) => {
    const attempt = () => {
      const socket = net.connect(number, "localhost");
      socket.once("connect", () => {
        socket.destroy();
        resolve();
      });
      socket.once("error", () => {
        if (Date.now() > until) reject(new Error(`Nothing listens on port ${number}.`));
        else setTimeout(attempt, 500);
      });
    };
    attempt();
  });
}
