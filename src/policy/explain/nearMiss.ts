import { compileCondition, type Known, type PlansHeld } from "../condition.ts";
import type { Condition } from "../schema/condition.ts";
import type { ClauseReference, ConditionedClause } from "./conditionedClauses.ts";
import { explainCondition, testsInTheWay } from "./explainCondition.ts";

/** One fact that kept a clause from matching, and what it would have to be. */
export interface WayToMatch {
  readonly fact: string;
  readonly reason: string;
  /** Every value of the fact with which the clause matches, all else being equal: tried out, not guessed. */
  readonly matchesWith: readonly string[];
}

/** A clause that one other fact would have made match. */
export interface NearMiss extends ClauseReference {
  /** Each of these would have been enough. */
  readonly ways: readonly WayToMatch[];
}

/** The words that each fact may have, by the fact's word in the policy file. */
export type WordsOfFacts = ReadonlyMap<string, readonly string[]>;

/** What is needed to try a condition with other facts. */
export interface Trial {
  readonly known: Known;
  readonly words: WordsOfFacts;
  readonly held: PlansHeld;
}

/** The clauses of a list that do not match by one fact only, in their order. */
export const nearMisses = (clauses: readonly ConditionedClause[], trial: Trial): readonly NearMiss[] =>
  clauses.flatMap(({ when, ...reference }) => {
    const ways = when ? waysToMatch(when, trial) : [];
    return ways.length === 0 ? [] : [{ ...reference, ways }];
  });

/** The same of a list in which the first match speaks: a clause counts only if it would have spoken then. */
export function nearMissesInOrder(clauses: readonly ConditionedClause[], trial: Trial): readonly NearMiss[] {
  const tests = clauses.map(({ when }) => compileCondition(when, trial.held));
  return clauses.flatMap(({ when, ...reference }, index) => {
    const earlier = tests.slice(0, index);
    const isFirst = (known: Known): boolean => !earlier.some((applies) => applies(known));
    const ways = when ? waysToMatch(when, trial, isFirst) : [];
    return ways.length === 0 ? [] : [{ ...reference, ways }];
  });
}

/** The single facts whose change makes a condition hold that does not; none when it holds or needs more. */
export function waysToMatch(
  when: Condition,
  { known, words, held }: Trial,
  isAllowed: (changed: Known) => boolean = () => true,
): readonly WayToMatch[] {
  const outcome = explainCondition(when, known, held);
  if (outcome.holds) return [];
  const applies = compileCondition(when, held);
  const ways = new Map<string, WayToMatch>();
  for (const { fact, reason } of testsInTheWay(outcome)) {
    if (ways.has(fact)) continue;
    const matchesWith = changesOf(fact, when, known, words)
      .filter(({ changed }) => applies(changed) && isAllowed(changed))
      .map(({ value }) => value);
    if (matchesWith.length > 0) ways.set(fact, { fact, reason, matchesWith });
  }
  return [...ways.values()];
}

interface Change {
  readonly value: string;
  readonly changed: Known;
}

/** What is known of a ticket only once somebody works on it: nothing that the inquiry could have had otherwise. */
const learntLater = ["tier", "attempts", "unresolvedFor", "workaround"];

/** What is known, with every other value that the fact could have. */
function changesOf(fact: string, when: Condition, known: Known, words: WordsOfFacts): readonly Change[] {
  if (learntLater.includes(fact)) return [];
  const all = [...new Set([...(words.get(fact) ?? []), ...wordsNamed(fact, when)])];
  if (fact === "signal") return otherLists(known.signals, all, (signals) => ({ ...known, signals }));
  if (fact === "during") return otherLists(known.during ?? [], all, (during) => ({ ...known, during }));
  if (all.length === 0)
    return [true, false].map((value) => ({ value: String(value), changed: { ...known, [fact]: value } }));
  return all.map((value) => ({ value, changed: { ...known, [fact]: value } }));
}

/** The words that the tests of a fact name, anywhere in a condition. */
function wordsNamed(fact: string, condition: Condition): readonly string[] {
  const { any = [], all = [], none = [], ...own } = condition;
  const test = new Map<string, unknown>(Object.entries(own)).get(fact);
  return [...namedIn(test), ...[...any, ...all, ...none].flatMap((one) => wordsNamed(fact, one))];
}

function namedIn(test: unknown): readonly string[] {
  if (typeof test !== "object" || test === null) return [];
  const list = "oneOf" in test ? test.oneOf : "noneOf" in test ? test.noneOf : undefined;
  return Array.isArray(list) ? list.map(String) : [];
}

/** A list with one word more, with one word less, and empty. */
function otherLists(
  present: readonly string[],
  all: readonly string[],
  changed: (list: readonly string[]) => Known,
): readonly Change[] {
  const more = all
    .filter((word) => !present.includes(word))
    .map((word) => ({ value: `with ${word}`, changed: changed([...present, word]) }));
  const fewer = present.map((word) => ({
    value: `without ${word}`,
    changed: changed(present.filter((one) => one !== word)),
  }));
  const none = present.length > 1 ? [{ value: "with none", changed: changed([]) }] : [];
  return [...more, ...fewer, ...none];
}
