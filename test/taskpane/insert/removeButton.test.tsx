import { screen, waitFor, within } from "@testing-library/react";
import type { SheetOwnText } from "../../../src/actions/made/readOwnText";
import { monthlyReading } from "../support/readings";
import { renderPane } from "../support/renderPane";
import { done, officeFailure, testActions } from "../support/testActions";

/** V7: Ta bort asks once when there is text of the user's own in the sheet, else not. */
// Several presses in a page of many components: on a busy machine more than the usual five seconds.
jest.setTimeout(90_000);

const insertAndPress = async (own: ReturnType<typeof done<readonly SheetOwnText[]>> | null) => {
  const actions = testActions(done(monthlyReading()), {
    readOwnText: () => Promise.resolve(own ?? officeFailure("office.Network")),
  });
  const pane = renderPane(actions);
  await pane.user.click(await screen.findByRole("button", { name: /^Infoga\s\d+\sdiagram$/ }));
  await pane.user.click(await screen.findByRole("button", { name: "Ta bort" }));
  return { ...pane, removed: () => actions.calls.filter(({ name }) => name === "removeInserted").length };
};
const on = (cells: readonly string[], known = true) =>
  done([{ id: "charts-Diagram", kind: "charts" as const, sheet: "Diagram", charts: 12, cells, known }]);

test("without text of one's own it goes at once", async () => {
  const { removed } = await insertAndPress(on([]));
  await waitFor(() => expect(removed()).toBe(1));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("with it the question names the cells, and is asked once", async () => {
  const { user, removed } = await insertAndPress(on(["B4", "C7", "C8", "C9", "D2", "E5", "E6"]));
  const dialog = await screen.findByRole("dialog", { name: "Ta bort Diagram?" });
  expect(dialog).toHaveTextContent(
    "Det finns egen text i B4, C7, C8, C9, D2 och 2 celler till. Den tas bort tillsammans med bladet.",
  );
  expect(removed()).toBe(0);
  await user.click(within(dialog).getByRole("button", { name: "Ta bort" }));
  await waitFor(() => expect(removed()).toBe(1));
});

test.each([
  ["one cannot know", on([], false)],
  ["it could not be read", null],
])("where %s it is asked", async (_, own) => {
  const { user, removed } = await insertAndPress(own);
  const dialog = await screen.findByRole("dialog", { name: "Ta bort Diagram?" });
  await user.click(within(dialog).getByRole("button", { name: "Låt vara" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(removed()).toBe(0);
});
