import type { Policy } from "../policy/index.ts";
import { invariant, unreachable } from "../units/index.ts";
import type { TicketEvent } from "./event.ts";
import { marksOf } from "./milestone.ts";
import type { Ticket } from "./ticket.ts";

/** The ticket after an event that `decide` has allowed. */
export function evolve(policy: Policy, id: string, before: Ticket | undefined, event: TicketEvent): Ticket {
  const marks = marksOf(policy, before, event);
  if (event.type === "ticketSubmitted") {
    invariant(before === undefined, "a ticket is submitted once");
    const { facts, at } = event;
    return { id, status: "submitted", facts, submittedAt: at, changedAt: at, marks };
  }
  invariant(before !== undefined, "a ticket is submitted before anything else happens to it");
  const changed = { ...before, changedAt: event.at, marks: [...before.marks, ...marks] };
  return evolveStatus(changed, event);
}

type Later = Exclude<TicketEvent, { readonly type: "ticketSubmitted" }>;
type TriagedTicket = Extract<Ticket, { readonly priority: string }>;

function evolveStatus(ticket: Ticket, event: Later): Ticket {
  switch (event.type) {
    case "ticketAcknowledged":
      return ticket.status === "submitted" ? { ...ticket, status: "acknowledged" } : ticket;
    case "ticketTriaged": {
      const { priority, tier } = event;
      const fresh = { earlierPriorities: [], attempts: 0, reopens: 0 };
      return { ...submitted(ticket), status: "triaged", priority, tier, ...fresh };
    }
    case "ticketAbandoned": {
      const core = "priority" in ticket ? triaged(ticket) : submitted(ticket);
      return { ...core, status: "abandoned", endedAt: event.at };
    }
    case "ticketDeclined":
      return { ...submitted(ticket), status: "declined", endedAt: event.at };
    case "customerAnswered":
    case "customerWrote":
    case "workaroundGiven":
    case "managementNotified":
    case "ladderStarted":
    case "ticketLinked":
      return ticket;
    default:
      invariant("priority" in ticket, `${event.type} needs a triaged ticket`);
      return evolveWork(ticket, event);
  }
}

/** What stays of a ticket whatever becomes of it. */
const submitted = ({ id, facts, submittedAt, changedAt, marks }: Ticket) => {
  return { id, facts, submittedAt, changedAt, marks };
};

/** What stays of a triaged ticket. */
const triaged = (ticket: TriagedTicket) => {
  const { priority, earlierPriorities, tier, attempts, reopens } = ticket;
  return { ...submitted(ticket), priority, earlierPriorities, tier, attempts, reopens };
};

type WorkEvent = Extract<
  TicketEvent,
  {
    readonly type:
      | "ticketAssigned"
      | "workStarted"
      | "waitStarted"
      | "waitEnded"
      | "ticketEscalated"
      | "priorityChanged"
      | "ticketResolved"
      | "resolutionValidated"
      | "ticketClosed"
      | "ticketReopened";
  }
>;

function evolveWork(ticket: TriagedTicket, event: WorkEvent): Ticket {
  const core = triaged(ticket);
  switch (event.type) {
    case "ticketAssigned":
      return { ...core, status: "assigned", agent: event.agent };
    case "workStarted":
      return { ...core, status: "inWork", agent: agentOf(ticket) };
    case "waitStarted":
      return { ...core, status: "waiting", agent: agentOf(ticket), waitsFor: event.waitsFor };
    case "waitEnded":
      return { ...core, status: "triaged" };
    case "ticketEscalated":
      return { ...core, status: "triaged", tier: event.to, attempts: 0 };
    case "priorityChanged": {
      const left = { priority: ticket.priority, until: event.at };
      const earlierPriorities = [...ticket.earlierPriorities, left];
      return { ...ticket, priority: event.priority, earlierPriorities };
    }
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

function agentOf(ticket: TriagedTicket): string {
  invariant("agent" in ticket, "the ticket is assigned");
  return ticket.agent;
}

/** The ticket that a list of events in time order leads to. */
export function replay(policy: Policy, id: string, events: readonly TicketEvent[]): Ticket {
  let ticket: Ticket | undefined;
  for (const event of events) ticket = evolve(policy, id, ticket, event);
  invariant(ticket !== undefined, "a replay has at least one event");
  return ticket;
}
