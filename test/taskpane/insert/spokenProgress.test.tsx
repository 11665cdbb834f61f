import { act, screen, waitFor } from "@testing-library/react";
import type { InsertChartsResult } from "../../../src/actions/types";
import { message } from "../../../src/core/message";
import { diagramItem, monthlyReading } from "../support/readings";
import { renderPane } from "../support/renderPane";
import { done, pending, testActions } from "../support/testActions";

// Several presses in a page of many components: on a busy machine more than the usual five seconds.
jest.setTimeout(90_000);

test("how far the work had come is not left to be read when it has ended", async () => {
  const slow = pending<InsertChartsResult>();
  const actions = testActions(done(monthlyReading()), { insertCharts: (_, options) => slow.run(options) });
  const { user } = renderPane(actions);
  const spoken = () =>
    [...document.querySelectorAll("[aria-live]")].map((region) => region.textContent).join(" ");
  await user.click(await screen.findByRole("button", { name: /^Infoga\s\d+\sdiagram$/ }));
  act(() => slow.report({ step: "inserting", done: 1, total: 2, sheet: "Diagram" }));
  await waitFor(() => expect(spoken()).toMatch(/50\s% klart/));
  const summary = message("done.charts", { n: 2, sheet: "Diagram" });
  await act(async () =>
    slow.finish(done({ item: diagramItem, inserted: 2, updated: 0, unchanged: 0, summary })),
  );
  await screen.findByText(/^Klart:/);
  await waitFor(() => expect(spoken()).not.toMatch(/50\s% klart/));
});
