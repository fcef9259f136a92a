import { cyclesOf, type Mark, type TargetCycle, type Ticket } from "../ledger/index.ts";
import { metrics, type Metric } from "../policy/index.ts";
import {
  courseOf,
  referenceTo,
  zonedCalendar,
  type ClockPointReached,
  type Stretch,
  type ZonedCalendar,
} from "../policy/explain/index.ts";
import { never, type Instant } from "../units/index.ts";
import type { TicketNow } from "./playTicket.ts";

/** How one clock of a ticket came to where it stands. */
export interface ClockExplanation {
  readonly cycle: TargetCycle;
  readonly hours: ZonedCalendar;
  /** From its start until it stopped, or until now. */
  readonly course: readonly Stretch[];
  /** From now until it is due, when it runs and is not yet. */
  readonly ahead: readonly Stretch[];
  /** Escalation rules whose point of this clock has passed, each once. */
  readonly passed: readonly ClockPointReached[];
}

/** Every clock of a ticket that a target stands behind, in the order of the metrics. */
export function explainClocks(played: TicketNow): readonly ClockExplanation[] {
  const { ticket, now } = played;
  const judged = cyclesOf(ticket, now);
  return metrics.flatMap((metric) => {
    const open = judged.filter(({ target }) => target.metric === metric);
    return marksByCycle(ticket, metric).flatMap((marks) => {
      const index = open.findIndex(({ startedAt }) => startedAt === marks[0]?.at);
      const [cycle] = index < 0 ? [] : open.splice(index, 1);
      return cycle ? [explainClock(played, cycle, marks)] : [];
    });
  });
}

/** The marks of one metric, from each start to the next. */
function marksByCycle({ marks }: Ticket, metric: Metric): readonly (readonly Mark[])[] {
  const own = marks.filter((one) => one.metric === metric);
  const starts = own.flatMap(({ mark }, index) => (mark === "started" ? [index] : []));
  return starts.map((start, index) => own.slice(start, starts[index + 1]));
}

function explainClock(played: TicketNow, cycle: TargetCycle, marks: readonly Mark[]): ClockExplanation {
  const { policy, target, due } = cycle;
  const { now } = played;
  const hours = zonedCalendar(policy, target.calendar, target.zone);
  const isAhead = due !== undefined && due < never && due > now;
  return {
    cycle,
    hours,
    course: phasesOf(marks, now).flatMap((phase) => stretchesOf(phase, hours, played)),
    ahead: isAhead ? courseOf(hours, now, due) : [],
    passed: passedPoints(played, cycle),
  };
}

interface Phase {
  readonly state: "running" | "paused" | "stopped";
  readonly from: Instant;
  readonly to: Instant;
  /** It has not ended by `to`, which is now. */
  readonly isOpen: boolean;
}

const stateAfter: Readonly<Record<Mark["mark"], Phase["state"]>> = {
  started: "running",
  resumed: "running",
  paused: "paused",
  stopped: "stopped",
  cancelled: "stopped",
};

/** What the clock did from each mark to the next; a stop that nothing follows is its end. */
function phasesOf(marks: readonly Mark[], now: Instant): readonly Phase[] {
  return marks.flatMap(({ mark, at }, index) => {
    const next = marks[index + 1]?.at;
    const state = stateAfter[mark];
    if (state === "stopped" && next === undefined) return [];
    const to = next ?? now;
    return to > at ? [{ state, from: at, to, isOpen: next === undefined }] : [];
  });
}

function stretchesOf(
  { state, from, to }: Phase,
  hours: ZonedCalendar,
  played: TicketNow,
): readonly Stretch[] {
  if (state === "running") return courseOf(hours, from, to);
  const because = state === "stopped" ? "resolved until it was reopened" : waitAt(played, from);
  return [{ kind: "paused", from, to, because: [because] }];
}

function waitAt({ events }: TicketNow, at: Instant): string {
  const wait = events.findLast((event) => event.type === "waitStarted" && event.at <= at);
  return wait?.type === "waitStarted" ? `waiting for the ${wait.waitsFor}` : "waiting";
}

/** The points of this run of the clock at which the policy did something. */
function passedPoints(
  { events }: TicketNow,
  { policy, target, startedAt }: TargetCycle,
): readonly ClockPointReached[] {
  return events.flatMap((event) => {
    if (event.type !== "escalationTriggered" || event.metric !== target.metric || event.since !== startedAt)
      return [];
    const rule = policy.escalations.find(({ clause }) => clause === event.clause);
    if (rule?.trigger.on !== "clock") return [];
    const { to, page, notify, trigger } = rule;
    return [
      {
        ...referenceTo(policy, rule.clause),
        point: trigger.point,
        effect: { to, page, notify },
        reachedAt: event.at,
      },
    ];
  });
}
