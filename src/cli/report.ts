import { setFlagsFromString } from "node:v8";
import { runCommand } from "./runCommand";

// Tidying memory a little oftener than V8 would by itself keeps a large workbook well below half a gigabyte.
setFlagsFromString("--heap-growing-percent=50");

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
