import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Reference cases of numbers from other programs and books, beside the project; absent on a fresh clone. */
const folder = join(__dirname, "..", "..", "..", "shared", "spc", "oracles");

type Cells = (number | null)[];

export interface TimeSeriesInput {
  x?: (string | number | null)[];
  y: Cells;
  n?: Cells;
  subgroups?: Cells[];
  subgrouped?: boolean;
  part?: number[];
  freeze?: number;
  exclude?: number[];
  multiply?: number;
  screenMovingRanges?: boolean;
  clipNegativeLcl?: boolean;
  sigmaMethod?: string;
  constant?: number;
  rebaseAtIndex1?: number[] | null;
  fixAfterNPoints?: number | null;
  improvementDirection?: "increase" | "decrease" | "neutral";
  target?: number | null;
  ruleSet?: "western-electric" | "nelson";
  rule?: number;
}

export interface Oracle {
  id: string;
  description: string;
  source: string;
  chart: string;
  status: "reference" | "package-quirk";
  tolerance: number;
  toleranceNote?: string;
  note?: string;
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
}

/** All cases, or null when the folder is not there. */
export function readOracles(): Oracle[] | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Oracle);
}
