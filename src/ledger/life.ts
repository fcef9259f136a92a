import { before, elapsed, type Instant } from "../units/index.ts";
import { decide, isRejected, type Rejection, type TicketCommand } from "./decide.ts";
import type { TicketEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { nextReaction } from "./reactions.ts";
import type { Ticket } from "./ticket.ts";

/** A ticket's life so far: everything that happened, and what the ticket is now. */
export interface Life {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

/** The life after some more events. */
const grown = (id: string, life: Life | undefined, more: readonly TicketEvent[]): Life | undefined =>
  more.reduce<Life | undefined>(
    (so, event) => ({ ticket: evolve(id, so?.ticket, event), events: [...(so?.events ?? []), event] }),
    life,
  );

/** The life after time has passed and nobody did anything: with all that the policy does by itself up to `until`. */
export function passTime(life: Life, until: Instant): Life {
  let now = life;
  for (;;) {
    const events = nextReaction(now.ticket, until);
    if (events.length === 0) return now;
    now = grown(now.ticket.id, now, events) ?? now;
  }
}

/**
 * The life after a command, or why it was refused. What the policy does by itself before comes first; at the same
 * instant the command does, so that what is done in time cancels what would have been done (decision 5).
 */
export function carryOut(id: string, life: Life | undefined, command: TicketCommand): Life | Rejection {
  const come = life && passTime(life, before(command.at, elapsed(1)));
  const decided = decide(come?.ticket, command);
  if (isRejected(decided)) return decided;
  return grown(id, come, decided) ?? { rejected: "not submitted" };
}
