import { readdirSync, rmSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, serveFolder, type Site } from "../support/browser";
import { scenes } from "../taskpane/support/scenes";
import { axeFaults } from "./support/axeFaults";
import { buildPaneFixture } from "./support/buildPaneFixture";
import { changeScene, goToScene } from "./support/goToScene";

/** Every view and state of the pane (V0 to V7) in a real browser, at the widths that Excel gives it. */
let folder: string;
let site: Site;
let browser: Browser;
let page: Page;

/** Names of the components that were drawn in some scene. */
const drawn = new Set<string>();

/** A busy machine takes its time; what is tested does not depend on it. */
jest.setTimeout(120_000);

beforeAll(async () => {
  folder = await buildPaneFixture();
  site = await serveFolder(folder);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: narrow[1], reducedMotion: "reduce" });
  await goToScene(page, site.url, "list");
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** A Mac starts at 270 points, Windows at 320. */
const narrow = [
  { width: 270, height: 700 },
  { width: 320, height: 700 },
] as const;

function drawnComponents(): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { drawnComponents: () => string[] }).drawnComponents());
}

/** What sticks out to the right of the pane, and texts that are cut without dots. */
function sticksOut(): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>("#pane *")) {
      const { overflowX } = getComputedStyle(element);
      const scrolls = overflowX === "auto" || overflowX === "scroll";
      // A table of values may be wider than the pane, inside a box of its own that says so.
      if (
        scrolls &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.querySelector("table") === null
      ) {
        faults.push(
          `${element.tagName} ${element.className} scrolls sideways: ${element.textContent?.slice(0, 40)}`,
        );
      }
    }
    // What is cut by the edge of the pane scrolls nowhere, so it is looked for by where it ends.
    for (const control of document.querySelectorAll<HTMLElement>(
      "input, select, textarea, button, p, h2, h3",
    )) {
      const { right, width } = control.getBoundingClientRect();
      const inTable = control.closest("table") !== null;
      if (width > 1 && right > innerWidth + 1 && !inTable)
        faults.push(`${control.tagName} ends at ${right}: ${control.textContent?.slice(0, 40)}`);
    }
    return faults;
  });
}

/** What sticks out when menus have found their places, which they do some moments after a change of size. */
async function stillSticksOut(): Promise<string[]> {
  for (let looks = 0; looks < 20; looks++) {
    if ((await sticksOut()).length === 0) return [];
    await page.waitForTimeout(100);
  }
  return sticksOut();
}

/** All text at twice its size, or at its own again. */
function setTextSize(times: 1 | 2): Promise<void> {
  return page.evaluate((times) => {
    const elements = [...document.querySelectorAll<HTMLElement>("body *")];
    const sizes = elements.map((element) => parseFloat(getComputedStyle(element).fontSize));
    elements.forEach(({ style }, i) => {
      style.fontSize = times === 1 ? "" : `${(sizes[i] ?? 0) * times}px`;
      style.lineHeight = times === 1 ? "" : "1.3";
    });
    // A menu finds its place again, as it does when the pane is given another size.
    window.dispatchEvent(new Event("resize"));
  }, times);
}

/** Texts that are cut without dots. */
function cutTexts(): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("#pane button, #pane h2, #pane p, #pane label")]
      .filter((element) => element.clientHeight > 0 && getComputedStyle(element).overflow === "hidden")
      .filter((element) => element.scrollHeight > element.clientHeight + 4)
      .filter((element) => getComputedStyle(element).webkitLineClamp === "none")
      .map((element) => element.textContent),
  );
}

/** Scenes with a menu or a question over the view: it stays where it was opened, so at another width it is opened anew. */
const layers = ["more", "newPhase", "freezing", "removeEverything"];

test.each(Object.keys(scenes))(
  "%s: no fault that axe finds, light, dark and in forced colours; fits at 320 and 270 points and at twice the text size",
  async (name) => {
    await page.setViewportSize(narrow[1]);
    await changeScene(page, site.url, name);
    for (const component of await drawnComponents()) drawn.add(component);
    expect(await axeFaults(page)).toEqual([]);
    expect(await sticksOut()).toEqual([]);
    try {
      await page.emulateMedia({ forcedColors: "active" });
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMedia({ forcedColors: null, colorScheme: "dark" });
      expect(await axeFaults(page)).toEqual([]);
    } finally {
      await page.emulateMedia({ forcedColors: null, colorScheme: null });
    }
    const isLayer = layers.includes(name);
    await page.setViewportSize(narrow[0]);
    if (isLayer) await changeScene(page, site.url, name);
    expect(await sticksOut()).toEqual([]);
    await page.setViewportSize(narrow[1]);
    if (isLayer) await changeScene(page, site.url, name);
    try {
      await setTextSize(2);
      expect(await cutTexts()).toEqual([]);
      expect(await stillSticksOut()).toEqual([]);
    } finally {
      await setTextSize(1);
    }
  },
);

test("every view of the pane is in one of these scenes", () => {
  const folder = resolve(__dirname, "../../src/taskpane");
  const views = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => basename(path, ".tsx"))
    .filter((name) => /(View|Page|Dialog)$/.test(name));
  expect(views.length).toBeGreaterThan(20);
  expect(views.filter((name) => !drawn.has(name))).toEqual([]);
});

/** Colours of the lines in the drawings of ours. */
function strokes(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>("#pane main svg[class] path")]
      .map((element) => getComputedStyle(element).stroke)
      .filter((stroke) => stroke !== "none"),
  );
}

