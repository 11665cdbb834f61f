import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { loadOfficeJs } from "../../src/host/officeJs/loadOfficeJs";

const root = path.resolve(__dirname, "../..");
const file = path.join(root, "manifest.xml");
const text = readFileSync(file, "utf8");
const document = new DOMParser({ onError: (level, message) => fail(`${level}: ${message}`) }).parseFromString(
  text,
  "text/xml",
);
const address = "https://localhost:3000/";

function fail(message: string): never {
  throw new Error(message);
}

function children(element: Node): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function all(localName: string): Element[] {
  return Array.from(document.getElementsByTagNameNS("*", localName));
}

const attribute = (element: Element, name: string) =>
  element.getAttribute(name) ?? fail(`${element.nodeName} ${name}`);
const content = (localName: string) => all(localName)[0]?.textContent ?? fail(localName);

/**
 * The order in which an element's children must come; Excel refuses a manifest that breaks it. From Microsoft's
 * "How to find the proper order of manifest elements".
 */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  Requirements: ["Sets", "Methods"],
  VersionOverrides: [
    "Description",
    "Requirements",
    "Hosts",
    "Resources",
    "WebApplicationInfo",
    "EquivalentAddins",
  ],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Items", "Enabled"],
  Item: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

describe("manifest.xml", () => {
  test("children stand in the order that Excel asks for", () => {
    for (const [name, expected] of Object.entries(order)) {
      for (const element of all(name)) {
        const names = children(element).map((child) => child.localName ?? "");
        expect(names.filter((child) => !expected.includes(child))).toEqual([]);
        const places = names.map((child) => expected.indexOf(child));
        expect([name, ...places]).toEqual([name, ...[...places].sort((a, b) => a - b)]);
      }
    }
    const functions = all("ExtensionPoint").find(
      (point) => point.getAttribute("xsi:type") === "CustomFunctions",
    );
    expect(functions && children(functions).map((child) => child.localName)).toEqual([
      "Script",
      "Page",
      "Metadata",
      "Namespace",
    ]);
    expect(
      children(all("Host").find((host) => children(host).length > 0) ?? fail("Host"))[0]?.localName,
    ).toBe("Runtimes");
  });

  test("identity: a GUID, four-part version that follows package.json, lengths", () => {
    const version = (JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string })
      .version;
    expect(content("Id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(content("Version")).toBe(`${version}.0`);
    const localised = (name: string) => {
      const element = children(document.documentElement ?? fail("root")).find(
        (child) => child.localName === name,
      );
      const own = element ?? fail(name);
      return [
        attribute(own, "DefaultValue"),
        ...children(own).map((override) => attribute(override, "Value")),
      ];
    };
    for (const name of localised("DisplayName")) expect(name.length).toBeLessThanOrEqual(125);
    for (const description of localised("Description")) expect(description.length).toBeLessThanOrEqual(250);
    expect(localised("Description")).toHaveLength(2);
    expect(content("Permissions")).toBe("ReadWriteDocument");
  });

  test("what Excel must offer: SharedRuntime 1.1, CustomFunctionsRuntime 1.3, ExcelApi 1.9", () => {
    const sets = all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
    expect(Object.fromEntries(sets)).toEqual({
      SharedRuntime: "1.1",
      CustomFunctionsRuntime: "1.3",
      ExcelApi: "1.9",
    });
  });

  test("every resource that is asked for exists, every resource is asked for, ids are at most 32 characters", () => {
    const elements = Array.from(document.getElementsByTagNameNS("*", "*"));
    const asked = elements.flatMap((element) => element.getAttribute("resid") ?? []);
    const given = ["Image", "Url", "String"].flatMap((name) =>
      all(name).flatMap((element) => element.getAttribute("id") ?? []),
    );
    expect(new Set(given).size).toBe(given.length);
    expect([...new Set(asked)].sort()).toEqual([...given].sort());
    for (const id of given) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("ids of controls are unique, at most 125 characters", () => {
    const ids = ["Group", "Control", "Item"].flatMap((name) =>
      all(name).map((element) => attribute(element, "id")),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
  });

  test("Swedish is the default and everything that differs has English; never an override for the default", () => {
    expect(content("DefaultLocale")).toBe("sv-SE");
    const overrides = [...all("Override")];
    expect(overrides.length).toBeGreaterThan(10);
    for (const override of overrides) {
      expect(attribute(override, "Locale")).toBe("en-US");
      // In Resources the element has the prefix, in the base part it has not (office-js #2464).
      const inResources = override.parentNode?.nodeName.startsWith("bt:") === true;
      expect(override.nodeName).toBe(inResources ? "bt:Override" : "Override");
    }
    const sameInBoth = new Set(["Functions.Namespace", "Group.Label"]);
    for (const string of all("String")) {
      if (!sameInBoth.has(attribute(string, "id"))) expect(children(string)).toHaveLength(1);
    }
  });

  test("short strings at most 125 characters, long ones at most 250", () => {
    for (const [name, longest] of [
      ["ShortStrings", 125],
      ["LongStrings", 250],
    ] as const) {
      for (const string of children(all(name)[0] ?? fail(name))) {
        const texts = [
          attribute(string, "DefaultValue"),
          ...children(string).map((own) => attribute(own, "Value")),
        ];
        for (const value of texts) expect(value.length).toBeLessThanOrEqual(longest);
      }
    }
  });

  test("the texts of the ribbon are those of the catalogue", () => {
    const catalogue = readFileSync(path.join(root, "src/i18n/sv/pane.ts"), "utf8");
    for (const id of [
      "Open.Label",
      "Update.Label",
      "Insert.Label",
      "Selection.Label",
      "Monthly.Label",
      "Review.Label",
      "Targets.Label",
      "Checklist.Label",
      "Freeze.Label",
      "Open.Tip",
    ]) {
      const string = all("String").find((element) => element.getAttribute("id") === id) ?? fail(id);
      expect(catalogue).toContain(`"${attribute(string, "DefaultValue")}"`);
    }
  });

  test("all addresses are https on one origin", () => {
    const addresses = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Url", "Image"]
      .flatMap((name) => all(name))
      .flatMap((element) => [element, ...children(element)])
      .flatMap((element) => element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? []);
    expect(addresses.length).toBeGreaterThan(30);
    for (const each of addresses) expect(each.startsWith(address)).toBe(true);
    expect(content("AppDomain")).toBe("https://localhost:3000");
  });

  test("one page: the runtime, the functions' page, the command file and every ShowTaskpane use the same address", () => {
    const resid = (element: Element | undefined) => attribute(element ?? fail("element"), "resid");
    const page = resid(all("Runtime")[0]);
    const pages = [
      resid(all("FunctionFile")[0]),
      resid(children(all("Page")[0] ?? fail("Page"))[0]),
      ...all("Action")
        .filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane")
        .map((action) => resid(children(action)[0])),
    ];
    expect(pages.length).toBeGreaterThan(2);
    expect(new Set(pages)).toEqual(new Set([page]));
    expect(attribute(all("Runtime")[0] ?? fail("Runtime"), "lifetime")).toBe("long");
    expect(all("TaskpaneId")).toEqual([]);
    const url = all("Url").find((element) => element.getAttribute("id") === page);
    const source = children(all("DefaultSettings")[0] ?? fail("DefaultSettings"))[0];
    expect(attribute(source ?? fail("SourceLocation"), "DefaultValue")).toBe(
      attribute(url ?? fail("Url"), "DefaultValue"),
    );
  });

  test("icons exist and have the size they are said to have", () => {
    const sizeOf = new Map<string, number>();
    for (const image of all("Image")) {
      const size = image.getAttribute("size");
      if (size === null) continue;
      const resid = attribute(image, "resid");
      expect([resid, sizeOf.get(resid) ?? Number(size)]).toEqual([resid, Number(size)]);
      sizeOf.set(resid, Number(size));
    }
    for (const image of all("Image").filter((each) => each.getAttribute("id") !== null)) {
      const url = attribute(image, "DefaultValue");
      const size = sizeOf.get(attribute(image, "id"));
      expect([url, pixels(url)]).toEqual([url, { width: size, height: size }]);
    }
    expect(pixels(attribute(all("IconUrl")[0] ?? fail("IconUrl"), "DefaultValue")).width).toBe(32);
    expect(pixels(attribute(all("HighResolutionIconUrl")[0] ?? fail("icon"), "DefaultValue")).width).toBe(64);
    expect(pixels(`${address}assets/icons/icon-128.png`).width).toBe(128);
  });

  test("every control has an icon in each size that Office may ask for", () => {
    for (const icon of all("Icon")) {
      const sizes = children(icon).map((image) => Number(attribute(image, "size")));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    }
  });

  test("every command of the manifest is registered, and no other", () => {
    const office = loadOfficeJs();
    Object.assign(globalThis, { Office: office.Office });
    jest.isolateModules(() => require("../../src/commands/index"));
    const named = all("FunctionName").map((element) => element.textContent ?? "");
    expect([...office.registrations.commands.keys()].sort()).toEqual([...new Set(named)].sort());
  });

  test("Microsoft's own tool reads it", () => {
    const cli = path.join(root, "node_modules/office-addin-manifest/cli.js");
    const output = execFileSync(process.execPath, [cli, "info", file], { encoding: "utf8" });
    expect(output).toContain("058a3267-3d5f-42de-9479-4cf62bceeae2");
    expect(output).toContain("Hosts: Workbook");
    expect(output).toContain("Default Locale: sv-SE");
  });

  test("for another address every place follows, and only https will do", () => {
    const { manifestFor } = require("../../tools/webpack/manifestUrl") as {
      manifestFor(manifest: string, url?: string): string;
    };
    const moved = manifestFor(text, "https://tillagg.kommunen.se/styrtal/");
    expect(moved).not.toContain("localhost");
    expect(moved).toContain('"https://tillagg.kommunen.se/styrtal/taskpane.html"');
    expect(moved).toContain("<AppDomain>https://tillagg.kommunen.se</AppDomain>");
    expect(manifestFor(text)).toBe(text);
    expect(() => manifestFor(text, "http://example.org")).toThrow("https");
    expect(() => manifestFor(text, "https://example.org/?a=1")).toThrow("without query");
    expect(() => manifestFor(text, "example.org")).toThrow();
  });
});

/** Width and height as the PNG file itself says. */
function pixels(url: string): { width: number; height: number } {
  const png = path.join(root, url.slice(address.length));
  if (!existsSync(png)) fail(`${url} has no file`);
  const bytes = readFileSync(png);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
