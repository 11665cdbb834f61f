import { message, type Message } from "../../message";
import type { Assessment } from "../assessment";
import { hasMetTarget } from "./hasMetTarget";
import type { Colour, TrafficMarks } from "./trafficMarks";

/** What a light turns out to be when it is held against the series' own variation. */
export type LightMeaning =
  /** The latest value differs no more than usual: nothing has happened. */
  | "natural"
  /** Nothing has happened, and the process as it is never reaches the target. */
  | "never"
  | "deterioration"
  | "improvement"
  | "change"
  | "notAssessed";

export interface CheckedLight {
  readonly assessment: Assessment;
  readonly colour: Colour;
  readonly meaning: LightMeaning;
  /** "Bara naturlig variation. Inget särskilt att förklara den här gången." */
  readonly conclusion: Message;
}

export interface TrafficCheck {
  /** Reds first, those that are only natural variation before the others; then yellow and green. */
  readonly lights: readonly CheckedLight[];
  /** True when the sheet has no colours and the targets have been used instead. */
  readonly fromTargets: boolean;
  /** "Rött i bladet: 7 av 24. Av de röda är 5 bara naturlig variation." and what else is worth saying. */
  readonly summary: readonly Message[];
}

/**
 * Which lights are only natural variation. The colours are the sheet's own where it has any; without them red means that
 * the latest value misses the target and green that it reaches it (only series with target and direction). Null where
 * there is neither.
 */
export function checkTraffic(
  assessments: readonly Assessment[],
  marks: TrafficMarks,
  nameOf: (assessment: Assessment) => string,
): TrafficCheck | null {
  const fromTargets = marks.colours.size === 0;
  const lights = assessments.flatMap((assessment): CheckedLight[] => {
    const colour = fromTargets ? colourOfTarget(assessment) : marks.colours.get(assessment.series.id);
    if (colour === undefined || colour === null) return [];
    const meaning = meaningOf(assessment);
    return [{ assessment, colour, meaning, conclusion: conclusionOf(colour, meaning) }];
  });
  if (lights.length === 0) return null;
  const order = (light: CheckedLight): number =>
    10 * colours.indexOf(light.colour) + meanings.indexOf(light.meaning);
  const sorted = [...lights].sort((a, b) => order(a) - order(b));
  return { lights: sorted, fromTargets, summary: summaryOf(sorted, nameOf) };
}

const colours: readonly Colour[] = ["red", "yellow", "green"];
const meanings: readonly LightMeaning[] = [
  "deterioration",
  "change",
  "improvement",
  "natural",
  "never",
  "notAssessed",
];

function colourOfTarget(assessment: Assessment): Colour | null {
  const met = hasMetTarget(assessment);
  return met === null ? null : met ? "green" : "red";
}

function meaningOf({ finding, target }: Assessment): LightMeaning {
  switch (finding.judgement) {
    case "improvement":
    case "deterioration":
    case "change":
      return finding.judgement;
    case "conflict":
      return "change";
    case "natural":
      return target?.judgement === "never" ? "never" : "natural";
    case "notAssessed":
      return "notAssessed";
  }
}

function conclusionOf(colour: Colour, meaning: LightMeaning): Message {
  if (meaning === "notAssessed") return message("traffic.notAssessed");
  if (colour === "green") return message(`traffic.green.${meaning === "never" ? "natural" : meaning}`);
  return message(`traffic.red.${meaning}`);
}

function summaryOf(lights: readonly CheckedLight[], nameOf: (assessment: Assessment) => string): Message[] {
  const red = lights.filter(({ colour }) => colour === "red");
  const natural = red.filter(({ meaning }) => meaning === "natural");
  const falseGreen = lights.filter(
    ({ colour, meaning }) => colour === "green" && meaning === "deterioration",
  );
  return [
    message("traffic.summary", { red: red.length, n: lights.length, k: natural.length }),
    ...(red.length > 0 && natural.length === 0 ? [message("traffic.none")] : []),
    ...(falseGreen.length > 0
      ? [
          message("traffic.greenFalse", {
            names: { kind: "list", items: falseGreen.map(({ assessment }) => nameOf(assessment)) },
          }),
        ]
      : []),
  ];
}