test.each(["list", "indicator", "options"])("%s can be read in forced colours", async (name) => {
  await page.setViewportSize(narrow[1]);
  await goToScene(page, site.url, name);
  const usual = await strokes();
  expect(usual.length).toBeGreaterThan(2);
  await page.emulateMedia({ forcedColors: "active" });
  try {
    await goToScene(page, site.url, name);
    // A line that kept a colour of ours would vanish on a black ground.
    const forced = await strokes();
    expect(forced).toHaveLength(usual.length);
    const kept = forced.filter((stroke, i) => stroke === usual[i]);
    expect(kept).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  } finally {
    await page.emulateMedia({ forcedColors: null });
  }
});

test("nothing moves for someone who has asked for less motion", async () => {
  await goToScene(page, site.url, "inserting");
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .map((animation) => animation.effect?.getComputedTiming())
      .filter(
        (timing) => timing !== undefined && Number(timing.duration) > 1 && timing.iterations === Infinity,
      )
      .map((timing) => JSON.stringify(timing)),
  );
  expect(moving).toEqual([]);
});

describe("job A by keyboard alone", () => {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute("role") ?? element?.tagName.toLowerCase()}: ${(
        element?.getAttribute("aria-label") ??
        element?.textContent ??
        ""
      ).slice(0, 30)}`;
    });

  /** On the element, in what it draws after itself, or on the box around a field: anything that changes with focus. */
  const showsFocus = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const looks = (): string =>
        [element, element.parentElement, element.nextElementSibling]
          .flatMap((box) =>
            box === null ? [] : [null, "::after", "::before"].map((part) => [box, part] as const),
          )
          .map(([box, part]) => {
            const style = getComputedStyle(box, part);
            const { outline, boxShadow, border, transform, textDecoration, content } = style;
            return [outline, boxShadow, border, transform, textDecoration, content].join("|");
          })
          .join("\n");
      const focused = looks();
      element.blur();
      const blurred = looks();
      element.focus();
      return focused !== blurred;
    });

  test("tabs, summary, search, sort, filter, select all and the list are one stop each", async () => {
    await page.setViewportSize(narrow[1]);
    await goToScene(page, site.url, "list");
    const stops: string[] = [];
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press("Tab");
      const now = await focused();
      // Behind the last stop lies the browser itself.
      if (stops.includes(now) || now.startsWith("body")) break;
      stops.push(now);
      const outlined = await showsFocus();
      expect(`${now} ${outlined ? "shows" : "hides"} its focus`).toBe(`${now} shows its focus`);
    }
    expect(stops.length).toBeGreaterThanOrEqual(8);
    expect(stops[0]).toBe("tab: Följ upp");
    expect(stops.filter((stop) => stop.startsWith("option"))).toHaveLength(1);
  });

  test("Space unticks, Enter opens, Esc comes back to the row, Ctrl+Enter inserts", async () => {
    await goToScene(page, site.url, "list");
    const row = page.locator('[role="option"][tabindex="0"]');
    await row.focus();
    await page.keyboard.press("ArrowDown");
    const second = await focused();
    await page.keyboard.press("Space");
    await page.getByText("11 valda").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Gå till källan").first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator('[role="option"]').first().waitFor();
    expect(await focused()).toBe(second);
    await page.keyboard.press("Control+Enter");
    await page
      .getByText(/^Klart: /)
      .first()
      .waitFor();
  });
});

describe("jobs B and C by keyboard alone", () => {
  const focusedName = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return (element?.getAttribute("aria-label") ?? element?.innerText ?? "").trim();
    });

  /** Tab until the control whose name begins so has the focus; nothing else is pressed on the way. */
  async function tabTo(name: string): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press("Tab");
      const now = await focusedName();
      if (now.startsWith(name)) return;
      passed.push(now);
    }
    throw new Error(`Tab does not come to ${name}: ${passed.join(", ")}`);
  }

  async function openDocuments(): Promise<void> {
    await page.setViewportSize(narrow[1]);
    await goToScene(page, site.url, "list");
    await tabTo("Följ upp");
    for (let tab = 0; tab < 3; tab++) await page.keyboard.press("ArrowRight");
    expect(await focusedName()).toBe("Dokument");
    await page.keyboard.press("Enter");
    await page.getByText("Frys bladet till värden").first().waitFor();
  }

  test("the target table is opened and built, and Esc comes back to where it was opened", async () => {
    await openDocuments();
    await tabTo("Måltabell");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Måltabell" }).waitFor();
    expect(await focusedName()).toBe("Måltabell");
    await tabTo("Bygg måltabell");
    await page.keyboard.press("Enter");
    await page
      .getByText(/^Klart: /)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Frys bladet till värden").first().waitFor();
    expect(await focusedName()).toMatch(/^Måltabell/);
  });

  test("the review of the tertial is brought up to date, and what was decided becomes actions", async () => {
    await openDocuments();
    await tabTo("Ledningens genomgång");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ledningens genomgång" }).waitFor();
    await tabTo("Gör åtgärder av besluten");
    await page.keyboard.press("Enter");
    await page
      .getByText(/^Klart: /)
      .first()
      .waitFor();
    await tabTo("Uppdatera det");
    await page.keyboard.press("Enter");
    await page
      .getByText(/8\s+sidor när du skriver ut/)
      .first()
      .waitFor();
  });
});
