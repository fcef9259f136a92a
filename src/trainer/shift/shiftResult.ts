import { iso } from "../../units/index.ts";
import { debriefOf, type MissedTarget, type ShiftDesk } from "../session/shift.ts";
import type { Course } from "../session/state.ts";

/** How the breaches of a shift are told apart. */
export const baselineText =
  "the same seed with the policy in the same seat: it decides each ticket as the policy does, in the policy's order, as fast as the trainee (a ticket that the trainee had takes as long again, others the trainee's median, the simulated effort where there is none)";

/** Missed targets, and how many of them are of tickets that waited for the seat or were decided there. */
export interface MissCount {
  readonly targets: number;
  readonly ofOwnTickets: number;
}

/** What a shift came to at the desk, as data. */
export interface ShiftResult {
  readonly load: string;
  readonly seat: string;
  readonly from: string;
  readonly until: string;
  /** Decisions, and tickets that the baseline decides. */
  readonly answered: number;
  readonly answeredByPolicy: number;
  readonly breachesCaused: MissCount;
  readonly breachesUnavoidable: MissCount;
  readonly breachesAverted: MissCount;
  readonly hungUp: number;
  readonly hungUpWithPolicy: number;
  readonly cameBack: number;
  readonly cameBackWithPolicy: number;
  readonly baseline: string;
}

const counted = (missed: readonly MissedTarget[]): MissCount => ({
  targets: missed.length,
  ofOwnTickets: missed.filter(({ isOwn }) => isOwn).length,
});

/** What a shift came to; undefined for a session of another kind. */
export function shiftResultOf(desk: ShiftDesk | undefined, course: Course): ShiftResult | undefined {
  const { shift } = course.start;
  if (shift === undefined || desk === undefined) return undefined;
  const { caused, unavoidable, averted, decidedByPolicy, ...counts } = debriefOf(desk, course);
  return {
    load: shift.load.file,
    seat: shift.line,
    from: iso(shift.from),
    until: iso(shift.until),
    answered: course.attempts.length,
    answeredByPolicy: decidedByPolicy,
    breachesCaused: counted(caused),
    breachesUnavoidable: counted(unavoidable),
    breachesAverted: counted(averted),
    ...counts,
    baseline: baselineText,
  };
}
