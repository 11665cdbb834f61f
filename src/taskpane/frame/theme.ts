import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/**
 * The product's own blue (ux-flows 6.2, own #1F4E79) in the sixteen steps that Fluent builds a theme of. Step 80 is the
 * filled button (8.7 against white), step 100 the text and lines of the dark theme (at least 4.5 against its grounds).
 */
const blue: BrandVariants = {
  10: "#04080D",
  20: "#0A1724",
  30: "#0D2438",
  40: "#103050",
  50: "#143B61",
  60: "#17416A",
  70: "#1A456D",
  80: "#1F4E79",
  90: "#336899",
  100: "#6BA6DB",
  110: "#82B4E0",
  120: "#95BFE4",
  130: "#ABCDEB",
  140: "#C0DAF1",
  150: "#D4E6F6",
  160: "#E8F2FB",
};

/** The colours of judgements (ux-flows 6.2), lighter on dark ground. Shape and words carry the meaning. */
export interface SignalColours {
  readonly signalBetter: string;
  readonly signalWorse: string;
}

export type PaneTheme = Theme & SignalColours;

export const lightTheme: PaneTheme = {
  ...createLightTheme(blue),
  signalBetter: "#0B61A4",
  signalWorse: "#A84A00",
};
export const darkTheme: PaneTheme = {
  ...createDarkTheme(blue),
  signalBetter: "#7CBBF0",
  signalWorse: "#F0A35E",
};

/** Our additions to Fluent's tokens, written the same way. */
export const signalTokens = {
  better: "var(--signalBetter)",
  worse: "var(--signalWorse)",
} as const;

/** WCAG 2 relative luminance of "#rrggbb"; null when it is written otherwise. */
export function luminance(colour: string): number | null {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1);
  if (!digits) return null;
  const [r, g, b] = digits.map((hex) => {
    const part = parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

export interface HostTheme {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/**
 * Whether the dark theme is used: the user's choice, else the host (its flag, or how dark its ground is; Excel on the
 * web gives neither), else the system.
 */
export function wantsDark(
  choice: "system" | "light" | "dark",
  host: HostTheme | undefined,
  systemIsDark: boolean,
): boolean {
  if (choice !== "system") return choice === "dark";
  if (typeof host?.isDarkTheme === "boolean") return host.isDarkTheme;
  const ground = host?.bodyBackgroundColor ? luminance(host.bodyBackgroundColor) : null;
  return ground === null ? systemIsDark : ground < 0.18;
}
