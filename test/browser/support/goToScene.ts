import type { Page } from "playwright-core";
import { openRow, scenes } from "../../taskpane/support/scenes";

/** Opens the page at a scene and presses what leads to it, as a user would. */
export async function goToScene(page: Page, site: string, name: string, query = ""): Promise<void> {
  await page.goto(`${site}/pane.html?scene=${name}${query}`);
  await pressToScene(page, name);
}

/**
 * Another scene on a page that is open already: the pane is drawn anew, which takes a tenth of fetching the page. A page
 * with a menu or a question over it is fetched all the same, since what lies behind those is closed to everything.
 */
export async function changeScene(page: Page, site: string, name: string): Promise<void> {
  const isShown = await page.evaluate((name) => {
    if (document.querySelector('[role="menu"], [role="dialog"], [role="alertdialog"]')) return false;
    (window as unknown as { showScene: (name: string) => void }).showScene(name);
    return true;
  }, name);
  if (!isShown) return goToScene(page, site, name);
  await pressToScene(page, name);
}

async function pressToScene(page: Page, name: string): Promise<void> {
  const scene = scenes[name];
  if (scene === undefined) throw new Error(`No scene ${name}`);
  for (const press of scene.press ?? []) {
    if (press === openRow) {
      await page.locator("[data-row]").first().press("Enter");
      continue;
    }
    await pressable(page, press).click({ timeout: 60_000 });
  }
  await page.getByText(scene.shows).first().waitFor({ timeout: 60_000 });
}

/** A control by the beginning of its name; the last one, since menus and dialogs come last in the document. */
function pressable(page: Page, name: string) {
  const starts = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
  return page
    .getByRole("button", { name: starts })
    .or(page.getByRole("tab", { name: starts }))
    .or(page.getByRole("menuitem", { name: starts }))
    .or(page.getByRole("checkbox", { name: starts }))
    .last();
}
