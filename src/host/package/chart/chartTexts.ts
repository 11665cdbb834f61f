import type { ChartFont, ChartText, ChartTitle } from "../../model/chart";
import { newTitle } from "../../model/newChart";
import { readDrawingColour } from "./chartColour";
import { isOn, readLayout } from "./chartValues";
import type { ThemeColours } from "../style/colours";
import { flag } from "../style/readStyles";
import {
  attribute,
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  localName,
  textOf,
  type XmlElement,
} from "../xml/xmlTree";

/** c:tx: a reference with its cached text, a plain value, or rich text. */
export function readText(element: XmlElement | null): ChartText {
  if (element === null) return { formula: null, text: null };
  const formula = descend(element, "strRef", "f");
  const cached = descend(element, "strRef", "strCache", "pt", "v");
  if (formula !== null)
    return { formula: textOf(formula).replace(/^=/, ""), text: cached === null ? null : textOf(cached) };
  const plain = childNamed(element, "v");
  if (plain !== null) return { formula: null, text: textOf(plain) };
  const rich = childNamed(element, "rich");
  return { formula: null, text: rich === null ? null : richText(rich) };
}

/** Paragraphs are lines. */
function richText(rich: XmlElement): string {
  return childrenNamed(rich, "p")
    .map((paragraph) =>
      elementsOf(paragraph)
        .map((run) => (localName(run.name) === "br" ? "\n" : textOf(childNamed(run, "t"))))
        .join(""),
    )
    .join("\n");
}

/** The font of the first run, or of the whole text; null for what the file does not say. */
export function readFont(element: XmlElement | null, theme: ThemeColours): ChartFont {
  const paragraph = childNamed(element, "p");
  const properties =
    descend(paragraph, "pPr", "defRPr") ?? descend(paragraph, "r", "rPr") ?? childNamed(element, "rPr");
  const size = attribute(properties, "sz");
  const bold = attribute(properties, "b");
  const italic = attribute(properties, "i");
  return {
    size: size === null ? null : Number(size) / 100,
    bold: bold === null ? null : flag(properties, "b", false),
    italic: italic === null ? null : flag(properties, "i", false),
    colour: readDrawingColour(childNamed(properties, "solidFill"), theme),
  };
}

/** The title of a chart or an axis. */
export function readTitle(element: XmlElement, theme: ThemeColours): ChartTitle {
  const title = newTitle();
  const text = childNamed(element, "tx");
  Object.assign(title, readText(text));
  title.visible = true;
  title.overlay = isOn(childNamed(element, "overlay"));
  title.font = readFont(childNamed(text, "rich") ?? childNamed(element, "txPr"), theme);
  const layout = readLayout(element);
  title.left = layout?.left ?? null;
  title.top = layout?.top ?? null;
  return title;
}
