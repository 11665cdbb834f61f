import { EXCEL_2021, isSetSupported, type RequirementSets } from "./requirementSets";

/**
 * What the small loader `office.js` and Excel itself put on `window` around the large script `excel-web-16.00.js`:
 * the association of custom functions, `Office.onReady`, ribbon actions and `Office.context`. Used by the loader for Node
 * and by the browser page, so that both run the add-in in the same surroundings.
 */

/** What differs between the clients that the add-in may meet. */
export interface OfficeContextOptions {
  /** As `Office.PlatformType`; default OfficeOnline. */
  readonly platform?: string;
  /** Language of the user interface; default sv-SE. */
  readonly displayLanguage?: string;
  /** Language of the user's data; default the display language. */
  readonly contentLanguage?: string;
  readonly requirementSets?: RequirementSets;
}

/** The objects that an add-in finds as globals in Excel. */
export interface OfficeNamespaces {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Has no types in `@types/office-js`; the add-in uses little of it. */
  readonly OfficeRuntime: unknown;
}

/** A ribbon or menu command, as `Office.actions.associate` receives it. */
export type CommandHandler = (event: { source: { id: string }; completed(): void }) => void;

/** What the add-in has registered while it loaded. */
export interface Registrations {
  /** Custom functions by upper-case id. */
  readonly functions: Record<string, (...args: never[]) => unknown>;
  /** Ribbon and menu commands by action id. */
  readonly commands: Map<string, CommandHandler>;
}

type OfficeWindow = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- the browser's window

/** The loader's enumerations, with the values that office.js documents. */
const hostTypes = enumeration("Word", "Excel", "PowerPoint", "Outlook", "OneNote", "Project", "Access");
const platformTypes = enumeration("PC", "OfficeOnline", "Mac", "iOS", "Android", "Universal");

function enumeration(...names: string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** Run before `excel-web-16.00.js`: it reads the association while it loads. */
export function prepareOfficeWindow(window: OfficeWindow): Registrations {
  const functions: Registrations["functions"] = Object.create(null);
  const listeners: Array<() => void> = [];
  window.CustomFunctionMappings = {};
  window.CustomFunctions = {
    _association: { mappings: functions, onchange: (listener: () => void) => listeners.push(listener) },
    associate(idOrMap: string | Record<string, never>, implementation?: (...args: never[]) => unknown) {
      const entries: Array<[string, unknown]> =
        typeof idOrMap === "string" ? [[idOrMap, implementation]] : Object.entries(idOrMap);
      for (const [id, body] of entries) functions[id.toUpperCase()] = body as (...args: never[]) => unknown;
      for (const listener of listeners) listener();
    },
  };
  return { functions, commands: new Map() };
}

/**
 * Run after `excel-web-16.00.js`: gives Office its context, its `onReady` and its commands, and turns the gate on.
 * `Office.context` cannot be redefined, so `window.Office` becomes a child of the original.
 */
export function completeOfficeWindow(
  window: OfficeWindow,
  registrations: Registrations,
  options: OfficeContextOptions = {},
): OfficeNamespaces {
  const context = officeContext(options);
  const info = { host: "Excel", platform: context.platform };
  const original = window.Office;
  const actions = Object.create(original.actions ?? null);
  actions.associate = (id: string, handler: CommandHandler) => void registrations.commands.set(id, handler);
  window.Office = Object.create(original, {
    context: { value: context, enumerable: true },
    actions: { value: actions, enumerable: true },
    HostType: { value: hostTypes, enumerable: true },
    PlatformType: { value: platformTypes, enumerable: true },
    onReady: {
      enumerable: true,
      value: (callback?: (value: typeof info) => unknown) =>
        Promise.resolve(info).then(async (value) => {
          if (callback) await callback(value);
          return value;
        }),
    },
    initialize: { writable: true, enumerable: true, value: undefined },
  });
  queueMicrotask(() => callInitialize(window));
  turnOnRequirementGate(window);
  window.OfficeRuntime = window.OfficeRuntime ?? window._OfficeRuntimeWeb;
  return {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
    OfficeRuntime: window.OfficeRuntime,
  };
}

/** Older add-ins set `Office.initialize` instead of calling `onReady`: it is called once, when the scripts have run. */
function callInitialize(window: OfficeWindow): void {
  const initialize: unknown = window.Office.initialize;
  if (typeof initialize === "function") initialize("documentOpened");
}

/**
 * office.js guards each newer member with its requirement set, but the check is off in the published build. With it on,
 * use of a member beyond `requirementSets` throws ApiNotFound at the call, with the member's name and set.
 */
function turnOnRequirementGate(window: OfficeWindow): void {
  window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}

function officeContext(options: OfficeContextOptions) {
  const sets = options.requirementSets ?? EXCEL_2021;
  const platform = options.platform ?? "OfficeOnline";
  const displayLanguage = options.displayLanguage ?? "sv-SE";
  const version = "16.0.14332.20000";
  return {
    host: "Excel",
    platform,
    displayLanguage,
    contentLanguage: options.contentLanguage ?? displayLanguage,
    touchEnabled: false,
    commerceAllowed: false,
    diagnostics: { host: "Excel", platform, version },
    partitionKey: undefined,
    officeTheme: undefined,
    requirements: {
      isSetSupported: (name: string, minVersion?: string | number) => isSetSupported(sets, name, minVersion),
    },
  };
}
