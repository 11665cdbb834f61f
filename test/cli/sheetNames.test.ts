import { sheetNames } from "../../src/cli/sheetNames";

test("a sheet is found as Excel finds it: case and the way ö is written do not matter, the exact name goes first", () => {
  const existing = ["Mätvärden".normalize("NFD"), "Ärenden", "data", "Data"];
  expect(sheetNames(["mätvärden", "ÄRENDEN", "Data", "DATA", "Finns inte"], existing)).toEqual([
    existing[0],
    "Ärenden",
    "Data",
    "data",
    "Finns inte",
  ]);
});
