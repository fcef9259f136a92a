import type { Policy } from "../policy/index.ts";
import { invariant, unreachable } from "../units/index.ts";
import type { TicketEvent } from "./event.ts";
import { marksOf, reopenMarks } from "./milestone.ts";
import type { Ticket } from "./ticket.ts";

/** The ticket after an event that `decide` has allowed. */
export function evolve(policy: Policy, id: string, before: Ticket | undefined, event: TicketEvent): Ticket {
  if (event.type === "ticketSubmitted") {
    invariant(before === undefined, "a ticket is submitted once");
    const marks = marksOf(policy, [], event);
    return { id, status: "submitted", facts: event.facts, submittedAt: event.at, marks };
  }
  invariant(before !== undefined, "a ticket is submitted before anything else happens to it");
  const made =
    event.type === "ticketReopened"
      ? reopenMarks(policy, before.marks, event.at)
      : marksOf(policy, before.marks, event);
  const ticket = made.length > 0 ? { ...before, marks: [...before.marks, ...made] } : before;
  return evolveStatus(ticket, event);
}

type Later = Exclude<TicketEvent, { readonly type: "ticketSubmitted" }>;
type TriagedTicket = Extract<Ticket, { readonly priority: string }>;

function evolveStatus(ticket: Ticket, event: Later): Ticket {
  const { id, facts, submittedAt, marks } = ticket;
  const core = { id, facts, submittedAt, marks };
  switch (event.type) {
    case "ticketAcknowledged":
      return ticket.status === "submitted" ? { ...core, status: "acknowledged" } : ticket;
    case "ticketTriaged": {
      const { priority, tier } = event;
      return { ...core, status: "triaged", priority, tier, attempts: 0, reopens: 0 };
    }
    case "ticketAbandoned":
      return { ...core, status: "abandoned", endedAt: event.at };
    case "ticketDeclined":
      return { ...core, status: "declined", endedAt: event.at };
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
  const { id, facts, submittedAt, marks, priority, tier, attempts, reopens } = ticket;
  const core = { id, facts, submittedAt, marks, priority, tier, attempts, reopens };
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
    case "priorityChanged":
      return { ...ticket, priority: event.priority };
    case "ticketResolved":
      return { ...core, status: "resolved", resolvedAt: event.at };
    case "resolutionValidated":
    case "ticketClosed":
      invariant("resolvedAt" in ticket, "only a resolved ticket is validated or closed");
      return { ...ticket, status: event.type === "ticketClosed" ? "closed" : "validated" };
    case "ticketReopened":
      return { ...core, status: "triaged", reopens: reopens + 1 };
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
