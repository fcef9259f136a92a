import type { Facts, Policy } from "../policy/index.ts";
import { before, elapsed, invariant, type Instant } from "../units/index.ts";
import { isRejected, type Rejection, type TicketCommand } from "./decide.ts";
import type { TicketEvent } from "./event.ts";
import { carryOut, passTime, type Life } from "./life.ts";

/** A command to the ledger, and what its author called it. */
export interface SaidCommand {
  readonly said: string;
  readonly command: TicketCommand;
}

/** One thing that was done or tried. */
export interface Happening {
  readonly at: Instant;
  readonly said: string;
  /** `implied`: nobody said so, but it is needed for what was said; `policy`: the policy did it by itself. */
  readonly outcome:
    | { readonly kind: "done" | "implied" }
    | { readonly kind: "policy"; readonly clause: string | undefined }
    | { readonly kind: "refused"; readonly refusal: Rejection };
}

/** A ticket's life, told. */
export interface PlayedTicket extends Life {
  readonly happenings: readonly Happening[];
}

/** A ticket that a customer opened, with its automatic acknowledgement where the policy sends one, triaged at once. */
export function openTicket(policy: Policy, facts: Facts, opened: Instant, id = "ticket"): PlayedTicket {
  const submit = { do: "submit", at: opened, policy, facts, by: "customer" } as const;
  const submitted = carryOut(id, undefined, submit);
  invariant(!isRejected(submitted), "a new ticket can be submitted");
  const happenings = [{ at: opened, said: "submit", outcome: { kind: "done" } }] as const;
  const isAcknowledged = policy.form.workflow.acknowledgement?.automatic === true;
  const told = isAcknowledged
    ? tell({ ...submitted, happenings }, "acknowledged automatically", "implied", {
        do: "acknowledge",
        at: opened,
        by: "automatic",
      })
    : { ...submitted, happenings };
  return tell(told, "triage", "done", { do: "triage", at: opened });
}

/**
 * What a command made of the ticket, after all that the policy did by itself before. What needs the ticket in
 * somebody's hands takes it up first; whatever else is not allowed is refused and told.
 */
export function playOn(played: PlayedTicket, { said, command }: SaidCommand): PlayedTicket {
  const come = waitUntil(played, before(command.at, elapsed(1)));
  return tell(takenUpFor(come, command), said, "done", command);
}

/** The ticket once time has passed, with all that the policy did by itself up to `until`. */
export function waitUntil(played: PlayedTicket, until: Instant): PlayedTicket {
  const { ticket, events } = passTime(played, until);
  const reactions = reactionsIn(events.slice(played.events.length));
  return { ticket, events, happenings: [...played.happenings, ...reactions] };
}

function tell(
  played: PlayedTicket,
  said: string,
  kind: "done" | "implied",
  command: TicketCommand,
): PlayedTicket {
  const { ticket, happenings } = played;
  const { at } = command;
  const next = carryOut(ticket.id, played, command);
  if (isRejected(next)) {
    const refused: Happening = { at, said, outcome: { kind: "refused", refusal: next } };
    return { ...played, happenings: [...happenings, refused] };
  }
  // An escalation by hand, or a closing, is what was said.
  const own = command.do === "escalate" || command.do === "close";
  const followed = own ? [] : reactionsIn(next.events.slice(played.events.length));
  return { ...next, happenings: [...happenings, { at, said, outcome: { kind } }, ...followed] };
}

/** Why a command was refused, in words. */
export const refusalText = (refusal: Rejection): string =>
  "missing" in refusal ? `${refusal.rejected}: ${refusal.missing.join("; ")}` : refusal.rejected;

const needsHands: readonly TicketCommand["do"][] = ["hold", "giveWorkaround", "putBack", "resolve"];

/** Assigns the ticket and starts work on it where the command needs that and nobody has done so. */
function takenUpFor(played: PlayedTicket, { do: what, at }: TicketCommand): PlayedTicket {
  const { ticket } = played;
  const isFree = ticket.status === "triaged" || ticket.status === "assigned";
  if (!isFree || !(needsHands.includes(what) || what === "startWork") || at < ticket.changedAt) return played;
  const assigned =
    ticket.status === "triaged"
      ? tell(played, "assigned", "implied", { do: "assign", at, agent: "somebody" })
      : played;
  return what === "startWork" ? assigned : tell(assigned, "taken up", "implied", { do: "startWork", at });
}

/** What the policy did by itself, rule by rule. */
function reactionsIn(events: readonly TicketEvent[]): readonly Happening[] {
  const told: Happening[] = [];
  for (const event of events) {
    const said = reactionText(event);
    if (said === undefined) continue;
    const clause = "clause" in event ? event.clause : undefined;
    told.push({ at: event.at, said, outcome: { kind: "policy", clause } });
  }
  return told;
}

function reactionText(event: TicketEvent): string | undefined {
  switch (event.type) {
    case "ticketEscalated":
      return event.clause === undefined ? undefined : `escalated to ${event.to}`;
    case "ticketDeEscalated":
      return `given back to ${event.to}`;
    case "ladderStarted":
      return `${event.ladder} paged`;
    case "managementNotified":
      return `${event.contacts.join(", ")} told`;
    case "ticketClosed":
      return "closed by itself";
    default:
      return undefined;
  }
}
