import type { Facts, Policy } from "../policy/index.ts";
import { decide as decidePolicy } from "../policy/index.ts";
import { unreachable, type Instant } from "../units/index.ts";
import type { TicketEvent, WaitsFor } from "./event.ts";
import type { Status, Ticket } from "./ticket.ts";

/** What somebody wants to do with a ticket. */
export type TicketCommand = { readonly at: Instant } & (
  | { readonly do: "submit"; readonly facts: Facts; readonly by: "customer" | "agent" }
  | { readonly do: "acknowledge"; readonly by: "automatic" | "agent" }
  | { readonly do: "triage" }
  | { readonly do: "assign"; readonly agent: string }
  | { readonly do: "startWork" }
  | { readonly do: "answer" }
  | { readonly do: "receiveReply" }
  | { readonly do: "hold"; readonly waitsFor: WaitsFor }
  | { readonly do: "continue" }
  | { readonly do: "giveWorkaround" }
  | { readonly do: "escalate"; readonly to: string; readonly clause: string | undefined }
  | { readonly do: "changePriority"; readonly priority: string }
  | { readonly do: "resolve" }
  | { readonly do: "validate" }
  /** `time`: nobody said anything until the ticket closed by itself. */
  | { readonly do: "close"; readonly by: "agent" | "time" }
  | { readonly do: "reopen" }
  | { readonly do: "abandon" }
);

/** Why a command was refused: the desk's rules, not an error. */
export interface Rejection {
  readonly rejected:
    | "already submitted"
    | "not submitted"
    | "already triaged"
    | "not triaged"
    | "nobody assigned"
    | "not waiting to be worked on"
    | "already resolved"
    | "not in work"
    | "not waiting"
    | "not resolved"
    | "already closed"
    | "not validated by the customer"
    | "already there"
    | "unknown tier or priority"
    | "earlier than what happened before";
}

const reject = (rejected: Rejection["rejected"]): Rejection => ({ rejected });

/** Whether a decision is a refusal. */
export const isRejected = (decided: readonly TicketEvent[] | Rejection): decided is Rejection =>
  "rejected" in decided;

/** The events that a command leads to, or why it cannot be done. */
export function decide(
  policy: Policy,
  ticket: Ticket | undefined,
  command: TicketCommand,
): readonly TicketEvent[] | Rejection {
  const { at } = command;
  if (command.do === "submit") {
    if (ticket) return reject("already submitted");
    return [{ type: "ticketSubmitted", at, facts: command.facts, by: command.by }];
  }
  if (!ticket) return reject("not submitted");
  if (at < ticket.changedAt) return reject("earlier than what happened before");
  if (isOver(ticket, command)) return reject("already closed");
  return decideLater(policy, ticket, command);
}

type Later = Exclude<TicketCommand, { readonly do: "submit" }>;
type WorkCommand = Exclude<Later, { readonly do: "acknowledge" | "triage" | "abandon" }>;

/** Whether the ticket has ended; what is closed can be reopened, what was abandoned or declined cannot. */
const isOver = ({ status }: Ticket, command: Later): boolean =>
  status === "abandoned" || status === "declined" || (status === "closed" && command.do !== "reopen");

function decideLater(policy: Policy, ticket: Ticket, command: Later): readonly TicketEvent[] | Rejection {
  switch (command.do) {
    case "acknowledge":
      return [{ type: "ticketAcknowledged", at: command.at, by: command.by }];
    case "triage":
      return "priority" in ticket ? reject("already triaged") : triage(policy, ticket, command.at);
    case "abandon":
      if ("resolvedAt" in ticket) return reject("already resolved");
      return [{ type: "ticketAbandoned", at: command.at }];
    default:
      return decideWork(policy, ticket, command);
  }
}

function triage(policy: Policy, ticket: Ticket, at: Instant): readonly TicketEvent[] {
  const { scope, priority, tier, clauses, immediate } = decidePolicy(policy, ticket.facts);
  if (!scope.isIn) return [{ type: "ticketDeclined", at, because: scope.because, goTo: scope.goTo }];
  return [
    { type: "ticketTriaged", at, priority, tier, clauses },
    ...immediate.flatMap(({ clause, page, notify }): TicketEvent[] => [
      ...(page === undefined ? [] : [{ type: "ladderStarted", at, ladder: page, clause } as const]),
      ...(notify.length === 0 ? [] : [{ type: "managementNotified", at, contacts: notify, clause } as const]),
    ]),
  ];
}

