import { typedInput } from "../../src/page/typedInput";

describe("typing in a cell", () => {
  it.each([
    ["12,5", "12.5"],
    ["1 234 567", "1234567"],
    ["−3,2", "-3.2"],
    ["12,3 %", "12.3%"],
    ["=SUM(A1,B1)", "=SUM(A1,B1)"],
    ["Väntetid, dagar", "Väntetid, dagar"],
    ["1, 2 och 3", "1, 2 och 3"],
    ["'12,5", "'12,5"],
    ["", ""],
  ])("takes %j as %j", (typed, input) => expect(typedInput(typed)).toBe(input));
});
