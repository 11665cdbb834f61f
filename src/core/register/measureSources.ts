import { foldText } from "../sheet/layout/foldText";

/** A source of figures that the handbooks name, and where its figures are to be found when it is no longer there. */
export interface MeasureSource {
  readonly name: string;
  /** null for a source that is in use; else what took its place. */
  readonly now: string | null;
  /** Other ways to write it, folded. */
  readonly also?: readonly string[];
  /** False for what is known but not put in the pick-list, which has room for 255 characters. */
  readonly offered?: boolean;
}

/**
 * The sources of "Leda för resultat" (2014) appendix 1 and "En effektiv socialtjänst" (2009), appendix, in the order of
 * the pick-list (sources map rows 74 and 75). Those that have closed or changed form since then stay in the list of
 * names that are recognised, so that an old register is told, but are not offered.
 */
export const measureSources: readonly MeasureSource[] = [
  { name: "Kolada", now: null },
  { name: "Öppna jämförelser", now: null, also: ["oj", "oppna jamforelser oj"] },
  { name: "KKiK", now: null, also: ["kommunens kvalitet i korthet"] },
  { name: "SCB", now: null, also: ["statistiska centralbyran"] },
  { name: "Socialstyrelsens statistikdatabas", now: null },
  { name: "Nationella kvalitetsregister", now: null, also: ["kvalitetsregister"] },
  { name: "Skolverket", now: null },
  { name: "Vården i siffror", now: null, offered: false },
  { name: "KPB", now: null, also: ["kostnad per brukare"] },
  { name: "KPP", now: null, also: ["kostnad per patient"] },
  { name: "Egen brukarundersökning", now: null },
  { name: "Verksamhetssystem", now: null },
  { name: "Personalsystem", now: null },
  { name: "Ekonomisystem", now: null },
  { name: "Äldreguiden", now: "Öppna jämförelser" },
  { name: "SiRiS", now: "Skolverkets statistik" },
  { name: "Jämförelsetal", now: "Kolada", also: ["jamforelsetal se", "jamforelsetal for socialtjansten"] },
  { name: "WebOr", now: "Kolada" },
  { name: "Kommundatabasen", now: "Kolada" },
  { name: "Sjukvårdsdata i fokus", now: "Vården i siffror" },
  { name: "Uppföljningsguiden", now: "Kolada och Öppna jämförelser" },
];

/** The source that a text names when that source has closed; null for all others. */
export function historicSource(text: string): MeasureSource | null {
  const folded = ` ${foldText(text)} `;
  const names = ({ name, also }: MeasureSource): readonly string[] => [foldText(name), ...(also ?? [])];
  return (
    measureSources.find(
      (source) => source.now !== null && names(source).some((name) => folded.includes(` ${name} `)),
    ) ?? null
  );
}
