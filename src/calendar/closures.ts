import { instant, type Instant } from "../units/index.ts";
import type { Closure } from "./calendar.ts";
import { includesDate } from "./closedDays.ts";
import { dateOfDay, localDay } from "./localTime.ts";
import type { OpeningHours, WeeklyHours } from "./openingHours.ts";

/** The weekly hours a calendar is made of. What a complement is made of is left out: its holidays are open. */
function weeklyIn(hours: OpeningHours): readonly WeeklyHours[] {
  if (hours.kind === "weekly") return [hours];
  return hours.kind === "union" || hours.kind === "intersection" ? hours.of.flatMap(weeklyIn) : [];
}

function closuresIn(hours: WeeklyHours, from: Instant, to: Instant): readonly Closure[] {
  if (hours.closed.length === 0) return [];
  const found: Closure[] = [];
  const last = localDay(hours.zone, instant(to - 1));
  for (let day = localDay(hours.zone, from); day <= last; day += 1) {
    const date = dateOfDay(day);
    const match = hours.closed.find((days) => includesDate(days, date));
    if (match !== undefined) found.push({ date, ...(match.name !== undefined && { name: match.name }) });
  }
  return found;
}

/** The closed dates of any part of the hours that the time between two instants touches, each once, in order. */
export function closuresOf(hours: OpeningHours, from: Instant, to: Instant): readonly Closure[] {
  if (!(from < to)) return [];
  const byDate = new Map<string, Closure>();
  for (const closure of weeklyIn(hours).flatMap((part) => closuresIn(part, from, to))) {
    if (byDate.get(closure.date)?.name === undefined) byDate.set(closure.date, closure);
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
