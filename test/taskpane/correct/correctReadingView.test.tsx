import { screen } from "@testing-library/react";
import { goToScene } from "../support/goToScene";
import { words } from "../support/renderPane";

const preview = () => screen.findByText(/^Så blir det/);
const plain = (text: string | null) => (text ?? "").replace(/\u00a0/g, " ");

describe("V4: questions about a reading", () => {
  it("are answered in the row, and the answer is kept for the sheet", async () => {
    const { user, actions } = await goToScene("questions");
    await user.click(await screen.findByRole("button", { name: "Ackumulerat" }));
    expect(actions.calls.find(({ name }) => name === "answerReading")?.args).toEqual([
      "Ekonomi",
      { accumulation: "accumulated" },
    ]);
    expect(actions.calls.at(-1)?.name).toBe("readWorkbook");
  }, 20_000);

  it("two cells that contradict each other have a button each", async () => {
    await goToScene("questions");
    expect(screen.getByRole("button", { name: "Gå till B7, Ekonomi" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Gå till B9, Ekonomi" })).toBeInTheDocument();
  }, 20_000);
});

describe("V8: correcting a reading", () => {
  it("shows at once what a change gives, and keeps it with the headings when it is saved", async () => {
    const { user, actions } = await goToScene("correctReading");
    expect(plain((await preview()).textContent)).toBe("Så blir det: 1 indikator, 3 serier, 4 tertial.");
    await user.selectOptions(screen.getByLabelText("Namn"), "kolumn A: Område");
    expect(
      await screen.findByText(words("Exempel: Trygghet, kvinnor: 51; 104; 157; 50")),
    ).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "ackumulerade från årets början" }));
    expect(await screen.findByText(words("Exempel: Trygghet, kvinnor: 51; 53; 53; 50"))).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Spara" }));
    const saved = actions.calls.find(({ name }) => name === "saveReading")?.args;
    expect(saved).toMatchObject([
      "Ekonomi",
      {
        tables: [
          {
            table: { periods: "across", headings: ["Område", "Kön"] },
            roles: { Område: "name" },
            accumulation: "accumulated",
          },
        ],
      },
    ]);
    expect(await screen.findByRole("heading", { name: /^Att kontrollera/ })).toBeInTheDocument();
  }, 20_000);

  it("selects the cells of the field that is in focus", async () => {
    const { user, actions } = await goToScene("correctReading");
    await user.click(screen.getByLabelText("Kön"));
    expect(actions.calls.filter(({ name }) => name === "goToCell").at(-1)?.args).toEqual([
      "Ekonomi",
      "B2:B5",
    ]);
  }, 20_000);

  it("forgets on Återställ", async () => {
    const { user, actions } = await goToScene("correctReading");
    await user.click(screen.getByRole("button", { name: "Återställ" }));
    expect(actions.calls.find(({ name }) => name === "saveReading")?.args).toEqual(["Ekonomi", null]);
  }, 20_000);
});
