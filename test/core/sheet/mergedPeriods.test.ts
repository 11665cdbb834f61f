import { lines, read, told } from "./support/read";

test("years merged over women and men", () => {
  const reading = read([
    ["Andel nöjda (%)"],
    ["Kommun", 2022, "", "", 2023, "", ""],
    ["", "T", "K", "M", "T", "K", "M"],
    ["Falun", 1, 2, 3, 4, 5, 6],
    ["Lund", 7, 8, 9, 10, 11, 12],
  ]);
  expect(lines(reading)).toEqual([
    "Andel nöjda (%) [%] Falun/total: 2022=1 2023=4",
    "Andel nöjda (%) [%] Falun/women: 2022=2 2023=5",
    "Andel nöjda (%) [%] Falun/men: 2022=3 2023=6",
    "Andel nöjda (%) [%] Lund/total: 2022=7 2023=10",
    "Andel nöjda (%) [%] Lund/women: 2022=8 2023=11",
    "Andel nöjda (%) [%] Lund/men: 2022=9 2023=12",
  ]);
  expect(told(reading)).toEqual([]);
});

test("women and men over the same years", () => {
  const reading = read([
    ["Andel nöjda (%)"],
    ["", "Kvinnor", "", "", "Män", "", ""],
    ["Kommun", 2021, 2022, 2023, 2021, 2022, 2023],
    ["Falun", 1, 2, 3, 4, 5, 6],
    ["Lund", 7, 8, 9, 10, 11, 12],
  ]);
  expect(lines(reading)).toEqual([
    "Andel nöjda (%) [%] Falun/women: 2021=1 2022=2 2023=3",
    "Andel nöjda (%) [%] Falun/men: 2021=4 2022=5 2023=6",
    "Andel nöjda (%) [%] Lund/women: 2021=7 2022=8 2023=9",
    "Andel nöjda (%) [%] Lund/men: 2021=10 2022=11 2023=12",
  ]);
});

test("a long list with the period merged over its organisations", () => {
  const reading = read([
    ["Nettokostnad, kr/inv"],
    ["År", "Kommun", "Värde"],
    [2022, "Falun", 1],
    ["", "Lund", 2],
    ["", "Malmö", 3],
    ["", "Ale", 4],
    ["", "Bjuv", 5],
    [2023, "Falun", 6],
    ["", "Lund", 7],
    ["", "Malmö", 8],
    ["", "Ale", 9],
    ["", "Bjuv", 10],
  ]);
  expect(lines(reading)).toEqual([
    "Nettokostnad, kr/inv [kr/inv] Falun/: 2022=1 2023=6",
    "Nettokostnad, kr/inv [kr/inv] Lund/: 2022=2 2023=7",
    "Nettokostnad, kr/inv [kr/inv] Malmö/: 2022=3 2023=8",
    "Nettokostnad, kr/inv [kr/inv] Ale/: 2022=4 2023=9",
    "Nettokostnad, kr/inv [kr/inv] Bjuv/: 2022=5 2023=10",
  ]);
});
