const path = require("node:path");
const Sequencer = require("@jest/test-sequencer").default;

/** Folders whose files take the longest, so that none of them is begun last while the other worker has nothing to do. */
const slow = ["test/browser/", "test/trust/", "test/cli/", "test/actions/"];

/** On a clean clone Jest knows no file's time and goes by size; a browser is waited for longer than its test is long. */
class SlowestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path: file, context }) => {
      const name = path.relative(context.config.rootDir, file).split(path.sep).join("/");
      const found = slow.findIndex((folder) => name.startsWith(folder));
      return found === -1 ? slow.length : found;
    };
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
}

module.exports = SlowestFirst;
