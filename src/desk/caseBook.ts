import type { Calendar } from "../calendar/index.ts";
import {
  allowedTime,
  decide,
  decideEscalation,
  dueOf,
  nextTier,
  startedClock,
  type Decision,
  type Facts,
  type Policy,
  type Standing,
  type Target,
} from "../policy/index.ts";
import { elapsed, never, type Instant, type WorkingTime } from "../units/index.ts";
import type { FactIndices, Load } from "../workload/index.ts";
import { Interned } from "./interned.ts";

/** The metrics whose clocks the desk runs. */
export const clockMetrics = ["firstResponse", "resolution"] as const;
export type ClockMetric = (typeof clockMetrics)[number];

/** What is kept for a metric; many times faster than a look-up by its name. */
export const ofMetric = <T>(kept: Readonly<Record<ClockMetric, T>>, metric: ClockMetric): T =>
  metric === "firstResponse" ? kept.firstResponse : kept.resolution;

/** A target of one metric, ready for its clock. */
export interface ClockTarget {
  readonly calendar: Calendar;
  /** Open time allowed to a ticket that starts at that instant. */
  readonly allowedFrom: (start: Instant) => WorkingTime;
  /** When that much of it is used up by a clock that runs from then on. */
  readonly dueFrom: (since: Instant, left: WorkingTime) => Instant;
}

/** A point of a clock at which the policy wants somebody told. */
export interface ClockRule {
  /** Tells it from the others that a ticket of the case is under. */
  readonly index: number;
  readonly share: number;
  readonly offset: WorkingTime;
  /** The index of the clause. */
  readonly clause: number;
}

/** Where a tier sends a ticket that it does not solve; clause -1 when no rule says so. Work in milliseconds. */
export interface TierExit {
  readonly limit: number;
  readonly limitTo: number;
  readonly limitClause: number;
  readonly failTo: number;
  readonly failClause: number;
}

/** Everything that the policy says about tickets with the same facts. */
export interface Case {
  readonly facts: Facts;
  readonly decision: Decision;
  readonly isInScope: boolean;
  readonly priority: number;
  readonly tier: number;
  readonly channel: number;
  readonly plan: number;
  readonly category: number;
  readonly service: number;
  readonly firstResponse: ClockTarget | undefined;
  readonly resolution: ClockTarget | undefined;
  /** Of a customer who has left a message. */
  readonly callBack: ClockTarget | undefined;
  readonly rules: Readonly<Record<ClockMetric, readonly ClockRule[]>>;
  /** Indices of the clauses that escalate at once. */
  readonly immediate: readonly number[];
  readonly exits: readonly TierExit[];
  readonly needsValidation: boolean;
}

/** Asks the policy once for each combination of facts that occurs. */
export class CaseBook {
  /** The names of the clauses, by index. */
  readonly clauses: readonly string[];
  /** The cases so far, by index. */
  readonly cases: Case[] = [];
  readonly #load: Load;
  readonly #byCode = new Map<number, number>();
  readonly #targets = new Interned<ClockTarget>();
  readonly #rules = new Interned<Case["rules"]>();
  readonly #immediate = new Interned<Case["immediate"]>();
  readonly #exits = new Interned<Case["exits"]>();

  constructor(load: Load) {
    this.#load = load;
    this.clauses = [...load.policy.clauses.keys()];
  }

