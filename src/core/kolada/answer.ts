import type { Sex } from "../series/series";

/** One value of Kolada: an indicator, a municipality, region, group or unit, a year and a sex. */
export interface KoladaValue {
  /** The code of the indicator, such as "N20900". */
  readonly code: string;
  /** Id of the municipality, region, group or unit, such as "0180". */
  readonly place: string;
  readonly year: number;
  readonly sex: Sex;
  readonly value: number | null;
  /** Why there is no value; "value" where there is one. */
  readonly status: "value" | "missing" | "suppressed" | "notApplicable";
  /** Members that a group's value rests on; 1 for a municipality. */
  readonly count: number | null;
}

/** What has been pasted or fetched: values, and names of the codes in them. */
export interface KoladaAnswer {
  readonly values: readonly KoladaValue[];
  /** Titles of indicators by code. */
  readonly indicators: ReadonlyMap<string, string>;
  /** Names of municipalities, regions, groups and units by id. */
  readonly places: ReadonlyMap<string, string>;
  /** Pages that an answer points to and that have not been pasted, by their number. */
  readonly missingPages: readonly number[];
}

export const emptyAnswer: KoladaAnswer = {
  values: [],
  indicators: new Map(),
  places: new Map(),
  missingPages: [],
};
