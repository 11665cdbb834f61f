import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/**
 * What axe finds in a page or frame, as one line each. Colours and sizes are looked at too, as they only can be in a real
 * browser. Fluent's menus keep the focus inside by two stops that nobody sees or hears (tabster): they are left aside.
 * The source is evaluated and not added as a script: the pages allow no inline script.
 */
export async function axeFaults(place: Page | Frame): Promise<string[]> {
  await settle(place);
  const isThere = await place.evaluate(() => "axe" in window);
  if (!isThere) await place.evaluate(axe.source);
  return place.evaluate(async () => {
    const runner = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await runner.run(document, {
      resultTypes: ["violations"],
      // Nothing to fetch: the page has neither sound nor film, and its styles are in it.
      preload: false,
      rules: {
        // Menus and dialogs lie at the end of the document, outside main, as Fluent puts them.
        region: { enabled: false },
        // Experimental: a row of the list is spoken as one sentence with all that it shows, in an order for the ear.
        "label-content-name-mismatch": { enabled: false },
      },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !html.includes("data-tabster-dummy"))
        .map(({ target, html }) => `${id}: ${target.join(" ")} ${html}`),
    );
  });
}

/** What a change of look or view sets going is drawn and at its end: colours halfway are nobody's choice. */
async function settle(place: Page | Frame): Promise<void> {
  await place.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
}
