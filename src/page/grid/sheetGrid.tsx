import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type JSX,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import { ChartPicture } from "../chart/chartPicture";
import { CellBox, pixelsPerPoint } from "./cellBox";
import { CellEditor } from "./cellEditor";
import { columnLetters } from "../../host/model/address";
import { gridCommand } from "./gridKeys";
import { cellSelection, type CellArea, type Selection, type SheetView } from "./sheetView";

export interface SheetGridProps {
  readonly sheet: SheetView;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** The user has typed something: a formula or a value, as text. Empty clears. */
  readonly onType: (row: number, column: number, text: string) => void;
  readonly onClear: (area: CellArea) => void;
  /** Excel refuses calls while a cell is edited, and so does the host. */
  readonly onEditing: (editing: boolean) => void;
  readonly label: string;
}

const headingHeight = 22;
const headingWidth = 46;

/**
 * The sheet as a grid of real elements, of which only those in view exist (TanStack Virtual), with the charts where
 * they lie. Focus stays on the grid; the active cell is told by aria-activedescendant.
 */
export function SheetGrid(props: SheetGridProps): JSX.Element {
  const { sheet, selection } = props;
  // Keys come faster than the page is drawn: the next one starts from where the last one went.
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  }, [selection]);
  const onSelect = (next: Selection): void => {
    latest.current = next;
    props.onSelect(next);
  };
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const rows = useVirtualizer({
    count: sheet.rows,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => sheet.rowHeight(row),
    overscan: 6,
    scrollMargin: 0,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: sheet.columns,
    getScrollElement: () => scroller.current,
    estimateSize: (column) => sheet.columnWidth(column),
    overscan: 3,
  });
  // Sizes come from the sheet, so a new sheet or a changed width means measuring again.
  useEffect(() => {
    rows.measure();
    columns.measure();
  }, [sheet, rows, columns]);
  const { row, column } = selection;
  const id = sheet.id;
  useEffect(() => {
    rows.scrollToIndex(row, { align: "auto" });
    columns.scrollToIndex(column, { align: "auto" });
  }, [id, row, column, rows, columns]);

  const edit = useCallback(
    (text: string | null) => {
      setEditing(text);
      props.onEditing(text !== null);
    },
    [props],
  );
  const finish = (text: string | null, move: readonly [number, number]): void => {
    edit(null);
    if (text !== null && text !== sheet.input(row, column)) props.onType(row, column, text);
    if (move[0] !== 0 || move[1] !== 0) {
      onSelect(cellSelection(Math.max(0, row + move[0]), Math.max(0, column + move[1])));
    }
    scroller.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null) return;
    const command = gridCommand(event, latest.current, sheet);
    if (command === null) return;
    event.preventDefault();
    if (command.kind === "select") onSelect(command.selection);
    else if (command.kind === "clear") props.onClear(selection.area);
    else edit(command.text ?? sheet.input(row, column));
  };
  const onPointerDown = (event: PointerEvent): void => {
    const cell = cellUnder(event.target);
    if (cell === null) return;
    onSelect(event.shiftKey ? extended(selection, cell) : cellSelection(cell.row, cell.column));
  };
  const onPointerMove = (event: PointerEvent): void => {
    if ((event.buttons & 1) === 0 || editing !== null) return;
    const cell = cellUnder(event.target);
    if (cell !== null) onSelect(extended(selection, cell));
  };
  const active = box(rows, columns, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={sheet.rows}
      aria-colcount={sheet.columns}
      aria-activedescendant={`cell-${row}-${column}`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDoubleClick={(event) => {
        // The cell under the pointer: the selection that the click made may not have been drawn yet.
        const cell = cellUnder(event.target);
        if (cell !== null) edit(sheet.input(cell.row, cell.column));
      }}
    >
      <div
        className="grid-canvas"
        style={{ width: columns.getTotalSize() + headingWidth, height: rows.getTotalSize() + headingHeight }}
      >
        <Headings rows={rows} columns={columns} selection={selection} />
        <div className="grid-cells" style={{ left: headingWidth, top: headingHeight }}>
          <Cells {...props} rows={rows} columns={columns} />
          <SelectionFrame selection={selection} rows={rows} columns={columns} />
          {sheet.charts.map((placed) => (
            <div
              key={placed.id}
              className="chart"
              style={{
                left: placed.left * pixelsPerPoint,
                top: placed.top * pixelsPerPoint,
                width: placed.chart.width * pixelsPerPoint,
                height: placed.chart.height * pixelsPerPoint,
              }}
            >
              <ChartPicture chart={placed.chart} label={placed.chart.title ?? placed.name} />
            </div>
          ))}
          {editing !== null && (
            <CellEditor
              box={active}
              text={editing}
              onFinish={finish}
              label={`${columnLetters(column)}${row + 1}`}
            />
          )}
        </div>
      </div>
    </div>
  );
}

