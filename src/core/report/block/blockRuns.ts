/** The columns and head cells of the runs analysis (Anhøj & Olesen 2014), shared by every chart but MR. */
import type { BlockTexts } from "./blockTexts";
import { each, isNumber, notAvailable, phaseAt, phaseNumbers } from "./blockRecipe";
import type { BlockValues, ColumnRecipe, HeadRecipe } from "./blockRecipe";

export const runColumns: readonly ColumnRecipe[] = [
  {
    key: "side",
    group: "calculation",
    format: "whole",
    formula:
      '=IF(ISNUMBER([counted]),IF(ABS([counted]-[centre])<={tolerance},0,SIGN([counted]-[centre])),"")',
    expected: (values) =>
      each(values, (row) => {
        const counted = values.column("counted")[row];
        const centre = values.input.chart.centre[row];
        if (!isNumber(counted) || !isNumber(centre)) return "";
        const { tolerance } = phaseAt(values, values.phaseOf(row));
        return Math.abs(counted - centre) <= tolerance ? 0 : Math.sign(counted - centre);
      }),
  },
  {
    key: "run",
    group: "calculation",
    format: "whole",
    formula: "=IF(N([side])=0,N([run-1]),IF(N([run-1])*[side]>0,[run-1]+[side],[side]))",
    starts: "=N([side])",
    expected: signedRuns,
  },
  {
    key: "crossing",
    group: "calculation",
    format: "whole",
    formula: "=IF(N([side])*N([run-1])<0,1,0)",
    starts: "=0",
    expected: (values) => {
      const side = values.column("side");
      const run = values.column("run");
      return each(values, (row) => {
        if (startsPhase(values, row)) return 0;
        return toNumber(side[row]) * toNumber(run[row - 1]) < 0 ? 1 : 0;
      });
    },
  },
  {
    key: "wholeRun",
    group: "calculation",
    format: "whole",
    // The crossing is asked for first, so that engines that follow references in depth stop at the end of the run.
    formula: "=IF(N([crossing+1])=1,ABS([run]),IF(ISNUMBER([wholeRun+1]),[wholeRun+1],ABS([run])))",
    ends: "=ABS([run])",
    expected: wholeRuns,
  },
];

export const longRunColumn: ColumnRecipe = {
  key: "longRun",
  group: "calculation",
  format: "value",
  formula: "=IF(N([side])=0,NA(),IF([wholeRun]>{longestAllowed},[shown],NA()))",
  expected: (values) =>
    each(values, (row) => {
      if (toNumber(values.column("side")[row]) === 0) return notAvailable;
      const allowed = values.head("longestAllowed", values.phaseOf(row));
      const whole = values.column("wholeRun")[row];
      return isNumber(allowed) && isNumber(whole) && whole > allowed
        ? (values.column("shown")[row] ?? notAvailable)
        : notAvailable;
    }),
};

/** ROUND(log2 n) + 3 and the 5 % point of the binomial: the limits of Anhøj & Olesen (2014), after Schilling (2012). */
export const runHead: readonly HeadRecipe[] = [
  {
    key: "useful",
    format: "whole",
    formula: "=COUNTIF(phase(side),1)+COUNTIF(phase(side),-1)",
    expected: (values, phase) => phaseNumbers(values, "side", phase).filter((side) => side !== 0).length,
  },
  {
    key: "longestRun",
    format: "whole",
    formula: '=IF({useful}=0,"",MAX(phase(wholeRun)))',
    expected: (values, phase) =>
      whenUseful(values, phase, () => Math.max(...phaseNumbers(values, "wholeRun", phase))),
  },
  {
    key: "longestAllowed",
    format: "whole",
    formula: '=IF({useful}=0,"",ROUND(LOG({useful},2),0)+3)',
    expected: (values, phase) => whenUseful(values, phase, (n) => Math.round(Math.log2(n)) + 3),
  },
  {
    key: "crossings",
    format: "whole",
    formula: '=IF({useful}=0,"",SUM(phase(crossing)))',
    expected: (values, phase) =>
      whenUseful(
        values,
        phase,
        () => phaseNumbers(values, "crossing", phase).filter((one) => one === 1).length,
      ),
  },
  {
    key: "fewestAllowed",
    format: "whole",
    formula: '=IF({useful}=0,"",IF({useful}<6,0,CRITBINOM({useful}-1,0.5,0.05)))',
    expected: (values, phase) =>
      whenUseful(values, phase, () => phaseAt(values, phase).runs?.fewestAllowed ?? 0),
  },
];

