import { spawnSync } from "node:child_process";
import path from "node:path";

/** The command as a user types it, from a folder inside the project: a real npm and a real process. */
function report(folder: string, ...words: string[]) {
  const cwd = path.join(__dirname, "../..", folder);
  return spawnSync("npm", ["run", "--silent", "report", "--", ...words], {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
}

test("a path is meant from where the user stands; stdout is the JSON alone", () => {
  const { status, stdout, stderr } = report("assets", "exempel.xlsx", "--inspect");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const { indicators } = JSON.parse(stdout) as { indicators: unknown[] };
  expect(indicators.length).toBeGreaterThan(0);
});

test("what is wrong is one sentence on stderr, with exit code 2 and nothing on stdout", () => {
  const { status, stdout, stderr } = report("assets", "finns inte.xlsx", "--out", "x.xlsx");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe("Filen finns inte.xlsx finns inte. Kontrollera sökvägen.\n");
});
