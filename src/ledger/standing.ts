import type { Calendar } from "../calendar/index.ts";
import type { Policy, Standing } from "../policy/index.ts";
import { elapsed, type Duration, type Instant } from "../units/index.ts";
import type { Ticket } from "./ticket.ts";

/** A ticket that has a priority and a tier, whatever has become of it. */
export type TriagedTicket = Extract<Ticket, { readonly priority: string }>;

/** The ticket as escalation rules see it at `now`. */
export function standingOf(ticket: TriagedTicket, now: Instant): Standing {
  const { facts, priority, tier, attempts, workaround } = ticket;
  return { ...facts, priority, tier, attempts, workaround, unresolvedFor: workedBy(ticket, now) };
}

/** The work of the present tier so far, in the tier's hours. */
export function workedBy(ticket: TriagedTicket, now: Instant): Duration {
  if (ticket.status !== "inWork") return ticket.worked;
  const { policy, tier, worked, workingSince } = ticket;
  return elapsed(worked + calendarOfTier(policy, tier).elapsed(workingSince, now));
}

/** The hours in which a tier works: those of its contact, and round the clock when nothing limits them. */
export function calendarOfTier({ form, calendars }: Policy, tier: string): Calendar {
  const contact = form.tiers[tier]?.contact;
  const named = contact === undefined ? undefined : form.contacts[contact]?.calendar;
  return named === undefined ? calendars.roundTheClock : calendars.get(named);
}
