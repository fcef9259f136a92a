import { decide, type Decision } from "../decide.ts";
import { combinationsOf, factSpaceOf, type FactSpace } from "../diff/factSpace.ts";
import { momentsOf } from "../diff/moments.ts";
import { referencePeriod } from "../diff/reference.ts";
import type { Facts } from "../facts.ts";
import type { Policy } from "../policy.ts";
import type { Counterexample } from "./findings.ts";
import { duringKey, momentText, type Situation } from "./situations.ts";

/** One combination of facts that the policy can tell from the others, with what it decides. */
export interface Case {
  readonly facts: Facts;
  readonly decision: Decision;
  /** The kinds of instants at which it can be opened. */
  readonly during: string;
}

/** So many combinations are decided; of a larger space every so many-th. */
const mostCases = 1_000_000;

/**
 * Every combination of facts that what is decided at intake can tell apart: words that the policy's conditions, matrix,
 * plans and categories treat alike are one value. Signals are taken in every set of them while they are few, two at a
 * time otherwise.
 */
export const intakeSpace = (policy: Policy): FactSpace =>
  factSpaceOf(policy, policy, momentsOf(policy, policy, referencePeriod([policy])));

/** The same with everything told apart that any escalation rule tells apart, at whatever time it fires. */
export function workSpace(policy: Policy): FactSpace {
  const { escalations, deEscalations } = policy.form;
  const rules = [...escalations, ...deEscalations].map((rule) => ({ ...rule, at: "intake" as const }));
  return intakeSpace({ ...policy, form: { ...policy.form, escalations: rules } });
}

/**
 * Decides every combination of a space, or every so many-th when there are more than `most`. A priority that no facts
 * lead to can only be set by a person: it is then given to every combination of a plan that offers it.
 */
export function* casesOf(policy: Policy, space: FactSpace, most = mostCases): Iterable<Case> {
  const unseen = new Set(policy.levels);
  for (const facts of factsIn(space, most)) {
    const decision = decide(policy, facts);
    unseen.delete(decision.priority);
    yield { facts, decision, during: duringKey(facts.during ?? []) };
  }
  for (const level of unseen) {
    for (const facts of factsIn(space, most)) {
      if (policy.form.plans[facts.plan]?.priorities?.includes(level) === false) continue;
      yield { facts, decision: decide(policy, facts, level), during: duringKey(facts.during ?? []) };
    }
  }
}

/** How many combinations of a space are decided. */
export const lookedAt = ({ size }: FactSpace, most = mostCases): number =>
  Math.ceil(size / stepOf(size, most));

const stepOf = (size: number, most: number): number => Math.max(1, Math.ceil(size / most));

function* factsIn(space: FactSpace, most: number): Iterable<Facts> {
  const step = stepOf(space.size, most);
  for (const { number, old } of combinationsOf(space)) if (number % step === 0) yield old;
}

/** "premium + chat + critical", with what else is known. */
export function factsText(facts: Facts, priority?: string): string {
  const { plan, channel, category, signals, impact, urgency, claimed } = facts;
  const { service, region, audience, customerPriority, engaged } = facts;
  const named: readonly (readonly [string, string | undefined])[] = [
    ["impact", impact],
    ["urgency", urgency],
    ["claimed", claimed],
    ["service", service],
    ["region", region],
    ["audience", audience],
    ["customer's own priority", customerPriority],
    ["working along:", engaged === undefined ? undefined : engaged ? "yes" : "no"],
  ];
  const further = named.flatMap(([kind, word]) => (word === undefined ? [] : [`${kind} ${word}`]));
  const words = [plan, channel, ...(priority === undefined ? [] : [priority]), category];
  return [...words, ...signals, ...further].join(" + ");
}

/** The facts, and an instant of the situation, as a counterexample. */
export function exampleOf(
  policy: Policy,
  { facts, decision }: Pick<Case, "facts" | "decision">,
  situation: Pick<Situation, "at"> | undefined,
  shows: string,
): Counterexample {
  const { priority } = decision;
  const moment = situation ? ` on ${momentText(policy, situation.at)}` : "";
  return {
    text: `${factsText(facts, priority)}${moment}: ${shows}`,
    facts,
    priority,
    ...(situation ? { opened: situation.at } : {}),
  };
}
