import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runCommand } from "./runCommand";

// Tidying memory a little oftener than V8 would by itself keeps a large workbook well below half a gigabyte.
setFlagsFromString("--heap-growing-percent=50");

/** npm starts its scripts in the folder of package.json; paths are meant from where the user stands. */
const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
if (script === "report" && folder !== undefined && existsSync(folder)) process.chdir(folder);

/** `npm run report`: exit 0 when it went well, 2 with one sentence on stderr when the input cannot be used. */
runCommand(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
})
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
