import { decide, dueAt, openedAt, type Metric, type Policy } from "../../policy/index.ts";
import type { Instant } from "../../units/index.ts";
import type { TrainingCase } from "../trainingCase.ts";

export interface DueTime {
  readonly metric: Metric;
  readonly due: Instant;
}

/** When the first response and the solution of a case would be due if it had this priority; none without a target. */
export function dueTimesOf(policy: Policy, of: TrainingCase, priority: string): readonly DueTime[] {
  const facts = openedAt(policy, of.facts, of.opened);
  return decide(policy, facts, priority)
    .targets.filter(({ metric }) => metric === "firstResponse" || metric === "resolution")
    .map(({ metric, allowance, calendar, zone }) => ({
      metric,
      due: dueAt(allowance, policy.calendars.get(calendar, zone), of.opened),
    }));
}
