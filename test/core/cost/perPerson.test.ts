import fc from "fast-check";
import { costPerPerson, coverage } from "../../../src/core/cost/perPerson";

/** Kolada 2013 vintage, elderly care 2011: N20014, N20028, N20896, N01960, N01938 (inhabitants 65+). */
const elderlyCare2011 = [
  {
    name: "Alingsås",
    perInhabitant: 10145.481302,
    per65: 50724.740507,
    users: 16.410459,
    share65: 20.001051,
  },
  { name: "Falun", perInhabitant: 9412.657687, per65: 47990.188953, users: 14.998183, share65: 19.613712 },
  { name: "Ale", perInhabitant: 7174.783334, per65: 42008.280255, users: 14.798301, share65: 17.07945 },
  { name: "Halmstad", perInhabitant: 9869.135588, per65: 49975.968397, users: 20.399429, share65: 19.747763 },
];

describe("cost per person", () => {
  test.each(elderlyCare2011)("kr/inv over share 65+ is Kolada's kr per 65+ in $name", (row) => {
    // A thousand inhabitants: cost 1,000 x kr/inv, target group 1,000 x share.
    const result = costPerPerson(1000 * row.perInhabitant, 10 * row.share65);
    expect(result.ok && result.value / row.per65).toBeCloseTo(1, 6);
  });

  test("Alingsås is dearer than Falun per 65+ but cheaper per user (formulas: 309,100 and 319,973 kr)", () => {
    const perUser = (row: (typeof elderlyCare2011)[number]) => costPerPerson(row.per65, row.users / 100);
    const [alingsas, falun, ale] = elderlyCare2011.map(perUser);
    expect(alingsas?.ok && Math.round(alingsas.value)).toBe(309_100);
    expect(falun?.ok && Math.round(falun.value)).toBe(319_973);
    expect(ale?.ok && Math.round(ale.value)).toBe(283_872);
  });

  test("a zero denominator, a blank and a negative number of persons are told apart", () => {
    expect(costPerPerson(100, 0)).toMatchObject({ ok: false, reason: "zeroDenominator" });
    expect(costPerPerson(0, 0)).toMatchObject({ ok: false, reason: "zeroDenominator" });
    expect(costPerPerson(null, 10)).toMatchObject({ ok: false, reason: "missing" });
    expect(costPerPerson(100, null)).toMatchObject({ ok: false, reason: "missing" });
    expect(costPerPerson(100, -1)).toMatchObject({ ok: false, reason: "outOfDomain" });
  });

  test("a net cost may be negative, and a result that leaves the numbers is out of domain", () => {
    expect(costPerPerson(-500, 10)).toEqual({ ok: true, value: -50 });
    expect(costPerPerson(1e308, 1e-10)).toMatchObject({ ok: false, reason: "outOfDomain" });
  });

  test("coverage is a share, also above 1", () => {
    expect(coverage(3, 100)).toEqual({ ok: true, value: 0.03 });
    expect(coverage(110, 100)).toEqual({ ok: true, value: 1.1 });
    expect(coverage(-1, 100)).toMatchObject({ ok: false, reason: "outOfDomain" });
  });

  test("C/N = (M/N)(C/M) for any cost and numbers", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e10, noNaN: true }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (cost, inhabitants, target) => {
          const perInhabitant = costPerPerson(cost, inhabitants);
          const perTarget = costPerPerson(cost, target);
          if (!perInhabitant.ok || !perTarget.ok) throw new Error("both are defined");
          expect(((target / inhabitants) * perTarget.value) / perInhabitant.value).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});
