/** Three projects: plain Node (core, host, actions), jsdom (components) and a real browser (pages, driven from Node). */
const transform = {
  "^.+\\.(t|j)sx?$": [
    "ts-jest",
    {
      diagnostics: false,
      tsconfig: {
        target: "ES2020",
        module: "commonjs",
        moduleResolution: "node10",
        ignoreDeprecations: "6.0",
        jsx: "react-jsx",
        esModuleInterop: true,
        isolatedModules: true,
        allowJs: true,
      },
    },
  ],
};
/** Packages that ship only as ES modules and must pass through the transform. */
const esmOnly = ["@cj-tech-master", "@sparticuz"];
const common = {
  rootDir: __dirname,
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  setupFiles: ["<rootDir>/test/support/repeatable.ts"],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/emptyModule.cjs" },
};

module.exports = {
  // A machine that does other work too takes longer; nothing here is told by the clock.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/test/support/slowestFirst.cjs",
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/", "<rootDir>/test/taskpane/"],
    },
    {
      ...common,
      displayName: "jsdom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.ts?(x)"],
    },
    {
      ...common,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
    },
  ],
};
