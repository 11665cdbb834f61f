import { deflate, realChange } from "../../../../src/core/cost/deflate";
import { compareUnits } from "../../../../src/core/cost/table/compareUnits";
import { costPlan, quantityOf } from "../../../../src/core/cost/table/costPlan";
import { expectedCost, expectedPlan } from "../../../../src/core/cost/table/expectedPlan";
import { indexLevels } from "../../../../src/core/cost/table/priceIndex";
import { readCostTables } from "../../../../src/core/cost/table/readCostTables";
import { consumerPrices, elderlyCare, grundskola, hasShared } from "./support";

const today = { year: 2026, month: 9, day: 20 };
/** Reads ../shared/data, which is not part of the project. */
const real = (name: string, tests: () => void): void =>
  hasShared ? describe(name, tests) : describe.skip(name, () => test.todo("reads ../shared/data"));

real("Kungsbacka grundskola 1998-2025 (Kolada, hämtat 2026-09-10)", () => {
  const { tables, problems } = readCostTables([grundskola()], { today });
  const table = tables.find(({ service }) => service === "grundskola F-9")!;

  test("is three services, each with its own definition of cost", () => {
    expect(tables.map(({ service }) => service)).toEqual([
      "grundskola F-9",
      "grundskola åk 1-9, hemkommun",
      "kommunal grundskola åk 1-9",
    ]);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("2024: 120 649 against 124 435 kr per pupil is -3.0424 %, as published", () => {
    const plan = expectedPlan(table);
    if ("reason" in plan) throw new Error(plan.reason);
    expect(plan).toMatchObject({ reference: "reference", per: "users", net: "perUser" });
    const found = expectedCost(plan, "Kungsbacka", 2024);
    expect(found.net).toBeCloseTo(120_649.454167, 5);
    expect(found.expected).toBeCloseTo(124_435.22775, 5);
    expect(found.perPerson).toBeCloseTo(-3785.773583, 4);
    expect(found.percent).toBeCloseTo(-3.0424, 4);
    expect(found.publishedPercent).toBeCloseTo(-3.0424, 4);
    expect(found.publishedMillions).toBeCloseTo(-43.695398, 6);
  });

  test("computed and published agree 2018-2025, and differ 2016 and 2017 (another vintage of the model)", () => {
    const plan = expectedPlan(table);
    if ("reason" in plan) throw new Error(plan.reason);
    for (let year = 2018; year <= 2025; year++) {
      const { percent, publishedPercent } = expectedCost(plan, "Kungsbacka", year);
      expect(Math.abs(percent! - publishedPercent!)).toBeLessThan(0.0002);
    }
    expect(expectedCost(plan, "Kungsbacka", 2016).percent).toBeCloseTo(-8.43, 2);
    expect(expectedCost(plan, "Kungsbacka", 2016).publishedPercent).toBeCloseTo(-3.888, 3);
    expect(expectedCost(plan, "Kungsbacka", 2017).percent).toBeCloseTo(-8.41, 2);
    expect(expectedCost(plan, "Kungsbacka", 2017).publishedPercent).toBeCloseTo(-3.5236, 4);
  });

  test("2015-2023: nominal +41.98 %, real +10.21 % with the consumer price index; 116 609 kr in 2023 prices", () => {
    const municipal = tables.find(({ service }) => service === "kommunal grundskola åk 1-9")!;
    const plan = costPlan(municipal);
    const { indexes } = readCostTables([consumerPrices()], { today });
    expect(indexes[0]).toMatchObject({ consumer: true, kind: "level", sheet: "Prisindex" });
    const levels = indexLevels(indexes[0]!);
    const c2015 = quantityOf(plan, "perUser", "Kungsbacka", 2015)!;
    const c2023 = quantityOf(plan, "perUser", "Kungsbacka", 2023)!;
    expect((c2023 / c2015 - 1) * 100).toBeCloseTo(41.98, 2);
    expect((c2023 / c2015) * 100).toBeCloseTo(142.0, 1);
    expect((levels.get(2023)! / levels.get(2015)! - 1) * 100).toBeCloseTo(28.83, 2);
    expect(deflate(c2015, levels.get(2015)!, levels.get(2023)!)).toMatchObject({
      value: expect.closeTo(116_608.93, 2) as number,
    });
    expect(realChange(c2015, levels.get(2015)!, c2023, levels.get(2023)!)).toMatchObject({
      value: expect.closeTo(0.1021, 4) as number,
    });
  });
});

real("Äldreomsorg 2011 (Kolada, 2013 års uttag)", () => {
  const four = readCostTables([elderlyCare(["Alingsås", "Falun", "Ale", "Halmstad"], [2010, 2011])], {
    today,
  });
  const plan = costPlan(four.tables[0]!);
  const at = (quantity: Parameters<typeof quantityOf>[1], unit: string) =>
    quantityOf(plan, quantity, unit, 2011)!;

  test.each([
    ["Alingsås", 10_145.48, 50_724.74, 0.164105, 309_100, 1249],
    ["Falun", 9412.66, 47_990.19, 0.149982, 319_973, 1651],
    ["Ale", 7174.78, 42_008.28, 0.147983, 283_872, 697],
    ["Halmstad", 9869.14, 49_975.97, 0.203994, 244_987, 3718],
  ])("%s: four measures of the same cost", (unit, inhabitant, target, coverage, user, users) => {
    expect(at("perInhabitant", unit)).toBeCloseTo(inhabitant, 2);
    expect(at("perTarget", unit)).toBeCloseTo(target, 2);
    expect(at("coverage", unit)).toBeCloseTo(coverage, 6);
    // The notes round to whole kr from rounded factors.
    expect(Math.abs(at("perUser", unit) - user)).toBeLessThan(1);
    const persons = at("inhabitants", unit) * at("targetShare", unit) * at("coverage", unit);
    expect(Math.abs(persons - users)).toBeLessThan(1);
  });

  test("kr per inhabitant is the share of the target group times kr per target-group person", () => {
    expect(at("perInhabitant", "Alingsås") / at("targetShare", "Alingsås")).toBeCloseTo(
      at("perTarget", "Alingsås"),
      2,
    );
  });

  test("290 municipalities: unweighted 10 698.32, weighted 9 077.29; quartiles; trimmed spreads", () => {
    const all = readCostTables([elderlyCare(null, [2011])], { today });
    const whole = costPlan(all.tables[0]!);
    const perInhabitant = compareUnits(whole, "perInhabitant", 2011);
    expect(perInhabitant.values).toHaveLength(290);
    expect(perInhabitant.unweighted).toBeCloseTo(10_698.32, 2);
    expect(perInhabitant.weighted).toBeCloseTo(9077.29, 2);
    expect(perInhabitant.lowerQuartile).toBeCloseTo(8711.65, 2);
    expect(perInhabitant.median).toBeCloseTo(10_333.05, 2);
    expect(perInhabitant.upperQuartile).toBeCloseTo(12_202.21, 2);
    const ratio = (quantity: Parameters<typeof compareUnits>[1]) => {
      const { spread } = compareUnits(whole, quantity, 2011);
      return spread.ok && spread.value.ratio.ok ? spread.value.ratio.value : null;
    };
    expect(ratio("perInhabitant")).toBeCloseTo(3.7, 2);
    expect(ratio("perTarget")).toBeCloseTo(2.01, 2);
    expect(ratio("coverage")).toBeCloseTo(2.18, 2);
  });

  test("ekonomiskt bistånd: 301.53 to 2 324.45 kr per inhabitant when five are struck out at each end", () => {
    const { tables } = readCostTables([elderlyCare(null, [2011], ["N31001"])], { today });
    const { spread } = compareUnits(costPlan(tables[0]!), "perInhabitant", 2011);
    expect(spread).toMatchObject({
      value: { lowest: expect.closeTo(301.53, 2) as number, highest: expect.closeTo(2324.45, 2) as number },
    });
  });
});
