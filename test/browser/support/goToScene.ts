import type { Page } from "playwright-core";
import { openRow, scenes } from "../../taskpane/support/scenes";

/** Opens a scene and presses what leads to it, as a user would. */
export async function goToScene(page: Page, site: string, name: string, query = ""): Promise<void> {
  const scene = scenes[name];
  if (scene === undefined) throw new Error(`No scene ${name}`);
  await page.goto(`${site}/pane.html?scene=${name}${query}`);
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
