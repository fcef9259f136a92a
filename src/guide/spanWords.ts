import type { Allowance, ClockPoint, Target } from "../policy/index.ts";
import { working, type Duration, type WorkingTime } from "../units/index.ts";
import { counted } from "./blocks.ts";

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
] as const;

/** Elapsed time in words, "5 days", "1 hour 30 minutes". */
export const spanWords = (span: Duration): string => wordsIn(span, units);

/** Open time in words; never in days, since a day of open time would be read as a date. */
export const openWords = (span: WorkingTime): string => wordsIn(span, units.slice(1));

function wordsIn(span: number, scale: readonly (readonly [string, number])[]): string {
  const words: string[] = [];
  let left = Math.round(span / 1_000) * 1_000;
  for (const [unit, size] of scale) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) words.push(counted(count, unit));
  }
  return words.length === 0 ? "0 minutes" : words.join(" ");
}

/** "30 minutes", "at once", "2 business days, until the end of the day". */
export function allowanceWords(allowance: Allowance): string {
  if (allowance.kind === "time") return allowance.time === 0 ? "at once" : openWords(allowance.time);
  const days = counted(allowance.days, "business day");
  return allowance.ends === "end-of-day" ? `${days}, until the end of that day` : `${days}, at the same time`;
}

/** "every 30 minutes; after 2 hours every 1 hour". */
export function termWords(term: Pick<Target, "allowance" | "cadence" | "later" | "until">): string {
  const { allowance, cadence, later, until } = term;
  const first = `${cadence === "every" ? "every " : ""}${allowanceWords(allowance)}`;
  if (until !== undefined) return `${first}; after ${spanWords(until)} no time is named`;
  return later ? `${first}; after ${spanWords(later.after)} ${termWords(later)}` : first;
}

/** "75% of the target", "30 minutes after the target". */
export function pointWords({ share, offset }: ClockPoint): string {
  const percent = share === 1 ? "the target" : `${Number((share * 100).toFixed(4))}% of the target`;
  if (offset === 0) return share === 1 ? "100% of the target" : percent;
  return `${openWords(working(Math.abs(offset)))} ${offset > 0 ? "after" : "before"} ${percent}`;
}
