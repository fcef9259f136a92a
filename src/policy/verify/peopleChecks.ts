import type { Path } from "../../input/index.ts";
import type { EscalationRule, Policy } from "../policy.ts";
import type { Metric } from "../schema/target.ts";
import { exampleOf, type Case } from "./cases.ts";
import type { Findings } from "./findings.ts";
import { isOnRightChannel } from "./rightChannels.ts";
import type { Situation } from "./situations.ts";

/** Metrics that run until somebody has taken notice of an inquiry. */
const noticed: readonly Metric[] = ["acknowledge", "firstResponse", "workStart", "pageAcknowledgement"];

/** Whether somebody can be reached when an inquiry comes in, and where it goes. */
export class PeopleChecks {
  readonly #policy: Policy;
  readonly #situations: ReadonlyMap<string, readonly Situation[]>;
  readonly #findings: Findings;
  readonly #unheard = new Map<string, Situation | undefined>();

  constructor(policy: Policy, situations: readonly Situation[], findings: Findings) {
    this.#policy = policy;
    this.#situations = Map.groupBy(situations, ({ during }) => during);
    this.#findings = findings;
  }

  see(one: Case): void {
    const { facts, decision } = one;
    if (!decision.scope.isIn) return;
    if (!isOnRightChannel(this.#policy, { ...facts, priority: decision.priority })) return;
    if (!this.#policy.tiers.includes(decision.tier)) this.#reportNoTier(one);
    else this.#checkTier(one);
    for (const rule of decision.immediate) this.#checkRule(one, rule);
  }

  #reportNoTier(one: Case): void {
    const { tier, immediate } = one.decision;
    const rule = this.#policy.form.escalations.findIndex(
      ({ clause }) => clause === routing(immediate)?.clause,
    );
    const path: Path =
      rule < 0 ? ["categories", one.facts.category, "handledBy"] : ["escalations", rule, "to"];
    this.#findings.addCase("NO_TIER", path, () => ({
      found: `nobody works on tickets at ${tier}, where customers help themselves`,
      counterexample: exampleOf(this.#policy, one, undefined, `it starts at ${tier}`),
      fix: `Name a tier that works on tickets: ${this.#policy.tiers.join(", ")}`,
    }));
  }

  /** A tier whose contact is not said is a finding of its own, and no reason for this one. */
  #checkTier(one: Case): void {
    const { tier, immediate, targets } = one.decision;
    const contact = this.#policy.form.tiers[tier]?.contact;
    if (contact === undefined) return;
    const calendars = targets.flatMap(({ metric, calendar }) => (noticed.includes(metric) ? [calendar] : []));
    const people = [contact, ...immediate.flatMap((rule) => this.#peopleOf(rule))];
    const at = this.#unheardAt(one, people, calendars);
    if (!at) return;
    this.#findings.addCase("UNREACHABLE_CONTACT", ["tiers", tier, "contact"], () => ({
      found: `a clock counts while ${contact} of ${tier} cannot be reached, and nobody else is told`,
      counterexample: exampleOf(this.#policy, one, at, `${tier} has no reachable contact`),
      fix: "Give the contact the hours of the target, page somebody at intake, or count the target in their hours",
    }));
  }

  #checkRule(one: Case, rule: EscalationRule): void {
    const people = this.#peopleOf(rule);
    const isUnknown = rule.to !== undefined && this.#policy.form.tiers[rule.to]?.contact === undefined;
    if (isUnknown || people.length === 0) return;
    const at = this.#unheardAt(one, people, undefined);
    if (!at) return;
    const index = this.#policy.form.escalations.findIndex(({ clause }) => clause === rule.clause);
    this.#findings.addCase("UNREACHABLE_CONTACT", ["escalations", index], () => ({
      found: `${rule.clause} reaches nobody at some hour`,
      counterexample: exampleOf(this.#policy, one, at, `${people.join(", ")} cannot be reached`),
      fix: "Add somebody who is on call then, or give them the hours",
    }));
  }

  /** The contacts whom a rule tells: the tier's, those of the ladder it starts, and those it notifies. */
  #peopleOf({ to, page, notify }: EscalationRule): readonly string[] {
    const { tiers, ladders } = this.#policy.form;
    const tier = to === undefined ? undefined : tiers[to]?.contact;
    const ladder = page === undefined ? undefined : ladders[page];
    const last = ladder?.then === undefined ? [] : [ladder.then];
    const steps = ladder?.steps.flatMap((step) => step.page) ?? [];
    return [...(tier === undefined ? [] : [tier]), ...steps, ...last, ...notify];
  }

  /** A situation in which none of them is reachable; with `calendars` only while one of those is open. */
  #unheardAt(
    { during }: Case,
    people: readonly string[],
    calendars: readonly string[] | undefined,
  ): Situation | undefined {
    const key = `${people.join(",")}|${calendars?.join(",") ?? "any"}|${during}`;
    if (this.#unheard.has(key)) return this.#unheard.get(key);
    const found = (this.#situations.get(during) ?? []).find(
      ({ open, reachable }) =>
        (calendars?.some((calendar) => open.has(calendar)) ?? true) &&
        !people.some((person) => reachable.has(person)),
    );
    this.#unheard.set(key, found);
    return found;
  }
}

const routing = (immediate: readonly EscalationRule[]): EscalationRule | undefined =>
  immediate.find(({ to }) => to !== undefined);
