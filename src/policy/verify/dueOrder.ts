import { before, days, type Instant } from "../../units/index.ts";
import type { Target } from "../decideTargets.ts";
import { referencePeriod, sampleOpenings } from "../diff/reference.ts";
import type { Policy } from "../policy.ts";
import { dueAt } from "../slaClock.ts";
import { duringKey, type Situation } from "./situations.ts";

type Term = Pick<Target, "allowance" | "calendar" | "zone">;

/**
 * Compares due times. Openings are sampled: every 97 minutes of a fortnight that holds a weekend and Europe's change of
 * clocks, times around every change of clocks of the calendars' zones, and the first instant of every situation.
 */
export class DueOrder {
  readonly #policy: Policy;
  readonly #openings: ReadonlyMap<string, readonly Instant[]>;
  readonly #compared = new Map<string, Instant | undefined>();

  constructor(policy: Policy, situations: readonly Situation[]) {
    const sampled = sampleOpenings(policy, policy, referencePeriod([policy]));
    this.#policy = policy;
    this.#openings = Map.groupBy([...sampled, ...situations.map(({ at }) => at)], (at) =>
      duringAt(policy, at),
    );
  }

  /** The first opening at which `one` is due later than `other`; undefined when there is none. */
  laterAt(one: Term, other: Term, during: string): Instant | undefined {
    const key = `${termKey(one)}|${termKey(other)}|${during}`;
    if (this.#compared.has(key)) return this.#compared.get(key);
    const found = (this.#openings.get(during) ?? []).find((at) => this.due(one, at) > this.due(other, at));
    this.#compared.set(key, found);
    return found;
  }

  due({ allowance, calendar, zone }: Term, opened: Instant): Instant {
    return dueAt(allowance, this.#policy.calendars.get(calendar, zone), opened);
  }
}

const duringAt = ({ duringCalendars, calendars }: Policy, at: Instant): string =>
  duringKey(duringCalendars.filter((name) => calendars.get(name).openAt(at)));

const termKey = ({ allowance, calendar, zone = "" }: Term): string => {
  const { kind } = allowance;
  const size = kind === "time" ? String(allowance.time) : `${allowance.days} ${allowance.ends}`;
  return `${kind} ${size} ${calendar} ${zone}`;
};

const aYear = days(366);

/** Whether a target that starts at the beginning of a year is not used up by its end. */
export function takesOverAYear(order: DueOrder, term: Term, from: Instant): boolean {
  return before(order.due(term, from), aYear) > from;
}
