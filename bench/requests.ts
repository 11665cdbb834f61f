import { insertCharts } from "../src/actions/charts/insertCharts";
import { readWorkbook } from "../src/actions/reading/readWorkbook";
import type { RequestBody } from "../src/host/protocol/wire";
import { startEmbeddedExcel } from "../src/host/startEmbeddedExcel";
import { manyIndicators } from "./support/manyIndicators";

/** Bytes of a request that make the calculation blocks: what is queued on the sheet Underlag and the names of blocks. */
function blockBytes({ ObjectPaths: paths, Actions: actions }: RequestBody, sheetId: string): number {
  const partOf = (id: number): "blocks" | "other" => {
    const path = paths[String(id)];
    if (path === undefined) return "other";
    const [first] = path.ArgumentInfo?.Arguments ?? [];
    if (first === "Underlag" || first === sheetId || String(first).startsWith("_styrtal_block_"))
      return "blocks";
    return partOf(path.ParentObjectPathId ?? 0);
  };
  const length = (part: unknown): number => Buffer.byteLength(JSON.stringify(part)) + 1;
  const ofBlocks = actions.filter(({ ObjectPathId: id }) => partOf(id) === "blocks").map(length);
  const paid = Object.values(paths).filter(({ Id: id }) => partOf(id) === "blocks");
  return [...ofBlocks, ...paid.map((path) => length(path) + String(path.Id).length + 3)].reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}

/**
 * Requests to Excel for reading, computing and inserting 1, 20 and 200 charts of 36 months, with what travels: counted
 * by the host behind the real office.js, with Excel's own limit of 5 MB per request in force.
 */
async function measure(charts: number): Promise<Record<string, number>> {
  const excel = startEmbeddedExcel(manyIndicators(charts, 36));
  try {
    const started = performance.now();
    const reading = await readWorkbook();
    if (!reading.ok) throw new Error(`Reading ${charts} series failed: ${JSON.stringify(reading.details)}`);
    const seriesIds = reading.value.assessments.map(({ series }) => series.id);
    if (seriesIds.length !== charts) throw new Error(`${seriesIds.length} of ${charts} series were read.`);
    const inserted = await insertCharts({ seriesIds, sheets: reading.value.read });
    if (!inserted.ok)
      throw new Error(`Inserting ${charts} charts failed: ${JSON.stringify(inserted.details)}`);
    if (inserted.value.inserted !== charts)
      throw new Error(`${inserted.value.inserted} of ${charts} were inserted.`);
    const sheetId = excel.host.workbook.sheet("Underlag")?.id ?? "";
    const blocks = excel.host.log.reduce((sum, { body }) => sum + blockBytes(body, sheetId), 0);
    const { requests, cleanupRequests, requestBytes, responseBytes } = excel.host.counters;
    return {
      // Those that office.js adds by itself to release references are round trips too.
      [`requests${charts}`]: requests + cleanupRequests,
      [`cleanupRequests${charts}`]: cleanupRequests,
      [`payloadKb${charts}`]: Math.round((requestBytes + responseBytes) / 100) / 10,
      [`blockKb${charts}`]: Math.round(blocks / 100) / 10,
      [`insert${charts}Ms`]: Math.round(performance.now() - started),
    };
  } finally {
    await excel.stop();
  }
}

async function main(): Promise<void> {
  const figures: Record<string, number> = {};
  for (const charts of [1, 20, 200]) Object.assign(figures, await measure(charts));
  console.log(JSON.stringify(figures));
}

void main();
