import type { CSSProperties, JSX } from "react";
import type { CellView } from "./sheetView";

/** Excel's points to CSS pixels at 100 %. */
export const pixelsPerPoint = 96 / 72;

interface CellBoxProps {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly cell: CellView | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly selected: boolean;
  readonly gridlines: boolean;
  /** Text may run over the next cells when these are empty, as in Excel. */
  readonly overflow: boolean;
}

const vertical = { top: "flex-start", center: "center", bottom: "flex-end" } as const;
const horizontal = { left: "flex-start", center: "center", right: "flex-end" } as const;

/** One cell, placed in the sheet. */
export function CellBox(props: CellBoxProps): JSX.Element {
  const { cell } = props;
  const style: CSSProperties = {
    left: props.left,
    top: props.top,
    width: props.width,
    height: props.height,
    ...(props.gridlines ? {} : { borderColor: "transparent" }),
    ...(cell === null ? {} : cellStyle(cell, props.overflow)),
  };
  return (
    <div
      id={props.id}
      role="gridcell"
      aria-colindex={props.column + 1}
      aria-selected={props.selected}
      className={props.overflow ? "cell over" : "cell"}
      data-row={props.row}
      data-column={props.column}
      style={style}
    >
      {cell !== null && cell.text !== "" && (
        <span className={cell.link ? "cell-text link" : "cell-text"}>{cell.text}</span>
      )}
    </div>
  );
}

function cellStyle(cell: CellView, overflow: boolean): CSSProperties {
  return {
    justifyContent: horizontal[cell.align],
    alignItems: vertical[cell.vertical],
    textAlign: cell.align,
    whiteSpace: cell.wrap ? "pre-wrap" : "pre",
    overflow: overflow ? "visible" : "hidden",
    fontWeight: cell.bold ? 700 : 400,
    fontStyle: cell.italic ? "italic" : "normal",
    fontSize: cell.size * pixelsPerPoint,
    ...(cell.colour === null ? {} : { color: cell.colour }),
    ...(cell.fill === null ? {} : { background: cell.fill }),
    ...(cell.indent > 0 ? { paddingLeft: 3 + 9 * cell.indent } : {}),
    ...(cell.borders.top ? { borderTop: `1px solid ${cell.borders.top}` } : {}),
    ...(cell.borders.right ? { borderRight: `1px solid ${cell.borders.right}` } : {}),
    ...(cell.borders.bottom ? { borderBottom: `1px solid ${cell.borders.bottom}` } : {}),
    ...(cell.borders.left ? { borderLeft: `1px solid ${cell.borders.left}` } : {}),
  };
}
