import type { Decision } from "../decide.ts";
import type { Facts } from "../facts.ts";
import { vocabularyOf } from "../load/vocabulary.ts";
import type { Policy } from "../policy.ts";
import {
  floorClauses,
  intakeClauses,
  priorityClauses,
  referenceTo,
  targetClauses,
  type ClauseReference,
  type ConditionedClause,
} from "./conditionedClauses.ts";
import { explainCondition, testsThatHeld, type TestOutcome } from "./explainCondition.ts";
import {
  nearMisses,
  nearMissesInOrder,
  waysToMatch,
  type NearMiss,
  type Trial,
  type WayToMatch,
  type WordsOfFacts,
} from "./nearMiss.ts";
import { effectText } from "./words.ts";

/** A clause that spoke, what it said and the tests on which it matched. */
export interface ClauseThatSpoke extends ClauseReference {
  readonly says: string;
  readonly on: readonly TestOutcome[];
}

/** One step of a decision. */
export interface DecisionStep {
  readonly about: "priority" | "targets" | "at once" | "tier" | "root cause" | "article" | "also";
  readonly answer: string;
  /** Where the answer comes from when no clause gave it, in words. */
  readonly basis: string | undefined;
  readonly clauses: readonly ClauseThatSpoke[];
  /** Clauses that would match as well, had not an earlier one spoken. */
  readonly passedOver: readonly ClauseReference[];
  readonly almost: readonly NearMiss[];
  /** For a condition that is no clause: the single facts that would have made it hold. */
  readonly ways: readonly WayToMatch[];
}

const nothing = { basis: undefined, clauses: [], passedOver: [], almost: [], ways: [] } as const;

/** The steps of a decision about an inquiry in scope, in the order in which they are taken. */
export function decisionSteps(policy: Policy, facts: Facts, decision: Decision): readonly DecisionStep[] {
  const before: Trial = { known: facts, words: wordsOfFacts(policy), held: policy.plansHeld };
  const trial: Trial = { ...before, known: { ...facts, priority: decision.priority } };
  return [
    priorityStep(policy, facts, decision, before),
    targetStep(policy, decision, trial),
    intakeStep(policy, decision, trial),
    tierStep(policy, facts, decision),
    ...owedSteps(policy, decision, trial),
    ...furtherSteps(policy, decision),
  ];
}

/** The words that each fact may have; `claimed` is a priority, and of calendars only some can matter. */
function wordsOfFacts(policy: Policy): WordsOfFacts {
  const words = new Map<string, readonly string[]>(Object.entries(vocabularyOf(policy.form)));
  return words.set("claimed", policy.levels).set("during", policy.duringCalendars);
}

function priorityStep(policy: Policy, facts: Facts, decision: Decision, trial: Trial): DecisionStep {
  const rules = priorityClauses(policy);
  const floors = floorClauses(policy);
  const { priority, priorityBasis: basis, loweredFrom } = decision;
  const rank = (level: string): number => policy.levels.indexOf(level);
  const raising = policy.priorityFloors.filter(({ atLeast }) => rank(atLeast) < rank(priority));
  const lowered = loweredFrom === undefined ? "" : `the plan ${facts.plan} does not offer ${loweredFrom}`;
  const origin = basis.by === "rule" ? "" : basisText(policy, basis);
  const said = [origin, lowered].filter((text) => text !== "").join("; ");
  return {
    ...nothing,
    about: "priority",
    answer: priority,
    basis: said === "" ? undefined : said,
    clauses: basis.by === "rule" ? [spoken(policy, basis.clause, loweredFrom ?? priority, trial)] : [],
    passedOver: basis.by === "rule" ? passedOver(rules, basis.clause, trial) : [],
    almost: [
      ...nearMissesInOrder(rules, trial),
      ...nearMisses(
        floors.filter(({ clause }) => raising.some((floor) => floor.clause === clause)),
        trial,
      ),
    ],
  };
}

function basisText(policy: Policy, basis: Exclude<Decision["priorityBasis"], { by: "rule" }>): string {
  switch (basis.by) {
    case "matrix":
      return `the matrix, for impact ${basis.impact} and urgency ${basis.urgency}`;
    case "customer":
      return "the customer's word";
    case "hand":
      return "somebody set it";
    case "otherwise":
      return "what holds when nothing else decides";
    case "unsure":
      return `not all facts are known: the ${policy.form.priority.whenUnsure} of ${basis.among.join(", ")}`;
  }
}

