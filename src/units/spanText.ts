import { elapsed, type Duration, type WorkingTime } from "./time.ts";

const scale = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/**
 * The span that a text such as "90s", "30m", "4h", "1h30m" or "2d" names, or undefined when it names none.
 * A day is 24 hours of whatever time is counted; whether that is elapsed or open time is the reader's business.
 */
export function spanOf(text: string): Duration | undefined {
  if (!/^(\d+(\.\d+)?[smhdw])+$/.test(text)) return undefined;
  let milliseconds = 0;
  for (const [, count, letter] of text.matchAll(/(\d+(?:\.\d+)?)([smhdw])/g)) {
    milliseconds += Number(count) * scale[letter as keyof typeof scale];
  }
  return elapsed(milliseconds);
}

/** The shortest exact text of a span, "1h 30m", down to seconds; "0s" for none and "2.5s" below a minute. */
export function spanText(span: Duration | WorkingTime): string {
  if (span < 0) return `-${spanText(elapsed(0 - span))}`;
  if (span < scale.m) return `${Number((span / scale.s).toFixed(1))}s`;
  const parts: string[] = [];
  let left = Math.round(span / scale.s) * scale.s;
  for (const letter of ["d", "h", "m", "s"] as const) {
    const count = Math.floor(left / scale[letter]);
    left -= count * scale[letter];
    if (count > 0) parts.push(`${count}${letter}`);
  }
  return parts.join(" ");
}

/** A span for a table: its two largest units, "3h 12m", "2d 4h", "45s". */
export const shortSpanText = (span: Duration | WorkingTime): string =>
  spanText(span).split(" ").slice(0, 2).join(" ");
