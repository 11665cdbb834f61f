/**
 * The formulas of a funnel sheet in A1 notation, from built-in functions that every Excel since 2007 and LibreOffice
 * have. Spiegelhalter (2005), as in core/spc/funnel: shares by arcsine, rates by logarithm, the same spread between units
 * (tau²) added to all.
 */
export interface FunnelCells {
  /** Absolute references to the cells of the estimate. */
  readonly centre: string;
  readonly theta: string;
  readonly tau2: string;
  readonly low: string;
  readonly high: string;
  readonly multiplier: number;
}

const times = (multiplier: number): string => (multiplier === 1 ? "" : `${multiplier}*`);

/** Value in the unit. */
export const valueFormula = (x: string, n: string, { multiplier }: Pick<FunnelCells, "multiplier">): string =>
  `=IF(${x}="",NA(),${times(multiplier)}${x}/${n})`;

/** Standard error of a unit on the transformed scale. */
export function errorFormula(kind: "share" | "rate", x: string, n: string): string {
  return kind === "share"
    ? `=IF(${x}="","",1/(2*SQRT(${n})))`
    : `=IF(${x}="","",SQRT(${x}/(${x}+0.5)^2+${n}/(${n}+0.5)^2))`;
}

/** The unit's own ratio on the transformed scale. */
export function observedFormula(kind: "share" | "rate", x: string, n: string): string {
  return kind === "share"
    ? `=IF(${x}="","",ASIN(SQRT(${x}/${n})))`
    : `=IF(${x}="","",LN((${x}+0.5)/(${n}+0.5)))`;
}

export const thetaFormula = (kind: "share" | "rate", centre: string): string =>
  kind === "share" ? `=ASIN(SQRT(${centre}))` : `=IF(${centre}>0,LN(${centre}),"")`;

/** A limit at z standard errors; without any event at all there is nothing to vary around. */
export function limitFormula(
  kind: "share" | "rate",
  z: number,
  error: string,
  { centre, theta, tau2, multiplier }: FunnelCells,
): string {
  const sign = z < 0 ? "-" : "+";
  const distance = `${theta}${sign}${Math.abs(z)}*SQRT(${error}^2+${tau2})`;
  const turned =
    kind === "share" ? `SIN(MAX(0,MIN(PI()/2,${distance})))^2` : `IF(${centre}>0,EXP(${distance}),0)`;
  return `=IF(${error}="",NA(),${times(multiplier)}${turned})`;
}

/** z drawn in to the 10 and 90 per cent points, so that extreme units do not decide the spread. */
export const winsorisedFormula = (z: string, { low, high }: FunnelCells): string =>
  `=IF(${z}="","",MIN(${high},MAX(${low},${z})))`;

/** tau² = (I phi - (I - 1)) / (W - sum w² / W) when I phi is at least I - 1 and there are ten units; else 0. */
export function tau2Formula(cells: {
  readonly widen: string;
  readonly yes: string;
  readonly units: string;
  readonly phi: string;
  readonly weights: string;
}): string {
  const { widen, yes, units, phi, weights } = cells;
  const excess = `${units}*${phi}-(${units}-1)`;
  return (
    `=IF(OR(${widen}<>"${yes}",${units}<10),0,IF(${excess}<=0,0,` +
    `(${excess})/(SUM(${weights})-SUMPRODUCT(${weights},${weights})/SUM(${weights}))))`
  );
}
