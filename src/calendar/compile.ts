import { instant, never, working, type Instant } from "../units/index.ts";
import { BusinessDays } from "./businessDays.ts";
import type { Calendar, Closure } from "./calendar.ts";
import { closuresOf } from "./closures.ts";
import type { OpeningHours } from "./openingHours.ts";
import { openTimes } from "./openTimes.ts";
import { isAlways, neverOpens, reachOf } from "./reach.ts";
import { OpenTable } from "./table.ts";

/** How far a calendar looks before and after the instant it was compiled around; beyond it counts as closed. */
export const horizonYears = 200;
const horizon = horizonYears * 365.25 * 86_400_000;

/** The zone whose dates count as a calendar's dates: that of the first weekly hours in it, or UTC. */
function zoneOf(hours: OpeningHours): string {
  const zoned = (part: OpeningHours): string | undefined => {
    if (part.kind === "always") return undefined;
    if (part.kind === "weekly") return part.zone;
    const parts = part.kind === "complement" ? [part.of] : part.of;
    return parts.map(zoned).find((zone) => zone !== undefined);
  };
  return zoned(hours) ?? "UTC";
}

/** Round the clock: open time is elapsed time. */
function roundTheClock(zone: string): Calendar {
  const calendar: Calendar = {
    isNeverOpen: false,
    openAt: () => true,
    elapsed: (from, to) => working(to > from ? to - from : 0),
    due: (start, target) => instant(start + target),
    back: (end, target) => instant(end - target),
    nextOpening: (at) => at,
    nextClosing: () => never,
    dueAfterBusinessDays: (start, count, { endOfDay = false } = {}) =>
      businessDays.from(start, count, endOfDay),
    segments: (from, to) => (from < to ? [{ start: from, end: to }] : []),
    closures: () => [],
  };
  const businessDays = new BusinessDays(calendar, zone);
  return calendar;
}

class TableCalendar extends OpenTable implements Calendar {
  readonly isNeverOpen: boolean;
  readonly #hours: OpeningHours;
  readonly #businessDays: BusinessDays;

  constructor(hours: OpeningHours, around: Instant) {
    const isNeverOpen = neverOpens(hours);
    const { from, to } = reachOf(hours);
    super({
      around,
      earliest: isNeverOpen ? around : Math.max(around - horizon, from),
      latest: isNeverOpen ? around : Math.min(around + horizon, to),
      timesBetween: (start, end) => openTimes(hours, start, end),
    });
    this.isNeverOpen = isNeverOpen;
    this.#hours = hours;
    this.#businessDays = new BusinessDays(this, zoneOf(hours));
  }

  dueAfterBusinessDays(start: Instant, count: number, options?: { readonly endOfDay?: boolean }): Instant {
    return this.#businessDays.from(start, count, options?.endOfDay ?? false);
  }

  closures(from: Instant, to: Instant): readonly Closure[] {
    return closuresOf(this.#hours, from, to);
  }
}

/**
 * The calendar that opening hours make, ready to be asked about any instant within `horizonYears` of `around`;
 * asking near `around` is cheapest. Assumes hours whose texts were parsed here, so zones and dates exist.
 */
export const compileCalendar = (hours: OpeningHours, around: Instant): Calendar =>
  isAlways(hours) ? roundTheClock(zoneOf(hours)) : new TableCalendar(hours, around);
