import type { Facts, Standing } from "./facts.ts";
import type { Condition, ConditionTests, NumberTest, WordTest } from "./schema/condition.ts";

/** Everything a condition may ask about; what is not known yet is none of the words asked for. */
export type Known = Facts & Partial<Omit<Standing, keyof Facts>>;

/** Whether the condition holds; a missing condition always does. */
export type Test = (known: Known) => boolean;

const always: Test = () => true;

/** The plans that a customer has who bought this one: itself, and those it adds on to. */
export type PlansHeld = (plan: string) => readonly string[];
const onlyItself: PlansHeld = (plan) => [plan];

/** The condition as a function, so that matching a ticket looks nothing up. */
export function compileCondition(condition: Condition | undefined, held: PlansHeld = onlyItself): Test {
  if (!condition) return always;
  const { any, all: every, none, ...own } = condition;
  const tests = testsOf(own, held);
  const compiled = (branches: readonly Condition[]): Test[] =>
    branches.map((branch) => compileCondition(branch, held));
  if (any) tests.push(some(compiled(any)));
  if (every) tests.push(...compiled(every));
  if (none) {
    const excluded = some(compiled(none));
    tests.push((known) => !excluded(known));
  }
  return all(tests);
}

/** A condition's own tests and those of all of its groups. */
export const testsWithin = (condition: Condition): readonly ConditionTests[] => [
  condition,
  ...[condition.any, condition.all, condition.none].flatMap((group = []) => group.flatMap(testsWithin)),
];

const some =
  (tests: readonly Test[]): Test =>
  (known) => {
    for (const test of tests) if (test(known)) return true;
    return false;
  };

const all =
  (tests: readonly Test[]): Test =>
  (known) => {
    for (const test of tests) if (!test(known)) return false;
    return true;
  };

const words = [
  "channel",
  "category",
  "service",
  "audience",
  "region",
  "impact",
  "urgency",
  "claimed",
  "customerPriority",
  "priority",
  "tier",
] as const;

function testsOf(tests: ConditionTests, held: PlansHeld): Test[] {
  const result: Test[] = [];
  for (const word of words) {
    const test = tests[word];
    if (test) result.push((known) => passesWord(test, known[word]));
  }
  const { plan, signal, during, engaged, attempts, unresolvedFor, workaround } = tests;
  if (plan) result.push((known) => passesSome(plan, held(known.plan)));
  if (signal) result.push((known) => passesSome(signal, known.signals));
  if (during) result.push((known) => passesSome(during, known.during ?? []));
  if (attempts) result.push((known) => known.attempts !== undefined && compares(attempts, known.attempts));
  if (unresolvedFor !== undefined) {
    result.push((known) => known.unresolvedFor !== undefined && known.unresolvedFor >= unresolvedFor);
  }
  if (engaged !== undefined) result.push((known) => known.engaged === engaged);
  if (workaround !== undefined) result.push((known) => known.workaround === workaround);
  return result;
}

function passesWord(test: WordTest, word: string | undefined): boolean {
  if ("noneOf" in test) return word === undefined || !test.noneOf.includes(word);
  return word !== undefined && test.oneOf.includes(word);
}

function passesSome(test: WordTest, present: readonly string[]): boolean {
  if ("noneOf" in test) return !test.noneOf.some((word) => present.includes(word));
  return test.every
    ? test.oneOf.every((word) => present.includes(word))
    : test.oneOf.some((word) => present.includes(word));
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
