import { screen, within } from "@testing-library/react";
import "../../../src/taskpane/indicator/CauseDialog";
import "../../../src/taskpane/indicator/IndicatorPage";
import { shiftedReading } from "../support/readings";
import { renderPane } from "../support/renderPane";
import { done, testActions } from "../support/testActions";

// Several presses in a page of many components: on a busy machine more than the usual five seconds.
jest.setTimeout(30_000);

async function openIndicator() {
  const pane = renderPane(testActions(done(shiftedReading())));
  const list = await screen.findByRole("listbox", { name: "Indikatorer" });
  list.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  await pane.user.keyboard("{Enter}");
  await screen.findByText(/Är orsaken känd kan du börja en ny fas där/);
  return pane;
}

const decisionsOf = ({ actions }: Awaited<ReturnType<typeof openIndicator>>) =>
  actions.calls.filter(({ name }) => name === "decideSeries").map(({ args }) => args[0]);

describe("what the user decides about an indicator", () => {
  test("a suggested phase comes with its evidence and is begun only with a cause", async () => {
    const pane = await openIndicator();
    expect(screen.getByText(/^Före: .+ \(15 värden\)\. Efter: .+ \(15 värden\)\.$/)).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "Börja ny fas" }));
    const dialog = await screen.findByRole("dialog");
    const save = within(dialog).getByRole("button", { name: "Spara" });
    expect(save).toHaveAttribute("aria-disabled", "true");
    expect(within(dialog).getByText(/Utan känd orsak ska gränserna inte räknas om/)).toBeVisible();
    await pane.user.click(save);
    expect(decisionsOf(pane)).toEqual([]);
    await pane.user.click(within(dialog).getByRole("textbox", { name: /Orsak/ }));
    await pane.user.paste("ny mottagning");
    await pane.user.click(within(dialog).getByRole("checkbox", { name: /Gäller alla 2 serier/ }));
    await pane.user.click(save);
    expect(decisionsOf(pane)).toEqual([
      {
        seriesIds: ["Månadsdata|Väntetid till beslut||women", "Månadsdata|Väntetid till beslut||men"],
        decision: {
          kind: "phase",
          from: { frequency: "month", ordinal: 12 * 2025 + 3 },
          cause: "ny mottagning",
        },
      },
    ]);
    expect(await screen.findByText(/Klart: ny fas i 2 serier/)).toBeVisible();
  });

  test("another chart is one press away, and the data's own choice is kept as no decision", async () => {
    const pane = await openIndicator();
    await pane.user.click(screen.getByRole("button", { name: /^Diagram: / }));
    const run = await screen.findByRole("radio", { name: /^Tidslinjediagram/ });
    await pane.user.click(run);
    expect(decisionsOf(pane)).toEqual([
      { seriesIds: ["Månadsdata|Väntetid till beslut||women"], decision: { kind: "chart", type: "run" } },
    ]);
  });
});
