import { playOn, waitUntil, type PlayedTicket, type SaidCommand } from "../ledger/index.ts";
import type { Instant } from "../units/index.ts";

/** A ticket as it stands at an instant. */
export interface TicketNow extends PlayedTicket {
  readonly now: Instant;
  /** Commands of the file that lie after `now`. */
  readonly notYet: number;
}

/** What the commands up to `now`, and the policy by itself, made of an opened ticket; without `now` all of them. */
export function playTicket(opened: PlayedTicket, commands: readonly SaidCommand[], now?: Instant): TicketNow {
  const due = commands.filter(({ command }) => now === undefined || command.at <= now);
  const latest = Math.max(opened.ticket.submittedAt, ...due.map(({ command }) => command.at)) as Instant;
  const until = now ?? latest;
  const played = waitUntil(due.reduce(playOn, opened), until);
  return { ...played, now: until, notYet: commands.length - due.length };
}
