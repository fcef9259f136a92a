import { eventsOf } from "../../desk/index.ts";
import { cyclesOf, replay, type TicketEvent } from "../../ledger/index.ts";
import { invariant, type Instant } from "../../units/index.ts";
import type { MissedTarget, ShiftView } from "../session/shift.ts";
import type { ShiftWorld } from "./shiftWorld.ts";

/** What became of the tickets that were at the desk while the seat was taken. */
export interface ShiftOutcome {
  /** Targets that were missed from the beginning of the shift on. */
  readonly missed: readonly MissedTarget[];
  readonly hungUp: ShiftView["hungUp"];
  /** How often a customer came back with a ticket that the seat had decided. */
  readonly cameBack: number;
  readonly decided: number;
}

/**
 * Lets the desk go on without the seat until the end of its horizon, and counts what was missed: of every ticket of the
 * desk that was open during the shift, wherever it went, since the consequences of a decision come later and elsewhere.
 */
export function outcomeOf(world: ShiftWorld, from: Instant, until: Instant): ShiftOutcome {
  const { desk, seat, decided } = world;
  const { hungUp } = world.view();
  seat.leave();
  desk.finish();
  const { recorder, state } = desk;
  invariant(recorder !== undefined, "the desk of a shift is recorded");
  const during = { from, until, now: state.now };
  const missed: MissedTarget[] = [];
  let cameBack = 0;
  for (const [ticket, events] of eventsOf(state.load, { recorder, cases: state.cases })) {
    if (!wasOpen(events, during)) continue;
    const isDecided = decided.has(ticket);
    if (isDecided) cameBack += returnsIn(events, from);
    const isOwn = isDecided || seat.isDealt(ticket);
    missed.push(...missedOf(ticket, events, during).map((metric) => ({ ticket, metric, isOwn })));
  }
  return { missed, hungUp, cameBack, decided: decided.size };
}

interface Span {
  readonly from: Instant;
  readonly until: Instant;
  /** The end of the desk. */
  readonly now: Instant;
}

const wasOpen = (events: readonly TicketEvent[], { from, until }: Span): boolean =>
  (events[0]?.at ?? until) < until && (events.at(-1)?.at ?? 0) >= from;

const returnsIn = (events: readonly TicketEvent[], from: Instant): number =>
  events.filter(({ type, at }) => type === "ticketReopened" && at >= from).length;

/** The targets of a ticket that were missed from then on. */
function missedOf(
  ticket: number,
  events: readonly TicketEvent[],
  { from, now }: Span,
): readonly MissedTarget["metric"][] {
  return cyclesOf(replay(String(ticket), events), now).flatMap(({ target: { metric }, breach }) =>
    (metric === "firstResponse" || metric === "resolution") && breach && breach.at >= from ? [metric] : [],
  );
}
