const js = require("@eslint/js");
const tseslint = require("typescript-eslint");
const importX = require("eslint-plugin-import-x");
const reactHooks = require("eslint-plugin-react-hooks");
const officeAddins = require("eslint-plugin-office-addins");

/**
 * Which rooms a room may import from, besides itself. Everything else inside src is refused.
 * taskpane, commands, cli -> actions -> excel -> core; functions -> core; cli and the browser page -> host.
 * test/architecture checks the same arrows by its own reading of the imports.
 */
const rooms = {
  core: [],
  host: [],
  i18n: ["core"],
  excel: ["core", "i18n"],
  actions: ["core", "excel", "i18n"],
  functions: ["core", "i18n"],
  commands: ["actions", "core", "i18n"],
  taskpane: ["actions", "core", "i18n"],
  cli: ["actions", "core", "excel", "host", "i18n"],
  page: ["actions", "core", "host", "i18n", "taskpane"],
};

/** Rooms that do not even know the version of the product. */
const pure = ["core", "host", "functions"];

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [room, ...allowed, ...(pure.includes(room) ? [] : ["version.ts"])].map((name) => `./${name}`),
  message: `src/${room} may import only from ${[room, ...allowed].join(", ")}.`,
}));

/** KPI is the consumer price index in Swedish; what a municipality measures is an indicator. */
const noKpi = ["Identifier", "PrivateIdentifier"].map((node) => ({
  selector: `${node}[name=/kpi/i]`,
  message: "Say indicator (or cpi for the price index); see the glossary.",
}));

const officeGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];
const browserGlobals = ["window", "document", "navigator", "localStorage", "fetch"];
const nodeGlobals = ["process", "Buffer", "require", "__dirname"];
const restricted = (names, message) => ["error", ...names.map((name) => ({ name, message }))];

module.exports = tseslint.config(
  { ignores: ["node_modules/", "dist/", "build/", "coverage/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    plugins: { "import-x": importX, "react-hooks": reactHooks },
    settings: { "import-x/resolver": { node: { extensions: [".ts", ".tsx", ".js", ".json"] } } },
    rules: {
      "no-undef": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-eval": "error",
      "no-alert": "error",
      "no-implied-eval": "error",
      "no-restricted-syntax": ["error", ...noKpi],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": ["error", { maxDepth: 6 }],
      "import-x/no-default-export": "error",
      ...reactHooks.configs.recommended.rules,
    },
  },
  {
    files: ["src/core/**"],
    rules: {
      "no-restricted-globals": restricted(
        [...officeGlobals, ...browserGlobals, ...nodeGlobals],
        "src/core is pure: no Office, browser or Node.",
      ),
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^(?!\\.|simple-statistics$)", message: "src/core imports only simple-statistics." },
          ],
        },
      ],
    },
  },
  {
    files: ["src/{i18n,functions,taskpane,commands}/**"],
    rules: {
      "no-restricted-globals": restricted(
        ["Excel", ...nodeGlobals.filter((name) => name !== "process")],
        "Everything that speaks Office.js is in src/excel.",
      ),
    },
  },
  {
    files: ["src/excel/**", "src/actions/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  // XML and sheet names forbid control characters: they must be named there.
  { files: ["src/host/**"], rules: { "no-control-regex": "off" } },
  { files: ["src/cli/**", "bench/**", "tools/**"], rules: { "no-console": "off" } },
  {
    files: ["test/**"],
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      "no-console": "off",
      "import-x/no-restricted-paths": "off",
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      ecmaVersion: 2023,
      globals: Object.fromEntries(
        [
          "console",
          "process",
          "require",
          "module",
          "__dirname",
          "URL",
          "setTimeout",
          "clearTimeout",
          "Buffer",
          "fetch",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  { files: ["**/*.{js,cjs}"], languageOptions: { sourceType: "commonjs" } },
  { files: ["**/*.mjs"], languageOptions: { sourceType: "module" } },
);
