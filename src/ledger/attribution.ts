import { invariant, plus, working, type Instant, type WorkingTime } from "../units/index.ts";
import type { TargetCycle } from "./clocks.ts";
import type { TicketEvent } from "./event.ts";
import { stretchesOf, type StayPart } from "./tierStay.ts";
import type { Mark, Ticket } from "./ticket.ts";

/** Time on a target's clock that a ticket spent in one way at one tier; `tier` is undefined before triage. */
export interface TimeShare {
  readonly tier: string | undefined;
  readonly part: StayPart;
  readonly counted: WorkingTime;
}

/**
 * Where the counted time of a target's cycle went, tier by tier, most first (decision 14: a breach is attributed to where
 * the time went). Only time on the clock counts, so the shares add up to the time used.
 */
export function attributionOf(
  ticket: Ticket,
  events: readonly TicketEvent[],
  cycle: TargetCycle,
  now: Instant,
): readonly TimeShare[] {
  const shares = new Map<string, TimeShare>();
  const { calendar } = cycle;
  const runs = cycle.used === 0 ? [] : runsOf(ticket.marks, cycle, now);
  for (const { tier, part: does, from, until } of stretchesOf(events, now)) {
    // Who writes after the solution waits for an agent again.
    const part = does === "solved" ? "queue" : does;
    const key = `${tier ?? ""}/${part}`;
    for (const run of runs) {
      const [start, end] = [run.from > from ? run.from : from, run.until < until ? run.until : until];
      const counted = calendar.elapsed(start, end);
      if (counted > 0)
        shares.set(key, { tier, part, counted: plus(shares.get(key)?.counted ?? working(0), counted) });
    }
  }
  return [...shares.values()].toSorted((a, b) => b.counted - a.counted);
}

interface Run {
  readonly from: Instant;
  readonly until: Instant;
}

/** The stretches in which the cycle's clock ran. */
function runsOf(marks: readonly Mark[], { target, startedAt }: TargetCycle, now: Instant): readonly Run[] {
  const own = marks.filter(({ metric }) => metric === target.metric);
  // A cycle that ended as it began has used nothing: of those that began then, the last is meant.
  const first = own.findLastIndex(({ mark, at }) => mark === "started" && at === startedAt);
  invariant(first >= 0, "the cycle is one of the ticket's");
  const next = own.findIndex(({ mark }, index) => index > first && mark === "started");
  const runs: Run[] = [];
  let from: Instant | undefined;
  for (const { mark, at } of own.slice(first, next < 0 ? undefined : next)) {
    if (mark === "started" || mark === "resumed") from ??= at;
    else {
      if (from !== undefined) runs.push({ from, until: at });
      from = undefined;
    }
  }
  return from === undefined ? runs : [...runs, { from, until: now }];
}
