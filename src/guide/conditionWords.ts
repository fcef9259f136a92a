import type { Condition, ConditionTests, NumberTest, Policy, WordTest } from "../policy/index.ts";
import { elapsed } from "../units/index.ts";
import { counted, listing } from "./blocks.ts";
import { channelName, levelName, planName, tierName } from "./names.ts";
import { spanWords } from "./spanWords.ts";

type Form = Policy["form"];
/** A fact that a condition may ask about. */
export type Fact = keyof ConditionTests;

/** A condition in words, "on Premium, priority Critical"; nothing where it has no test but of the facts left out. */
export function conditionWords(
  form: Form,
  condition: Condition | undefined,
  leftOut: readonly Fact[] = [],
): string {
  const { any = [], all = [], none = [], ...tests } = condition ?? {};
  const words = (one: Condition): string => conditionWords(form, one, leftOut);
  const spoken = (group: readonly Condition[]): readonly string[] =>
    group.map(words).filter((text) => text !== "");
  const own = Object.entries(tests).flatMap(([fact, test]) =>
    test === undefined || leftOut.some((left) => left === fact) ? [] : [testWords(form, fact as Fact, test)],
  );
  const alternatives = spoken(any);
  const excluded = spoken(none);
  return [
    ...own,
    ...spoken(all),
    ...(alternatives.length === 0 ? [] : [eitherOf(alternatives)]),
    ...(excluded.length === 0 ? [] : [`but not ${listing(excluded, "or")}`]),
  ].join(", ");
}

const eitherOf = ([first = "", ...others]: readonly string[]): string =>
  others.length === 0 ? first : `and one of: ${[first, ...others].join("; ")}`;

type AnyTest = NonNullable<ConditionTests[Fact]>;

function testWords(form: Form, fact: Fact, test: AnyTest): string {
  if (typeof test === "boolean") return booleanWords(fact, test);
  if (typeof test === "number") return `after ${spanWords(elapsed(test))} of work`;
  if ("comparison" in test) return attemptWords(test);
  return wordWords(form, fact, test);
}

function booleanWords(fact: Fact, isSo: boolean): string {
  if (fact === "workaround") return isSo ? "with a workaround" : "without a workaround";
  return isSo ? "the customer works along" : "the customer does not work along";
}

function attemptWords({ comparison, number }: NumberTest): string {
  const times = counted(number, "attempt");
  switch (comparison) {
    case "=":
      return `after ${times}`;
    case ">=":
      return `after ${times} or more`;
    case ">":
      return `after more than ${times}`;
    case "<":
      return `after fewer than ${times}`;
    case "<=":
      return `after at most ${times}`;
  }
}

type NameOf = (form: Form, id: string) => string;
const asWritten: NameOf = (_, id) => id;

/** What stands before the words of a fact when they are wanted, and when they are not. */
const phrases: Readonly<Partial<Record<Fact, readonly [wanted: string, unwanted: string, name: NameOf]>>> = {
  plan: ["on", "not on", planName],
  channel: ["by", "not by", channelName],
  priority: ["priority", "priority other than", levelName],
  claimed: ["claimed as", "not claimed as", levelName],
  tier: ["at", "not at", tierName],
  during: ["opened in", "opened outside of", asWritten],
  signal: ["signal", "no signal", asWritten],
  customerPriority: ["customer's own priority", "customer's own priority other than", asWritten],
};

function wordWords(form: Form, fact: Fact, test: WordTest): string {
  const [wanted, unwanted, name] = phrases[fact] ?? [fact, `${fact} other than`, asWritten];
  if ("noneOf" in test)
    return `${unwanted} ${listing(
      test.noneOf.map((id) => name(form, id)),
      "or",
    )}`;
  const named = test.oneOf.map((id) => name(form, id));
  return `${wanted} ${listing(named, test.every === true ? "and" : "or")}`;
}
