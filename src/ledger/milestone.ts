import { metrics, type Metric, type Policy } from "../policy/index.ts";
import { invariant, type Instant } from "../units/index.ts";
import type { Action, EventType, TicketEvent, WaitsFor } from "./event.ts";
import type { Mark, Ticket } from "./ticket.ts";

/** What a clock may start or stop on: an event, or that a certain action was asked for or done. */
type Occasion = EventType | `${Action} ${"requested" | "performed"}`;

function occasionOf(event: TicketEvent): Occasion {
  if (event.type === "actionRequested") return `${event.action} requested`;
  return event.type === "actionPerformed" ? `${event.action} performed` : event.type;
}

/** What starts and stops the clock of each metric. */
const milestones: Readonly<
  Record<Metric, { readonly starts: readonly Occasion[]; readonly stops: readonly Occasion[] }>
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
  onSite: { starts: ["onSite requested"], stops: ["onSite performed", "ticketResolved"] },
  pageAcknowledgement: { starts: ["ladderStarted"], stops: ["pageAcknowledgement performed"] },
  callBack: { starts: ["callBack requested", "escalationRequested"], stops: ["callBack performed"] },
  managementEscalation: { starts: ["ticketSubmitted"], stops: ["managementNotified", "ticketResolved"] },
  rcaDelivery: { starts: ["ticketResolved"], stops: ["rcaDelivery performed"] },
  publicNotice: { starts: ["ticketSubmitted"], stops: ["publicNotice performed", "ticketResolved"] },
  scopingUpdate: { starts: ["publicNotice performed"], stops: ["scopingUpdate performed", "ticketResolved"] },
  reviewMeeting: { starts: ["ticketResolved"], stops: ["reviewMeeting performed"] },
};

const ends: readonly EventType[] = ["ticketAbandoned", "ticketDeclined", "ticketClosed"];
/** What the desk still owes when a ticket is closed. */
const owedAfterwards: readonly Metric[] = ["rcaDelivery", "reviewMeeting"];

/** The marks that an event makes on a ticket's clocks. A stop counts before a pause, a pause before a start. */
export function marksOf(before: Ticket | undefined, event: TicketEvent): readonly Mark[] {
  const policy = event.type === "ticketSubmitted" ? event.policy : before?.policy;
  invariant(policy !== undefined, "a ticket is submitted before anything else happens to it");
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
  const occasion = occasionOf(event);
  const last = lastMark(before, metric)?.mark;
  if (ends.includes(event.type) && !(event.type === "ticketClosed" && owedAfterwards.includes(metric)))
    return isLive(last) ? ["cancelled"] : [];
  const marks: Mark["mark"][] = [];
  const stops = said.stops.includes(occasion) && isLive(last);
  if (stops) marks.push("stopped");
  marks.push(...waitMarks(policy, metric, event, last));
  // Writing again does not move a deadline that already stands.
  const isFree = stops || !isLive(last);
  if (isFree && said.starts.includes(occasion) && startsClock(metric, before, event))
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

/** No clock stands still while the desk itself has something to end. */
const pausesOn = (policy: Policy, metric: Metric, waitsFor: WaitsFor): boolean =>
  waitsFor !== "incident" &&
  policy.form.clocks[metric]?.pausesWhile?.includes(`waiting-${waitsFor}`) === true;

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
  if (!last) return [];
  // What is owed after the solution is owed after the next one.
  if (owedAfterwards.includes(metric)) return isLive(last.mark) ? ["cancelled"] : [];
  if (metric === "update") return isLive(last.mark) ? [] : ["started"];
  const wasSolved = last.mark === "stopped" && wasSolvedAt(before, last.at);
  if (!wasSolved || !aboutSolution.includes(metric)) return [];
  const window = policy.form.clocks.reopen?.resumeWithin;
  return window === undefined || at - last.at <= window ? ["resumed"] : ["started"];
}

const wasSolvedAt = (ticket: Ticket | undefined, at: Instant): boolean =>
  ticket !== undefined && "resolvedAt" in ticket && ticket.resolvedAt === at;