/** The conclusion in words, counted again whenever a cell changes. `limits` is false on run charts. */
export function conclusionHead(texts: BlockTexts["conclusion"], limits: boolean): HeadRecipe {
  const outside = limits ? ",{outsideCount}>0" : "";
  const outsideText = limits ? `&IF({outsideCount}>0,"; "&{outsideCount}&" ${texts.outside}","")` : "";
  return {
    key: "conclusion",
    format: "text",
    formula:
      `=IF({useful}=0,"${texts.nothing}",` +
      `IF(OR({longestRun}>{longestAllowed},{crossings}<{fewestAllowed}${outside}),"${texts.change}","${texts.natural}")` +
      `&": ${texts.longestRun} "&{longestRun}&" (${texts.atMost} "&{longestAllowed}&"), ` +
      `${texts.crossings} "&{crossings}&" (${texts.atLeast} "&{fewestAllowed}&")"${outsideText}` +
      `&IF({points}<12,". ${texts.preliminary}",""))`,
    expected: (values, phase) => conclusionText(values, phase, texts, limits),
  };
}

function conclusionText(
  values: BlockValues,
  phase: number,
  texts: BlockTexts["conclusion"],
  limits: boolean,
): string {
  const read = (key: Parameters<BlockValues["head"]>[0]): number => toNumber(values.head(key, phase));
  if (read("useful") === 0) return texts.nothing;
  const outside = limits ? read("outsideCount") : 0;
  const changed =
    read("longestRun") > read("longestAllowed") || read("crossings") < read("fewestAllowed") || outside > 0;
  const parts = [
    changed ? texts.change : texts.natural,
    `: ${texts.longestRun} ${read("longestRun")} (${texts.atMost} ${read("longestAllowed")}), `,
    `${texts.crossings} ${read("crossings")} (${texts.atLeast} ${read("fewestAllowed")})`,
    outside > 0 ? `; ${outside} ${texts.outside}` : "",
    read("points") < 12 ? `. ${texts.preliminary}` : "",
  ];
  return parts.join("");
}

function signedRuns(values: BlockValues): number[] {
  const side = values.column("side").map(toNumber);
  const runs: number[] = [];
  side.forEach((here, row) => {
    const before = startsPhase(values, row) ? 0 : (runs[row - 1] ?? 0);
    runs.push(here === 0 ? before : before * here > 0 ? before + here : here);
  });
  return runs;
}

function wholeRuns(values: BlockValues): number[] {
  const run = values.column("run").map(toNumber);
  const crossing = values.column("crossing").map(toNumber);
  const whole = new Array<number>(values.count).fill(0);
  for (let row = values.count - 1; row >= 0; row--) {
    const last = row === values.count - 1 || startsPhase(values, row + 1);
    const next = whole[row + 1] ?? 0;
    whole[row] = !last && crossing[row + 1] === 0 ? next : Math.abs(run[row] ?? 0);
  }
  return whole;
}

function startsPhase(values: BlockValues, row: number): boolean {
  return row === phaseAt(values, values.phaseOf(row)).from;
}

function whenUseful(values: BlockValues, phase: number, f: (useful: number) => number): number | string {
  const useful = toNumber(values.head("useful", phase));
  return useful === 0 ? "" : f(useful);
}

function toNumber(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
