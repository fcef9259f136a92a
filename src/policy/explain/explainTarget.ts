import { never, working, type Instant, type WorkingTime } from "../../units/index.ts";
import type { Target } from "../decide.ts";
import { clockRulesFor } from "../escalate.ts";
import type { Standing } from "../facts.ts";
import { queuedPoints } from "../ladder/clockPoints.ts";
import type { ClockPoint, EscalationEffect, EscalationRule, Policy } from "../policy.ts";
import type { Metric } from "../schema/target.ts";
import { allowedTime, dueAt, startedClock } from "../slaClock.ts";
import { businessDates } from "./businessDates.ts";
import { referenceTo, type ClauseReference } from "./conditionedClauses.ts";
import { courseOf, type Stretch } from "./course.ts";
import { zonedCalendar, type ZonedCalendar } from "./zonedCalendar.ts";

/** A moment of a clock at which an escalation rule tells somebody. */
export interface ClockPointReached extends ClauseReference {
  readonly point: ClockPoint;
  readonly effect: Pick<EscalationEffect, "to" | "page" | "notify">;
  readonly reachedAt: Instant;
}

/** How a due time comes about, with no pause in between. */
export interface TargetExplanation {
  readonly target: Target;
  readonly hours: ZonedCalendar;
  readonly start: Instant;
  /** Why its clock does not start with the opening, in the policy's words; then `start` is only an example. */
  readonly startsLater: string | undefined;
  readonly allowed: WorkingTime;
  /** `never` when the calendar has not that much open time left; then there is no course. */
  readonly due: Instant;
  readonly course: readonly Stretch[];
  /** For business days the dates counted, the starting one first. */
  readonly dates: readonly string[];
  /** Escalation rules that watch this clock, in the order in which they fire unless it stops before. */
  readonly points: readonly ClockPointReached[];
}

/** Why a target that starts now is due when it is due. */
export function explainTarget(
  policy: Policy,
  target: Target,
  standing: Standing,
  start: Instant,
): TargetExplanation {
  const hours = zonedCalendar(policy, target.calendar, target.zone);
  const { allowance } = target;
  const due = dueAt(allowance, hours.calendar, start);
  const isReal = due < never;
  const allowed =
    allowance.kind === "time" || isReal ? allowedTime(allowance, hours.calendar, start) : working(0);
  return {
    target,
    hours,
    start,
    startsLater: target.starts ?? startOf(policy, target.metric),
    allowed,
    due,
    course: isReal ? courseOf(hours, start, due) : [],
    dates: allowance.kind === "business-days" ? businessDates(hours, start, allowance.days) : [],
    points: isReal ? pointsOf(policy, target, standing, { hours, start, allowed }) : [],
  };
}

/** What starts the clocks that do not start with the opening, where the policy does not say it. */
const laterStarts: Readonly<Partial<Record<Metric, string>>> = {
  nextResponse: "when the customer writes again",
  pageAcknowledgement: "when somebody is paged",
  managementEscalation: "when the customer asks for a manager",
  callBack: "when the customer asks to be called",
  rcaDelivery: "when the ticket is resolved",
};

function startOf(policy: Policy, metric: Metric): string | undefined {
  const later = laterStarts[metric];
  return later === undefined ? undefined : (policy.form.clocks[metric]?.starts ?? later);
}

interface Counting {
  readonly hours: ZonedCalendar;
  readonly start: Instant;
  readonly allowed: WorkingTime;
}

/** A rule that fires at a point of a clock, with the point where the clock looks for it. */
export const clockRulesOn = (
  policy: Policy,
  standing: Standing,
  metric: Metric,
): readonly (Pick<EscalationRule, "clause" | "to" | "page" | "notify"> & { readonly point: ClockPoint })[] =>
  clockRulesFor(policy, standing).flatMap(({ clause, to, page, notify, trigger }) =>
    trigger.on === "clock" && trigger.point.metric === metric
      ? [{ clause, to, page, notify, point: trigger.point }]
      : [],
  );

function pointsOf(
  policy: Policy,
  { metric }: Target,
  standing: Standing,
  { hours, start, allowed }: Counting,
): readonly ClockPointReached[] {
  const rules = clockRulesOn(policy, standing, metric);
  return queuedPoints(rules, startedClock(start), { allowed, calendar: hours.calendar })
    .filter(({ at }) => at < never)
    .map(({ rule, at }) => ({
      ...referenceTo(policy, rule.clause),
      point: rule.point,
      effect: { to: rule.to, page: rule.page, notify: rule.notify },
      reachedAt: at,
    }));
}
