import type { Facts } from "../facts.ts";
import { vocabularyOf, type Vocabulary } from "../load/vocabulary.ts";
import type { Policy } from "../policy.ts";
import { mentionsIn, type Mentions } from "./mentions.ts";
import type { Moment } from "./moments.ts";

/** One value of a fact: words that neither policy can tell apart. */
export interface FactValue {
  /** "not known" stands for a fact that nobody has told. */
  readonly words: readonly string[];
  readonly facts: Partial<Facts>;
  /** For moments: which one. */
  readonly moment?: Moment;
}

/** A fact and the values of it that make a difference. */
export interface FactDimension {
  readonly fact: string;
  readonly values: readonly FactValue[];
}

/** Every combination of facts that two policies can tell apart: one value of each dimension. */
export interface FactSpace {
  readonly dimensions: readonly FactDimension[];
  readonly size: number;
  /** Signals are combined two at a time, because there are too many to take every set of them. */
  readonly isLimited: boolean;
}

const mostSignals = 6;
const unknown = "not known";

/** The facts that both policies know, reduced to what a decision of either can depend on. */
export function factSpaceOf(old: Policy, recent: Policy, moments: readonly Moment[]): FactSpace {
  const words = [vocabularyOf(old.form), vocabularyOf(recent.form)] as const;
  const mentions = [mentionsIn(old.form), mentionsIn(recent.form)] as const;
  const both = (kind: keyof Vocabulary): readonly string[] =>
    words[0][kind].filter((word) => words[1][kind].includes(word));
  const signals = both("signal").filter((word) => mentions.some((one) => isNamed(one, word, "signal")));
  const isLimited = signals.length > mostSignals;
  const required = (fact: "plan" | "channel" | "category"): FactDimension =>
    dimension(fact, classesOf(both(fact), mentions));
  const optional = (fact: OptionalFact, known: readonly string[]): FactDimension =>
    dimension(fact, [...classesOf([...known, unknown], mentions)]);
  const dimensions = [
    ...(["plan", "channel", "category"] as const).map(required),
    ...(isLimited ? [signalPairs(signals)] : signals.map(signalDimension)),
    optional("impact", both("impact")),
    optional("urgency", both("urgency")),
    claimedDimension([old, recent], both("priority"), mentions),
    optional("service", both("service")),
    optional("region", both("region")),
    optional("audience", audiences(words, mentions)),
    optional("customerPriority", both("customerPriority")),
    engagedDimension([old, recent], mentions),
    momentDimension(moments),
  ].filter(({ fact, values }) => values.length !== 1 || kept.includes(fact));
  const size = dimensions.reduce((product, { values }) => product * values.length, 1);
  return { dimensions, size, isLimited };
}

const opened = "opened during";
/** Facts without which nothing can be decided, even where they can have one value only. */
const kept = ["plan", "channel", "category", opened];

type OptionalFact = "impact" | "urgency" | "claimed" | "service" | "region" | "audience" | "customerPriority";

const dimension = (fact: string, classes: readonly (readonly string[])[]): FactDimension => ({
  fact,
  values: classes.map((words) => {
    const [word] = words;
    return { words, facts: word === undefined || words.includes(unknown) ? {} : { [fact]: word } };
  }),
});

/** The words in groups that neither policy can tell apart. */
function classesOf(words: readonly string[], mentions: readonly Mentions[]): readonly (readonly string[])[] {
  const signature = (word: string): string =>
    mentions.map((one) => [...(one.get(word) ?? [])].toSorted().join("\n")).join("\n\n");
  return [...Map.groupBy(words, signature).values()];
}

/** Whether a condition of the policy names the word for that fact. */
const isNamed = (mentions: Mentions, word: string, fact: string): boolean =>
  [...(mentions.get(word) ?? [])].some((place) => new RegExp(`\\.${fact}\\.(oneOf|noneOf)$`).test(place));

