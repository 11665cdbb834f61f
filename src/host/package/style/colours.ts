import type { Colour } from "../../model/style";
import { attribute, childNamed, descend, elementsOf, type XmlElement } from "../xml/xmlTree";

/** Theme colours in the order that spreadsheet parts count them: light 1, dark 1, light 2, dark 2, accents, links. */
export type ThemeColours = readonly string[];

/** The Office theme of 2013-2022, for files without one. */
export const officeTheme: ThemeColours = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

const slots = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export function readTheme(root: XmlElement | null): ThemeColours {
  const scheme = descend(root, "themeElements", "clrScheme");
  if (scheme === null) return officeTheme;
  return slots.map((slot, index) => {
    const colour = elementsOf(childNamed(scheme, slot) ?? scheme)[0];
    const hex = attribute(colour, "lastClr") ?? attribute(colour, "val") ?? "";
    return /^[0-9A-Fa-f]{6}$/.test(hex) ? `#${hex.toUpperCase()}` : (officeTheme[index] as string);
  });
}

/** The scheme's colour by the name that drawings use ("accent1", "tx1", "bg1"). */
export function schemeColour(name: string, theme: ThemeColours): string | null {
  const aliases: Record<string, string> = { tx1: "dk1", bg1: "lt1", tx2: "dk2", bg2: "lt2" };
  const index = slots.indexOf(Object.hasOwn(aliases, name) ? (aliases[name] as string) : name);
  return index < 0 ? null : (theme[index] ?? null);
}

/** The 64 colours of the old palette (ECMA-376 part 1, 18.8.27); 64 and 65 are the system's text and background. */
const palette =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
const indexed = palette.split(" ");

/** A colour element (rgb, theme with tint, indexed or auto) as shown. */
export function readColour(element: XmlElement | null, theme: ThemeColours): Colour {
  if (element === null || attribute(element, "auto") === "1") return null;
  const base = baseColour(element, theme);
  const tint = Number(attribute(element, "tint") ?? 0);
  return base === null || tint === 0 || !Number.isFinite(tint) ? base : tinted(base, tint);
}

function baseColour(element: XmlElement, theme: ThemeColours): Colour {
  const rgb = attribute(element, "rgb");
  if (rgb !== null) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : null;
  const themed = attribute(element, "theme");
  if (themed !== null) return theme[Number(themed)] ?? null;
  const number = attribute(element, "indexed");
  const colour = number === null ? undefined : indexed[Number(number)];
  return colour === undefined ? null : `#${colour}`;
}

/**
 * Tint darkens (< 0) or lightens (> 0) the luminance (ECMA-376 part 1, 18.3.1.15). Excel reckons in whole numbers from 0
 * to 240, as the Windows colour functions do, so the same rounding is done here.
 */
export function tinted(colour: string, tint: number): string {
  const { hue, saturation, luminance } = toHsl(colour);
  const [h, s] = [Math.round((hue / 360) * hslMost), Math.round(saturation * hslMost)];
  const l = Math.floor(luminance * hslMost + 0.5 * (1 - 1e-9));
  // Tints are stored a little off their round values (0.39997558519241921 for 0.4).
  const changed = Math.floor((tint < 0 ? l * (1 + tint) : l * (1 - tint) + hslMost * tint) + 0.02);
  return fromWholeHsl(h, s, changed);
}

const hslMost = 240;

function fromWholeHsl(hue: number, saturation: number, luminance: number): string {
  const high =
    luminance <= hslMost / 2
      ? Math.floor((luminance * (hslMost + saturation) + hslMost / 2) / hslMost)
      : luminance + saturation - Math.floor((luminance * saturation + hslMost / 2) / hslMost);
  const low = 2 * luminance - high;
  const part = (shift: number): string => {
    const place = (((hue + shift) % hslMost) + hslMost) % hslMost;
    const value = wholeHueToPart(low, high, place);
    const byte = Math.floor((value * 255 + hslMost / 2) / hslMost);
    return Math.min(255, Math.max(0, byte)).toString(16).padStart(2, "0");
  };
  return `#${part(hslMost / 3)}${part(0)}${part(-hslMost / 3)}`.toUpperCase();
}

function wholeHueToPart(low: number, high: number, hue: number): number {
  const sixth = hslMost / 6;
  if (hue < sixth) return low + Math.floor(((high - low) * hue + sixth / 2) / sixth);
  if (hue < hslMost / 2) return high;
  if (hue < (hslMost * 2) / 3)
    return low + Math.floor(((high - low) * ((hslMost * 2) / 3 - hue) + sixth / 2) / sixth);
  return low;
}

export function toHsl(colour: string): { hue: number; saturation: number; luminance: number } {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const luminance = (high + low) / 2;
  const range = high - low;
  if (range === 0) return { hue: 0, saturation: 0, luminance };
  const saturation = range / (1 - Math.abs(2 * luminance - 1));
  const sector =
    high === red
      ? ((green - blue) / range + 6) % 6
      : high === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return { hue: sector * 60, saturation, luminance };
}

export function fromHsl(hue: number, saturation: number, luminance: number): string {
  const chroma = (1 - Math.abs(2 * luminance - 1)) * saturation;
  const part = (shift: number): string => {
    const place = (shift + hue / 30) % 12;
    const value = luminance - (chroma / 2) * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(0)}${part(8)}${part(4)}`.toUpperCase();
}
