import type { EscalationRule, Standing } from "../policy/index.ts";
import type { Instant } from "../units/index.ts";
import { cyclesOf } from "./clocks.ts";
import type { Requester, TicketEvent } from "./event.ts";
import { standingOf, type TriagedTicket } from "./standing.ts";

/** Whom a rule pages and tells when it fires. */
export function alarmsOf(
  { clause, page, notify }: Pick<EscalationRule, "clause" | "page" | "notify">,
  at: Instant,
): readonly TicketEvent[] {
  return [
    ...(page === undefined ? [] : [{ type: "ladderStarted", at, ladder: page, clause } as const]),
    ...(notify.length === 0 ? [] : [{ type: "managementNotified", at, contacts: notify, clause } as const]),
  ];
}

/** Everything that a rule does to an open ticket: another tier takes it, and somebody is paged or told. */
export function effectsOf(ticket: TriagedTicket, rule: EscalationRule, at: Instant): readonly TicketEvent[] {
  const { to, clause } = rule;
  const moves = to !== undefined && to !== ticket.tier ? escalationEvents(ticket, { to, clause }, at) : [];
  return [...moves, ...alarmsOf(rule, at)];
}

/** The next tier takes the ticket up at once: whoever it waited for, that wait is over. */
export function escalationEvents(
  { status }: TriagedTicket,
  { to, clause }: { readonly to: string; readonly clause: string | undefined },
  at: Instant,
): readonly TicketEvent[] {
  const escalated = { type: "ticketEscalated", at, to, clause } as const;
  return status === "waiting" ? [{ type: "waitEnded", at }, escalated] : [escalated];
}

/** A tier gives the ticket up, and the first rule about work at a tier that applies takes it from there. */
export function putBackEvents(ticket: TriagedTicket, at: Instant): readonly TicketEvent[] {
  const tried = { ...standingOf(ticket, at), attempts: ticket.attempts + 1 };
  const rule = ticket.policy.escalations.find(
    ({ trigger, to, applies }) => trigger.on === "work" && to !== ticket.tier && applies(tried),
  );
  const since = ticket.tierSince;
  return [
    { type: "ticketPutBack", at },
    ...(rule
      ? [
          { type: "escalationTriggered", at, clause: rule.clause, metric: undefined, since } as const,
          ...effectsOf(ticket, rule, at),
        ]
      : []),
  ];
}

/** What a rule gives back to an earlier tier, now that the ticket stands so. */
export function deEscalationEvents(
  ticket: TriagedTicket,
  now: Standing,
  at: Instant,
): readonly TicketEvent[] {
  const { policy, status, tier } = ticket;
  const rule = policy.deEscalations.find(({ to, applies }) => to !== tier && applies(now));
  if (!rule) return [];
  const moved = { type: "ticketDeEscalated", at, to: rule.to, clause: rule.clause } as const;
  return status === "waiting" ? [{ type: "waitEnded", at }, moved] : [moved];
}

/** An escalation that somebody asks for, with what they said for it. */
export interface EscalationRequest {
  readonly by: Requester;
  /** Which of the things that the policy requires were given, in its words. */
  readonly given: readonly string[];
}

/** Why an escalation that was asked for is not made. */
export type RequestRefusal =
  | { readonly rejected: "no clause for it" }
  | { readonly rejected: "something required is missing"; readonly missing: readonly string[] }
  | { readonly rejected: "too early" };

/** The escalation that was asked for, by every rule that allows it; else why the first that is about it does not. */
export function requestEvents(
  ticket: TriagedTicket,
  { by, given }: EscalationRequest,
  at: Instant,
): readonly TicketEvent[] | RequestRefusal {
  const standing = standingOf(ticket, at);
  const rules = ticket.policy.escalations.filter(
    ({ trigger, applies }) =>
      trigger.on === "customer-request" && (trigger.by ?? "customer") === by && applies(standing),
  );
  const refusals = rules.map((rule) => refusalOf(ticket, rule, given, at));
  const allowed = rules.filter((_, index) => refusals[index] === undefined);
  if (allowed.length === 0) return refusals[0] ?? { rejected: "no clause for it" };
  return allowed.flatMap((rule) => [
    { type: "escalationRequested", at, by, clause: rule.clause } as const,
    ...effectsOf(ticket, rule, at),
  ]);
}

function refusalOf(
  ticket: TriagedTicket,
  { trigger }: EscalationRule,
  given: readonly string[],
  at: Instant,
): RequestRefusal | undefined {
  if (trigger.on !== "customer-request") return undefined;
  const said = given.map(plain);
  const missing = trigger.requires.filter((one) => !said.includes(plain(one)));
  if (missing.length > 0) return { rejected: "something required is missing", missing };
  return trigger.once === undefined || hasReached(ticket, trigger.once, at)
    ? undefined
    : { rejected: "too early" };
}

const plain = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, " ");

/** Whether a clock of the ticket has counted up to a point of its target. */
const hasReached = (
  ticket: TriagedTicket,
  {
    metric,
    share,
    offset,
  }: NonNullable<Extract<EscalationRule["trigger"], { on: "customer-request" }>["once"]>,
  at: Instant,
): boolean =>
  cyclesOf(ticket, at).some(
    ({ target, used, allowed }) => target.metric === metric && used >= share * allowed + offset,
  );
