import type {
  ChartErrorBars,
  ChartFont,
  ChartLabel,
  ChartLine,
  ChartMarker,
  ChartTitle,
} from "../../model/chart";
import { lineElement, solidFill } from "./chartColour";
import { chartOrder } from "./chartOrder";
import { labelPositionCode, markerSymbol } from "./readChartSeries";
import {
  childNamed,
  insertInOrder,
  localName,
  newElement,
  removeNamed,
  type XmlElement,
  type XmlNode,
} from "../xml/xmlTree";

/** An element with a val attribute. */
export const valued = (name: string, value: string | number): XmlElement => newElement(name, { val: value });

/** Adds children that exist, in the order given. */
export const withChildren = (name: string, children: readonly (XmlElement | null)[]): XmlElement =>
  newElement(name, {}, children.filter((child): child is XmlElement => child !== null) as XmlNode[]);

const isDefault = (font: ChartFont): boolean =>
  font.size === null && font.bold === null && font.italic === null && font.colour === null;

function runProperties(name: string, font: ChartFont): XmlElement {
  const element = newElement(name, {
    lang: name === "a:rPr" ? "sv-SE" : null,
    sz: font.size === null ? null : Math.round(font.size * 100),
    b: font.bold === null ? null : font.bold ? 1 : 0,
    i: font.italic === null ? null : font.italic ? 1 : 0,
  });
  if (font.colour !== null) element.children.push(solidFill(font.colour));
  return element;
}

/** c:txPr: how texts look that have no runs of their own; rotation in degrees, null automatic. */
export function textProperties(font: ChartFont, rotation: number | null = null): XmlElement | null {
  if (isDefault(font) && rotation === null) return null;
  const body = newElement(
    "a:bodyPr",
    rotation === null ? {} : { rot: Math.round(-rotation * 60_000), vert: "horz" },
  );
  const paragraph = newElement("a:p", {}, [
    newElement("a:pPr", {}, [runProperties("a:defRPr", font)]),
    newElement("a:endParaRPr", { lang: "sv-SE" }),
  ]);
  return newElement("c:txPr", {}, [body, newElement("a:lstStyle"), paragraph]);
}

/** c:tx with runs: each line of the text is a paragraph. */
export function richText(text: string, font: ChartFont, rotation: number | null = null): XmlElement {
  const body = newElement(
    "a:bodyPr",
    rotation === null ? {} : { rot: Math.round(-rotation * 60_000), vert: "horz" },
  );
  const paragraphs = text
    .split("\n")
    .map((line) =>
      newElement("a:p", {}, [
        newElement("a:pPr", {}, [runProperties("a:defRPr", font)]),
        newElement("a:r", {}, [runProperties("a:rPr", font), newElement("a:t", {}, [line])]),
      ]),
    );
  return newElement("c:tx", {}, [newElement("c:rich", {}, [body, newElement("a:lstStyle"), ...paragraphs])]);
}

export function stringReference(formula: string, cached: readonly (string | null)[]): XmlElement {
  const points = cached.flatMap((text, index) =>
    text === null ? [] : [newElement("c:pt", { idx: index }, [newElement("c:v", {}, [text])])],
  );
  const cache = newElement("c:strCache", {}, [valued("c:ptCount", cached.length), ...points]);
  return newElement("c:strRef", {}, [newElement("c:f", {}, [formula]), cache]);
}

/** Replaces or removes the line of an element's spPr, which is made when it is missing. */
export function setLine(owner: XmlElement, line: ChartLine, order: readonly string[]): void {
  setShapePart(owner, lineElement(line), ["ln"], order);
}

