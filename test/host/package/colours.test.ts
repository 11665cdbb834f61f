import { tinted } from "../../../src/host/package/style/colours";

/** Pairs of a theme colour and a tint as Excel's own colour picker stores them, with the colour that Excel shows. */
test.each([
  ["#4472C4", 0.39997558519241921, "#8EA9DB"],
  ["#4472C4", 0.79998168889431442, "#D9E1F2"],
  ["#4472C4", 0.59999389629810485, "#B4C6E7"],
  ["#4472C4", -0.249977111117893, "#305496"],
  ["#4472C4", -0.499984740745262, "#203764"],
  ["#FFFFFF", -0.249977111117893, "#BFBFBF"],
  ["#FFFFFF", -0.0499893185216834, "#F2F2F2"],
  ["#ED7D31", 0.79998168889431442, "#FCE4D6"],
  ["#000000", 0.499984740745262, "#808080"],
  ["#000000", 0.34998626667073579, "#595959"],
  ["#70AD47", 0.39997558519241921, "#A9D08E"],
  ["#44546A", 0.59999389629810485, "#ACB9CA"],
  ["#FFC000", 0.79998168889431442, "#FFF2CC"],
  ["#5B9BD5", 0.59999389629810485, "#BDD7EE"],
  ["#A5A5A5", 0.79998168889431442, "#EDEDED"],
  ["#E7E6E6", -0.499984740745262, "#757171"],
])("%s with tint %d is %s", (colour, tint, shown) => {
  expect(tinted(colour, tint)).toBe(shown);
});
