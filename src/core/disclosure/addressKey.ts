import type { CellAddress } from "../series/series";

/** "Blad1!4:7" */
export const addressKey = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row}:${column}`;

/** The cell that addressKey has named. */
export function addressOf(key: string): CellAddress {
  const [, sheet = "", row = "0", column = "0"] = /^(.*)!(\d+):(\d+)$/su.exec(key) ?? [];
  return { sheet, row: Number(row), column: Number(column) };
}
