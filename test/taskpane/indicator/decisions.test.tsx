import { screen, within } from "@testing-library/react";
import "../../../src/taskpane/indicator/CauseDialog";
import "../../../src/taskpane/indicator/IndicatorPage";
import { comparableReading, shiftedReading } from "../support/readings";
import { renderPane } from "../support/renderPane";
import { done, testActions } from "../support/testActions";

// Several presses in a page of many components: on a busy machine more than the usual five seconds.
jest.setTimeout(90_000);

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
        sheets: ["Månadsdata"],
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
      {
        sheets: ["Månadsdata"],
        seriesIds: ["Månadsdata|Väntetid till beslut||women"],
        decision: { kind: "chart", type: "run" },
      },
    ]);
  });
});

describe("what an indicator can be compared with", () => {
  const openRow = async (title: RegExp) => {
    const pane = renderPane(testActions(done(comparableReading())));
    const list = await screen.findByRole("listbox", { name: "Indikatorer" });
    const row = within(list).getByRole("option", { name: title });
    await pane.user.dblClick(row);
    if (screen.queryByRole("group", { name: "Jämför" }) === null) {
      row.focus();
      await pane.user.keyboard("{Enter}");
    }
    await screen.findByRole("group", { name: "Jämför" });
    return pane;
  };

  test("a seasonal series with the same month last year, as a chart of its own", async () => {
    const pane = await openRow(/^Ärenden/);
    await pane.user.click(screen.getByRole("button", { name: /^Jämför med samma månad förra året/ }));
    expect(pane.actions.calls.find(({ name }) => name === "insertCharts")?.args[0]).toMatchObject({
      seriesIds: ["Månadsdata|Ärenden|||lastYear"],
    });
  });
});

test("the check of traffic lights is one press under Dokument", async () => {
  const pane = renderPane(testActions(done(comparableReading())));
  await screen.findByRole("listbox", { name: "Indikatorer" });
  await pane.user.click(screen.getByRole("tab", { name: "Dokument" }));
  await pane.user.click(await screen.findByRole("button", { name: /^Trafikljuskontroll/ }));
  expect(pane.actions.calls.find(({ name }) => name === "checkTrafficLights")?.args[0]).toEqual({
    sheets: ["Månadsdata"],
  });
});
