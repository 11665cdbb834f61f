import { fireEvent, screen } from "@testing-library/react";
import { goToScene } from "../support/goToScene";

const answer = JSON.stringify({
  values: [
    {
      ["kpi"]: "N20900",
      municipality: "0180",
      period: 2023,
      values: [{ gender: "T", count: 1, status: "", value: 50, isdeleted: false }],
    },
  ],
  count: 1,
  next_url: "https://api.kolada.se/v3/data/kpi/N20900/municipality/0180?page=2&per_page=1",
  previous_url: null,
});

const plain = (text: string | null) => (text ?? "").replace(/\u00a0/g, " ");

describe("Från Kolada", () => {
  it("builds the address of the codes, and offers no live call unless it is turned on", async () => {
    await goToScene("kolada");
    fireEvent.change(screen.getByLabelText("Nyckeltalens koder"), { target: { value: "n20900 N15418" } });
    fireEvent.change(screen.getByLabelText("Kommunernas koder"), { target: { value: "0180" } });
    expect(
      await screen.findByText("https://api.kolada.se/v3/data/kpi/N20900,N15418/municipality/0180"),
    ).toBeInTheDocument();
    expect(screen.getAllByRole("button", { name: /^Kopiera adressen/ })).toHaveLength(3);
    expect(screen.queryByRole("button", { name: "Hämta från Kolada" })).toBeNull();
  }, 20_000);

  it("takes an answer, says what is missing, and makes a sheet of it", async () => {
    const { user, actions } = await goToScene("kolada");
    const field = screen.getByLabelText("Svar eller lista från Kolada (JSON eller CSV)");
    fireEvent.change(field, { target: { value: "{ hej" } });
    await user.click(screen.getByRole("button", { name: "Lägg till" }));
    expect(await screen.findByText(/^Texten är inte ett svar från Kolada/)).toBeInTheDocument();
    fireEvent.change(field, { target: { value: answer } });
    await user.click(screen.getByRole("button", { name: "Lägg till" }));
    expect(plain((await screen.findByText(/^Inläst/)).textContent)).toBe(
      "Inläst: 1 värde, namn på 0 nyckeltal och 0 kommuner.",
    );
    expect(screen.getByText(/Sida\s2\ssaknas/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Gör ett datablad" }));
    expect(actions.calls.find(({ name }) => name === "makeKoladaSheet")?.args[0]).toEqual({
      texts: [answer],
    });
    expect(await screen.findByText(/har inga värden/)).toBeInTheDocument();
  }, 20_000);
});
