/** Prints how many tests passed and failed in the given result files of jest (--json), and sums them: {passed, failed}. */
const fs = require("node:fs");

const sum = { passed: 0, failed: 0 };
for (const file of process.argv.slice(2)) {
  const result = JSON.parse(fs.readFileSync(file, "utf8"));
  sum.passed += result.numPassedTests;
  // A file of tests that could not even start has no tests to count.
  sum.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
}
console.log(`${sum.passed} ${sum.failed}`);
