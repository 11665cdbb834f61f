import type { Area } from "../../core/sheet/cells/address";
import { areaFromAddress } from "./cellArea";
import { officeFailure } from "../run/officeFailure";

/**
 * Queues which cells of a range are merged; null where Excel is older than the question (ExcelApi 1.13), [] where none
 * are. It costs one short text of the answer.
 */
export function queueMerged(range: Excel.Range): () => Area[] | null {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return () => null;
  const merged = range.getMergedAreasOrNullObject().load({ address: true });
  return () => (merged.isNullObject ? [] : areasOf(merged.address));
}

/**
 * Excel refuses to name more than 512 merged areas, and takes the whole request down with it: what was asked is then
 * asked again without them, and nothing is told about them.
 */
export async function withoutMergedIfRefused<T>(read: (askMerged: boolean) => Promise<T>): Promise<T> {
  try {
    return await read(true);
  } catch (fault) {
    const { location, statement } = officeFailure(fault);
    if (!/MergedAreas/i.test(`${location} ${statement}`)) throw fault;
    return read(false);
  }
}

/** "Blad1!A1:B2,'Min data'!C3:D4": commas may stand in the names of sheets too, between quotes. */
function areasOf(address: string): Area[] {
  return address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((one) => {
    const area = areaFromAddress(one.slice(one.lastIndexOf("!") + 1));
    if (area === null) return [];
    return [{ top: area.firstRow, left: area.firstColumn, bottom: area.lastRow, right: area.lastColumn }];
  });
}
