import { fc, test as property } from "@fast-check/vitest";
import { expect } from "vitest";
import type { Desk } from "../../src/desk/index.ts";
import { recorded } from "../../src/desk/recorder.ts";
import { place } from "../../src/desk/ticketTable.ts";
import { instant, minutes } from "../../src/units/index.ts";
import { expectAgreement } from "./agreement.ts";
import { openDesk, ranDesk, sampleLoadWith } from "./sampleLoad.ts";
import { hoursOf, type Changes } from "./script.ts";

const patient = 120_000; // milliseconds of real time a slow machine may need for one test

const breaks = fc.subarray([
  "10:00-10:15",
  { at: "12:00", lasts: "30m", staggered: "1h" },
  { at: "15:00", lasts: "20m", within: "5m" },
]);
const line = (fixed: Changes, hasDays = true): fc.Arbitrary<Changes> =>
  fc
    .record({
      agents: fc.integer({ min: 1, max: 3 }),
      breaks,
      shrinkage: fc.constantFrom(0, 0.2),
      ramp: fc.option(fc.constant({ agents: 1, speed: "60%", over: "10d" }), { nil: undefined }),
      endOfShift: fc.constantFrom("finish", "hand-over", "park"),
    })
    .map(({ shrinkage, ...rest }) => ({ ...fixed, ...rest, shrinkage: hasDays ? shrinkage : 0 }));

/** Any way in which the agents of the small desk may spend their days. */
const workingDays: fc.Arbitrary<Changes> = fc.record(
  {
    staff: fc.tuple(
      line({ name: "day", tier: "tier1", hours: { "mon-fri": "08:30-17:30" } }),
      line({ name: "late", tier: "tier1", hours: { daily: "13:00-21:00" } }),
      line({ name: "second", tier: "tier2", hours: "office" }),
      line({ name: "engineers", tier: "tier3", hours: "always" }, false),
    ),
    wrapUp: fc.constant({ tier1: { mean: "3m", cv: 0.5 }, "tier1.phone": "1m", tier3: "5m" }),
    preempt: fc.constantFrom(
      { priorities: ["high"], over: ["email"] },
      { priorities: ["high", "normal"], over: ["email"] },
    ),
    absences: fc.constant([{ line: "day", at: "tue" }]),
  },
  { requiredKeys: ["staff"] },
);

property.prop([workingDays, fc.nat()], { seed: 21, numRuns: 25 })(
  "however agents spend their days, the ledger replays the same tickets and the same targets",
  (changes, seed) => expectAgreement(ranDesk(sampleLoadWith(changes), String(seed))),
  patient,
);

/** With what an agent's work on a ticket ends. */
const endings: readonly number[] = [
  recorded.asked,
  recorded.escalated,
  recorded.interrupted,
  recorded.resolved,
];

/** Agent time spent on all tickets as their histories tell it, in milliseconds. */
function timeOnTickets({ recorder, state: { now } }: Desk): number {
  const begun = new Map<number, number>();
  let sum = 0;
  for (let row = 0; row < (recorder?.count ?? 0); row++) {
    const { [row]: ticket = NaN } = recorder?.ticket ?? [];
    const { [row]: at = NaN } = recorder?.at ?? [];
    const what = recorder?.kind[row] ?? -1;
    if (what === recorded.workStarted) begun.set(ticket, at);
    if (!endings.includes(what)) continue;
    sum += at - (begun.get(ticket) ?? NaN);
    begun.delete(ticket);
  }
  return [...begun.values()].reduce((all, since) => all + now - since, sum);
}

const oneAtATime: Changes = {
  horizon: { start: "2026-03-09", weeks: 2, warmUp: 0, zone: "UTC" },
  arrivals: { email: { perWeek: 150 }, phone: { perWeek: 60 }, hotline: { perWeek: 40 } },
  customers: {
    patience: { phone: { mean: "12m" }, hotline: { mean: "90m" } },
    asked: { share: "40%", replyAfter: { mean: "6h", cv: 1 } },
    reopen: { share: "25%", after: { mean: "20h", cv: 1 } },
    confirm: "60d",
  },
};

property.prop([workingDays, fc.nat()], { seed: 22, numRuns: 25 })(
  "agents are busy for exactly as long as their tickets and wrap-ups take them",
  (changes, seed) => {
    const desk = openDesk(sampleLoadWith({ ...changes, ...oneAtATime }), String(seed));
    expect(solvedOneByOne(desk)).toBeGreaterThan(0);
    const busy = [0, 1, 2].map((tier) => hoursOf(desk, tier));
    const worked = busy.reduce((sum, one) => sum + one.busy - one.wrappingUp, 0);
    expect(worked).toBe(timeOnTickets(desk));
    expect(worked).toBeGreaterThan(0);
  },
  patient,
);

/** Lets a desk go on to its end event by event, and looks at every ticket that was solved; returns how many. */
function solvedOneByOne(desk: Desk): number {
  const { events, tickets, load } = desk.state;
  let solved = 0;
  while (events.peekTime() < load.horizon.end) {
    const inWork = rowsAt(tickets, place.inWork);
    desk.advanceTo(events.peekTime());
    for (const row of inWork) {
      const { [row]: now = place.inWork } = tickets.place;
      if (now !== place.free && now !== place.resolved) continue;
      expectWholeWork(desk, row);
      solved += 1;
    }
  }
  desk.finish();
  return solved;
}

const rowsAt = (tickets: Desk["state"]["tickets"], where: number): readonly number[] =>
  Array.from({ length: tickets.rows }, (_, row) => row).filter((row) => tickets.place[row] === where);

/** What is solved was worked on to its end, and no longer, however often somebody put it down. */
function expectWholeWork({ state: { tickets, load } }: Desk, row: number): void {
  const { [row]: tier = NaN } = tickets.tier;
  const { [row]: reopens = NaN } = tickets.reopens;
  const effort = tickets.effort[row * load.policy.tiers.length + tier] ?? NaN;
  const again = Math.max(1, Math.round(effort * (tickets.reopenEffort[row] ?? NaN)));
  expect(tickets.workLeft[row]).toBe(0);
  // Who comes back may be handed on from there, and then it is the whole work of another tier.
  expect(reopens > 0 ? [effort, again] : [effort]).toContain(tickets.workedHere[row]);
}

/** Nobody who is not there holds anything, and nobody holds more than the channels of what they hold allow. */
function expectHandsFree({ floor: { crew, routing }, state: { tickets } }: Desk): void {
  const inHand = Array.from({ length: crew.size }, () => new Array<number>());
  for (let row = 0; row < tickets.rows; row++) {
    if (tickets.place[row] !== place.inWork) continue;
    inHand[tickets.agent[row] ?? -1]?.push(routing.queues[tickets.queue[row] ?? -1]?.concurrency ?? 0);
  }
  for (const [agent, allowed] of inHand.entries()) {
    const held = crew.heldBy(agent);
    expect(held).toBeGreaterThanOrEqual(allowed.length);
    if (held > 0) expect(crew.isThere(agent)).toBe(true);
    for (const most of allowed) expect(held).toBeLessThanOrEqual(most);
  }
}

property.prop([workingDays, fc.nat()], { seed: 23, numRuns: 10 })(
  "at no time does anybody hold more than they may, or anything while they are not there",
  (changes, seed) => {
    const desk = openDesk(sampleLoadWith(changes), String(seed));
    const { start, end } = desk.state.load.horizon;
    for (let at = start + 0; at < end; at += minutes(11)) {
      desk.advanceTo(instant(at));
      expectHandsFree(desk);
    }
    desk.finish();
  },
  patient,
);
