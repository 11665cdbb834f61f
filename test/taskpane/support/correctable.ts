import type { ReadingToCorrect } from "../../../src/actions/reading/correctReading";
import type { WorkbookReading } from "../../../src/actions/types";
import { noCorrection } from "../../../src/core/sheet/correction/correction";
import { describeReading, pointOut } from "../../../src/core/sheet/correction/describeReading";
import { readSheet } from "../../../src/core/sheet/readSheet";
import { sheetOf } from "../../support/sheetOf";
import { monthlyReading, problem } from "./readings";

const today = { year: 2026, month: 9, day: 20 };

/** A sheet that is easily misread: an area is taken for a place, and tertials may be accumulated. */
export const correctableCells = sheetOf(
  [
    ["Uppföljning 2024"],
    ["Område", "Kön", "T1 2024", "T2 2024", "T3 2024", "T1 2025"],
    ["Trygghet", "Kvinnor", 51, 104, 157, 50],
    ["Trygghet", "Män", 49, 99, 149, 48],
    ["Summa", "", 100, 203, 306, 98],
  ],
  "Ekonomi",
);

export function openedReading(): ReadingToCorrect {
  return {
    sheet: "Ekonomi",
    kept: noCorrection,
    describe: (correction) => describeReading(correctableCells, correction, today),
    pointOut: (line) => pointOut(correctableCells, line, today),
  };
}

/** The list of the other scenes with the problems of this sheet. */
export function correctableReading(): WorkbookReading {
  const { problems } = readSheet(correctableCells, { today });
  return monthlyReading({
    problems: [
      ...problems,
      problem("error", "conflictingPeriod", "Ekonomi", "B9", {
        period: "mars 2026",
        name: "Placeringsdygn",
        cellA: "B7",
        cellB: "B9",
      }),
    ],
  });
}
