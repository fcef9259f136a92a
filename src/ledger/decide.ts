import type { Facts, Policy } from "../policy/index.ts";
import { decide as decidePolicy } from "../policy/index.ts";
import { unreachable, type Instant } from "../units/index.ts";
import {
  alarmsOf,
  deEscalationEvents,
  escalationEvents,
  putBackEvents,
  requestEvents,
  type EscalationRequest,
  type RequestRefusal,
} from "./escalation.ts";
import type { Action, TicketEvent, WaitsFor } from "./event.ts";
import { standingOf, type TriagedTicket } from "./standing.ts";
import type { Status, Ticket } from "./ticket.ts";

/** What somebody wants to do with a ticket. */
export type TicketCommand = { readonly at: Instant } & (
  | {
      readonly do: "submit";
      readonly policy: Policy;
      readonly facts: Facts;
      readonly by: "customer" | "agent";
    }
  | { readonly do: "acknowledge"; readonly by: "automatic" | "agent" }
  /** `given`: the priority that somebody set, instead of the one that the policy says. */
  | { readonly do: "triage"; readonly given?: string }
  | { readonly do: "assign"; readonly agent: string }
  | { readonly do: "startWork" }
  | { readonly do: "answer" }
  | { readonly do: "receiveReply" }
  | { readonly do: "hold"; readonly waitsFor: WaitsFor }
  | { readonly do: "continue" }
  | { readonly do: "giveWorkaround" }
  /** The one who works on it cannot solve it. */
  | { readonly do: "putBack" }
  /** The one who works on it puts it down for something else. */
  | { readonly do: "interrupt" }
  | ({ readonly do: "requestEscalation" } & EscalationRequest)
  | { readonly do: "requestAction"; readonly action: Action }
  | { readonly do: "performAction"; readonly action: Action }
  | { readonly do: "link"; readonly parent: string }
  | { readonly do: "escalate"; readonly to: string; readonly clause: string | undefined }
  | { readonly do: "changePriority"; readonly priority: string }
  /** Applies another policy, or another version of it, to the open ticket (decision 11). */
  | { readonly do: "retarget"; readonly policy: Policy }
  | { readonly do: "resolve" }
  | { readonly do: "validate" }
  /** `time`: nobody said anything until the ticket closed by itself. */
  | { readonly do: "close"; readonly by: "agent" | "time" }
  | { readonly do: "reopen" }
  | { readonly do: "abandon" }
);

/** Why a command was refused: the desk's rules, not an error. */
export type Rejection = RequestRefusal | { readonly rejected: PlainReason };
type PlainReason =
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
  | "not in the new policy"
  | "not its own parent"
  | "earlier than what happened before";

const reject = (rejected: PlainReason): Rejection => ({ rejected });

/** Whether a decision is a refusal. */
export const isRejected = (decided: object): decided is Rejection => "rejected" in decided;

/** The events that a command leads to, or why it cannot be done. */
export function decide(
  ticket: Ticket | undefined,
  command: TicketCommand,
): readonly TicketEvent[] | Rejection {
  if (command.do === "submit") {
    if (ticket) return reject("already submitted");
    const { at, policy, facts, by } = command;
    return [{ type: "ticketSubmitted", at, policy, facts, by }];
  }
  if (!ticket) return reject("not submitted");
  if (command.at < ticket.changedAt) return reject("earlier than what happened before");
  if (isOver(ticket, command)) return reject("already closed");
  return decideLater(ticket, command);
}

type Later = Exclude<TicketCommand, { readonly do: "submit" }>;
type WorkCommand = Exclude<Later, { readonly do: "acknowledge" | "triage" | "link" | "abandon" }>;

/** What may be done with a closed ticket: what is owed after the solution, and taking it up again. */
const afterClosing: readonly Later["do"][] = ["reopen", "performAction"];

/** Whether the ticket has ended; what is closed can be reopened, what was abandoned or declined cannot. */
const isOver = ({ status }: Ticket, command: Later): boolean =>
  status === "abandoned" ||
  status === "declined" ||
  (status === "closed" && !afterClosing.includes(command.do));

function decideLater(ticket: Ticket, command: Later): readonly TicketEvent[] | Rejection {
  switch (command.do) {
    case "acknowledge":
      return [{ type: "ticketAcknowledged", at: command.at, by: command.by }];
    case "triage":
      return "priority" in ticket ? reject("already triaged") : triage(ticket, command);
    case "link":
      return link(ticket, command.parent, command.at);
    case "abandon":
      if ("resolvedAt" in ticket) return reject("already resolved");
      return [{ type: "ticketAbandoned", at: command.at }];
    default:
      return decideWork(ticket, command);
  }
}

function link({ id, parent }: Ticket, to: string, at: Instant): readonly TicketEvent[] | Rejection {
  if (to === id) return reject("not its own parent");
  return to === parent ? [] : [{ type: "ticketLinked", at, parent: to }];
}

