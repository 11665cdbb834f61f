import { screen, waitFor, within } from "@testing-library/react";
import { largeReading, monthlyReading } from "../support/readings";
import { renderPane, words } from "../support/renderPane";
import { done, testActions } from "../support/testActions";

const open = () => renderPane(testActions(done(monthlyReading())));
const listbox = () => screen.findByRole("listbox", { name: "Indikatorer" });
const rowsOf = (list: HTMLElement) => within(list).getAllByRole("option");
const focusList = (list: HTMLElement) => list.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
const focusedName = () => document.activeElement?.getAttribute("aria-label") ?? "";

describe("the list", () => {
  test("is read when the pane opens and shows what has changed first, in words", async () => {
    open();
    const rows = rowsOf(await listbox());
    expect(rows).toHaveLength(12);
    expect(rows[0]).toHaveAccessibleName(/knappast slump/);
    expect(rows.at(-1)).toHaveAccessibleName(/Inga värden|För få värden/);
    expect(screen.getByText("Läst: 11 indikatorer, januari 2024–augusti 2026.")).toBeVisible();
  });

  test("ticks everything from the start, and the button says the number", async () => {
    const { user, actions } = open();
    await listbox();
    expect(screen.getByRole("checkbox", { name: "Markera alla" })).toBeChecked();
    await user.click(screen.getByRole("button", { name: words("Infoga 12 diagram") }));
    const request = actions.calls.find(({ name }) => name === "insertCharts")?.args[0];
    expect(request).toMatchObject({ sheets: ["Månadsdata"], sheet: "Diagram", perPage: 6, showLast: null });
    expect((request as { seriesIds: string[] }).seriesIds).toHaveLength(12);
    expect(await screen.findByText(words("Klart: 12 diagram på bladet ”Diagram”."))).toBeVisible();
  });

  test("says why the button cannot be pressed when nothing is ticked, and keeps it in the tab order", async () => {
    const { user, actions } = open();
    await listbox();
    await user.click(screen.getByRole("checkbox", { name: "Markera alla" }));
    const button = screen.getByRole("button", { name: "Infoga diagram" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAccessibleDescription("Markera minst en indikator.");
    button.focus();
    expect(button).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(actions.calls.some(({ name }) => name === "insertCharts")).toBe(false);
  });

  test("searches name, code and service area, and offers the way back from nothing", async () => {
    const { user } = open();
    await listbox();
    const search = screen.getByRole("searchbox", { name: "Sök indikator" });
    await user.type(search, "barn och unga");
    expect(rowsOf(await listbox())).toHaveLength(4);
    await user.clear(search);
    await user.type(search, "zzz");
    expect(screen.getByRole("heading", { name: "Ingen indikator passar filtret" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Visa alla 12" }));
    expect(rowsOf(await listbox())).toHaveLength(12);
  });

  test("sorts by name and filters on what has changed", async () => {
    const { user } = open();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Ordning" }), "A–Ö");
    const names = rowsOf(await listbox()).map((row) => row.getAttribute("aria-label") ?? "");
    expect(names[0]).toMatch(/^Avslutade utredningar/);
    expect(names.at(-1)).toMatch(/^Väntetid/);
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Visa" }),
      screen.getByRole("option", { name: /^Ändrade \(/ }),
    );
    for (const row of rowsOf(await listbox())) expect(row).toHaveAccessibleName(/knappast slump|olika håll/);
  });

  test("ticking all concerns the rows that are shown", async () => {
    const { user } = open();
    await listbox();
    await user.type(screen.getByRole("searchbox"), "sjukfrånvaro");
    await user.click(screen.getByRole("checkbox", { name: "Markera alla" }));
    expect(screen.getByText(words("10 valda"))).toBeVisible();
  });
});

describe("keyboard in the list", () => {
  test("is one stop for Tab", async () => {
    open();
    const stops = within(await listbox())
      .getAllByRole("option")
      .filter((row) => row.tabIndex === 0);
    expect(stops).toHaveLength(1);
  });

  test("arrows, Home, End and letters move the focus", async () => {
    const { user } = open();
    const list = await listbox();
    const names = rowsOf(list).map((row) => row.getAttribute("aria-label"));
    focusList(list);
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(focusedName()).toBe(names[2]);
    await user.keyboard("{ArrowUp}");
    expect(focusedName()).toBe(names[1]);
    await user.keyboard("{End}");
    expect(focusedName()).toBe(names.at(-1));
    await user.keyboard("{Home}");
    expect(focusedName()).toBe(names[0]);
    await user.keyboard("hem");
    expect(focusedName()).toMatch(/^Hemtjänst/);
  });

  test("Space ticks, Enter opens, Esc goes back to the same row", async () => {
    const { user } = open();
    const list = await listbox();
    focusList(list);
    await user.keyboard("{ArrowDown} ");
    const row = document.activeElement;
    expect(row).toHaveAttribute("aria-selected", "false");
    expect(screen.getByText(words("11 valda"))).toBeVisible();
    const name = focusedName();
    await user.keyboard("{Enter}");
    const heading = await screen.findByRole("heading", { level: 2 });
    await waitFor(() => expect(heading).toHaveFocus());
    await user.keyboard("{Escape}");
    await waitFor(() => expect(focusedName()).toBe(name));
  });

  test("Ctrl+Enter presses the primary button from anywhere in the view", async () => {
    const { user, actions } = open();
    focusList(await listbox());
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(actions.calls.some(({ name }) => name === "insertCharts")).toBe(true);
  });

  test("Alt+Left goes back as Esc does", async () => {
    const { user } = open();
    focusList(await listbox());
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { level: 2 });
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(await listbox()).toBeVisible();
  });
});

describe("a row by mouse", () => {
  test("the tick ticks and the rest opens", async () => {
    const { user } = open();
    const [first] = rowsOf(await listbox());
    await user.click(first!.querySelector("[data-tick]")!);
    expect(screen.getByText(words("11 valda"))).toBeVisible();
    await user.click(within(first!).getByText(/^Väntetid/));
    expect(await screen.findByRole("button", { name: "Gå till källan" })).toBeVisible();
  });
});

describe("1,000 series", () => {
  const openMany = () => renderPane(testActions(done(largeReading(1000))));

  test("the list is windowed, starts with the changed ones and ticks nothing", async () => {
    const { user } = openMany();
    const list = await listbox();
    expect(screen.getByRole("combobox", { name: "Visa" })).toHaveDisplayValue(/^Ändrade/);
    expect(screen.getByText(words("0 valda"))).toBeVisible();
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Visa" }),
      screen.getByRole("option", { name: /^Alla/ }),
    );
    const rows = rowsOf(list);
    expect(rows.length).toBeLessThanOrEqual(41);
    expect(rows[0]).toHaveAttribute("aria-setsize", "1000");
    expect(rows[0]).toHaveAttribute("aria-posinset", "1");
  }, 20_000);

  test("End reaches the last of the thousand", async () => {
    const { user } = openMany();
    const list = await listbox();
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Visa" }),
      screen.getByRole("option", { name: /^Alla/ }),
    );
    focusList(list);
    await user.keyboard("{End}");
    expect(document.activeElement).toHaveAttribute("aria-posinset", "1000");
  }, 20_000);

  test("the overview comes first, and the changed ones can be ticked in one press", async () => {
    const { user, actions } = openMany();
    await listbox();
    expect(screen.getByRole("button", { name: "Infoga översikt" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Markera ändrade/ }));
    expect(screen.getByRole("button", { name: /^Infoga \d+\sdiagram/ })).toBeVisible();
    expect(actions.calls.some(({ name }) => name === "insertCharts")).toBe(false);
  }, 20_000);
});
