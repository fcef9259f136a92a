import type { Difference, Estimate } from "../experiment/index.ts";
import { minutes, shortSpanText } from "../units/index.ts";

/** "96.2% [95.1, 97.0]", in whatever way single values are shown. */
export function withInterval(found: Estimate, show: (value: number) => string): string {
  if (found.kind === "none") return "no tickets";
  if (found.kind === "single") return show(found.value);
  return `${show(found.value)} [${show(found.low).replace("%", "")}, ${show(found.high).replace("%", "")}]`;
}

/** "+1.2 [+0.8, +1.6]", in whatever way single differences are shown; undefined where there is none. */
export function differenceWithInterval(
  found: Difference,
  show: (value: number) => string,
): string | undefined {
  if (found.kind === "none") return undefined;
  if (found.kind === "single") return show(found.value);
  return `${show(found.value)} [${show(found.low)}, ${show(found.high)}]`;
}

/** A share in percent with one decimal, "96.2%". */
export const percent = (share: number): string => `${Number((100 * share).toFixed(1))}%`;
/** Minutes as a span, "4h 12m". */
export const spanOfMinutes = (count: number): string =>
  shortSpanText(minutes(Math.abs(count) < 10 ? Number(count.toFixed(2)) : Math.round(count)));