function triage(
  { policy, facts }: Ticket,
  { at, given }: Extract<Later, { readonly do: "triage" }>,
): readonly TicketEvent[] | Rejection {
  if (given !== undefined && !policy.levels.includes(given)) return reject("unknown tier or priority");
  const { scope, priority, tier, clauses, immediate } = decidePolicy(policy, facts, given);
  if (!scope.isIn) return [{ type: "ticketDeclined", at, because: scope.because, goTo: scope.goTo }];
  return [
    { type: "ticketTriaged", at, priority, tier, clauses },
    ...immediate.flatMap((rule) => alarmsOf(rule, at)),
  ];
}

interface Transition {
  readonly from: readonly Status[];
  readonly otherwise: PlainReason;
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
  putBack: { from: ["inWork"], otherwise: "not in work" },
  interrupt: { from: ["inWork"], otherwise: "not in work" },
  requestEscalation: { from: open, otherwise: "already resolved" },
  requestAction: { from: open, otherwise: "already resolved" },
  performAction: { from: [...open, ...solved, "closed"], otherwise: "not triaged" },
  escalate: { from: open, otherwise: "already resolved" },
  changePriority: { from: open, otherwise: "already resolved" },
  retarget: { from: open, otherwise: "already resolved" },
  resolve: { from: ["inWork", "waiting"], otherwise: "not in work" },
  validate: { from: ["resolved"], otherwise: "not resolved" },
  close: { from: solved, otherwise: "not resolved" },
  reopen: { from: [...solved, "closed"], otherwise: "not resolved" },
};

function decideWork(ticket: Ticket, command: WorkCommand): readonly TicketEvent[] | Rejection {
  if (!("priority" in ticket)) return reject("not triaged");
  const { from, otherwise } = lifeCycle[command.do];
  if (from.includes(ticket.status)) return workEvents(ticket, command);
  return reject("resolvedAt" in ticket ? "already resolved" : otherwise);
}

function workEvents(ticket: TriagedTicket, command: WorkCommand): readonly TicketEvent[] | Rejection {
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
      return [{ type: "workaroundGiven", at }, ...givenBack(ticket, { workaround: true }, at)];
    case "putBack":
      return putBackEvents(ticket, at);
    case "interrupt":
      return [{ type: "workInterrupted", at }];
    case "requestAction":
      return [{ type: "actionRequested", at, action: command.action }];
    case "performAction":
      return [{ type: "actionPerformed", at, action: command.action }];
    case "requestEscalation":
      return requestEvents(ticket, command, at);
    case "escalate":
      if (!ticket.policy.tiers.includes(command.to)) return reject("unknown tier or priority");
      return command.to === ticket.tier ? reject("already there") : escalationEvents(ticket, command, at);
    case "changePriority":
    case "retarget":
      return termsEvents(ticket, command);
    default:
      return endEvents(ticket, command);
  }
}

/** What follows from the ticket standing otherwise: an earlier tier may look after it now. */
function givenBack(
  ticket: TriagedTicket,
  change: { readonly workaround: true } | { readonly priority: string },
  at: Instant,
): readonly TicketEvent[] {
  return deEscalationEvents(ticket, { ...standingOf(ticket, at), ...change }, at);
}

type TermsCommand = Extract<WorkCommand, { readonly do: "changePriority" | "retarget" }>;

function termsEvents(ticket: TriagedTicket, command: TermsCommand): readonly TicketEvent[] | Rejection {
  const { at } = command;
  if (command.do === "retarget") {
    const { policy } = command;
    if (policy.hash === ticket.policy.hash) return [];
    return isKnownTo(policy, ticket)
      ? [{ type: "ticketRetargeted", at, policy }]
      : reject("not in the new policy");
  }
  const { priority } = command;
  if (!ticket.policy.levels.includes(priority)) return reject("unknown tier or priority");
  if (priority === ticket.priority) return [];
  return [{ type: "priorityChanged", at, priority }, ...givenBack(ticket, { priority }, at)];
}

/** Whether a policy has words for what is known of the ticket. */
const isKnownTo = ({ form, levels, tiers }: Policy, { facts, priority, tier }: TriagedTicket): boolean =>
  facts.plan in form.plans &&
  facts.channel in form.channels &&
  facts.category in form.categories &&
  levels.includes(priority) &&
  tiers.includes(tier);

type EndCommand = Extract<WorkCommand, { readonly do: "resolve" | "validate" | "close" | "reopen" }>;

function endEvents(ticket: TriagedTicket, command: EndCommand): readonly TicketEvent[] | Rejection {
  const { at } = command;
  switch (command.do) {
    case "resolve":
      // What waits for the end of an incident is solved by it, and by nobody who works on it.
      return ticket.status === "waiting" && ticket.waitsFor !== "incident"
        ? reject("not in work")
        : [{ type: "ticketResolved", at }];
    case "validate":
      return [{ type: "resolutionValidated", at }];
    case "close": {
      const needed =
        ticket.policy.form.workflow.customerValidation?.required.includes(ticket.priority) === true;
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
