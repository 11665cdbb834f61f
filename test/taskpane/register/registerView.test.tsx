import { screen, waitFor } from "@testing-library/react";
import "../../../src/taskpane/register/RegisterView";
import type { Register } from "../../../src/core/register/register";
import { registerColumns, type RegisterColumn } from "../../../src/core/register/registerColumns";
import { message } from "../../../src/core/message";
import { monthlyReading } from "../support/readings";
import { renderPane } from "../support/renderPane";
import { done, testActions } from "../support/testActions";

/** A register with some of the columns and no rows. */
const register = (columns: readonly RegisterColumn[]): Register => ({
  sheet: "Styrning",
  area: { top: 0, left: 0, bottom: 3, right: columns.length - 1 },
  columns: new Map(columns.map((column, i) => [column, i])),
  rows: [],
  goalsAlone: [],
  problems: [],
  joined: [],
  rowOf: new Map(),
  unlisted: [],
  complete: true,
});
const all = registerColumns.map(([column]) => column);
const made = () =>
  Promise.resolve(done({ item: null, summary: message("done.registerWhole", { sheet: "Styrning" }) }));

async function openRegister(columns: readonly RegisterColumn[]) {
  const asked: string[] = [];
  const actions = testActions(done(monthlyReading({ register: register(columns) })), {
    createRegister: made,
    repairRegister: () => (asked.push("repair"), made()),
    insertProcess: (process) => (asked.push(process), made()),
  });
  const pane = renderPane(actions);
  await pane.user.click(await screen.findByRole("button", { name: /^Registret:/ }));
  await screen.findByRole("heading", { name: "Tomt datablad för en process" });
  return { ...pane, asked };
}

describe("the register's page", () => {
  it("names the columns that are missing, and repairs the register", async () => {
    const { user, asked } = await openRegister(
      all.filter((column) => column !== "owner" && column !== "phases"),
    );
    expect(screen.getByText(/Registret saknar 2.kolumner: Ansvarig, Faser\./)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Laga registret" }));
    await waitFor(() => expect(asked).toEqual(["repair"]));
  }, 20_000);

  it("has nothing to repair in a whole register, and inserts each process alone", async () => {
    const { user, asked } = await openRegister(all);
    expect(screen.queryByRole("button", { name: "Laga registret" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Hemtjänst" }));
    await waitFor(() => expect(asked).toEqual(["homeCare"]));
  }, 20_000);
});
