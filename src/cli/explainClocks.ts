import { cyclesOf, type Mark, type TargetCycle, type Ticket } from "../ledger/index.ts";
import {
  allowedTime,
  decide,
  metrics,
  pauseClock,
  pointsReached,
  resumeClock,
  startedClock,
  type ClockRun,
  type Metric,
  type Policy,
  type SlaClock,
  type Standing,
} from "../policy/index.ts";
import {
  clockRulesOn,
  courseOf,
  referenceTo,
  zonedCalendar,
  type ClockPointReached,
  type Stretch,
  type ZonedCalendar,
} from "../policy/explain/index.ts";
import { after, elapsed, never, type Instant } from "../units/index.ts";
import type { PlayedTicket } from "./playTicket.ts";

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
export function explainClocks(policy: Policy, played: PlayedTicket): readonly ClockExplanation[] {
  const { ticket, now } = played;
  const judged = cyclesOf(policy, ticket, now);
  return metrics.flatMap((metric) => {
    const open = judged.filter(({ target }) => target.metric === metric);
    return marksByCycle(ticket, metric).flatMap((marks) => {
      const index = open.findIndex(({ startedAt }) => startedAt === marks[0]?.at);
      const [cycle] = index < 0 ? [] : open.splice(index, 1);
      return cycle ? [explainClock(policy, played, cycle, marks)] : [];
    });
  });
}

/** The marks of one metric, from each start to the next. */
function marksByCycle({ marks }: Ticket, metric: Metric): readonly (readonly Mark[])[] {
  const own = marks.filter((one) => one.metric === metric);
  const starts = own.flatMap(({ mark }, index) => (mark === "started" ? [index] : []));
  return starts.map((start, index) => own.slice(start, starts[index + 1]));
}

function explainClock(
  policy: Policy,
  played: PlayedTicket,
  cycle: TargetCycle,
  marks: readonly Mark[],
): ClockExplanation {
  const { target, due } = cycle;
  const { now } = played;
  const hours = zonedCalendar(policy, target.calendar, target.zone);
  const isAhead = due !== undefined && due < never && due > now;
  return {
    cycle,
    hours,
    course: phasesOf(marks, now).flatMap((phase) => stretchesOf(phase, hours, played)),
    ahead: isAhead ? courseOf(hours, now, due) : [],
    passed: passedPoints(policy, played, cycle, marks),
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
  played: PlayedTicket,
): readonly Stretch[] {
  if (state === "running") return courseOf(hours, from, to);
  const because = state === "stopped" ? "resolved until it was reopened" : waitAt(played, from);
  return [{ kind: "paused", from, to, because: [because] }];
}

function waitAt({ events }: PlayedTicket, at: Instant): string {
  const wait = events.findLast((event) => event.type === "waitStarted" && event.at <= at);
  return wait?.type === "waitStarted" ? `waiting for the ${wait.waitsFor}` : "waiting";
}

/** The points that the clock passed under each priority while the ticket had it, where the rule applied then. */
function passedPoints(
  policy: Policy,
  played: PlayedTicket,
  cycle: TargetCycle,
  marks: readonly Mark[],
): readonly ClockPointReached[] {
  const reached = new Map<string, ClockPointReached>();
  const phases = phasesOf(marks, played.now);
  for (const tenure of tenuresOf(played.ticket))
    for (const point of pointsUnder(policy, played, cycle, tenure, phases))
      if (!reached.has(point.clause)) reached.set(point.clause, point);
  return [...reached.values()].toSorted((a, b) => a.reachedAt - b.reachedAt);
}

function pointsUnder(
  policy: Policy,
  played: PlayedTicket,
  { target: { metric }, startedAt }: TargetCycle,
  { priority, from, until }: Tenure,
  phases: readonly Phase[],
): readonly ClockPointReached[] {
  const { targets } = decide(policy, played.ticket.facts, priority);
  const target = targets.find((one) => one.metric === metric);
  if (!target) return [];
  const calendar = policy.calendars.get(target.calendar, target.zone);
  const allowed = allowedTime(target.allowance, calendar, startedAt);
  const rules = policy.escalations.flatMap(({ clause, trigger }) =>
    trigger.on === "clock" && trigger.point.metric === metric ? [{ clause, point: trigger.point }] : [],
  );
  return pointsReached(rules, runsOf(phases, calendar), { allowed, calendar })
    .filter(({ at }) => at >= from && at < until)
    .flatMap(({ rule: { clause, point }, at }) => {
      const fired = firedAt(policy, played, metric, clause, at);
      if (!fired) return [];
      const effect = { to: fired.to, page: fired.page, notify: fired.notify };
      return [{ ...referenceTo(policy, clause), point, effect, reachedAt: at }];
    });
}

interface Tenure {
  readonly priority: string;
  readonly from: Instant;
  readonly until: Instant;
}

function tenuresOf(ticket: Ticket): readonly Tenure[] {
  if (!("priority" in ticket)) return [];
  const held = [...ticket.earlierPriorities, { priority: ticket.priority, until: never }];
  return held.map(({ priority, until }, index) => {
    return { priority, until, from: held[index - 1]?.until ?? ticket.submittedAt };
  });
}

/** Each time the clock ran, with what it had counted before. */
function runsOf(phases: readonly Phase[], calendar: ZonedCalendar["calendar"]): readonly ClockRun[] {
  const runs: ClockRun[] = [];
  let clock: SlaClock | undefined;
  for (const { state, from, to, isOpen } of phases) {
    if (state !== "running") continue;
    clock = clock ? resumeClock(clock, from) : startedClock(from);
    // A stop at the very instant of a point cancels it; a look at that instant does not.
    runs.push({ clock, until: isOpen ? after(to, elapsed(1)) : to });
    clock = pauseClock(clock, to, calendar);
  }
  return runs;
}

function firedAt(
  policy: Policy,
  { states, events, ticket }: PlayedTicket,
  metric: Metric,
  clause: string,
  at: Instant,
): ReturnType<typeof clockRulesOn>[number] | undefined {
  const then = states.findLast(({ changedAt }) => changedAt <= at) ?? ticket;
  if (!("priority" in then)) return undefined;
  const standing: Standing = {
    ...then.facts,
    priority: then.priority,
    tier: then.tier,
    attempts: then.attempts,
    unresolvedFor: elapsed(0),
    workaround: events.some((event) => event.type === "workaroundGiven" && event.at <= at),
  };
  return clockRulesOn(policy, standing, metric).find((rule) => rule.clause === clause);
}
