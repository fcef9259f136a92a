import { minutes, seconds, type Instant } from "../../units/index.ts";
import type { Deed, SeatPlayer } from "../session/shift.ts";
import type { ShiftWorld } from "./shiftWorld.ts";

/** How often somebody with nothing to do looks whether something waits. */
const look = seconds(10);
/** What it takes to read a ticket and to send it on, link it or ask. */
const reading = minutes(2);

/** The simulated effort of a ticket, in whole seconds: what the desk's own agent would need, or less where it only moves on. */
export const simulatedHandling: SeatPlayer["handles"] = (_, { effort, isSolved }) =>
  1000 * Math.ceil((isSolved ? effort : Math.min(effort, reading)) / 1000);

/**
 * Plays the seat of a world from now until an instant: always the ticket that the policy's order of queues puts first, one
 * after the other. Returns what was done; a ticket that would be done later stays open.
 */
export function playSeat(world: ShiftWorld, until: Instant, player: SeatPlayer): readonly Deed[] {
  const deeds: Deed[] = [];
  let now = world.now;
  while (now < until) {
    world.advance(now);
    const ticket = world.nextByPolicy?.number;
    const of = ticket === undefined ? undefined : world.open(ticket);
    if (ticket === undefined || of === undefined) {
      now = (now + look) as Instant;
      continue;
    }
    deeds.push({ type: "opened", at: now, ticket });
    const answer = player.answer(of);
    const isSolved = answer.route === world.tier && !["ask", "link", "decline"].includes(answer.action);
    const done = now + player.handles(ticket, { effort: world.effortOf(ticket), isSolved });
    if (done >= until) break;
    now = done as Instant;
    world.advance(now);
    world.decide(answer);
    deeds.push({ type: "decided", at: now, answer });
  }
  world.advance(until);
  return deeds;
}
