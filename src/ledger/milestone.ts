import { metrics, type Metric, type Policy } from "../policy/index.ts";
import type { Instant } from "../units/index.ts";
import type { EventType, TicketEvent, WaitsFor } from "./event.ts";
import type { Mark, Ticket } from "./ticket.ts";

/** The events that start and stop the clock of each metric. */
const milestones: Readonly<
  Partial<Record<Metric, { starts: readonly EventType[]; stops: readonly EventType[] }>>
> = {
  acknowledge: {
    starts: ["ticketSubmitted"],
    stops: ["ticketAcknowledged", "customerAnswered", "ticketResolved"],
  },
  firstResponse: { starts: ["ticketSubmitted"], stops: ["customerAnswered", "ticketResolved"] },
  nextResponse: { starts: ["customerWrote"], stops: ["customerAnswered", "ticketResolved"] },
  update: { starts: ["ticketSubmitted", "customerAnswered"], stops: ["customerAnswered", "ticketResolved"] },
  workStart: { starts: ["ticketSubmitted"], stops: ["workStarted"] },
  workaround: { starts: ["ticketSubmitted"], stops: ["workaroundGiven", "ticketResolved"] },
  correctiveAction: { starts: ["ticketSubmitted"], stops: ["workaroundGiven", "ticketResolved"] },
  resolution: { starts: ["ticketSubmitted"], stops: ["ticketResolved"] },
};

const ends: readonly EventType[] = ["ticketAbandoned", "ticketDeclined", "ticketClosed"];

/** The marks that an event makes on a ticket's clocks. A stop counts before a pause, a pause before a start. */
export function marksOf(policy: Policy, before: Ticket | undefined, event: TicketEvent): readonly Mark[] {
  return metrics.flatMap((metric) => {
    const made = (mark: Mark["mark"]): Mark => ({ metric, mark, at: event.at });
    if (event.type === "ticketReopened") return reopenMarks(policy, metric, before, event).map(made);
    return marksOfMetric(policy, metric, before, event).map(made);
  });
}

function marksOfMetric(
  policy: Policy,
  metric: Metric,
  before: Ticket | undefined,
  event: TicketEvent,
): readonly Mark["mark"][] {
  const said = milestones[metric];
  if (!said) return [];
  const last = lastMark(before, metric)?.mark;
  if (ends.includes(event.type)) return isLive(last) ? ["cancelled"] : [];
  const marks: Mark["mark"][] = [];
  const stops = said.stops.includes(event.type) && isLive(last);
  if (stops) marks.push("stopped");
  marks.push(...waitMarks(policy, metric, event, last));
  // Writing again does not move a deadline that already stands.
  const isFree = stops || !isLive(last);
  if (isFree && said.starts.includes(event.type) && startsClock(metric, before, event))
    marks.push("started", ...standingStill(policy, metric, before));
  return marks;
}

const lastMark = (ticket: Ticket | undefined, metric: Metric): Mark | undefined =>
  ticket?.marks.findLast((one) => one.metric === metric);

const isLive = (last: Mark["mark"] | undefined): boolean =>
  last === "started" || last === "resumed" || last === "paused";

function waitMarks(
  policy: Policy,
  metric: Metric,
  event: TicketEvent,
  last: Mark["mark"] | undefined,
): readonly Mark["mark"][] {
  const isRunning = last === "started" || last === "resumed";
  if (event.type === "waitStarted") {
    return isRunning && pausesOn(policy, metric, event.waitsFor) ? ["paused"] : [];
  }
  return event.type === "waitEnded" && last === "paused" ? ["resumed"] : [];
}

const pausesOn = (policy: Policy, metric: Metric, waitsFor: WaitsFor): boolean =>
  policy.form.clocks[metric]?.pausesWhile?.includes(`waiting-${waitsFor}`) ?? false;

/** A clock that starts while the ticket waits stands still from the start. */
const standingStill = (
  policy: Policy,
  metric: Metric,
  before: Ticket | undefined,
): readonly Mark["mark"][] =>
  before?.status === "waiting" && pausesOn(policy, metric, before.waitsFor) ? ["paused"] : [];

function startsClock(metric: Metric, before: Ticket | undefined, event: TicketEvent): boolean {
  if (event.type === "ticketSubmitted") {
    return event.by === "customer" || (metric !== "firstResponse" && metric !== "acknowledge");
  }
  // Until the first response there is no next one, and a solved ticket owes no update.
  if (metric === "nextResponse") return !isLive(lastMark(before, "firstResponse")?.mark);
  return !(metric === "update" && before !== undefined && "resolvedAt" in before);
}

/** The metrics that are about the solution: what was solved too early is not solved. */
const aboutSolution: readonly Metric[] = ["workaround", "correctiveAction", "resolution"];

/**
 * A reopened ticket (decision 12): a clock that the solution stopped goes on within the policy's window, else a new
 * cycle starts; the customer is told again of every step. A workaround that was given stays given.
 */
function reopenMarks(
  policy: Policy,
  metric: Metric,
  before: Ticket | undefined,
  { at }: TicketEvent,
): readonly Mark["mark"][] {
  const last = lastMark(before, metric);
  if (metric === "update" && last !== undefined && !isLive(last.mark)) return ["started"];
  if (!aboutSolution.includes(metric) || last?.mark !== "stopped" || !wasSolvedAt(before, last.at)) return [];
  const window = policy.form.clocks.reopen?.resumeWithin;
  return window === undefined || at - last.at <= window ? ["resumed"] : ["started"];
}

const wasSolvedAt = (ticket: Ticket | undefined, at: Instant): boolean =>
  ticket !== undefined && "resolvedAt" in ticket && ticket.resolvedAt === at;