/** What the customer claims: where it counts, each priority by itself, because it is the answer. */
function claimedDimension(
  policies: readonly Policy[],
  priorities: readonly string[],
  mentions: readonly Mentions[],
): FactDimension {
  const counts = policies.some(({ form }) => form.priority.setBy === "customer");
  const isAsked = priorities.some((word) => mentions.some((one) => isNamed(one, word, "claimed")));
  const claims = counts || isAsked ? priorities : [];
  return dimension("claimed", [...claims.map((word) => [word]), [unknown]]);
}

/** Audiences that both policies define; where one defines none, those that conditions name. */
function audiences(words: readonly Vocabulary[], mentions: readonly Mentions[]): readonly string[] {
  const [old = [], recent = []] = words.map(({ audience }) => audience);
  if (old.length > 0 && recent.length > 0) return old.filter((word) => recent.includes(word));
  const named = mentions.flatMap((one) => [...one.keys()].filter((word) => isNamed(one, word, "audience")));
  return [...new Set(named)];
}

const signalDimension = (signal: string): FactDimension => ({
  fact: `signal ${signal}`,
  values: [
    { words: ["absent"], facts: {} },
    { words: ["present"], facts: { signals: [signal] } },
  ],
});

function signalPairs(signals: readonly string[]): FactDimension {
  const pairs = signals.flatMap((one, index) => signals.slice(index + 1).map((other) => [one, other]));
  const sets = [[], ...signals.map((one) => [one]), ...pairs];
  return {
    fact: "signals",
    values: sets.map((set) => ({
      words: [set.length === 0 ? "none" : set.join(" + ")],
      facts: { signals: set },
    })),
  };
}

function engagedDimension(policies: readonly Policy[], mentions: readonly Mentions[]): FactDimension {
  const isAsked =
    policies.some(({ form }) => form.continuousEffort.length > 0) ||
    mentions.some((one) => one.get("engaged") !== undefined);
  const values: readonly FactValue[] = [true, false].map((engaged) => ({
    words: [String(engaged)],
    facts: { engaged },
  }));
  return { fact: "engaged", values: [{ words: [unknown], facts: {} }, ...(isAsked ? values : [])] };
}

const momentDimension = (moments: readonly Moment[]): FactDimension => ({
  fact: opened,
  values: moments.map((moment) => ({ words: [momentText(moment)], facts: {}, moment })),
});

const openText = (open: readonly string[]): string => (open.length === 0 ? "none of them" : open.join(" + "));

function momentText({ old, recent }: Moment): string {
  const [before, after] = [openText(old), openText(recent)];
  return before === after ? before : `${before} (now ${after})`;
}

/** A combination of the space: its number, the value of each dimension and the facts that they make. */
export interface Combination {
  readonly number: number;
  readonly values: readonly FactValue[];
  readonly old: Facts;
  readonly recent: Facts;
  readonly moment: Moment | undefined;
}

/** Every combination, in the order of their numbers. None when the policies share no plan, channel or category. */
export function* combinationsOf({
  dimensions,
  size,
}: Pick<FactSpace, "dimensions" | "size">): Iterable<Combination> {
  for (let number = 0; number < size; number++) {
    const values = valuesOf(dimensions, number);
    yield { number, values, ...factsOf(values) };
  }
}

/** The values that the combination of that number takes. */
export function valuesOf(dimensions: readonly FactDimension[], number: number): readonly FactValue[] {
  const chosen: FactValue[] = [];
  let rest = number;
  for (let index = dimensions.length - 1; index >= 0; index--) {
    const { values } = dimensions[index] ?? { values: [] };
    const value = values[rest % values.length];
    rest = Math.floor(rest / values.length);
    if (value) chosen.push(value);
  }
  return chosen.toReversed();
}

function factsOf(values: readonly FactValue[]): Pick<Combination, "old" | "recent" | "moment"> {
  const signals: string[] = [];
  const facts: Facts = { plan: "", channel: "", category: "", signals };
  let moment: Moment | undefined;
  for (const value of values) {
    if (value.moment) moment = value.moment;
    else if (value.facts.signals) signals.push(...value.facts.signals);
    else Object.assign(facts, value.facts);
  }
  return {
    old: { ...facts, during: moment?.old ?? [] },
    recent: { ...facts, during: moment?.recent ?? [] },
    moment,
  };
}
