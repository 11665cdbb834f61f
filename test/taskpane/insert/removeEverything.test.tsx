import { screen, waitFor, within } from "@testing-library/react";
import type { SheetOwnText } from "../../../src/actions/made/readOwnText";
import { monthlyReading } from "../support/readings";
import { renderPane } from "../support/renderPane";
import { done, testActions } from "../support/testActions";

// Several presses in a page of many components: on a busy machine more than the usual five seconds.
jest.setTimeout(90_000);

const made: readonly SheetOwnText[] = [
  { id: "1", kind: "charts", sheet: "Diagram", charts: 12, cells: [], known: true },
  { id: "2", kind: "overview", sheet: "Översikt", charts: 0, cells: [], known: true },
  { id: "3", kind: "document", sheet: "Handlingsplan", charts: 0, cells: ["B8", "C8"], known: true },
  { id: "4", kind: "frozen", sheet: "Diagram fryst", charts: 12, cells: [], known: false },
];

const open = async (own: readonly SheetOwnText[]) => {
  const actions = testActions(done(monthlyReading()), { readOwnText: () => Promise.resolve(done(own)) });
  const pane = renderPane(actions);
  await screen.findByRole("listbox", { name: "Indikatorer" });
  await pane.user.click(screen.getByRole("button", { name: "Mer" }));
  await pane.user.click(await screen.findByRole("menuitem", { name: "Inställningar" }));
  await pane.user.click(await screen.findByRole("button", { name: "Ta bort allt från Styrtal" }));
  return pane;
};

test("the question says how much goes; what the user has written on stays without a tick of its own", async () => {
  const { user, actions } = await open(made);
  const dialog = await screen.findByRole("dialog", { name: "Ta bort allt från Styrtal?" });
  expect(dialog).toHaveTextContent(/12\sdiagram och 1\stabeller|12 diagram och 1/);
  const plan = within(dialog).getByRole("checkbox", { name: "Handlingsplan: egen text i B8, C8" });
  expect(plan).not.toBeChecked();
  expect(within(dialog).getByRole("checkbox", { name: "Diagram fryst: kan ha egen text" })).not.toBeChecked();
  await user.click(plan);
  await user.click(within(dialog).getByRole("button", { name: "Ta bort" }));
  await waitFor(() =>
    expect(actions.calls.find(({ name }) => name === "removeEverything")?.args[0]).toEqual({ also: ["3"] }),
  );
  expect(await screen.findByText("Borttaget: Diagram.")).toBeVisible();
});

test("with nothing made it says so and asks nothing", async () => {
  const { actions } = await open([]);
  expect(await screen.findByText("Inget från Styrtal finns i arbetsboken.")).toBeVisible();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(actions.calls.some(({ name }) => name === "removeEverything")).toBe(false);
});