export function setFill(owner: XmlElement, fill: XmlElement | null, order: readonly string[]): void {
  setShapePart(owner, fill, ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"], order);
}

function setShapePart(
  owner: XmlElement,
  part: XmlElement | null,
  replaced: readonly string[],
  order: readonly string[],
): void {
  let shape = childNamed(owner, "spPr");
  if (shape === null) {
    if (part === null) return;
    shape = newElement("c:spPr");
    insertInOrder(owner, shape, order);
  }
  for (const name of replaced) removeNamed(shape, name);
  if (part !== null) insertInOrder(shape, part, chartOrder.shape);
  if (shape.children.length === 0) removeNamed(owner, localName(shape.name));
}

export function markerElement(marker: ChartMarker): XmlElement | null {
  const symbol = markerSymbol(marker.style);
  if (symbol === null && marker.size === null && marker.fill === null && marker.outline === null) return null;
  const element = withChildren("c:marker", [
    symbol === null ? null : valued("c:symbol", symbol),
    marker.size === null || symbol === "none"
      ? null
      : valued("c:size", Math.min(72, Math.max(2, Math.round(marker.size)))),
  ]);
  if (symbol === "none") return element;
  const fill =
    marker.fill === null ? null : marker.fill === "none" ? newElement("a:noFill") : solidFill(marker.fill);
  setFill(element, fill, chartOrder.marker);
  if (marker.outline !== null) {
    const colour = marker.outline === "none" ? null : marker.outline;
    setLine(
      element,
      { style: colour === null ? "None" : "Continuous", colour, weight: 0.75 },
      chartOrder.marker,
    );
  }
  return element;
}

/** c:txPr of a label: on one line, since programs otherwise break it at a fifth of the chart's width. */
function labelTextProperties(font: ChartFont): XmlElement {
  const element = textProperties(font) ?? emptyTextProperties();
  childNamed(element, "bodyPr")?.attributes.set("wrap", "none");
  return element;
}

const emptyTextProperties = (): XmlElement =>
  newElement("c:txPr", {}, [
    newElement("a:bodyPr"),
    newElement("a:lstStyle"),
    newElement("a:p", {}, [
      newElement("a:pPr", {}, [newElement("a:defRPr")]),
      newElement("a:endParaRPr", { lang: "sv-SE" }),
    ]),
  ]);

/** The parts of a label that dLbls and dLbl share, in order after idx. */
export function labelParts(label: ChartLabel, cachedText: XmlElement | null): XmlElement[] {
  const position = labelPositionCode(label.position);
  const show = (name: string, on: boolean): XmlElement => valued(name, on ? 1 : 0);
  const format = label.numberFormat;
  const parts = [
    cachedText,
    format === null ? null : newElement("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    newElement("c:spPr", {}, [newElement("a:noFill"), newElement("a:ln", {}, [newElement("a:noFill")])]),
    labelTextProperties(label.font),
    position === null ? null : valued("c:dLblPos", position),
    show("c:showLegendKey", label.showLegendKey),
    show("c:showVal", label.showValue),
    show("c:showCatName", label.showCategoryName),
    show("c:showSerName", label.showSeriesName),
    show("c:showPercent", label.showPercentage),
    show("c:showBubbleSize", false),
    label.separator === null ? null : newElement("c:separator", {}, [label.separator]),
  ];
  return parts.filter((part): part is XmlElement => part !== null);
}

export function pointLabel(index: number, label: ChartLabel): XmlElement {
  const text = label.text === null ? null : richText(label.text, label.font);
  return newElement("c:dLbl", {}, [valued("c:idx", index), ...labelParts(label, text)]);
}

export function titleElement(title: ChartTitle, cached: string | null, rotation: number | null): XmlElement {
  const linked = title.formula !== null;
  const text = linked
    ? newElement("c:tx", {}, [stringReference(title.formula ?? "", [cached ?? title.text ?? ""])])
    : title.text === null
      ? null
      : richText(title.text, title.font, rotation);
  const manual =
    title.left === null && title.top === null
      ? null
      : newElement("c:layout", {}, [
          withChildren("c:manualLayout", [
            valued("c:xMode", "edge"),
            valued("c:yMode", "edge"),
            valued("c:x", title.left ?? 0),
            valued("c:y", title.top ?? 0),
          ]),
        ]);
  return withChildren("c:title", [
    text,
    manual,
    valued("c:overlay", title.overlay ? 1 : 0),
    linked || title.text === null ? textProperties(title.font, rotation) : null,
  ]);
}

export function errorBarsElement(
  bars: ChartErrorBars,
  numbers: (name: string, formula: string) => XmlElement,
  scatter: boolean,
): XmlElement {
  const kinds = { BothValues: "both", PlusValues: "plus", MinusValues: "minus" };
  const values = { FixedValue: "fixedVal", Percent: "percentage", Custom: "cust", Other: "stdErr" };
  const custom = bars.valueType === "Custom";
  const element = withChildren("c:errBars", [
    scatter || bars.direction === "y" ? valued("c:errDir", bars.direction) : null,
    valued("c:errBarType", kinds[bars.type]),
    valued("c:errValType", values[bars.valueType]),
    valued("c:noEndCap", bars.endCap ? 0 : 1),
    custom && bars.plus !== null ? newElement("c:plus", {}, [numbers("c:numRef", bars.plus)]) : null,
    custom && bars.minus !== null ? newElement("c:minus", {}, [numbers("c:numRef", bars.minus)]) : null,
    !custom && bars.value !== null ? valued("c:val", bars.value) : null,
  ]);
  const line = lineElement(bars.line);
  if (line !== null) element.children.push(newElement("c:spPr", {}, [line]));
  return element;
}
