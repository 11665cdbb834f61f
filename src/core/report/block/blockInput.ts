import type { CellAddress, Direction } from "../../series/series";
import type { ChartResult, SigmaMethod } from "../../spc/types";
import type { BlockType, CellValue } from "./block";

/** A number of a point: a reference to the user's own cell, or a written number (null = a gap). */
export type PointNumber =
  | { readonly kind: "live"; readonly cell: CellAddress; readonly value: number | null }
  /** The difference of two of the user's cells. */
  | {
      readonly kind: "difference";
      readonly cell: CellAddress;
      readonly minus: CellAddress;
      readonly value: number | null;
    }
  /** The mean of several of the user's cells, in the indicator's unit. */
  | { readonly kind: "mean"; readonly group: PointGroup; readonly value: number | null }
  | { readonly kind: "written"; readonly value: number | null };

export type PointPeriod =
  | {
      readonly kind: "live";
      readonly cell: CellAddress;
      readonly value: CellValue;
      /** The cell is text with year and month in figures ("2024-03"), which a formula makes a date of. */
      readonly asDate?: true;
    }
  | { readonly kind: "written"; readonly value: string | number };

/** The readings of one subgroup (XBAR, S, R). */
export interface PointGroup {
  /** Where they stand: cells beside or below each other, and numbers that no cell holds as they were read. */
  readonly parts: readonly GroupPart[];
  readonly values: readonly (number | null)[];
}

export type GroupPart =
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly firstRow: number;
      readonly firstColumn: number;
      readonly lastRow: number;
      readonly lastColumn: number;
    }
  | { readonly kind: "written"; readonly value: number };

export interface BlockPoint {
  readonly period: PointPeriod;
  /** The measurement or the count; numerator where the chart has denominators. */
  readonly value: PointNumber;
  /** Where the chart has denominators, and where a measurement is a ratio of two cells. */
  readonly denominator: PointNumber | null;
  readonly group: PointGroup | null;
  /** False leaves the point out of centre, limits and rules: excluded by the user, or approximate. */
  readonly included: boolean;
  readonly approximate: boolean;
}

/** A target and the index of the last point it holds for (null: to the end). */
export interface BlockTarget {
  readonly value: number;
  readonly to: number | null;
}

/** Everything a block is made of, free of indicator and texts. */
export interface BlockInput {
  readonly seriesId: string;
  readonly sheet: string;
  readonly firstRow: number;
  readonly type: BlockType;
  readonly title: string;
  readonly notes: readonly string[];
  readonly points: readonly BlockPoint[];
  /** Computed by core for the same points; its arrays are as long as `points`. */
  readonly chart: ChartResult;
  readonly method: SigmaMethod;
  /** 100 for per cent, 1000 for a rate per 1 000; the measured value is multiplier x numerator / denominator. */
  readonly multiplier: number;
  /** Value in the unit = cell x scale, where the block refers to cells that hold the value itself. */
  readonly scale: number;
  readonly direction: Direction | null;
  readonly target: BlockTarget | null;
  readonly targetLong: BlockTarget | null;
  readonly preliminary: boolean;
  /** False where the rules in use cannot be written as formulas; markers are then core's, as values. */
  readonly liveSignals: boolean;
  /** Heights in the chart of the marks where a phase begins, or a test begins or ends, by point. */
  readonly markLevels: ReadonlyMap<number, number>;
  /** "yyyy\\-mm" and the like for dates, "General" for text. */
  readonly periodFormat: string;
  readonly numberFormat: string;
  /** Centre line and limits: the mean of whole days has a decimal. */
  readonly levelFormat: string;
  /** Targets, as the user wrote them. */
  readonly targetFormat: string;
  /** One decimal more, for the columns of the calculation. */
  readonly fineFormat: string;
}
