import { queuedPoints, type ClockPointRule, type EscalationRule } from "../policy/index.ts";
import { after, never, working, type Instant } from "../units/index.ts";
import { cyclesOf, type TargetCycle } from "./clocks.ts";
import { effectsOf } from "./escalation.ts";
import type { TicketEvent } from "./event.ts";
import { targetsOf } from "./promises.ts";
import { calendarOfTier, standingOf, type TriagedTicket } from "./standing.ts";
import type { Ticket } from "./ticket.ts";

/** Something that the policy does by itself when nothing else happens before. */
interface Reaction {
  readonly at: Instant;
  readonly events: readonly TicketEvent[];
}

/**
 * The first thing that the policy does with the ticket by itself once time passes: it escalates or tells somebody at a
 * point of a clock or after long work, or closes what was solved long ago. None when nothing is due by `until`.
 */
export function nextReaction(ticket: Ticket, until: Instant): readonly TicketEvent[] {
  if (!("priority" in ticket)) return [];
  const ahead = [...clockReactions(ticket), ...workReactions(ticket), ...closings(ticket)];
  const [first] = ahead.filter(({ at }) => at <= until && at < never).toSorted((a, b) => a.at - b.at);
  return first?.events ?? [];
}

function clockReactions(ticket: TriagedTicket): readonly Reaction[] {
  const promised = targetsOf(ticket).map(({ metric }) => metric);
  return cyclesOf(ticket, ticket.changedAt)
    .filter(({ clock, target }) => clock.state === "running" && promised.includes(target.metric))
    .flatMap((cycle) => pointReactions(ticket, cycle));
}

type ClockRule = EscalationRule & { readonly trigger: { readonly on: "clock" } };
const isOnClock = (rule: EscalationRule): rule is ClockRule => rule.trigger.on === "clock";

function pointReactions(ticket: TriagedTicket, cycle: TargetCycle): readonly Reaction[] {
  const { metric } = cycle.target;
  const rules = ticket.policy.escalations
    .filter(isOnClock)
    .map((rule) => ({ ...rule, point: rule.trigger.point }));
  return reachedBy(
    rules.filter(
      ({ point, clause }) => point.metric === metric && !hasFired(ticket, clause, cycle.startedAt),
    ),
    ticket,
    cycle,
  ).flatMap(({ rule, at }) => {
    if (!rule.applies(standingOf(ticket, at))) return [];
    const { clause } = rule;
    const triggered = { type: "escalationTriggered", at, clause, metric, since: cycle.startedAt } as const;
    return [{ at, events: [triggered, ...effectsOf(ticket, rule, at)] }];
  });
}

/** When a clock reaches the points that lie ahead; those that new terms have put behind it are reached with the terms. */
function reachedBy<Rule extends ClockPointRule>(
  rules: readonly Rule[],
  { changedAt, termsSince }: TriagedTicket,
  { clock, allowed, calendar }: TargetCycle,
): readonly { readonly rule: Rule; readonly at: Instant }[] {
  const ahead = queuedPoints(rules, clock, { allowed, calendar }).filter(({ at }) => at >= changedAt);
  if (changedAt > termsSince) return ahead;
  const isAhead = new Set(ahead.map(({ rule }) => rule));
  const passed = rules.filter((rule) => !isAhead.has(rule)).map((rule) => ({ rule, at: changedAt }));
  return [...passed, ...ahead];
}

const hasFired = ({ fired }: TriagedTicket, clause: string, since: Instant): boolean =>
  fired.some((one) => one.clause === clause && one.since === since);

/** What a ticket's history has left behind it happens now. */
const notBefore = ({ changedAt }: Ticket, at: Instant): Instant => (at < changedAt ? changedAt : at);

/** What rules about the work at a tier do once it has taken as long as they say. */
function workReactions(ticket: TriagedTicket): readonly Reaction[] {
  if (ticket.status !== "inWork") return [];
  const { policy, tier, tierSince, workingSince, worked } = ticket;
  const calendar = calendarOfTier(policy, tier);
  return policy.escalations.flatMap((rule) => {
    const { trigger, clause, to, applies } = rule;
    if (trigger.on !== "work" || trigger.after === undefined || to === tier) return [];
    if (hasFired(ticket, clause, tierSince)) return [];
    const left = working(trigger.after - worked);
    const at = notBefore(ticket, left <= 0 ? workingSince : calendar.due(workingSince, left));
    if (!applies(standingOf(ticket, at))) return [];
    const since = tierSince;
    const triggered = { type: "escalationTriggered", at, clause, metric: undefined, since } as const;
    return [{ at, events: [triggered, ...effectsOf(ticket, rule, at)] }];
  });
}

/** A solved ticket that nobody answers closes by itself. */
function closings(ticket: TriagedTicket): readonly Reaction[] {
  const wait = ticket.policy.form.workflow.autoClose;
  if (wait === undefined || (ticket.status !== "resolved" && ticket.status !== "validated")) return [];
  const at = notBefore(ticket, after(ticket.resolvedAt, wait));
  return [{ at, events: [{ type: "ticketClosed", at }] }];
}
