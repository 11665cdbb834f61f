import { Dimensions } from "../../../src/host/model/dimensions";

describe("columns of the sheet's own width", () => {
  it("are told of no more, whatever order they get it in", () => {
    const dimensions = new Dimensions();
    for (let column = 2; column <= 23; column++) dimensions.setColumnWidth(column, column, 50 + column);
    dimensions.setColumnWidth(30, 30, 99);
    for (let column = 2; column <= 23; column++) dimensions.setStandardWidth(column, column);
    expect(dimensions.columns.map(({ first, last }) => [first, last])).toEqual([[30, 30]]);
  });
});
