import { eventsOf } from "../../desk/index.ts";
import { cyclesOf, replay } from "../../ledger/index.ts";
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
  const missed: MissedTarget[] = [];
  let cameBack = 0;
  for (const [ticket, events] of eventsOf(state.load, { recorder, cases: state.cases })) {
    const isThere = (events[0]?.at ?? until) < until && (events.at(-1)?.at ?? 0) >= from;
    if (!isThere) continue;
    const isOwn = decided.has(ticket) || seat.isDealt(ticket);
    if (decided.has(ticket))
      cameBack += events.filter(({ type, at }) => type === "ticketReopened" && at >= from).length;
    for (const { target, breach } of cyclesOf(replay(String(ticket), events), state.now)) {
      const { metric } = target;
      const isCounted = metric === "firstResponse" || metric === "resolution";
      if (isCounted && breach && breach.at >= from) missed.push({ ticket, metric, isOwn });
    }
  }
  return { missed, hungUp, cameBack, decided: decided.size };
}
