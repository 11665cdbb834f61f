import type { CellLook } from "../../core/report/made/madeSheet";
import { fontSizes } from "../../core/report/made/textHeight";
import { palette } from "../../core/report/chart/palette";

/** How each look is drawn (ux 6.1, 6.2). The workbook's own font is kept: only size, weight and colours are set. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string | null;
  readonly fill: string | null;
  /** The line under the cell. */
  readonly rule: string | null;
}

const plain = { bold: false, colour: null, fill: null, rule: null };

export const looks: Readonly<Record<CellLook, Look>> = {
  title: { ...plain, size: fontSizes.title, bold: true },
  sentence: { ...plain, size: fontSizes.sentence },
  section: { ...plain, size: fontSizes.section, bold: true, colour: palette.own },
  subsection: { ...plain, size: fontSizes.subsection, bold: true },
  heading: { ...plain, size: fontSizes.heading, bold: true, fill: palette.head, rule: palette.others },
  body: { ...plain, size: fontSizes.body },
  label: { ...plain, size: fontSizes.label, bold: true },
  calculated: { ...plain, size: fontSizes.calculated, fill: palette.zone },
  input: { ...plain, size: fontSizes.input, fill: palette.input, rule: palette.inputRule },
  total: { ...plain, size: fontSizes.total, bold: true, rule: palette.others },
  note: { ...plain, size: fontSizes.note, colour: palette.centre },
};