  /** The index of the case that these facts make when the ticket is opened at that instant. */
  indexOf(facts: FactIndices, at: Instant): number {
    const open = this.#load.lexicon.openCalendars(at);
    const code = this.#load.lexicon.codeOf(facts, open);
    const known = this.#byCode.get(code);
    if (known !== undefined) return known;
    const index = this.cases.push(this.#caseOf(facts, open)) - 1;
    this.#byCode.set(code, index);
    return index;
  }

  #caseOf(indices: FactIndices, open: number): Case {
    const { policy, lexicon } = this.#load;
    const { facts, given } = lexicon.factsOf(indices, open);
    const decision = decide(policy, facts, given);
    const standing = (tier: string): Standing => ({
      ...facts,
      priority: decision.priority,
      tier,
      attempts: 0,
      unresolvedFor: elapsed(0),
      workaround: false,
    });
    return {
      facts,
      decision,
      isInScope: decision.scope.isIn,
      priority: policy.levels.indexOf(decision.priority),
      tier: policy.tiers.indexOf(decision.tier),
      channel: indices.channel,
      plan: indices.plan,
      category: indices.category,
      service: indices.service,
      firstResponse: this.#clockTarget(decision, "firstResponse"),
      resolution: this.#clockTarget(decision, "resolution"),
      callBack: this.#clockTarget(decision, "callBack"),
      rules: this.#rules.of(this.#clockRules(standing(decision.tier))),
      immediate: this.#immediate.of(decision.immediate.map(({ clause }) => this.clauses.indexOf(clause))),
      exits: this.#exits.of(policy.tiers.map((tier) => this.#exitOf(standing(tier)))),
      needsValidation: policy.form.workflow.customerValidation?.required.includes(decision.priority) === true,
    };
  }

  #clockTarget({ targets }: Decision, metric: Target["metric"]): ClockTarget | undefined {
    const target = targets.find((one) => one.metric === metric);
    if (!target) return undefined;
    const { calendar, zone, allowance } = target;
    const key = JSON.stringify([calendar, zone, allowance]);
    return this.#targets.get(key, () => clockTarget(this.#load.policy, target));
  }

  #clockRules(standing: Standing): Case["rules"] {
    const rules = this.#load.policy.escalations.flatMap(({ trigger, clause, applies }) =>
      trigger.on === "clock" && applies(standing) ? [{ ...trigger.point, clause }] : [],
    );
    const of = (metric: ClockMetric): readonly ClockRule[] =>
      rules.flatMap(({ metric: about, share, offset, clause }, index) =>
        about === metric ? [{ index, share, offset, clause: this.clauses.indexOf(clause) }] : [],
      );
    return { firstResponse: of("firstResponse"), resolution: of("resolution") };
  }

  /** What ends a tier's work: a rule after an attempt, and a rule or the tier's own work limit after a time. */
  #exitOf(standing: Standing): TierExit {
    const { policy } = this.#load;
    const failed = decideEscalation(policy, { ...standing, attempts: 1 });
    const above = policy.tiers.indexOf(nextTier(policy, standing.tier) ?? standing.tier);
    const limit = this.#limitOf(standing, above);
    const escalates = failed.kind === "escalate";
    return {
      limit: limit.after,
      limitTo: limit.to,
      limitClause: limit.clause,
      failTo: escalates ? policy.tiers.indexOf(failed.toTier) : above,
      failClause: escalates ? this.clauses.indexOf(failed.clause) : -1,
    };
  }

  /** At the same time a rule comes before the tier's own limit, and the first rule before the others. */
  #limitOf(standing: Standing, above: number): { after: number; to: number; clause: number } {
    const { policy } = this.#load;
    const { tier } = standing;
    const isTop = above === policy.tiers.indexOf(tier);
    const own = isTop ? undefined : policy.form.tiers[tier]?.internalTargets?.workLimit;
    const byRule = policy.escalations.flatMap(({ trigger, to, clause, applies }) => {
      const after = trigger.on === "work" ? trigger.after : undefined;
      if (after === undefined || to === undefined || to === tier) return [];
      if (!applies({ ...standing, unresolvedFor: after })) return [];
      return [{ after, to: policy.tiers.indexOf(to), clause: this.clauses.indexOf(clause) }];
    });
    return [...byRule, { after: own ?? Infinity, to: above, clause: -1 }].reduce((soonest, one) =>
      one.after < soonest.after ? one : soonest,
    );
  }
}

function clockTarget(policy: Policy, target: Target): ClockTarget {
  const calendar = policy.calendars.get(target.calendar, target.zone);
  const { allowance } = target;
  if (allowance.kind === "time") {
    const dueFrom: ClockTarget["dueFrom"] = (since, left) => calendar.due(since, left);
    return { calendar, allowedFrom: () => allowance.time, dueFrom };
  }
  return {
    calendar,
    allowedFrom: (start) => allowedTime(allowance, calendar, start),
    dueFrom: (since, time) => dueOf(startedClock(since), { allowance, time }, calendar) ?? never,
  };
}
