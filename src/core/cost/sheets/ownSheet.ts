import { message, type Message } from "../../message";
import type { KeptContent } from "../../report/made/keptContent";
import { SheetLayout } from "../../report/made/sheetLayout";

/** What a sheet that the user fills in is built from. */
export interface OwnSheetInput {
  readonly kept: KeptContent;
  /** Numbers of fewer persons than this are marked; 0 (the default) marks none. */
  readonly smallLimit?: number;
  readonly say: (message: Message) => string;
  readonly name: string;
  /** Names that the cost tables already know, to begin with; the user writes over them. */
  readonly services: readonly string[];
}

/** A landscape sheet with a title and a sentence on what it is for, or the sentences that it comes to. */
export function ownSheetLayout(
  { kept, say, name }: OwnSheetInput,
  id: string,
  key: string,
  columnWidths: readonly number[],
  about: {
    readonly sentences?: readonly string[] | undefined;
    readonly source?: string;
    /** Columns right of what is printed, for what figures are drawn from. */
    readonly helpColumns?: readonly number[];
  } = {},
): SheetLayout {
  const title = say(message(`cost.${key}.title`));
  const layout = new SheetLayout({
    id,
    name,
    columnWidths: [...columnWidths, ...(about.helpColumns ?? [])],
    printedColumns: columnWidths.length,
    orientation: "landscape",
    kept,
    title,
    source: about.source ?? "",
    leftoversHeading: say(message("cost.leftovers")),
  });
  layout.title(title);
  for (const sentence of about.sentences ?? [say(message(`cost.${key}.help`))]) layout.sentence(sentence);
  layout.space();
  return layout;
}
