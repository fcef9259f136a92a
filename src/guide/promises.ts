import {
  decide,
  dueAt,
  localText,
  metrics,
  openedAt,
  type Decision,
  type Facts,
  type Metric,
  type Policy,
  type Target,
} from "../policy/index.ts";
import { after, minutes, never, type Instant } from "../units/index.ts";
import { countedIn, guideZone } from "./hoursWords.ts";
import { termWords } from "./spanWords.ts";
import type { Opening } from "./openings.ts";

/** What one clause promises for a plan and a priority, channel by channel. */
export interface ClausePromise {
  /** Undefined where no clause applies. */
  readonly clause: string | undefined;
  /** What is decided on each channel on which this clause is the one that counts at some hour of the week. */
  readonly byChannel: ReadonlyMap<string, Decision>;
}

/** A ticket as examples take it: nothing special about it. */
export function ordinaryFacts({ form }: Policy, plan: string, channel: string): Facts {
  const categories = form.channels[channel]?.supports ?? Object.keys(form.categories);
  const covered = form.plans[plan]?.categories;
  const category = categories.find((one) => covered?.includes(one) ?? true) ?? categories[0] ?? "";
  return { plan, channel, category, signals: [] };
}

/** What is decided on an ordinary ticket of a priority that is opened at an instant. */
export const decidedAt = (policy: Policy, facts: Facts, level: string, at: Instant): Decision =>
  decide(policy, openedAt(policy, facts, at), level);

/** The clauses that count for a plan and a priority at some half hour of a week, in the policy's order. */
export function promisesOf(
  policy: Policy,
  plan: string,
  level: string,
  openings: readonly Opening[],
): readonly ClausePromise[] {
  const found = new Map<string | undefined, Map<string, Decision>>();
  for (const channel of Object.keys(policy.form.channels)) {
    const facts = ordinaryFacts(policy, plan, channel);
    for (const at of weekFrom(openings)) {
      const decision = decidedAt(policy, facts, level, at);
      if (decision.mustUse.length > 0) continue;
      const byChannel = found.get(decision.targetClause) ?? new Map<string, Decision>();
      if (!byChannel.has(channel)) byChannel.set(channel, decision);
      found.set(decision.targetClause, byChannel);
    }
  }
  const order = policy.targetClauses.map(({ clause }) => clause);
  return [...found]
    .map(([clause, byChannel]) => ({ clause, byChannel }))
    .toSorted((a, b) => order.indexOf(a.clause ?? "") - order.indexOf(b.clause ?? ""));
}

/** The example openings, and every half hour of the week after the first of them. */
function weekFrom(openings: readonly Opening[]): readonly Instant[] {
  const [first] = openings;
  if (!first) return [];
  const week = Array.from({ length: 2 * 24 * 7 }, (_, step) => after(first.at, minutes(30 * step)));
  return [...openings.map(({ at }) => at), ...week];
}

/** What is said about one metric on some channels: a time, its calendar and clause, and when it is due in examples. */
export interface PromiseRow {
  readonly metric: Metric;
  readonly channels: readonly string[];
  /** Undefined where no time is defined. */
  readonly target: Target | undefined;
  readonly isBestEffort: boolean;
}

/** What a clause promises, the channels together on which it promises the same. */
export function promiseRows(
  policy: Policy,
  { byChannel }: ClausePromise,
  wanted: readonly Metric[],
): readonly PromiseRow[] {
  return wanted.flatMap((metric) => {
    const groups = Map.groupBy(byChannel.keys(), (channel) => {
      const decision = byChannel.get(channel);
      const target = decision?.targets.find((one) => one.metric === metric);
      const isBestEffort = decision?.bestEffort.includes(metric) === true;
      return target ? targetWords(policy, target) : isBestEffort ? "best effort" : "";
    });
    return [...groups.values()].map((channels) => {
      const decision = byChannel.get(channels[0] ?? "");
      return {
        metric,
        channels,
        target: decision?.targets.find((one) => one.metric === metric),
        isBestEffort: decision?.bestEffort.includes(metric) === true,
      };
    });
  });
}

/** "30 minutes at any hour", "4 hours in desk hours (Europe/London)". */
export const targetWords = (policy: Policy, target: Target): string =>
  `${termWords(target)} ${countedIn(policy, target.calendar)}`;

/** When a target that starts to count at an instant is due, in the guide's zone. */
export function dueText(policy: Policy, target: Target, start: Instant): string {
  const due = dueAt(target.allowance, policy.calendars.get(target.calendar, target.zone), start);
  return due < never ? localText(guideZone(policy), due) : "never, by this calendar";
}

/** The metrics that some clause says something about; the two that every guide names are always among them. */
export const metricsOf = ({ targetClauses }: Policy): readonly Metric[] =>
  metrics.filter(
    (metric) =>
      metric === "firstResponse" ||
      metric === "resolution" ||
      targetClauses.some(({ terms }) =>
        [...(terms.get(metric)?.byChannel.values() ?? [])].some(({ kind }) => kind !== "none"),
      ),
  );

/** The plans that have support, and the priorities that each of them offers. */
export const offersOf = ({
  form,
  levels,
}: Policy): readonly { readonly plan: string; readonly levels: readonly string[] }[] =>
  Object.entries(form.plans)
    .filter(([, { support }]) => support !== "none")
    .map(([plan, { priorities }]) => ({
      plan,
      levels: priorities ? levels.filter((level) => priorities.includes(level)) : levels,
    }));
