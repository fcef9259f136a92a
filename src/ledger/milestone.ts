import { metrics, type Metric, type Policy } from "../policy/index.ts";
import type { Instant } from "../units/index.ts";
import type { EventType, TicketEvent } from "./event.ts";

/** What a clock is told: nothing else about a ticket reaches it. */
export interface Mark {
  readonly metric: Metric;
  readonly mark: "started" | "paused" | "resumed" | "stopped" | "cancelled";
  readonly at: Instant;
}

/** The events that start and stop the clock of each metric. */
const milestones: Readonly<
  Partial<Record<Metric, { starts: readonly EventType[]; stops: readonly EventType[] }>>
> = {
  acknowledge: { starts: ["ticketSubmitted"], stops: ["ticketAcknowledged", "customerAnswered"] },
  firstResponse: { starts: ["ticketSubmitted"], stops: ["customerAnswered"] },
  nextResponse: { starts: ["customerWrote"], stops: ["customerAnswered", "ticketResolved"] },
  update: { starts: ["ticketSubmitted", "customerAnswered"], stops: ["customerAnswered", "ticketResolved"] },
  workStart: { starts: ["ticketSubmitted"], stops: ["workStarted"] },
  workaround: { starts: ["ticketSubmitted"], stops: ["workaroundGiven", "ticketResolved"] },
  correctiveAction: { starts: ["ticketSubmitted"], stops: ["workaroundGiven", "ticketResolved"] },
  resolution: { starts: ["ticketSubmitted"], stops: ["ticketResolved"] },
};

const ends: readonly EventType[] = ["ticketAbandoned", "ticketDeclined"];

/** The marks that an event makes, given those before it. A stop counts before a pause, a pause before a start. */
export function marksOf(policy: Policy, before: readonly Mark[], event: TicketEvent): readonly Mark[] {
  return metrics.flatMap((metric) => {
    const said = milestones[metric];
    if (!said) return [];
    const last = before.findLast((one) => one.metric === metric)?.mark;
    const isLive = last === "started" || last === "resumed" || last === "paused";
    const made = (mark: Mark["mark"]): Mark => ({ metric, mark, at: event.at });
    if (ends.includes(event.type)) return isLive ? [made("cancelled")] : [];
    const marks: Mark[] = [];
    const stops = said.stops.includes(event.type) && isLive;
    if (stops) marks.push(made("stopped"));
    marks.push(...pauseMarks(policy, metric, event, last).map(made));
    if (said.starts.includes(event.type) && startsClock(metric, event, before, isLive && !stops))
      marks.push(made("started"));
    return marks;
  });
}

function pauseMarks(
  policy: Policy,
  metric: Metric,
  event: TicketEvent,
  last: Mark["mark"] | undefined,
): Mark["mark"][] {
  const isRunning = last === "started" || last === "resumed";
  if (event.type === "waitStarted") {
    return isRunning && pausesOn(policy, metric, `waiting-${event.waitsFor}`) ? ["paused"] : [];
  }
  if (event.type === "waitEnded") return last === "paused" ? ["resumed"] : [];
  return [];
}

const pausesOn = (policy: Policy, metric: Metric, state: "waiting-customer" | "waiting-vendor"): boolean =>
  policy.form.clocks[metric]?.pausesWhile?.includes(state) ?? false;

function startsClock(metric: Metric, event: TicketEvent, before: readonly Mark[], isLive: boolean): boolean {
  // Writing again does not move a deadline that already stands.
  if (isLive) return false;
  const isFirst = !before.some((one) => one.metric === metric);
  if (event.type === "ticketSubmitted") {
    return isFirst && !(event.by === "agent" && (metric === "firstResponse" || metric === "acknowledge"));
  }
  return true;
}

/** The marks of a reopened ticket: its resolution clock goes on within the policy's window, else a new cycle starts. */
export function reopenMarks(policy: Policy, before: readonly Mark[], at: Instant): readonly Mark[] {
  const window = policy.form.clocks.reopen?.resumeWithin;
  return before.flatMap(({ metric, mark, at: stoppedAt }): Mark[] => {
    const isLast = before.findLast((one) => one.metric === metric)?.at === stoppedAt;
    if (metric !== "resolution" || mark !== "stopped" || !isLast) return [];
    const goesOn = window === undefined || at - stoppedAt <= window;
    return [{ metric, mark: goesOn ? "resumed" : "started", at }];
  });
}
