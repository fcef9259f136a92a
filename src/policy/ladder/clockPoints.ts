import type { Calendar } from "../../calendar/index.ts";
import { minus, working, type Instant, type WorkingTime } from "../../units/index.ts";
import type { SlaClock } from "../slaClock.ts";

/** A rule about a point of a clock: a share of the target moved by open time, before or after due (decision 15). */
export interface ClockPointRule {
  readonly clause: string;
  readonly point: { readonly share: number; readonly offset: WorkingTime };
}

/** A point that a clock reaches at an instant if it keeps running until then. */
export interface QueuedPoint<Rule extends ClockPointRule> {
  readonly rule: Rule;
  readonly at: Instant;
}

/** The target of a clock and the hours in which it counts. */
export interface ClockTerms {
  readonly allowed: WorkingTime;
  readonly calendar: Calendar;
}

/** Open time after which a rule's point is reached; less than none when it lies before the start. */
export const pointOf = ({ point }: ClockPointRule, allowed: WorkingTime): WorkingTime =>
  working(point.share * allowed + point.offset);

/**
 * Decision 15: every point that still lies ahead of a running clock, all at once, in the order in which they are
 * reached. A clock that is paused or stopped has none queued; a point that it has passed is not queued again.
 */
export function queuedPoints<Rule extends ClockPointRule>(
  rules: readonly Rule[],
  clock: SlaClock,
  { allowed, calendar }: ClockTerms,
): readonly QueuedPoint<Rule>[] {
  if (clock.state !== "running") return [];
  const { used, since } = clock;
  return rules
    .map((rule) => ({ rule, left: minus(pointOf(rule, allowed), used) }))
    .filter(({ left }) => left >= 0)
    .map(({ rule, left }) => ({ rule, at: calendar.due(since, left) }))
    .toSorted((one, other) => one.at - other.at);
}

/** A stretch in which a clock ran, up to a pause, a stop or now. */
export interface ClockRun {
  readonly clock: SlaClock;
  readonly until: Instant;
}

/**
 * The points that were reached while the clock ran, each once. A pause or stop at the very instant of a point comes
 * first and cancels it (decision 5).
 */
export function pointsReached<Rule extends ClockPointRule>(
  rules: readonly Rule[],
  runs: readonly ClockRun[],
  terms: ClockTerms,
): readonly QueuedPoint<Rule>[] {
  const reached = new Map<Rule, QueuedPoint<Rule>>();
  for (const { clock, until } of runs)
    for (const point of queuedPoints(rules, clock, terms))
      if (point.at < until && !reached.has(point.rule)) reached.set(point.rule, point);
  return [...reached.values()].toSorted((one, other) => one.at - other.at);
}
