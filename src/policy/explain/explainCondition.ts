import { elapsed, spanText } from "../../units/index.ts";
import type { Known, PlansHeld } from "../condition.ts";
import type { Condition, ConditionTests, NumberTest, WordTest } from "../schema/condition.ts";

/** How one test of a condition came out. */
export interface TestOutcome {
  /** The fact that it asks about, in the word of the policy file. */
  readonly fact: string;
  /** What it asks for: "critical or high", "not phone", ">=1". */
  readonly wanted: string;
  /** What the inquiry has: "high", "outage, deadline", "none"; "not known" when nobody said. */
  readonly found: string;
  readonly holds: boolean;
  /** What it holds on: "priority high", "signal outage", "signal not deadline". */
  readonly on: string;
  /** Why it keeps the condition from holding, as a part of a sentence: "priority is high, not critical". */
  readonly reason: string;
}

/** How a condition came out: its own tests, and the conditions of its groups. */
export interface ConditionOutcome {
  readonly holds: boolean;
  readonly tests: readonly TestOutcome[];
  readonly any: readonly ConditionOutcome[];
  readonly all: readonly ConditionOutcome[];
  readonly none: readonly ConditionOutcome[];
}

const onlyItself: PlansHeld = (plan) => [plan];

/** What each test of a condition found; a missing condition holds and has none. Agrees with `compileCondition`. */
export function explainCondition(
  condition: Condition | undefined,
  known: Known,
  held: PlansHeld = onlyItself,
): ConditionOutcome {
  const { any = [], all = [], none = [], ...own } = condition ?? {};
  const values = new Map<string, unknown>(Object.entries(known));
  values.set("signal", known.signals).set("plan", held(known.plan));
  const tests = testsIn(own).map(([fact, test]) => outcomeOf(fact, test, values.get(fact)));
  const groups = {
    any: any.map((one) => explainCondition(one, known, held)),
    all: all.map((one) => explainCondition(one, known, held)),
    none: none.map((one) => explainCondition(one, known, held)),
  };
  const holds =
    tests.every((one) => one.holds) &&
    (any.length === 0 || groups.any.some((one) => one.holds)) &&
    groups.all.every((one) => one.holds) &&
    !groups.none.some((one) => one.holds);
  return { holds, tests, ...groups };
}

/** The tests on which a condition holds; of alternatives those of the first that holds. */
export function testsThatHeld({ tests, any, all }: ConditionOutcome): readonly TestOutcome[] {
  const alternative = any.find(({ holds }) => holds);
  return [...tests, ...all.flatMap(testsThatHeld), ...(alternative ? testsThatHeld(alternative) : [])];
}

/** The tests that keep a condition from holding. Of alternatives that all fail, those of every one. */
export function testsInTheWay({ tests, any, all, none }: ConditionOutcome): readonly TestOutcome[] {
  const hasAlternative = any.length === 0 || any.some(({ holds }) => holds);
  return [
    ...tests.filter(({ holds }) => !holds),
    ...all.flatMap(testsInTheWay),
    ...(hasAlternative ? [] : any.flatMap(testsInTheWay)),
    ...none.filter(({ holds }) => holds).flatMap((one) => testsThatHeld(one).map(excluded)),
  ];
}

const excluded = (test: TestOutcome): TestOutcome => ({
  ...test,
  reason: `${test.fact} is ${test.found}, which is left out`,
});

type AnyTest = NonNullable<ConditionTests[keyof ConditionTests]>;

const testsIn = (own: ConditionTests): readonly (readonly [string, AnyTest])[] =>
  Object.entries(own).flatMap(([fact, test]) => (test === undefined ? [] : [[fact, test] as const]));

function outcomeOf(fact: string, test: AnyTest, value: unknown): TestOutcome {
  if (typeof test === "boolean") {
    const found = typeof value === "boolean" ? String(value) : "not known";
    const reason = `${fact} is ${found}, not ${String(test)}`;
    return { fact, wanted: String(test), found, holds: value === test, on: `${fact} ${found}`, reason };
  }
  if (typeof test === "number") return spanOutcome(fact, test, value);
  if ("comparison" in test) return numberOutcome(fact, test, value);
  return wordOutcome(fact, test, value);
}

function spanOutcome(fact: string, test: number, value: unknown): TestOutcome {
  const isKnown = typeof value === "number";
  const wanted = `at least ${spanText(elapsed(test))}`;
  const found = isKnown ? spanText(elapsed(value)) : "not known";
  const on = `${fact} ${found}`;
  return {
    fact,
    wanted,
    found,
    holds: isKnown && value >= test,
    on,
    reason: `${fact} is ${found}, not ${wanted}`,
  };
}

const comparisons: Readonly<Record<NumberTest["comparison"], (value: number, bound: number) => boolean>> = {
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  "=": (value, bound) => value === bound,
  ">=": (value, bound) => value >= bound,
  ">": (value, bound) => value > bound,
};

function numberOutcome(fact: string, { comparison, number }: NumberTest, value: unknown): TestOutcome {
  const isKnown = typeof value === "number";
  const wanted = `${comparison}${number}`;
  const found = isKnown ? String(value) : "not known";
  const holds = isKnown && comparisons[comparison](value, number);
  return { fact, wanted, found, holds, on: `${fact} ${found}`, reason: `${fact} is ${found}, not ${wanted}` };
}

function wordOutcome(fact: string, test: WordTest, value: unknown): TestOutcome {
  const present = wordsIn(value);
  const isList = fact === "signal" || fact === "during";
  const found = present.length > 0 ? present.join(", ") : isList ? "none" : "not known";
  const wanted = wantedText(test);
  const matched = "oneOf" in test ? test.oneOf.filter((word) => present.includes(word)).join(", ") : wanted;
  return {
    fact,
    wanted,
    found,
    holds: passesWords(test, present),
    on: `${fact} ${isList ? matched : found}`,
    reason: wordReason(fact, test, found, present),
  };
}

const wordsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];

/** Whether the words that are present are what a test asks for: one of some, all of some or none of some. */
export function passesWords(test: WordTest, present: readonly string[]): boolean {
  if ("noneOf" in test) return !test.noneOf.some((word) => present.includes(word));
  return test.every === true
    ? test.oneOf.every((word) => present.includes(word))
    : test.oneOf.some((word) => present.includes(word));
}

function wantedText(test: WordTest): string {
  if ("noneOf" in test) return `not ${test.noneOf.join(" or ")}`;
  return test.oneOf.join(test.every === true ? " and " : " or ");
}

function wordReason(fact: string, test: WordTest, found: string, present: readonly string[]): string {
  if ("noneOf" in test) {
    const wrong = test.noneOf.filter((word) => present.includes(word)).join(", ");
    if (fact === "signal") return `signal ${wrong}, which is left out`;
    return fact === "during"
      ? `opened during ${wrong}, which is left out`
      : `${fact} is ${wrong}, which is left out`;
  }
  const wanted = wantedText(test);
  if (fact === "signal") return `no signal ${wanted}`;
  return fact === "during" ? `not opened during ${wanted}` : `${fact} is ${found}, not ${wanted}`;
}
