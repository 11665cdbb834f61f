import { CellError, type CellValue } from "../model/cellValue";
import { toExcelts } from "./exceltsCells";

/** Values inside excelts' evaluator, as far as functions of ours meet them (its RVKind numbers). */
export type RuntimeScalar =
  | { readonly kind: 0 }
  | { readonly kind: 1; readonly value: number }
  | { readonly kind: 2; readonly value: string }
  | { readonly kind: 3; readonly value: boolean }
  | { readonly kind: 4; readonly code: string };

export type RuntimeValue =
  | RuntimeScalar
  | {
      readonly kind: 5;
      readonly rows: readonly (readonly RuntimeScalar[])[];
      readonly height: number;
      readonly width: number;
    };

export function toRuntime(value: CellValue): RuntimeScalar {
  if (value === null) return { kind: 0 };
  if (typeof value === "number") return { kind: 1, value };
  if (typeof value === "string") return { kind: 2, value };
  if (typeof value === "boolean") return { kind: 3, value };
  return { kind: 4, code: (toExcelts(value) as { error: string }).error };
}

export function fromRuntime(value: RuntimeScalar): CellValue {
  if (value.kind === 0) return null;
  if (value.kind === 4) return CellError.parse(value.code) ?? CellError.of("#VALUE!");
  return value.value;
}

export const runtimeArray = (values: readonly (readonly CellValue[])[]): RuntimeValue => ({
  kind: 5,
  rows: values.map((line) => line.map(toRuntime)),
  height: values.length,
  width: values[0]?.length ?? 0,
});

/** A number where Excel would take the argument for one: numbers, truth values, blanks, texts that are numbers. */
export function runtimeNumber(value: RuntimeValue | undefined): number | null {
  if (value === undefined) return null;
  if (value.kind === 5) return runtimeNumber(value.rows[0]?.[0]);
  if (value.kind === 0) return 0;
  if (value.kind === 1) return value.value;
  if (value.kind === 3) return value.value ? 1 : 0;
  if (value.kind === 2 && value.value.trim() !== "" && Number.isFinite(Number(value.value)))
    return Number(value.value);
  return null;
}
