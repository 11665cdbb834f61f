import { screen } from "@testing-library/react";
import "../../src/taskpane/improve/ImproveView";
import "../../src/taskpane/improve/TestCardPage";
import "../../src/taskpane/more/SettingsView";
import type { TestFieldRequest } from "../../src/actions/improvement/testCards";
import { improvementActions } from "./support/improvementActions";
import { monthlyReading } from "./support/readings";
import { renderPane } from "./support/renderPane";
import { done, testActions } from "./support/testActions";

jest.setTimeout(90_000);

describe("a test of the journal in the pane", () => {
  test("has its twelve fields in three groups, and saves each in the sheet when one leaves it", async () => {
    const written: TestFieldRequest[] = [];
    const pane = renderPane(
      testActions(done(monthlyReading()), {
        ...improvementActions,
        readTestCards: () =>
          Promise.resolve(
            done({
              sheet: "PGSA-journal",
              cards: [{ number: 1, title: "Samtal", fields: { title: "Samtal", "6": 45_363 } }],
            }),
          ),
        writeTestField: (request) => {
          written.push(request);
          return Promise.resolve(done(null));
        },
      }),
    );
    await pane.user.click(await screen.findByRole("tab", { name: "Förbättra" }));
    await pane.user.click(await screen.findByRole("button", { name: "Fyll i" }));
    expect(await screen.findByRole("heading", { name: "PGSA-journal: Samtal" })).toBeVisible();
    const groups = ["Före testen", "Under testen", "Efter testen"].map((name) =>
      screen.getByRole("button", { name }),
    );
    expect(groups.map((group) => group.getAttribute("aria-expanded"))).toEqual(["true", "false", "false"]);
    expect(screen.getByLabelText("6. Första dag")).toHaveValue("2024-03-12");
    await pane.user.click(screen.getByLabelText("3. Idén"));
    await pane.user.paste("Ring samma dag");
    await pane.user.tab();
    expect(written).toEqual([{ test: 1, field: "3", value: "Ring samma dag" }]);
    expect(await screen.findByText("Sparat i bladet.")).toBeVisible();
    for (const group of groups.slice(1)) await pane.user.click(group);
    for (const nr of Array.from({ length: 12 }, (_, i) => i + 1))
      expect(screen.getByLabelText(new RegExp(`^${nr}\\. `))).toBeVisible();
    await pane.user.selectOptions(screen.getByLabelText("11. Agera"), "Testa större");
    expect(written.at(-1)).toEqual({ test: 1, field: "11", value: "Testa större" });
  });
});

describe("the limit for small numbers", () => {
  test("is chosen among the settings and kept in the workbook", async () => {
    const saved: number[] = [];
    const pane = renderPane(
      testActions(done(monthlyReading()), {
        loadSmallLimit: () => Promise.resolve(done(5)),
        saveSmallLimit: (limit) => {
          saved.push(limit);
          return Promise.resolve(done(null));
        },
      }),
    );
    await pane.user.click(await screen.findByRole("button", { name: "Mer" }));
    await pane.user.click(await screen.findByRole("menuitem", { name: "Inställningar" }));
    const limit = await screen.findByLabelText("Dölj värden under");
    expect(limit).toHaveValue("5");
    await pane.user.selectOptions(limit, "10");
    expect(saved).toEqual([10]);
    expect(await screen.findByLabelText("Dölj värden under")).toHaveValue("10");
  });
});

describe("functions that start with the workbook", () => {
  const open = async (loadStartup: () => Promise<ReturnType<typeof done<boolean | null>>>) => {
    const pane = renderPane(testActions(done(monthlyReading()), { loadStartup }));
    await pane.user.click(await screen.findByRole("button", { name: "Mer" }));
    await pane.user.click(await screen.findByRole("menuitem", { name: "Inställningar" }));
    await screen.findByLabelText("Dölj värden under");
    return pane;
  };
  const name = "Starta Styrtals funktioner när arbetsboken öppnas";

  test("are chosen among the settings and kept in the workbook", async () => {
    const { user, actions } = await open(() => Promise.resolve(done(false)));
    const box = await screen.findByRole("checkbox", { name });
    expect(box).not.toBeChecked();
    await user.click(box);
    expect(actions.calls).toContainEqual({ name: "saveStartup", args: [true] });
    expect(await screen.findByRole("checkbox", { name })).toBeChecked();
  });

  test("are not offered where Excel cannot start them", async () => {
    await open(() => Promise.resolve(done(null)));
    expect(screen.queryByRole("checkbox", { name })).not.toBeInTheDocument();
  });
});
