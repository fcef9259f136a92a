import { elapsed, invariant, unreachable, type Instant } from "../units/index.ts";
import type { TicketEvent } from "./event.ts";
import { marksOf } from "./milestone.ts";
import { workedBy, type TriagedTicket } from "./standing.ts";
import type { Ticket } from "./ticket.ts";

/** The ticket after an event that `decide` has allowed. */
export function evolve(id: string, before: Ticket | undefined, event: TicketEvent): Ticket {
  const marks = marksOf(before, event);
  if (event.type === "ticketSubmitted") {
    invariant(before === undefined, "a ticket is submitted once");
    const { policy, facts, at } = event;
    return { id, policy, status: "submitted", facts, submittedAt: at, changedAt: at, marks };
  }
  invariant(before !== undefined, "a ticket is submitted before anything else happens to it");
  const changed = { ...before, changedAt: event.at, marks: [...before.marks, ...marks] };
  return evolveStatus(changed, event);
}

type Later = Exclude<TicketEvent, { readonly type: "ticketSubmitted" }>;

function evolveStatus(ticket: Ticket, event: Later): Ticket {
  switch (event.type) {
    case "ticketAcknowledged":
      return ticket.status === "submitted" ? { ...ticket, status: "acknowledged" } : ticket;
    case "ticketTriaged": {
      const { at, priority, tier } = event;
      const fresh = { earlierTerms: [], termsSince: at, workaround: false, reopens: 0, fired: [] };
      return { ...submitted(ticket), status: "triaged", priority, ...fresh, ...arrivedAt(tier, at) };
    }
    case "ticketAbandoned": {
      const core = "priority" in ticket ? triaged(ticket) : submitted(ticket);
      return { ...core, status: "abandoned", endedAt: event.at };
    }
    case "ticketDeclined":
      return { ...submitted(ticket), status: "declined", endedAt: event.at };
    case "customerAnswered":
    case "customerWrote":
    case "actionRequested":
    case "actionPerformed":
    case "escalationRequested":
    case "managementNotified":
    case "ladderStarted":
      return ticket;
    case "ticketLinked":
      return { ...ticket, parent: event.parent };
    default:
      invariant("priority" in ticket, `${event.type} needs a triaged ticket`);
      return evolveWork(ticket, event);
  }
}

/** What stays of a ticket whatever becomes of it. */
const submitted = ({ id, policy, facts, submittedAt, changedAt, marks, parent }: Ticket) => {
  return { id, policy, facts, submittedAt, changedAt, marks, ...(parent === undefined ? {} : { parent }) };
};

/** What stays of a triaged ticket. */
const triaged = (ticket: TriagedTicket) => {
  const {
    priority,
    earlierTerms,
    termsSince,
    tier,
    tierSince,
    attempts,
    worked,
    workaround,
    reopens,
    fired,
  } = ticket;
  const terms = { priority, earlierTerms, termsSince };
  return { ...submitted(ticket), ...terms, tier, tierSince, attempts, worked, workaround, reopens, fired };
};

/** What a tier begins with when it gets a ticket. */
const arrivedAt = (tier: string, at: Instant) => ({ tier, tierSince: at, attempts: 0, worked: elapsed(0) });

type WorkEvent = Extract<
  TicketEvent,
  {
    readonly type:
      | "ticketAssigned"
      | "workStarted"
      | "waitStarted"
      | "waitEnded"
      | "workaroundGiven"
      | "ticketPutBack"
      | "workInterrupted"
      | "escalationTriggered"
      | "ticketEscalated"
      | "ticketDeEscalated"
      | "priorityChanged"
      | "ticketRetargeted"
      | "ticketResolved"
      | "resolutionValidated"
      | "ticketClosed"
      | "ticketReopened";
  }
>;

function evolveWork(ticket: TriagedTicket, event: WorkEvent): Ticket {
  const core = { ...triaged(ticket), worked: workedBy(ticket, event.at) };
  switch (event.type) {
    case "ticketAssigned":
      return { ...core, status: "assigned", agent: event.agent };
    case "workStarted":
      return { ...core, status: "inWork", agent: agentOf(ticket), workingSince: event.at };
    case "waitStarted":
      return { ...core, status: "waiting", agent: agentOf(ticket), waitsFor: event.waitsFor };
    case "waitEnded":
      return { ...core, status: "triaged" };
    case "workaroundGiven":
      return { ...ticket, workaround: true };
    case "workInterrupted":
      return { ...core, status: "triaged" };
    case "ticketPutBack":
      return { ...core, status: "triaged", attempts: ticket.attempts + 1 };
    case "escalationTriggered":
      return { ...ticket, fired: [...ticket.fired, { clause: event.clause, since: event.since }] };
    case "ticketEscalated":
    case "ticketDeEscalated":
      return { ...core, status: "triaged", ...arrivedAt(event.to, event.at) };
    case "priorityChanged":
      return { ...onNewTerms(ticket, event.at), priority: event.priority };
    case "ticketRetargeted":
      return { ...onNewTerms(ticket, event.at), policy: event.policy };
    case "ticketResolved":
      return { ...core, status: "resolved", resolvedAt: event.at };
    case "resolutionValidated":
    case "ticketClosed":
      invariant("resolvedAt" in ticket, "only a resolved ticket is validated or closed");
      return { ...ticket, status: event.type === "ticketClosed" ? "closed" : "validated" };
    case "ticketReopened":
      return { ...core, status: "triaged", reopens: core.reopens + 1 };
    default:
      return unreachable(event);
  }
}

/** The ticket whose terms so far count until now. */
const onNewTerms = (ticket: TriagedTicket, at: Instant): TriagedTicket => {
  const { policy, priority, earlierTerms } = ticket;
  return { ...ticket, earlierTerms: [...earlierTerms, { policy, priority, until: at }], termsSince: at };
};

function agentOf(ticket: TriagedTicket): string {
  invariant("agent" in ticket, "the ticket is assigned");
  return ticket.agent;
}

/** The ticket that a list of events in time order leads to. */
export function replay(id: string, events: readonly TicketEvent[]): Ticket {
  let ticket: Ticket | undefined;
  for (const event of events) ticket = evolve(id, ticket, event);
  invariant(ticket !== undefined, "a replay has at least one event");
  return ticket;
}
