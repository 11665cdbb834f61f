import { screen, waitFor, within } from "@testing-library/react";
import { goToScene } from "../support/goToScene";
import { costActions, elderlySheet } from "../support/costReadings";
import { monthlyReading } from "../support/readings";
import { renderPane } from "../support/renderPane";
import { done, refused, testActions } from "../support/testActions";

const plain = (text: string | null): string => (text ?? "").replace(/\u00a0/g, " ");
const button = (name: RegExp): HTMLElement => screen.getByRole("button", { name });
const requests = (actions: { calls: readonly { name: string; args: readonly unknown[] }[] }): unknown[] =>
  actions.calls.filter(({ name }) => name === "makeCostSheet").map(({ args }) => args[0]);

describe("Kostnader", () => {
  it("lists the cost tables with their measures, and goes to them", async () => {
    const { user, actions } = await goToScene("costsFilled");
    const item = screen.getByText("Äldreomsorg 2022–2023").closest("li")!;
    expect(plain(item.textContent)).toContain("per invånare · per person i målgruppen · per brukare");
    await user.click(within(item).getByRole("button", { name: /Gå till/ }));
    await waitFor(() => expect(actions.calls.map(({ name }) => name)).toContain("goToCell"));
    expect(JSON.stringify(actions.calls.find(({ name }) => name === "goToCell")?.args)).toContain("Ekonomi");
  }, 20_000);

  it("says what is to check, with the cell to go to", async () => {
    const { user, actions } = await goToScene("costsFilled");
    const told = await screen.findByText(/brukare \(12.000\) är fler än målgruppen/);
    await user.click(within(told.closest("li")!).getByRole("button", { name: "Gå till F7" }));
    await waitFor(() =>
      expect(JSON.stringify(actions.calls.find(({ name }) => name === "goToCell")?.args)).toContain("F7"),
    );
  }, 20_000);

  it("has a button for each sheet, and those that cannot be made say what is missing", async () => {
    await goToScene("costsFilled");
    for (const name of [
      /^Kostnad per invånare, målgrupp och brukare$/,
      /^Skillnad mellan två/,
      /^Pris och volym mot budget$/,
      /^Resursmatris$/,
      /^Social investering$/,
      /^Vardagsrationalisering$/,
    ])
      expect(button(name)).not.toHaveAttribute("aria-disabled", "true");
    const standard = button(/^Mot standard- eller referenskostnad/);
    expect(standard).toHaveAttribute("aria-disabled", "true");
    expect(standard).toHaveTextContent("Saknar standard- eller referenskostnad");
    expect(button(/^Kostnad och resultat/)).toHaveTextContent("Saknar ett resultat per enhet och år");
  }, 20_000);

  it("a difference: what it says first, whom to compare with, what plus means, and the sheet", async () => {
    const { user, actions } = await goToScene("costDifference");
    expect(screen.getByText(/nettokostnad,/)).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText("Jämför med"), "Ale");
    await user.click(screen.getByRole("radio", { name: "Plus = överskott" }));
    expect(actions.calls.find(({ name }) => name === "saveCostChoices")?.args[0]).toEqual({
      sign: "surplus",
    });
    await waitFor(() => expect(screen.getByRole("radio", { name: "Plus = överskott" })).toBeChecked());
    await user.click(button(/^Infoga/));
    await waitFor(() =>
      expect(requests(actions)).toEqual([{ kind: "split", table: "ekonomi|aldreomsorg", other: "Ale" }]),
    );
    expect(plain(document.body.textContent)).toContain("Kostnader");
  }, 20_000);

  it("a difference between two years of the own unit", async () => {
    const { user, actions } = await goToScene("costDifference");
    await user.selectOptions(screen.getByLabelText("Jämförelsens år"), "2022");
    await user.click(button(/^Infoga/));
    await waitFor(() =>
      expect(requests(actions)).toEqual([{ kind: "split", table: "ekonomi|aldreomsorg", otherYear: 2022 }]),
    );
  }, 20_000);

  it("the first sentence of a comparison follows the own unit that is chosen", async () => {
    const { user } = await goToScene("costsFilled");
    await user.click(button(/^Kostnad per invånare, målgrupp/));
    expect(plain((await screen.findByText(/^Alingsås är/)).textContent)).toMatch(/medianen/);
    await user.selectOptions(screen.getByLabelText("Egen enhet"), "Falun");
    expect(await screen.findByText(/^Falun är/)).toBeInTheDocument();
  }, 20_000);

  it("a budget in the workbook: its columns and its first sentence, and the sheet that follows it", async () => {
    const { user, actions } = await goToScene("costBudget");
    const text = plain(document.body.textContent);
    expect(text).toContain("Så lästes tabellen på ”Placeringar”");
    expect(text).toContain("Kostnad utfall, tkr: kostnad, priset räknas ut, E2:E3");
    await user.click(button(/^Infoga/));
    await waitFor(() =>
      expect(requests(actions)).toEqual([{ kind: "priceVolume", table: "placeringar|budget" }]),
    );
  }, 20_000);

  it("no budget: says that the sheet gets cells to fill in, and makes it all the same", async () => {
    const actions = testActions(done(monthlyReading()), costActions([elderlySheet]));
    const { user } = renderPane(actions);
    await user.click(await screen.findByRole("tab", { name: /^Kostnader/ }));
    await user.click(await screen.findByRole("button", { name: /^Pris och volym/ }));
    expect(await screen.findByText(/^Ingen tabell med budget och utfall hittades/)).toBeInTheDocument();
    await user.click(button(/^Infoga/));
    await waitFor(() => expect(requests(actions)).toEqual([{ kind: "priceVolume" }]));
  }, 20_000);

  it("a sheet to fill in is made at once", async () => {
    const { user, actions } = await goToScene("costsFilled");
    await user.click(button(/^Resursmatris$/));
    await waitFor(() => expect(requests(actions)).toEqual([{ kind: "matrix" }]));
  }, 20_000);

  it("a comparison that is refused says why in place", async () => {
    const actions = testActions(done(monthlyReading()), {
      ...costActions(),
      makeCostSheet: () => Promise.resolve(refused("grossNetMixed", { cellA: "C2", cellB: "D4" })),
    });
    const { user } = renderPane(actions);
    await user.click(await screen.findByRole("tab", { name: /^Kostnader/ }));
    await user.click(await screen.findByRole("button", { name: /^Kostnad per invånare, målgrupp/ }));
    await user.click(await screen.findByRole("button", { name: /^Infoga/ }));
    expect(
      await screen.findByText(/ställer nettokostnad \(C2\) mot bruttokostnad \(D4\)/),
    ).toBeInTheDocument();
  }, 20_000);
});
