import { generator } from "./support/processes";
import { researchColumns, researchRows } from "./support/researchTable";

/**
 * Our false alarms beside the table of the research (spc/algorithms.md section 9), each column with the set-up that it
 * was simulated with. Prints percentages and those that differ by more than rounding and three standard errors. Seeded;
 * half a minute. Run with: npx tsx bench/falseAlarmsCompared.ts [series]
 */
const series = Number(process.argv[2] ?? 8000);
let worst = 0;
for (const { name, process, length, percent } of researchRows) {
  const random = generator(length);
  const counts = researchColumns.map(() => 0);
  for (let i = 0; i < series; i++) {
    const values = process(length, random);
    researchColumns.forEach(([, hits], column) => {
      if (hits(values)) counts[column] = (counts[column] ?? 0) + 1;
    });
  }
  const cells = researchColumns.map(([column], i) => {
    const ours = (100 * (counts[i] ?? 0)) / series;
    const theirs = percent[i] ?? NaN;
    const share = theirs / 100;
    // The research has 20,000 series, 8,000 at 120 points and for the last two rows.
    const error = 100 * Math.sqrt(share * (1 - share) * (1 / series + 1 / 8000));
    const off = Math.max(0, Math.abs(ours - theirs) - 0.5) / Math.max(error, 0.1);
    worst = Math.max(worst, off);
    return `${column} ${ours.toFixed(1)} (${theirs})${off > 3 ? " !" : ""}`;
  });
  console.log(`${name}, ${length}: ${cells.join(" | ")}`);
}
console.log(`Largest difference beyond rounding: ${worst.toFixed(1)} standard errors.`);
