import type { Calendar } from "../../src/calendar/index.ts";
import { dueOf, isMissed, type Allowance, type SlaClock } from "../../src/policy/index.ts";
import { inMinutes, minus, type Instant, type WorkingTime } from "../../src/units/index.ts";

/** One run of a clock; `end` says whether what it waited for came, or whether nobody waits for it any more. */
export interface Cycle {
  readonly allowed: { readonly allowance: Allowance; readonly time: WorkingTime };
  readonly clock: SlaClock;
  /** When it was due as it was stopped, where it was running then. */
  readonly lastDue?: Instant | undefined;
  readonly isLate: boolean;
  readonly end: "live" | "done" | "cancelled";
}

export interface Measured {
  readonly elapsedMinutes: number | null;
  readonly marginMinutes: number | null;
}

type Stand = (clock: SlaClock, at: Instant, calendar: Calendar) => SlaClock;

/** A cycle whose clock comes to stand: what was late before it stays late. */
export function stoodStill(cycle: Cycle, at: Instant, stand: Stand, calendar: Calendar): Cycle {
  const isLate = cycle.isLate || isMissed(cycle.clock, cycle.allowed, at, calendar);
  const lastDue = dueOf(cycle.clock, cycle.allowed, calendar);
  return { ...cycle, lastDue, isLate, clock: stand(cycle.clock, at, calendar) };
}

/** The longest of the finished cycles (decision 8), in whole minutes counted and left. */
export function measuredOf(cycles: readonly Cycle[]): Measured {
  const done = cycles.filter(({ end }) => end === "done");
  const [worst] = done.toSorted((a, b) => b.clock.used - a.clock.used);
  if (!worst) return { elapsedMinutes: null, marginMinutes: null };
  const { clock, allowed } = worst;
  return {
    elapsedMinutes: Math.floor(inMinutes(clock.used)),
    marginMinutes: Math.ceil(inMinutes(minus(allowed.time, clock.used))),
  };
}
