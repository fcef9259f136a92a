import type { Facts, Standing } from "./facts.ts";
import type { Condition, ConditionTests, NumberTest, WordTest } from "./schema/condition.ts";

/** Everything a condition may ask about; what is not known yet is none of the words asked for. */
export type Known = Facts & Partial<Omit<Standing, keyof Facts>>;

/** Whether the condition holds; a missing condition always does. */
export type Test = (known: Known) => boolean;

const always: Test = () => true;

/** The condition as a function, so that matching a ticket looks nothing up. */
export function compileCondition(condition: Condition | undefined): Test {
  if (!condition) return always;
  const { any, ...own } = condition;
  const tests = testsOf(own);
  if (any) {
    const branches = any.map((branch) => all(testsOf(branch)));
    tests.push((known) => branches.some((branch) => branch(known)));
  }
  return all(tests);
}

const all =
  (tests: readonly Test[]): Test =>
  (known) => {
    for (const test of tests) if (!test(known)) return false;
    return true;
  };

const words = [
  "plan",
  "channel",
  "category",
  "service",
  "audience",
  "impact",
  "urgency",
  "claimed",
  "priority",
  "tier",
] as const;

function testsOf(tests: ConditionTests): Test[] {
  const result: Test[] = [];
  for (const word of words) {
    const test = tests[word];
    if (test) result.push((known) => passesWord(test, known[word]));
  }
  const { signal, during, attempts, unresolvedFor, workaround } = tests;
  if (signal) result.push((known) => passesSome(signal, known.signals));
  if (during) result.push((known) => passesSome(during, known.during ?? []));
  if (attempts) result.push((known) => known.attempts !== undefined && compares(attempts, known.attempts));
  if (unresolvedFor !== undefined) {
    result.push((known) => known.unresolvedFor !== undefined && known.unresolvedFor >= unresolvedFor);
  }
  if (workaround !== undefined) result.push((known) => known.workaround === workaround);
  return result;
}

function passesWord(test: WordTest, word: string | undefined): boolean {
  if ("noneOf" in test) return word === undefined || !test.noneOf.includes(word);
  return word !== undefined && test.oneOf.includes(word);
}

function passesSome(test: WordTest, present: readonly string[]): boolean {
  if ("noneOf" in test) return !test.noneOf.some((word) => present.includes(word));
  return test.oneOf.some((word) => present.includes(word));
}

function compares({ comparison, number }: NumberTest, value: number): boolean {
  switch (comparison) {
    case "<":
      return value < number;
    case "<=":
      return value <= number;
    case "=":
      return value === number;
    case ">=":
      return value >= number;
    case ">":
      return value > number;
  }
}
