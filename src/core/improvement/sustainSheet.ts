import type { Assessment } from "../indicator/assessment";
import { seriesTitle } from "../indicator/finding/chartTexts";
import type { Message } from "../message";
import { valueFormat } from "../report/numberFormats";
import type { MadeSheet } from "../report/made/madeSheet";
import type { Frequency } from "../series/period";
import { improvementLayout, type ImprovementInput } from "./improvementSheet";
import type { JournalTest } from "./testJournal";

export const sustainDocument = "sustain";
const table = "reached";

export interface SustainInput extends ImprovementInput {
  readonly assessments: readonly Assessment[];
  readonly tests: readonly JournalTest[];
  readonly render: (message: Message) => string;
}

/**
 * Sprida och vidmakthålla: what has reached its goal or was introduced after a test, whether it lasts, how often it is
 * worth measuring from now on, and an alert when the results fall. A goal counts as reached when the process reaches it
 * always, not when a single value does.
 */
export function sustainSheet(input: SustainInput): MadeSheet {
  const { say, render } = input;
  const layout = improvementLayout(input, {
    id: sustainDocument,
    title: say("sustain.title"),
    columnWidths: [140, 50, 62, 190, 100, 108, 70],
    orientation: "landscape",
  });
  const reached = watched(input);
  const falling = reached.filter(isFalling);
  layout.sentence(
    falling.length > 0
      ? say("sustain.falling", {
          n: falling.length,
          names: {
            kind: "list",
            items: falling.map(({ indicator, series }) => render(seriesTitle(indicator, series))),
          },
        })
      : say("sustain.lasting", { n: reached.length }),
  );
  layout.note(say("sustain.help"));
  const placed = layout.table({
    key: table,
    native: "Vidmakthalla",
    columns: [
      { heading: "Indikator", wrap: true },
      { heading: "Senast", align: "left" },
      { heading: "Mål", wrap: true },
      { heading: "Håller det i sig", wrap: true },
      { heading: "Mät", wrap: true },
      { heading: "Vad vi gör", input: true, wrap: true },
      { heading: "Ansvarig", input: true, wrap: true },
    ],
    rows: reached.map((assessment) => ({
      key: assessment.series.id.replace(/^#/, " "),
      cells: [
        render(seriesTitle(assessment.indicator, assessment.series)),
        assessment.latest?.value ?? null,
        assessment.target === null ? say("sustain.introduced") : render(assessment.target.short),
        isFalling(assessment)
          ? `${say("sustain.alert")} ${render(assessment.finding.sentence)}`
          : render(assessment.finding.sentence),
        say(intervalKey(assessment)),
        null,
        null,
      ],
      numberFormats: [undefined, valueFormat(assessment.indicator.unit, assessment.indicator.decimals)],
    })),
    blankRows: 3,
  });
  layout.repeatRows(placed.headingRow, placed.headingRow);
  layout.highlight({
    firstRow: placed.firstRow,
    lastRow: placed.lastRow,
    firstColumn: 3,
    lastColumn: 3,
    formula: `=LEFT($D${placed.firstRow + 1},5)="Larm:"`,
    colour: "worse",
    bold: true,
  });
  layout.note(say("sustain.note"));
  layout.note(say("note.made"));
  return layout.build();
}

/** Series whose process always reaches the target, and those that a test was introduced for. */
export function watched({
  assessments,
  tests,
}: Pick<SustainInput, "assessments" | "tests">): readonly Assessment[] {
  const introduced = new Set(
    tests.flatMap(({ decision, indicator }) =>
      decision === "Inför" && indicator !== null ? [indicator] : [],
    ),
  );
  return assessments.filter(
    ({ target, indicator }) => target?.judgement === "always" || introduced.has(indicator.name),
  );
}

/** The results go the wrong way and chance hardly explains it. */
export const isFalling = ({ finding, target }: Assessment): boolean =>
  finding.judgement === "deterioration" || target?.judgement === "never";

const often: ReadonlySet<Frequency> = new Set<Frequency>(["day", "week", "month"]);

/** After the goal the measuring may be thinned, but not where results fall or where it is rare already. */
function intervalKey(assessment: Assessment): string {
  if (isFalling(assessment)) return "sustain.interval.keep";
  const { series, target, finding } = assessment;
  const calm = finding.judgement === "natural" && target?.judgement === "always";
  return calm && often.has(series.frequency) ? "sustain.interval.thin" : "sustain.interval.goOn";
}
