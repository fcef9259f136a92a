import type { Policy } from "../policy/index.ts";
import { working, type Instant, type WorkingTime } from "../units/index.ts";
import type { TicketEvent, WaitsFor } from "./event.ts";
import { calendarOfTier } from "./standing.ts";

/** What a ticket does at a tier for a while. */
export type StayPart = "queue" | "work" | WaitsFor;

/** A stretch of a ticket's life in which nothing changes hands; `tier` is undefined until it was triaged. */
export interface Stretch {
  readonly tier: string | undefined;
  readonly part: StayPart | "solved";
  readonly from: Instant;
  readonly until: Instant;
}

/** The life of a ticket as stretches, without gaps, from its submission to its end or to now. */
export function stretchesOf(events: readonly TicketEvent[], now: Instant): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [tier, part, from]: [string | undefined, Stretch["part"], Instant] = [
    undefined,
    "queue",
    events[0]?.at ?? now,
  ];
  for (const event of events) {
    const change = changeBy(event);
    if (!change) continue;
    if (event.at > from) stretches.push({ tier, part, from, until: event.at });
    [tier, part, from] = [change.tier ?? tier, change.part, event.at];
  }
  if (now > from) stretches.push({ tier, part, from, until: now });
  return stretches;
}

function changeBy(
  event: TicketEvent,
): { readonly tier?: string; readonly part: Stretch["part"] } | undefined {
  switch (event.type) {
    case "ticketTriaged":
      return { tier: event.tier, part: "queue" };
    case "ticketEscalated":
    case "ticketDeEscalated":
      return { tier: event.to, part: "queue" };
    case "ticketPutBack":
    case "workInterrupted":
    case "ticketReopened":
    case "waitEnded":
      return { part: "queue" };
    case "workStarted":
      return { part: "work" };
    case "waitStarted":
      return { part: event.waitsFor };
    case "ticketResolved":
    case "ticketAbandoned":
    case "ticketDeclined":
      return { part: "solved" };
    default:
      return undefined;
  }
}

/** The target between tiers for taking a ticket up, counted in the tier's own working time from its hand-over. */
export interface PickUp {
  readonly tier: string;
  readonly handedOverAt: Instant;
  readonly allowed: WorkingTime;
  readonly used: WorkingTime;
  readonly due: Instant;
  readonly outcome: "met" | "missed" | "open";
}

/**
 * How each tier kept its internal target for taking the ticket up (decision 14: it starts at the hand-over and resets
 * no customer's clock). Tiers without one are left out. A tier works when its contact can be reached.
 */
export function pickUpsOf(events: readonly TicketEvent[], now: Instant): readonly PickUp[] {
  return handOversIn(events, now).flatMap(({ policy, tier, at, takenAt, leftAt }) => {
    const span = policy.form.tiers[tier]?.internalTargets?.pickUp;
    if (span === undefined) return [];
    const calendar = calendarOfTier(policy, tier);
    const allowed = working(span);
    const until = takenAt ?? leftAt ?? now;
    const due = calendar.due(at, allowed);
    const isOver = takenAt !== undefined || leftAt !== undefined;
    const outcome = until > due ? "missed" : isOver ? "met" : "open";
    return [{ tier, handedOverAt: at, allowed, used: calendar.elapsed(at, until), due, outcome }];
  });
}

interface HandOver {
  /** The policy that counted for the ticket then. */
  readonly policy: Policy;
  readonly tier: string;
  readonly at: Instant;
  /** When the tier began to work on it. */
  readonly takenAt: Instant | undefined;
  /** When it went to another tier or ended. */
  readonly leftAt: Instant | undefined;
}

/** When each tier was handed the ticket, and what became of it there, up to now. */
function handOversIn(events: readonly TicketEvent[], now: Instant): readonly HandOver[] {
  const known = events.filter(({ at }) => at <= now);
  let policy: Policy | undefined;
  const starts = known.flatMap((event, index) => {
    if ("policy" in event) policy = event.policy;
    if (!policy) return [];
    if (event.type === "ticketTriaged") return [{ policy, tier: event.tier, at: event.at, index }];
    const isMove = event.type === "ticketEscalated" || event.type === "ticketDeEscalated";
    return isMove ? [{ policy, tier: event.to, at: event.at, index }] : [];
  });
  return starts.map(({ index, ...start }, order) => {
    const next = starts[order + 1];
    const stay = known.slice(index, next?.index);
    const takenAt = stay.find(({ type }) => type === "workStarted")?.at;
    const ended = stay.find(({ type }) => type === "ticketAbandoned")?.at;
    return { ...start, takenAt, leftAt: ended ?? next?.at };
  });
}
