import { screen, waitFor, within } from "@testing-library/react";
import { done, refused, testActions } from "../support/testActions";
import { renderPane, words } from "../support/renderPane";
import { monthlyReading } from "../support/readings";

/** V6: charts in empty cells that the user has selected, instead of on a sheet of their own. */
// Several presses in a page of many components: on a busy machine more than the usual five seconds.
jest.setTimeout(90_000);

const openOptions = async (actions = testActions(done(monthlyReading()))) => {
  const pane = renderPane(actions);
  await pane.user.click(await screen.findByRole("button", { name: "Ändra" }));
  const where = await screen.findByRole("combobox", { name: "Var" });
  return { ...pane, where };
};

test("the address is shown, and the question names how many cells are filled, before anything is written", async () => {
  const { user, where, actions } = await openOptions();
  await user.selectOptions(where, "Markerade tomma celler");
  expect(
    await screen.findByText(
      words("F20:N37 på ”Månadsdata”. Cellerna är tomma. 162 celler fylls på bladet ”Månadsdata”."),
    ),
  ).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^Infoga\s\d+\sdiagram$/ }));
  const dialog = await screen.findByRole("dialog", { name: "Skriva i F20:N37?" });
  expect(actions.calls.some(({ name }) => name === "insertCharts")).toBe(false);
  await user.click(within(dialog).getByRole("button", { name: "Låt vara" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(actions.calls.some(({ name }) => name === "insertCharts")).toBe(false);
  await user.click(screen.getByRole("button", { name: /^Infoga\s\d+\sdiagram$/ }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Skriv" }));
  await waitFor(() =>
    expect(actions.calls.find(({ name }) => name === "insertCharts")?.args[0]).toMatchObject({
      cells: { sheet: "Månadsdata", address: "F20:F20" },
    }),
  );
});

test("by keyboard alone, and what is selected in the sheet is followed", async () => {
  let select: () => void = () => undefined;
  const actions = testActions(done(monthlyReading()), {
    subscribeToSelection: (listener) => {
      select = listener;
      return Promise.resolve(() => undefined);
    },
  });
  const { user, where } = await openOptions(actions);
  where.focus();
  await user.selectOptions(where, "Markerade tomma celler");
  await screen.findByText(/162\sceller fylls/);
  const asked = () => actions.calls.filter(({ name }) => name === "planChartCells").length;
  const before = asked();
  select();
  expect(asked()).toBe(before + 1);
  await user.keyboard("{Control>}{Enter}{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "Skriva i F20:N37?" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
});

test("a protected sheet: said in place, with the button Nytt blad, and nothing can be pressed", async () => {
  const actions = testActions(done(monthlyReading()), {
    planChartCells: () => Promise.resolve(refused("sheetProtected", { sheet: "Möte" })),
  });
  const { user, where } = await openOptions(actions);
  await user.selectOptions(where, "Markerade tomma celler");
  const form = within(screen.getByRole("group", { name: "Var och hur" }));
  expect(await form.findByText(/Bladet ”Möte” är skyddat\./)).toBeVisible();
  const insert = screen.getByRole("button", { name: /^Infoga\s\d+\sdiagram$/ });
  expect(insert).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("button", { name: "Nytt blad" }));
  expect(where).toHaveValue("Diagram");
  expect(insert).not.toHaveAttribute("aria-disabled", "true");
});

test("charts that stand there already are updated without a question", async () => {
  const there = { sheet: "Möte", address: "C4:C4", range: null, count: 0, standing: 2 };
  const actions = testActions(done(monthlyReading()), { planChartCells: () => Promise.resolve(done(there)) });
  const { user, where } = await openOptions(actions);
  await user.selectOptions(where, "Markerade tomma celler");
  expect(await screen.findByText(/Diagrammen i celler på ”Möte” uppdateras/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^Infoga\s\d+\sdiagram$/ }));
  await waitFor(() => expect(actions.calls.some(({ name }) => name === "insertCharts")).toBe(true));
  expect(screen.queryByRole("dialog")).toBeNull();
});
