import type { Frame, Page } from "playwright-core";

/** What the guide's pictures are taken of: called when the view of that name is in place. */
export type See = (picture: string) => Promise<void>;

export interface Walker {
  readonly page: Page;
  readonly pane: Frame;
  readonly see: See;
}

const press = (pane: Frame, name: string): Promise<void> =>
  pane.getByRole("button", { name }).first().click();

const done = (pane: Frame): Promise<void> =>
  pane
    .getByText(/^Klar[ta]?:/)
    .first()
    .waitFor();

/** The last result is put away, so that what a picture is of stands uppermost. */
async function putAwayResult(pane: Frame): Promise<void> {
  const close = pane.getByRole("button", { name: "Stäng", exact: true });
  if ((await close.count()) > 0) await close.click();
}

async function openTab(pane: Frame, name: string): Promise<void> {
  await putAwayResult(pane);
  await pane.getByRole("tab", { name }).click();
}

/** A document of the tab Dokument: its page in the pane, and what it looks like in the workbook. */
async function build(
  { pane, see }: Walker,
  document: string,
  button: string,
  pictures: readonly [page: string, sheet: string],
): Promise<void> {
  await putAwayResult(pane);
  await pane
    .getByRole("button", { name: new RegExp(`^${document}`) })
    .first()
    .click();
  const job = pane.getByRole("button", { name: button });
  await job.waitFor();
  await see(pictures[0]);
  await job.click();
  await done(pane);
  // The page is read anew when the document is there; a click that is only tried waits until it can be pressed.
  await pane
    .getByRole("button", { name: /^(Bygg|Uppdatera) / })
    .last()
    .click({ trial: true });
  await see(pictures[1]);
}

/**
 * The steps of docs/handbok.md with the example open, pressed as they are written there. The tests walk them, and with
 * pictures kept they are the guide's (`npm run docs`). Each part begins where the one before has ended.
 */
export const guideWalk: Readonly<Record<string, (walker: Walker) => Promise<void>>> = {
  "A. Månadsuppföljning: what has changed, and why": async ({ pane, see }) => {
    await pane.getByRole("button", { name: /^Infoga \d+ diagram$/ }).waitFor();
    await see("a1-listan");
    await pane.getByRole("button", { name: /Att kontrollera/ }).click();
    await pane.getByText(/^Att kontrollera \(\d+\)/).waitFor();
    await see("a4-kontrollera");
    await press(pane, "Tillbaka");
    await pane.locator("[data-row]").first().press("Enter");
    await pane.getByRole("button", { name: "Varför?" }).waitFor();
    await see("a2-indikatorn");
    await press(pane, "Tillbaka");
  },

  "A. Månadsuppföljning: the charts": async ({ page, pane, see }) => {
    await pane.getByRole("button", { name: /^Infoga \d+ diagram$/ }).click();
    await done(pane);
    await page.locator(".chart svg").first().waitFor();
    await see("a3-diagrammen");
  },

  "A. Månadsuppföljning: the document": async (walker) => {
    await openTab(walker.pane, "Dokument");
    await walker.pane.getByRole("button", { name: /^Måltabell/ }).waitFor();
    await walker.see("b1-dokument");
    await build(walker, "Månadsuppföljning", "Bygg månadsuppföljning", ["a5-bygg-manaden", "a6-manaden"]);
    await press(walker.pane, "Tillbaka");
  },

  "B. Måltabell till budgeten": async (walker) => {
    await build(walker, "Måltabell", "Bygg måltabell", ["b2-bygg-maltabell", "b3-maltabellen"]);
    await press(walker.pane, "Tillbaka");
  },

  "C. Ledningens genomgång": async (walker) => {
    const { page, pane } = walker;
    await build(walker, "Ledningens genomgång", "Bygg genomgången", [
      "c1-bygg-genomgangen",
      "c2-genomgangen",
    ]);
    await putAwayResult(pane);
    await press(pane, "Gör åtgärder av besluten");
    await done(pane);
    await page.getByRole("tab", { name: "Handlingsplan", exact: true }).waitFor();
    await press(pane, "Tillbaka");
  },

  "Kostnader och förbättringsarbete": async ({ pane, see }) => {
    await openTab(pane, "Kostnader");
    await pane.getByRole("button", { name: /^Resursmatris/ }).waitFor();
    await see("k1-kostnader");
    await openTab(pane, "Förbättra");
    await pane.getByText("Ny checklista").waitFor();
    await see("f1-forbattra");
  },

  "B. Måltabell till budgeten: the register": async ({ page, pane }) => {
    await openTab(pane, "Följ upp");
    await pane.getByText("Inget register än").click();
    await press(pane, "Skapa register");
    await done(pane);
    await page.getByRole("tab", { name: "Indikatorer", exact: true }).waitFor();
  },
};
