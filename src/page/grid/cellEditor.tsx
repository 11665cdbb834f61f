import { useEffect, useRef, type JSX, type KeyboardEvent } from "react";

export interface CellEditorProps {
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly text: string;
  /** null: Esc, nothing is written. The pair says where the selection goes next. */
  readonly onFinish: (text: string | null, move: readonly [number, number]) => void;
  readonly label: string;
}

/** The text field that stands in the cell while it is edited. */
export function CellEditor({ box, text, onFinish, label }: CellEditorProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    const element = input.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const finish = (value: string | null, move: readonly [number, number]): void => {
    if (done.current) return;
    done.current = true;
    onFinish(value, move);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    const { value } = event.currentTarget;
    if (event.key === "Escape") finish(null, [0, 0]);
    else if (event.key === "Enter") finish(value, [event.shiftKey ? -1 : 1, 0]);
    else if (event.key === "Tab") {
      event.preventDefault();
      finish(value, [0, event.shiftKey ? -1 : 1]);
    }
  };
  return (
    <input
      ref={input}
      className="cell-editor"
      aria-label={label}
      defaultValue={text}
      style={{ left: box.left, top: box.top, minWidth: box.width, height: box.height }}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value, [0, 0])}
    />
  );
}
