import type { Instant } from "../units/index.ts";
import type { TicketEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { Status, Ticket } from "./ticket.ts";

/** One line of a ticket's history. */
export interface AuditRow {
  readonly ticket: string;
  readonly at: Instant;
  readonly event: TicketEvent["type"];
  /** The state of the ticket after the event. */
  readonly status: Status;
  readonly clause: string | undefined;
  /** In words, what the event's name does not say. */
  readonly detail: string;
}

/** The history of a ticket, one row an event. */
export function auditTrail(id: string, events: readonly TicketEvent[]): readonly AuditRow[] {
  let ticket: Ticket | undefined;
  return events.map((event) => {
    ticket = evolve(id, ticket, event);
    const clause = "clause" in event ? event.clause : undefined;
    return {
      ticket: id,
      at: event.at,
      event: event.type,
      status: ticket.status,
      clause,
      detail: detailOf(event),
    };
  });
}

function detailOf(event: TicketEvent): string {
  switch (event.type) {
    case "ticketSubmitted":
      return `${event.facts.channel}, ${event.facts.plan}, ${event.facts.category}`;
    case "ticketAcknowledged":
      return event.by;
    case "ticketTriaged":
      return `${event.priority} to ${event.tier}${event.clauses.length > 0 ? ` under ${event.clauses.join(", ")}` : ""}`;
    case "ticketAssigned":
      return event.agent;
    case "waitStarted":
      return event.waitsFor;
    case "ticketEscalated":
    case "ticketDeEscalated":
      return event.to;
    case "escalationTriggered":
      return event.metric ?? "work";
    case "escalationRequested":
      return event.by;
    case "actionRequested":
    case "actionPerformed":
      return event.action;
    case "ticketRetargeted":
      return `${event.policy.id} ${event.policy.version} (${event.policy.hash})`;
    case "managementNotified":
      return event.contacts.join(", ");
    case "ladderStarted":
      return event.ladder;
    case "priorityChanged":
      return event.priority;
    case "ticketLinked":
      return event.parent;
    case "ticketDeclined":
      return `${event.because}; ${event.goTo}`;
    default:
      return "";
  }
}