interface Transition {
  readonly from: readonly Status[];
  readonly otherwise: Rejection["rejected"];
}

const open: readonly Status[] = ["triaged", "assigned", "inWork", "waiting"];
const solved: readonly Status[] = ["resolved", "validated"];

/** The life cycle: from which states a command is allowed, and the reason given from others that are not solved. */
const lifeCycle: Readonly<Record<WorkCommand["do"], Transition>> = {
  assign: { from: ["triaged", "assigned"], otherwise: "not waiting to be worked on" },
  startWork: { from: ["triaged", "assigned"], otherwise: "not waiting to be worked on" },
  answer: { from: [...open, ...solved], otherwise: "not triaged" },
  receiveReply: { from: [...open, ...solved], otherwise: "not triaged" },
  hold: { from: ["inWork"], otherwise: "not in work" },
  continue: { from: ["waiting"], otherwise: "not waiting" },
  giveWorkaround: { from: ["inWork"], otherwise: "not in work" },
  escalate: { from: open, otherwise: "already resolved" },
  changePriority: { from: open, otherwise: "already resolved" },
  resolve: { from: ["inWork"], otherwise: "not in work" },
  validate: { from: ["resolved"], otherwise: "not resolved" },
  close: { from: solved, otherwise: "not resolved" },
  reopen: { from: [...solved, "closed"], otherwise: "not resolved" },
};

function decideWork(
  policy: Policy,
  ticket: Ticket,
  command: WorkCommand,
): readonly TicketEvent[] | Rejection {
  if (!("priority" in ticket)) return reject("not triaged");
  const { from, otherwise } = lifeCycle[command.do];
  if (from.includes(ticket.status)) return workEvents(policy, ticket, command);
  return reject("resolvedAt" in ticket ? "already resolved" : otherwise);
}

type TriagedTicket = Extract<Ticket, { readonly priority: string }>;

function workEvents(
  policy: Policy,
  ticket: TriagedTicket,
  command: WorkCommand,
): readonly TicketEvent[] | Rejection {
  const { at } = command;
  switch (command.do) {
    case "assign":
      return [{ type: "ticketAssigned", at, agent: command.agent }];
    case "startWork":
      return ticket.status === "assigned" ? [{ type: "workStarted", at }] : reject("nobody assigned");
    case "answer":
      return [{ type: "customerAnswered", at }];
    case "receiveReply": {
      const wrote = { type: "customerWrote", at } as const;
      // Whoever waited for the customer waits no longer.
      const isAwaited = ticket.status === "waiting" && ticket.waitsFor === "customer";
      return isAwaited ? [{ type: "waitEnded", at }, wrote] : [wrote];
    }
    case "hold":
      return [{ type: "waitStarted", at, waitsFor: command.waitsFor }];
    case "continue":
      return [{ type: "waitEnded", at }];
    case "giveWorkaround":
      return [{ type: "workaroundGiven", at }];
    case "escalate": {
      if (!policy.tiers.includes(command.to)) return reject("unknown tier or priority");
      if (command.to === ticket.tier) return reject("already there");
      const escalated = { type: "ticketEscalated", at, to: command.to, clause: command.clause } as const;
      // The next tier takes the ticket up at once: whoever it waited for, that wait is over.
      return ticket.status === "waiting" ? [{ type: "waitEnded", at }, escalated] : [escalated];
    }
    case "changePriority": {
      if (!policy.levels.includes(command.priority)) return reject("unknown tier or priority");
      return command.priority === ticket.priority
        ? []
        : [{ type: "priorityChanged", at, priority: command.priority }];
    }
    default:
      return endEvents(policy, ticket, command);
  }
}

type EndCommand = Extract<WorkCommand, { readonly do: "resolve" | "validate" | "close" | "reopen" }>;

function endEvents(
  policy: Policy,
  ticket: TriagedTicket,
  command: EndCommand,
): readonly TicketEvent[] | Rejection {
  const { at } = command;
  switch (command.do) {
    case "resolve":
      return [{ type: "ticketResolved", at }];
    case "validate":
      return [{ type: "resolutionValidated", at }];
    case "close": {
      const needed = policy.form.workflow.customerValidation?.required.includes(ticket.priority) === true;
      if (needed && ticket.status === "resolved" && command.by !== "time")
        return reject("not validated by the customer");
      return [{ type: "ticketClosed", at }];
    }
    case "reopen":
      return [{ type: "ticketReopened", at }];
    default:
      return unreachable(command);
  }
}
