/** Preloaded by bench/report.ts: when the process ends, adds its largest resident memory in kB to a file. */
const fs = require("node:fs");

process.on("exit", () => {
  if (process.env.STYRTAL_PEAK_FILE) {
    fs.appendFileSync(process.env.STYRTAL_PEAK_FILE, `${process.resourceUsage().maxRSS}\n`);
  }
});
