import type { Message, Param } from "../../message";
import type { Period } from "../../series/period";
import type { Indicator } from "../../series/series";

type Measured = Pick<Indicator, "unit" | "decimals">;
export type Amount = Extract<Param, { kind: "amount" }>;

/** Units that say nothing after a number: "37", not "37 antal". */
const silent = new Set(["antal", "index", "skala", "kvot"]);

/** At most this many decimals more than the source has, where two numbers would otherwise look the same. */
const EXTRA_DECIMALS = 2;

/** A value as the source shows it. */
export function valueAmount({ unit, decimals }: Measured, value: number): Amount {
  return { kind: "amount", value, unit: unitInText(unit), decimals };
}

/**
 * A computed level (centre line, limit): one decimal more than whole numbers below 100 have, since the mean of days is
 * 27.4 though every value is whole (ux-flows 6.4), and more where it would look the same as `besides`.
 */
export function levelAmount(measured: Measured, value: number, besides: number | null = null): Amount {
  const { unit, decimals } = measured;
  const own = decimals === 0 && Math.abs(value) < 100 ? 1 : decimals;
  const apart = besides === null ? own : decimalsApart(value, besides, own);
  return { kind: "amount", value, unit: unitInText(unit), decimals: apart };
}

/** A target as the user wrote it: 85.5 keeps its decimal, 90 gets none. */
export function targetAmount({ unit }: Measured, value: number): Amount {
  let decimals = 0;
  while (decimals < 3 && !same(value, Number(value.toFixed(decimals)))) decimals++;
  return { kind: "amount", value, unit: unitInText(unit), decimals };
}

/** A difference with sign; small ones get the decimals they need not to look like 0. */
export function changeAmount(measured: Measured, value: number): Amount {
  return { ...differenceAmount(measured, value), signed: true };
}

/** A change per period, with the decimals that keep it within 5 %, since a small pace adds up ("−0,7 dagar per månad"). */
export function paceAmount(measured: Measured, value: number): Amount {
  let { decimals } = measured;
  const most = decimals + EXTRA_DECIMALS;
  while (decimals < most && Math.abs(Number(value.toFixed(decimals)) - value) > 0.05 * Math.abs(value))
    decimals++;
  return { ...changeAmount(measured, value), decimals };
}

/** A difference without sign, where words say which way. */
export function differenceAmount({ unit, decimals }: Measured, value: number): Amount {
  const own = value === 0 ? decimals : decimalsApart(value, 0, decimals);
  return { kind: "amount", value, unit: unitInText(unit), decimals: own, difference: true };
}

/** True when the number shows as 0 with the indicator's decimals. */
export function showsAsZero({ decimals }: Measured, value: number): boolean {
  return Math.abs(value) < 0.5 * 10 ** -decimals;
}

export function periodParam(period: Period): Param {
  return { kind: "period", period };
}

export function wordParam(key: string): Param {
  return { kind: "word", key };
}

export function messageParam(message: Message): Extract<Param, { kind: "message" }> {
  return { kind: "message", message };
}

function unitInText(unit: string | null): string | null {
  return unit === null || silent.has(unit.toLowerCase()) ? null : unit;
}

function decimalsApart(value: number, other: number, decimals: number): number {
  for (let more = decimals; more < decimals + EXTRA_DECIMALS; more++)
    if (
      value.toFixed(more) !== other.toFixed(more) &&
      Number(value.toFixed(more)) !== Number(other.toFixed(more))
    )
      return more;
  return decimals + EXTRA_DECIMALS;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
