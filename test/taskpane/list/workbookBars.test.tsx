import { screen } from "@testing-library/react";
import type { WorkbookReading } from "../../../src/actions/types";
import { diagramItem, monthlyReading } from "../support/readings";
import { renderPane, words } from "../support/renderPane";
import { done, pending, testActions } from "../support/testActions";

// Several presses in a page of many components: on a busy machine more than the usual five seconds.
jest.setTimeout(90_000);

const updatedAt = "2026-09-01T08:15:00";
const made = (changed: readonly string[], allRead = true) =>
  monthlyReading({ inserted: [diagramItem], made: { updatedAt, changed, allRead } });

test("a workbook with charts says when they were made, and that nothing has changed when all was read", async () => {
  const { unmount } = renderPane(testActions(done(made([]))));
  expect(
    await screen.findByText(words("Uppdaterad 1 september 2026 kl. 08:15. Inget har ändrats sedan dess.")),
  ).toBeVisible();
  unmount();
  renderPane(testActions(done(made([], false))));
  expect(await screen.findByText(words("Uppdaterad 1 september 2026 kl. 08:15"))).toBeVisible();
});

test("figures that have changed since are told by their sheets, and one press takes them in", async () => {
  const { user, actions } = renderPane(testActions(done(made(["Månadsdata", "Personal"]))));
  expect(
    await screen.findByText(words("Nya värden finns på 2 blad: Månadsdata och Personal.")),
  ).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Uppdatera allt" }));
  expect(actions.calls.some(({ name }) => name === "updateAll")).toBe(true);
});

test("where a newer Styrtal has been, the list is there and every button that writes says why it rests", async () => {
  const reading = { ...made(["Månadsdata"]), newerVersion: "2" };
  const { user, actions } = renderPane(testActions(done(reading)));
  const why = /gjord med en nyare version av Styrtal\s\(2\)/;
  expect((await screen.findAllByText(why))[0]).toBeVisible();
  const insert = screen.getByRole("button", { name: /^Infoga\s\d+\sdiagram$/ });
  expect(insert).toHaveAccessibleDescription(why);
  await user.click(insert);
  await user.click(screen.getByRole("button", { name: "Uppdatera allt" }));
  expect(actions.calls.some(({ name }) => name === "insertCharts" || name === "updateAll")).toBe(false);
});

test("a job that waits for a cell says so, and goes on by itself when the cell is done", async () => {
  const reading = pending<WorkbookReading>();
  let editing = true;
  renderPane(
    testActions(done(monthlyReading()), {
      isEditingCell: () => Promise.resolve(editing),
      readWorkbook: (_, options) => reading.run(options),
    }),
  );
  expect(
    await screen.findByText("Väntar: en cell redigeras. Tryck Enter eller Esc i bladet."),
  ).toBeInTheDocument();
  editing = false;
  reading.report({ step: "reading", done: 0, total: 2, sheet: "Månadsdata" });
  expect(await screen.findByText(words("Läser ”Månadsdata” (1 av 2)"))).toBeInTheDocument();
  reading.finish(done(monthlyReading()));
  expect(await screen.findByRole("listbox", { name: "Indikatorer" })).toBeInTheDocument();
});
