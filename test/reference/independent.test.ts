import reference from "./independent.json";
import { column, rows } from "../functions/callFunction";

/**
 * Numbers from a second calculation: DESIGN section 4 and spc/algorithms.md written anew in another language (plain
 * Python, compensated sums, d3 by numerical integration) by someone who had not read src, on series drawn at random.
 * The functions are called as Excel calls them. Where a run is as long as the longest one, or too long beside a longer
 * one, both are marked here; the series are such that there is one.
 */
const tolerance = 2e-7;
/** The R chart takes d3 from the table of qcc, which departs from the integral in the sixth digit. */
const toleranceOfR = 1e-5;

const columnOrNull = (cells: readonly unknown[] | null): unknown =>
  cells === null ? null : column(...cells);
const block = (cells: readonly unknown[]): unknown => (Array.isArray(cells[0]) ? cells : column(...cells));

function expectNear(found: readonly unknown[], wanted: readonly (number | null)[], near = tolerance): void {
  const close = wanted.map((value, index) => {
    const cell = found[index];
    if (value === null) return cell === "#N/A";
    return typeof cell === "number" && Math.abs(cell - value) <= near * Math.max(1, Math.abs(value));
  });
  if (close.includes(false)) expect(found).toEqual(wanted);
}

test.each(reference.charts.map((one) => [one.chart, one.method, one] as const))(
  "STYRGRÄNSER %s %s",
  (_chart, _method, one) => {
    const found = rows(
      "CONTROLLIMITS",
      block(one.values),
      one.chart,
      columnOrNull(one.denominators),
      columnOrNull(one.phases),
      one.baseline,
      columnOrNull(one.excluded),
      one.method,
    );
    expect(found).toHaveLength(one.limits.length);
    const near = one.chart === "R" ? toleranceOfR : tolerance;
    one.limits.forEach((wanted, index) => expectNear(found[index] ?? [], wanted, near));
  },
);

test.each(reference.signals.map((one) => [one.rules, one] as const))("SIGNALER %s", (_rules, one) => {
  const found = rows(
    "SIGNALS",
    column(...one.values),
    "I",
    null,
    columnOrNull(one.phases),
    one.baseline,
    columnOrNull(one.excluded),
    one.rules,
  );
  const codes = found.map(([text]) => (text === "" ? [] : String(text).split("; ").sort()));
  expect(codes).toEqual(one.codes);
});

test.each(reference.funnels.map((one) => [one.kind, one.overdispersion, one] as const))(
  "TRATTGRÄNSER %s, överspridning %s",
  (kind, overdispersion, one) => {
    const found = rows(
      "FUNNELLIMITS",
      column(...one.numerators),
      column(...one.denominators),
      overdispersion,
      kind,
    );
    one.limits.forEach((wanted, index) => expectNear(found[index] ?? [], wanted));
  },
);
