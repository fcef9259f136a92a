/** The signs that screens are drawn with. */
export interface Glyphs {
  readonly ellipsis: string;
  readonly horizontal: string;
  readonly vertical: string;
  /** Corners and joints: top left, top right, left joint, right joint, bottom left, bottom right. */
  readonly corners: readonly [string, string, string, string, string, string];
  readonly chosen: string;
  readonly open: string;
  readonly cursor: string;
  readonly running: string;
  readonly standing: string;
  readonly full: string;
  readonly empty: string;
  readonly right: string;
  readonly wrong: string;
  readonly dot: string;
  readonly arrow: string;
  readonly leftRight: string;
  readonly upDown: string;
  /** From none to all. */
  readonly levels: readonly string[];
}

export const unicode: Glyphs = {
  ellipsis: "…",
  horizontal: "─",
  vertical: "│",
  corners: ["┌", "┐", "├", "┤", "└", "┘"],
  chosen: "(●)",
  open: "( )",
  cursor: ">",
  running: "▶",
  standing: "‖",
  full: "█",
  empty: "░",
  right: "✓",
  wrong: "✗",
  dot: "·",
  arrow: "→",
  leftRight: "←/→",
  upDown: "↑/↓",
  levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
};

/** The same in the 95 characters that every terminal and font has. */
export const ascii: Glyphs = {
  ellipsis: "...",
  horizontal: "-",
  vertical: "|",
  corners: ["+", "+", "+", "+", "+", "+"],
  chosen: "(*)",
  open: "( )",
  cursor: ">",
  running: ">",
  standing: "=",
  full: "#",
  empty: ".",
  right: "ok",
  wrong: "x",
  dot: "-",
  arrow: "->",
  leftRight: "left/right",
  upDown: "up/down",
  levels: ["_", ".", ":", "-", "=", "+", "*", "#"],
};

/** A share of 0 to 1 as a bar of so many cells. */
export function bar(glyphs: Glyphs, share: number, width: number): string {
  const filled = Math.round(Math.max(0, Math.min(1, share)) * width);
  return glyphs.full.repeat(filled) + glyphs.empty.repeat(width - filled);
}

/** Shares of 0 to 1 as a line of small bars. */
export const sparkline = ({ levels }: Glyphs, shares: readonly number[]): string =>
  shares
    .map((share) => levels[Math.round(Math.max(0, Math.min(1, share)) * (levels.length - 1))] ?? "")
    .join("");
