import {
  decide,
  evolve,
  isRejected,
  type Rejection,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from "../ledger/index.ts";
import type { Facts, Policy } from "../policy/index.ts";
import { invariant, type Instant } from "../units/index.ts";
import type { SaidCommand } from "./ticketCommands.ts";

/** One thing that was done or tried. */
export interface Happening {
  readonly at: Instant;
  readonly said: string;
  /** `implied`: not in the file, but needed for what is. */
  readonly outcome:
    | { readonly kind: "done" | "implied" }
    | { readonly kind: "refused"; readonly reason: Rejection["rejected"] };
}

/** A ticket, all that happened to it and what it looked like in between. */
export interface PlayedTicket {
  readonly ticket: Ticket;
  readonly happenings: readonly Happening[];
  readonly events: readonly TicketEvent[];
  /** The ticket after each event. */
  readonly states: readonly Ticket[];
  readonly now: Instant;
  /** Commands of the file that lie after `now`. */
  readonly notYet: number;
}

/**
 * A ticket opened by a customer and triaged at once, and what the commands up to `now` made of it; without `now` all
 * of them. What needs a ticket in somebody's hands takes it up first; whatever else is not allowed is refused.
 */
export function playTicket(
  policy: Policy,
  { facts, opened }: { readonly facts: Facts; readonly opened: Instant },
  commands: readonly SaidCommand[],
  now?: Instant,
): PlayedTicket {
  const play = new Play(policy);
  play.try("submit", { do: "submit", at: opened, facts, by: "customer" });
  if (policy.form.workflow.acknowledgement?.automatic === true)
    play.imply("acknowledged automatically", { do: "acknowledge", at: opened, by: "automatic" });
  play.try("triage", { do: "triage", at: opened });
  const due = commands.filter(({ command }) => now === undefined || command.at <= now);
  for (const { said, command } of due) {
    play.takeUpFor(command);
    play.try(said, command);
  }
  const latest = Math.max(opened, ...due.map(({ command }) => command.at)) as Instant;
  return { ...play.result(), now: now ?? latest, notYet: commands.length - due.length };
}

const needsHands: readonly TicketCommand["do"][] = ["hold", "giveWorkaround", "resolve"];

class Play {
  readonly #policy: Policy;
  readonly #happenings: Happening[] = [];
  readonly #events: TicketEvent[] = [];
  readonly #states: Ticket[] = [];

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  try(said: string, command: TicketCommand): void {
    this.#do(said, command, "done");
  }

  imply(said: string, command: TicketCommand): void {
    this.#do(said, command, "implied");
  }

  /** Assigns the ticket and starts work on it where the command needs that and nobody has done so. */
  takeUpFor({ do: what, at }: TicketCommand): void {
    const ticket = this.#states.at(-1);
    const isFree = ticket?.status === "triaged" || ticket?.status === "assigned";
    if (!isFree || !(needsHands.includes(what) || what === "startWork") || at < ticket.changedAt) return;
    if (ticket.status === "triaged") this.imply("assigned", { do: "assign", at, agent: "somebody" });
    if (what !== "startWork") this.imply("taken up", { do: "startWork", at });
  }

  result(): Pick<PlayedTicket, "ticket" | "happenings" | "events" | "states"> {
    const ticket = this.#states.at(-1);
    invariant(ticket !== undefined, "the ticket was submitted");
    return { ticket, happenings: this.#happenings, events: this.#events, states: this.#states };
  }

  #do(said: string, command: TicketCommand, kind: "done" | "implied"): void {
    const { at } = command;
    const decided = decide(this.#policy, this.#states.at(-1), command);
    if (isRejected(decided)) {
      this.#happenings.push({ at, said, outcome: { kind: "refused", reason: decided.rejected } });
      return;
    }
    this.#happenings.push({ at, said, outcome: { kind } });
    for (const event of decided) {
      this.#states.push(evolve(this.#policy, "ticket", this.#states.at(-1), event));
      this.#events.push(event);
    }
  }
}
