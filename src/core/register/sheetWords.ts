import type { Message } from "../message";

/** Texts of the catalogue in the language of the workbook, for sheets that are built as plain data. */
export interface SheetWords {
  readonly say: (key: string, params?: Message["params"]) => string;
  readonly render: (message: Message) => string;
}
