import type { Instant, WorkingTime } from "../units/index.ts";

/** A stretch in which a calendar is open, from `start` up to but not including `end`. */
export interface OpenSegment {
  readonly start: Instant;
  readonly end: Instant;
}

/** A date on which a calendar is closed by its holidays, in the calendar's zone. */
export interface Closure {
  readonly date: string;
  readonly name?: string;
}

/**
 * Opening hours made quick to ask. Open time is half-open: open at an opening, closed at a closing. Every answer is
 * a whole millisecond. Time further from the instant a calendar was compiled around than `horizonYears` is closed.
 */
export interface Calendar {
  /** Whether no instant at all is open; then every due time is `never`. */
  readonly isNeverOpen: boolean;
  /** Whether the calendar is open at an instant. */
  openAt(at: Instant): boolean;
  /** Open time from `from` up to `to`; none when they are reversed. */
  elapsed(from: Instant, to: Instant): WorkingTime;
  /**
   * When a target that starts to count at `start` is used up. Used up exactly at a closing it is due at that closing
   * (decision 1); a start outside hours counts from the next opening, and so does a target of nothing (decision 3).
   * `never` when there is not that much open time left.
   */
  due(start: Instant, target: WorkingTime): Instant;
  /**
   * The latest start that leaves `target` of open time before `end`: the mirror of `due`. Used up exactly at an
   * opening the answer is that opening; an end outside hours counts back from the closing before it, and so does a
   * target of nothing. -Infinity when there was never that much open time.
   */
  back(end: Instant, target: WorkingTime): Instant;
  /** The instant itself when open, otherwise the next opening; `never` when there is none. */
  nextOpening(at: Instant): Instant;
  /** The first closing after an instant; `never` when there is none. */
  nextClosing(at: Instant): Instant;
  /**
   * The same clock time `count` open dates later in the calendar's zone, or the next opening when closed then;
   * with `endOfDay` the last closing of that date. A start outside hours first moves to the next opening. A
   * negative count goes back, and to the closing before where this goes to the next opening.
   */
  dueAfterBusinessDays(start: Instant, count: number, options?: { readonly endOfDay?: boolean }): Instant;
  /** The open stretches between two instants, clipped to them. */
  segments(from: Instant, to: Instant): readonly OpenSegment[];
  /** The closed dates that the time between two instants touches, in order, holidays on closed weekdays included. */
  closures(from: Instant, to: Instant): readonly Closure[];
}
