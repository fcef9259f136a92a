import type { Position } from "../../input/index.ts";
import type { Policy } from "../policy.ts";
import type { Condition } from "../schema/condition.ts";

/** A clause as a reader finds it: its name, where it stands and what it is for. */
export interface ClauseReference {
  readonly clause: string;
  readonly at: Position | undefined;
  readonly because: string | undefined;
}

/** A clause with the condition under which it speaks; none when it always does. */
export interface ConditionedClause extends ClauseReference {
  readonly when: Condition | undefined;
}

interface ClauseForm {
  readonly clause: string;
  readonly when?: Condition | undefined;
  readonly because?: string | undefined;
}

const referTo =
  ({ clauses }: Policy) =>
  ({ clause, when, because }: ClauseForm): ConditionedClause => ({
    clause,
    at: clauses.get(clause),
    because,
    when,
  });

/** The priority rules, in the order in which they are tried. */
export const priorityClauses = (policy: Policy): readonly ConditionedClause[] =>
  policy.form.priority.rules.map(referTo(policy));

/** The floors under a priority. */
export const floorClauses = (policy: Policy): readonly ConditionedClause[] =>
  (policy.form.priority.floors ?? []).map(referTo(policy));

/** The target clauses, in the order in which they are tried. */
export const targetClauses = (policy: Policy): readonly ConditionedClause[] =>
  policy.form.targets.map(referTo(policy));

/** The escalation rules that fire when a ticket is opened. */
export const intakeClauses = (policy: Policy): readonly ConditionedClause[] =>
  policy.form.escalations.filter(({ at }) => at === "intake").map(referTo(policy));

/** Where any clause of the policy stands and what it is for. */
export function referenceTo(policy: Policy, clause: string): ClauseReference {
  const because = becauseOf(policy.form, clause);
  return { clause, at: policy.clauses.get(clause), because };
}

/** The reason that stands beside a clause's name, wherever in the form that is. */
function becauseOf(part: unknown, clause: string): string | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  if ("clause" in part && part.clause === clause)
    return "because" in part && typeof part.because === "string" ? part.because : undefined;
  for (const inner of Object.values(part) as unknown[]) {
    const found = becauseOf(inner, clause);
    if (found !== undefined) return found;
  }
  return undefined;
}
