import { screen } from "@testing-library/react";
import { message } from "../../../src/core/message";
import { diagramItem, monthlyReading, problem } from "../support/readings";
import { renderPane, words } from "../support/renderPane";
import { done, testActions } from "../support/testActions";

// Several presses in a page of many components: on a busy machine more than the usual five seconds.
jest.setTimeout(90_000);

test("after charts are inserted the notice tells what lies in them, not which sheets hold nothing", async () => {
  const inserted = {
    item: diagramItem,
    inserted: 3,
    updated: 0,
    unchanged: 0,
    summary: message("done.charts", { n: 3, sheet: "Diagram" }),
  };
  const text = { sheet: "Månadsdata", cell: "C7", text: "ej klar" };
  const problems = [
    problem("error", "noSeries", "Anteckningar", null, { sheet: "Anteckningar" }),
    problem("info", "hiddenSheet", "Listor", null, { sheet: "Listor" }),
    problem("warning", "textAmongNumbers", "Månadsdata", "C7", text),
  ];
  const { user } = renderPane(
    testActions(done(monthlyReading()), {
      insertCharts: () => Promise.resolve({ ok: true, value: inserted, problems }),
    }),
  );
  (await screen.findByRole("listbox", { name: "Indikatorer" }))
    .querySelector<HTMLElement>("[tabindex='0']")
    ?.focus();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(
    await screen.findByText(words("Cell C7 på ”Månadsdata” är text: ”ej klar”. Värdet räknas som saknat.")),
  ).toBeInTheDocument();
  expect(screen.queryByText(/Anteckningar|Listor/)).not.toBeInTheDocument();
});
