/** Checks that need LibreOffice (soffice on the path): what it computes and draws of the workbooks we write. */
const { projects } = require("./jest.config.js");

const node = projects.find(({ displayName }) => displayName === "node");

module.exports = {
  ...node,
  displayName: "libreoffice",
  testMatch: ["<rootDir>/test/libreoffice/**/*.lo.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
};
