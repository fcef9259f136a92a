import { working, type Instant, type WorkingTime } from "../../units/index.ts";
import { closedReasons } from "./closedReasons.ts";
import type { ZonedCalendar } from "./zonedCalendar.ts";
import { localDate } from "./zonedTime.ts";

/** One piece of the time between the start of a clock and its end; the pieces follow each other without a gap. */
export type Stretch = { readonly from: Instant; readonly to: Instant } & (
  | { readonly kind: "counted" }
  | { readonly kind: "closed"; readonly because: readonly string[] }
  /** The clock stood still, whatever the calendar says. */
  | { readonly kind: "paused"; readonly because: readonly string[] }
);

/** The open and the closed stretches of a calendar between two instants. Open time counts, the rest does not. */
export function courseOf(hours: ZonedCalendar, from: Instant, to: Instant): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const close = (start: Instant, end: Instant): void => {
    if (start < end)
      stretches.push({ kind: "closed", from: start, to: end, because: closedReasons(hours, start, end) });
  };
  let reached = from;
  for (const { start, end } of hours.calendar.segments(from, to)) {
    close(reached, start);
    stretches.push({ kind: "counted", from: start, to: end });
    reached = end;
  }
  close(reached, to);
  return stretches;
}

/** Open time that was counted in all of the stretches. */
export const countedIn = (stretches: readonly Stretch[]): WorkingTime =>
  working(stretches.reduce((sum, { kind, from, to }) => (kind === "counted" ? sum + (to - from) : sum), 0));

/** The stretches of a course that are shown: all of them, or its first and last day and what lies between. */
export type ShownCourse =
  | { readonly kind: "whole"; readonly stretches: readonly Stretch[] }
  | {
      readonly kind: "shortened";
      readonly first: readonly Stretch[];
      readonly between: {
        readonly openDays: number;
        readonly counted: WorkingTime;
        readonly closed: readonly string[];
      };
      readonly last: readonly Stretch[];
    };

const mostShown = 9;

/** A long course without a pause as its first day, its last day and the number of open days between. */
export function shownCourse(stretches: readonly Stretch[], zone: string): ShownCourse {
  const days = [...new Set(stretches.filter(isCounted).map(({ from }) => localDate(zone, from)))];
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  const hasPause = stretches.some(({ kind }) => kind === "paused");
  if (stretches.length <= mostShown || days.length < 4 || hasPause) return { kind: "whole", stretches };
  const isOn = (day: string | undefined) => (stretch: Stretch) =>
    isCounted(stretch) && localDate(zone, stretch.from) === day;
  const firstEnd = stretches.findLastIndex(isOn(firstDay)) + 1;
  const lastStart = stretches.findIndex(isOn(lastDay));
  const between = stretches.slice(firstEnd, lastStart);
  const closed = between.flatMap((one) => (one.kind === "closed" ? one.because : []));
  return {
    kind: "shortened",
    first: stretches.slice(0, firstEnd),
    between: { openDays: days.length - 2, counted: countedIn(between), closed: [...new Set(closed)] },
    last: stretches.slice(lastStart),
  };
}

const isCounted = ({ kind }: Stretch): boolean => kind === "counted";
