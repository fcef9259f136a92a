import type { Token } from "./rows.ts";

/** How a stretch of text is drawn, in the words of Ink's Text. */
export interface Style {
  readonly color?: string;
  readonly bold?: true;
  readonly dimColor?: true;
  readonly underline?: true;
}
export type Theme = Readonly<Record<Token, Style>>;

const plain: Style = {};

/** Themes by name. `none` draws no colour and no weight: the words and signs say everything already. */
export const themes = {
  dark: {
    text: plain,
    faint: { color: "gray" },
    strong: { bold: true },
    title: { color: "cyan", bold: true },
    border: { color: "gray" },
    accent: { color: "cyan" },
    selected: { color: "cyanBright", bold: true },
    good: { color: "green" },
    doubtful: { color: "yellow" },
    bad: { color: "redBright", bold: true },
    cue: { color: "green", underline: true },
    decoy: { color: "magenta" },
  },
  light: {
    text: plain,
    faint: { dimColor: true },
    strong: { bold: true },
    title: { color: "blue", bold: true },
    border: { dimColor: true },
    accent: { color: "blue" },
    selected: { color: "blue", bold: true },
    good: { color: "#006400" },
    doubtful: { color: "#8a5a00" },
    bad: { color: "#b00020", bold: true },
    cue: { color: "#006400", underline: true },
    decoy: { color: "#7a0077" },
  },
  none: {
    text: plain,
    faint: plain,
    strong: plain,
    title: plain,
    border: plain,
    accent: plain,
    selected: plain,
    good: plain,
    doubtful: plain,
    bad: plain,
    cue: plain,
    decoy: plain,
  },
} as const satisfies Record<string, Theme>;
export type ThemeName = keyof typeof themes;