function targetStep(policy: Policy, decision: Decision, trial: Trial): DecisionStep {
  const clauses = targetClauses(policy);
  const { targets, bestEffort, remarks, targetClause } = decision;
  const byClause = Map.groupBy(targets, ({ clause }) => clause ?? targetClause ?? "");
  const beside = [
    ...bestEffort.map((metric) => `${metric} best effort`),
    ...remarks.map(({ metric, text }) => `${metric}: ${text}`),
  ];
  const named = [...new Set([...(targetClause === undefined ? [] : [targetClause]), ...byClause.keys()])];
  const isSilent = targets.length === 0 && beside.length === 0;
  return {
    ...nothing,
    about: "targets",
    answer: targetClause ?? "none",
    basis: isSilent ? "Support response targets not formally defined" : undefined,
    clauses: named.map((clause) => {
      const own = (byClause.get(clause) ?? []).map(({ metric }) => metric);
      return spoken(policy, clause, [...own, ...(clause === targetClause ? beside : [])].join(", "), trial);
    }),
    passedOver: targetClause === undefined ? [] : passedOver(clauses, targetClause, trial),
    almost: nearMissesInOrder(clauses, trial),
  };
}

function intakeStep(policy: Policy, { immediate }: Decision, trial: Trial): DecisionStep {
  return {
    ...nothing,
    about: "at once",
    answer: immediate.length === 0 ? "nothing" : immediate.map(({ clause }) => clause).join(", "),
    clauses: immediate.map((rule) => spoken(policy, rule.clause, effectText(rule), trial)),
    almost: nearMisses(intakeClauses(policy), trial),
  };
}

function tierStep(policy: Policy, facts: Facts, { tier, immediate }: Decision): DecisionStep {
  const rule = immediate.find(({ to }) => to !== undefined);
  const handledBy = policy.form.categories[facts.category]?.handledBy;
  const byCategory =
    handledBy === undefined
      ? `the first tier, because ${facts.category} names none`
      : `${facts.category} is handled by ${handledBy}`;
  return {
    ...nothing,
    about: "tier",
    answer: tier,
    basis: rule ? `${rule.clause} sends it there` : byCategory,
  };
}

/** What is owed after the solution; articles only where the policy says for what. */
function owedSteps(
  { form }: Policy,
  { rootCauseRequired, articleRequired }: Decision,
  trial: Trial,
): readonly DecisionStep[] {
  const { requiredFor } = form.knowledge;
  const rootCause = owedStep("root cause", rootCauseRequired, form.rootCause?.requiredFor, trial);
  return requiredFor ? [rootCause, owedStep("article", articleRequired, requiredFor, trial)] : [rootCause];
}

function owedStep(
  about: "root cause" | "article",
  isRequired: boolean,
  when: Policy["form"]["knowledge"]["requiredFor"],
  trial: Trial,
): DecisionStep {
  const on = testsThatHeld(explainCondition(when, trial.known, trial.held));
  return {
    ...nothing,
    about,
    answer: isRequired ? "required" : "not required",
    basis: isRequired && on.length > 0 ? onText(on) : undefined,
    ways: when && !isRequired ? waysToMatch(when, trial) : [],
  };
}

/** What the policy says beside all that: the channel that must be used, and work without a break. */
function furtherSteps(policy: Policy, decision: Decision): readonly DecisionStep[] {
  const { clauses, mustUse, continuousEffort: effort } = decision;
  const rules = policy.channelRules.filter(({ clause }) => clauses.includes(clause));
  const channel: DecisionStep = {
    ...nothing,
    about: "also",
    answer: `it should have come by ${mustUse.join(" or ")}`,
    clauses: rules.map(({ clause, use }) => bare(policy, clause, `use ${use.join(" or ")}`)),
  };
  const work: readonly DecisionStep[] = effort
    ? [
        {
          ...nothing,
          about: "also",
          answer: "worked on without a break",
          clauses: [bare(policy, effort.clause, effort.mode ?? "")],
        },
      ]
    : [];
  return [...(mustUse.length > 0 ? [channel] : []), ...work];
}

/** "plan premium, priority critical". */
export const onText = (on: readonly TestOutcome[]): string => on.map((test) => test.on).join(", ");

const bare = (policy: Policy, clause: string, says: string): ClauseThatSpoke => ({
  ...referenceTo(policy, clause),
  says,
  on: [],
});

function spoken(policy: Policy, clause: string, says: string, { known, held }: Trial): ClauseThatSpoke {
  const lists = [priorityClauses, floorClauses, targetClauses, intakeClauses];
  const found = lists.flatMap((list) => list(policy)).find((one) => one.clause === clause);
  const outcome = explainCondition(found?.when, known, held);
  return { ...bare(policy, clause, says), on: outcome.holds ? testsThatHeld(outcome) : [] };
}

/** The clauses after one that spoke which would match as well. */
function passedOver(
  clauses: readonly ConditionedClause[],
  spoke: string,
  { known, held }: Trial,
): readonly ClauseReference[] {
  const index = clauses.findIndex(({ clause }) => clause === spoke);
  return (index < 0 ? [] : clauses.slice(index + 1))
    .filter(({ when }) => when !== undefined && explainCondition(when, known, held).holds)
    .map(({ clause, at, because }) => ({ clause, at, because }));
}
