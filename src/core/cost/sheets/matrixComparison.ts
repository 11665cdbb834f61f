import { message } from "../../message";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { costFormats } from "./costFormats";
import { groupColumns, groups, layView, services, type MatrixPlace } from "./matrixTable";
import type { OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

/** The other municipality's kr per person, and our own as an index of it (100 = the same). */
export function layIndex(layout: SheetLayout, input: OwnSheetInput, place: MatrixPlace): void {
  const { say } = input;
  const { kr, sizeRow } = place;
  let theirFirst = 0;
  layout.together(() => {
    layout.section(say(message("cost.matrix.section.other")));
    layout.input({
      key: "other",
      label: say(message("cost.matrix.other")),
      span: 3,
      prompt: say(message("cost.matrix.other.help")),
    });
    layout.space(1, 9);
    const theirs = layView(layout, input, place, {
      key: "theirs",
      numberFormat: costFormats.kr,
      input: true,
      cell: () => null,
    });
    theirFirst = theirs.rowOf.get("service0") ?? theirs.firstRow;
  });
  layout.space();
  layout.together(() => {
    layout.section(say(message("cost.matrix.section.index")));
    layView(layout, input, place, {
      key: "index",
      numberFormat: costFormats.index,
      cell: (source, column) => {
        const [own, size] = [here(source, column), here(sizeRow, column)];
        const their = here(theirFirst + (source - kr.firstRow), column);
        return {
          formula: `=IF(COUNT(${own},${size},${their})=3,IF(AND(${size}<>0,${their}<>0),${own}/${size}/${their}*100,""),"")`,
          expected: "",
        };
      },
    });
  });
  layout.space();
}

/** Where each amount comes from, and how many have no source yet. */
export function laySources(layout: SheetLayout, input: OwnSheetInput, place: MatrixPlace): void {
  const { say } = input;
  const { kr } = place;
  layout.together(() => {
    layout.section(say(message("cost.matrix.section.sources")));
    const sources = layView(layout, input, place, {
      key: "sources",
      numberFormat: undefined,
      input: true,
      cell: () => null,
    });
    const first = sources.rowOf.get("service0") ?? sources.firstRow;
    const amounts = `${here(kr.firstRow, 1)}:${here(kr.firstRow + services - 1, groups)}`;
    const texts = `${here(first, 1)}:${here(first + services - 1, groupColumns.length)}`;
    layout.row([
      { column: 0, content: say(message("cost.matrix.noSource")), look: "label" },
      {
        column: 1,
        content: {
          formula: `=SUMPRODUCT((${amounts}<>"")*(${texts}=""))`,
          expected: 0,
        },
        look: "calculated",
        align: "left",
        numberFormat: costFormats.count,
      },
    ]);
  });
  layout.space();
}
