import { elapsed, type Instant } from "../../units/index.ts";
import { decide, openedAt, type Decision } from "../decide.ts";
import type { Facts, Standing } from "../facts.ts";
import { onCallFor, reachedFirst, type OnCallFor } from "../onCall.ts";
import type { Policy } from "../policy.ts";
import { decisionSteps, type DecisionStep } from "./decisionSteps.ts";
import { explainTarget, type TargetExplanation } from "./explainTarget.ts";

/** Why the policy says what it says about one inquiry. */
export interface Explanation {
  /** With the calendars that were open when it was opened. */
  readonly facts: Facts;
  readonly opened: Instant;
  readonly decision: Decision;
  readonly steps: readonly DecisionStep[];
  /** Who is on call then for those who are told or paged at once. */
  readonly onCall: readonly OnCallFor[];
  /** None for an inquiry that is out of scope. */
  readonly targets: readonly TargetExplanation[];
}

/** Why an inquiry that is opened now gets the answer that it gets, step by step, and when it is due. */
export function explain(policy: Policy, given: Facts, opened: Instant): Explanation {
  const facts = openedAt(policy, given, opened);
  const decision = decide(policy, facts);
  const standing: Standing = {
    ...facts,
    priority: decision.priority,
    tier: decision.tier,
    attempts: 0,
    unresolvedFor: elapsed(0),
    workaround: false,
  };
  const { isIn } = decision.scope;
  return {
    facts,
    opened,
    decision,
    onCall: isIn ? onCallFor(policy, reachedFirst(policy, decision.immediate), opened) : [],
    steps: isIn ? decisionSteps(policy, facts, decision) : [],
    targets: isIn ? decision.targets.map((target) => explainTarget(policy, target, standing, opened)) : [],
  };
}
