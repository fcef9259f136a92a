import { instant, invariant, never, working, type Instant } from "../units/index.ts";
import type { Calendar } from "./calendar.ts";
import { clockTime, dayStart, localDay, localInstant } from "./localTime.ts";

type Hours = Pick<Calendar, "openAt" | "nextOpening" | "back">;

const none = working(0);
const msPerMinute = 60_000;
const isReal = (at: Instant): boolean => Number.isFinite(at);

/**
 * Counts the open dates of a calendar in its zone, by the rules of `Calendar.dueAfterBusinessDays`: a date is open when any of
 * it is. Remembers what it found for each date, since the same dates are asked about thousands of times.
 */
export class BusinessDays {
  readonly #hours: Hours;
  readonly #zone: string;
  /** By count, then by date. */
  readonly #datesAfter = new Map<number, Map<number, number>>();
  readonly #lastClosings = new Map<number, Instant>();

  constructor(hours: Hours, zone: string) {
    this.#hours = hours;
    this.#zone = zone;
  }

  /** The instant `count` open dates after `start`, before it when negative. */
  from(start: Instant, count: number, endOfDay: boolean): Instant {
    invariant(Number.isInteger(count), "business days are counted whole");
    if (count < 0) return this.#backward(start, -count, endOfDay);
    const opening = this.#hours.nextOpening(start);
    if (!isReal(opening)) return opening;
    const date = localDay(this.#zone, opening);
    const day = this.#dateAfter(date, count);
    if (Number.isNaN(day)) return never;
    return endOfDay
      ? this.#lastClosing(day)
      : this.#hours.nextOpening(this.#atClock(day, clockTime(this.#zone, opening)));
  }

  /** A closing belongs to the date it ends, so dates and clock times are read a millisecond before it. */
  #backward(start: Instant, count: number, endOfDay: boolean): Instant {
    const last = this.#hours.openAt(start) ? start : this.#hours.back(start, none);
    if (!isReal(last)) return last;
    const isOpen = this.#hours.openAt(last);
    const moment = isOpen ? last : instant(last - 1);
    let day = localDay(this.#zone, moment);
    for (let left = count; left > 0; left -= 1) {
      const closing = this.#hours.back(dayStart(this.#zone, day), none);
      if (!isReal(closing)) return closing;
      day = localDay(this.#zone, instant(closing - 1));
    }
    if (endOfDay) return this.#lastClosing(day);
    const same = instant(this.#atClock(day, clockTime(this.#zone, moment)) + (isOpen ? 0 : 1));
    return this.#hours.openAt(same) ? same : this.#hours.back(same, none);
  }

  /** The open date `count` after an open date; NaN when there are not so many. */
  #dateAfter(date: number, count: number): number {
    const known = this.#datesAfter.get(count);
    if (!known) this.#datesAfter.set(count, new Map());
    const found = known?.get(date);
    if (found !== undefined) return found;
    let day = date;
    for (let left = count; left > 0 && !Number.isNaN(day); left -= 1) {
      const opening = this.#hours.nextOpening(dayStart(this.#zone, day + 1));
      day = isReal(opening) ? localDay(this.#zone, opening) : NaN;
    }
    known?.set(date, day);
    return day;
  }

  /** The last open moment of a date, as the closing after it. */
  #lastClosing(day: number): Instant {
    const known = this.#lastClosings.get(day);
    if (known !== undefined) return known;
    const closing = this.#hours.back(dayStart(this.#zone, day + 1), none);
    this.#lastClosings.set(day, closing);
    return closing;
  }

  #atClock(day: number, clock: number): Instant {
    return localInstant(this.#zone, day, clock / msPerMinute, "first");
  }
}
