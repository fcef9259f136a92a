import type { Facts } from "./facts.ts";
import type { Policy } from "./policy.ts";

/** Why a ticket has the priority it has. */
export type PriorityBasis =
  | { readonly by: "rule"; readonly clause: string; readonly because: string | undefined }
  | { readonly by: "customer" }
  /** Somebody set it. */
  | { readonly by: "hand" }
  | { readonly by: "matrix"; readonly impact: string; readonly urgency: string }
  /** Impact or urgency was not known: of all that fit, the highest or lowest as `whenUnsure` says. */
  | { readonly by: "unsure"; readonly among: readonly string[] }
  | { readonly by: "otherwise" };

/** A priority, and why it is that. */
export interface DecidedPriority {
  readonly priority: string;
  readonly basis: PriorityBasis;
  readonly loweredFrom?: string;
}

/** The priority that the policy finds for these facts. */
export function priorityOf(policy: Policy, facts: Facts): DecidedPriority {
  const decided = unlessRefused(
    policy,
    facts,
    atLeastFloor(policy, facts, unrestrictedPriority(policy, facts)),
  );
  const offered = policy.form.plans[facts.plan]?.priorities;
  if (!offered || offered.includes(decided.priority)) return decided;
  const from = policy.levels.indexOf(decided.priority);
  const lower = policy.levels.slice(from).find((level) => offered.includes(level));
  const priority = lower ?? policy.levels.findLast((level) => offered.includes(level)) ?? decided.priority;
  return { priority, basis: decided.basis, loweredFrom: decided.priority };
}

/** Raised to the highest of the floors that apply. */
function atLeastFloor(policy: Policy, facts: Facts, decided: DecidedPriority): DecidedPriority {
  const rank = (priority: string): number => policy.levels.indexOf(priority);
  return policy.priorityFloors.reduce((so, { clause, atLeast, because, applies }) => {
    if (rank(so.priority) <= rank(atLeast) || !applies(facts)) return so;
    return { priority: atLeast, basis: { by: "rule", clause, because } };
  }, decided);
}

/** Lowered where the customer does not do what work without a break asks of them. */
function unlessRefused(policy: Policy, facts: Facts, decided: DecidedPriority): DecidedPriority {
  if (facts.engaged !== false) return decided;
  const known = { ...facts, priority: decided.priority };
  const refused = policy.continuousEffort.find((one) => one.otherwise !== undefined && one.applies(known));
  if (refused?.otherwise === undefined) return decided;
  const { clause, otherwise, because } = refused;
  return { priority: otherwise, basis: { by: "rule", clause, because } };
}

/** A priority that a person has set. */
export const byHand = (priority: string): DecidedPriority => ({ priority, basis: { by: "hand" } });

function unrestrictedPriority(policy: Policy, facts: Facts): DecidedPriority {
  const rule = policy.priorityRules.find((one) => one.applies(facts));
  if (rule) return { priority: rule.is, basis: { by: "rule", clause: rule.clause, because: rule.because } };
  const { setBy, matrix, otherwise } = policy.form.priority;
  if (setBy === "customer" && facts.claimed !== undefined)
    return { priority: facts.claimed, basis: { by: "customer" } };
  if (matrix) return fromMatrix(policy, matrix, facts);
  if (otherwise !== undefined) return { priority: otherwise, basis: { by: "otherwise" } };
  return unsureAmong(policy, policy.levels);
}

type Matrix = NonNullable<Policy["form"]["priority"]["matrix"]>;

function fromMatrix(policy: Policy, matrix: Matrix, { impact, urgency }: Facts): DecidedPriority {
  const row = placeOf(impact, matrix.impact);
  const column = placeOf(urgency, matrix.urgency);
  const exact = matrix.cells[row]?.[column];
  if (exact !== undefined && impact !== undefined && urgency !== undefined) {
    return { priority: exact, basis: { by: "matrix", impact, urgency } };
  }
  const rows = row < 0 ? matrix.cells : matrix.cells.slice(row, row + 1);
  return unsureAmong(
    policy,
    rows.flatMap((cells) => (column < 0 ? cells : cells.slice(column, column + 1))),
  );
}

/** Where a word stands among others; -1 where it does not, or is not known. */
const placeOf = (word: string | undefined, words: readonly (string | undefined)[]): number =>
  words.indexOf(word);

function unsureAmong(policy: Policy, candidates: readonly string[]): DecidedPriority {
  const among = policy.levels.filter((level) => candidates.includes(level));
  const chosen = policy.form.priority.whenUnsure === "higher" ? among[0] : among.at(-1);
  return { priority: chosen ?? policy.levels[0] ?? "", basis: { by: "unsure", among } };
}
