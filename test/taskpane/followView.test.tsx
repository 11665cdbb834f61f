import { screen, within } from "@testing-library/react";
import { monthlyReading } from "./support/readings";
import { renderPane } from "./support/renderPane";
import { done, testActions } from "./support/testActions";

const open = () => renderPane(testActions(done(monthlyReading())));

test("reads when it opens and shows what has changed first", async () => {
  open();
  const list = await screen.findByRole("listbox", { name: "Indikatorer" });
  const rows = within(list).getAllByRole("option");
  expect(rows).toHaveLength(12);
  expect(rows[0]).toHaveAccessibleName(/knappast slump/);
});