type Axis = Virtualizer<HTMLDivElement, Element>;

/** Pixels of an area, counted from the first cell. */
function box(
  rows: Axis,
  columns: Axis,
  area: CellArea,
): { left: number; top: number; width: number; height: number } {
  const start = (axis: Axis, index: number): number => axis.measurementsCache[index]?.start ?? 0;
  const end = (axis: Axis, index: number): number => axis.measurementsCache[index]?.end ?? 0;
  const left = start(columns, area.firstColumn);
  const top = start(rows, area.firstRow);
  return { left, top, width: end(columns, area.lastColumn) - left, height: end(rows, area.lastRow) - top };
}

function Cells({
  sheet,
  selection,
  rows,
  columns,
}: SheetGridProps & { readonly rows: Axis; readonly columns: Axis }): JSX.Element {
  const covered = new Set<string>();
  for (const area of sheet.merges) {
    for (let r = area.firstRow; r <= area.lastRow; r++) {
      for (let c = area.firstColumn; c <= area.lastColumn; c++) covered.add(`${r}:${c}`);
    }
  }
  const within = (r: number, c: number): boolean =>
    r >= selection.area.firstRow &&
    r <= selection.area.lastRow &&
    c >= selection.area.firstColumn &&
    c <= selection.area.lastColumn;
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown[shown.length - 1]?.index ?? 0;
  const merged = sheet.merges.filter((area) => area.lastRow >= first && area.firstRow <= last);
  return (
    <>
      {shown.map((item) => (
        <div role="row" key={item.key} aria-rowindex={item.index + 1}>
          {item.size > 0 &&
            columns
              .getVirtualItems()
              .map((across) =>
                across.size === 0 || covered.has(`${item.index}:${across.index}`) ? null : (
                  <CellBox
                    key={across.key}
                    id={`cell-${item.index}-${across.index}`}
                    row={item.index}
                    column={across.index}
                    cell={sheet.cell(item.index, across.index)}
                    left={across.start}
                    top={item.start}
                    width={across.size}
                    height={item.size}
                    selected={within(item.index, across.index)}
                    gridlines={sheet.gridlines}
                    overflow={mayOverflow(sheet, item.index, across.index)}
                  />
                ),
              )}
        </div>
      ))}
      {merged.map((area) => (
        <div role="row" key={`${area.firstRow}:${area.firstColumn}`} aria-rowindex={area.firstRow + 1}>
          <CellBox
            id={`cell-${area.firstRow}-${area.firstColumn}`}
            row={area.firstRow}
            column={area.firstColumn}
            cell={sheet.cell(area.firstRow, area.firstColumn)}
            {...box(rows, columns, area)}
            selected={within(area.firstRow, area.firstColumn)}
            gridlines={sheet.gridlines}
            overflow={false}
          />
        </div>
      ))}
    </>
  );
}

function mayOverflow(sheet: SheetView, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  if (cell === null || cell.wrap || cell.align !== "left" || cell.text === "") return false;
  return (sheet.cell(row, column + 1)?.text ?? "") === "";
}

function Headings(props: {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly selection: Selection;
}): JSX.Element {
  const { area } = props.selection;
  return (
    <>
      <div className="column-headings" style={{ height: headingHeight }} aria-hidden="true">
        {props.columns.getVirtualItems().map((item) =>
          item.size === 0 ? null : (
            <span
              key={item.key}
              className={
                item.index >= area.firstColumn && item.index <= area.lastColumn ? "heading on" : "heading"
              }
              style={{ left: headingWidth + item.start, width: item.size, height: headingHeight }}
            >
              {columnLetters(item.index)}
            </span>
          ),
        )}
      </div>
      <div className="row-headings" style={{ width: headingWidth }} aria-hidden="true">
        {props.rows.getVirtualItems().map((item) =>
          item.size === 0 ? null : (
            <span
              key={item.key}
              className={item.index >= area.firstRow && item.index <= area.lastRow ? "heading on" : "heading"}
              style={{ top: item.start, width: headingWidth, height: item.size }}
            >
              {item.index + 1}
            </span>
          ),
        )}
      </div>
    </>
  );
}

function SelectionFrame(props: {
  readonly selection: Selection;
  readonly rows: Axis;
  readonly columns: Axis;
}): JSX.Element {
  return (
    <div
      className="selection"
      aria-hidden="true"
      style={box(props.rows, props.columns, props.selection.area)}
    />
  );
}

function cellUnder(target: EventTarget): { row: number; column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

function extended(selection: Selection, to: { row: number; column: number }): Selection {
  return {
    row: selection.row,
    column: selection.column,
    area: {
      firstRow: Math.min(selection.row, to.row),
      lastRow: Math.max(selection.row, to.row),
      firstColumn: Math.min(selection.column, to.column),
      lastColumn: Math.max(selection.column, to.column),
    },
  };
}
