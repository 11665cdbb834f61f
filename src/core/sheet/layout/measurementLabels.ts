import { foldText } from "./foldText";

const words = "matning|matvarde|varde|prov|stickprov|observation|obs|avlasning|replikat|x|y";
const numbered = new RegExp(`^(${words})(?: nr)? ?(\\d{1,3})$`);
const only = new RegExp(`^(?:${words})(?: nr|nummer)?$`);

/**
 * Whether the labels of a line number the readings of one and the same thing: "Mätning 1", "Mätning 2" ..., or 1, 2 ...
 * under the heading "Mätning". Numbered from 1, each once and without holes, so that nothing else is taken for it.
 */
export function areMeasurements(heading: string, labels: readonly string[]): boolean {
  if (labels.length < 2) return false;
  const bare = only.test(foldText(heading));
  const found = labels.map((label) => {
    const text = foldText(label);
    const [, word = "", number = ""] = numbered.exec(text) ?? [];
    if (number !== "") return { word, number: Number(number) };
    return bare && /^\d{1,3}$/.test(text) ? { word: "", number: Number(text) } : null;
  });
  return found.every((one, i) => one !== null && one.number === i + 1 && one.word === found[0]!.word);
}
