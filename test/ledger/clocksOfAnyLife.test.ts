import { test as property } from "@fast-check/vitest";
import { expect } from "vitest";
import type { Calendar } from "../../src/calendar/index.ts";
import { cyclesOf, type EventType, type TargetCycle, type TicketEvent } from "../../src/ledger/index.ts";
import { after, days, instant, minutes, type Instant } from "../../src/units/index.ts";
import { anyAttempts, carryOut, eventsOf, lastOf } from "./anyLife.ts";
import { policy } from "./samplePolicy.ts";

property.prop([anyAttempts], { seed: 10 })(
  "a ticket that is over has no running clock and no due time",
  (attempts) => {
    for (const { at, after: ticket } of carryOut(attempts)) {
      if (!["closed", "abandoned", "declined"].includes(ticket.status)) continue;
      for (const { clock, due } of cyclesOf(ticket, at))
        expect([clock.state, due]).toEqual(["stopped", undefined]);
    }
  },
);

property.prop([anyAttempts], { seed: 11 })("there is a due time exactly while a clock runs", (attempts) => {
  const { at, after: ticket } = lastOf(carryOut(attempts));
  for (const { clock, due } of cyclesOf(ticket, at))
    expect(due !== undefined).toBe(clock.state === "running");
});

property.prop([anyAttempts], { seed: 12 })(
  "a clock that has stopped is judged the same whenever one looks",
  (attempts) => {
    const { at, after: ticket } = lastOf(carryOut(attempts));
    const stopped = (now: Instant): readonly TargetCycle[] =>
      cyclesOf(ticket, now).filter(({ clock }) => clock.state === "stopped");
    expect(stopped(after(at, days(30)))).toEqual(stopped(at));
  },
);

const named = ({ target, startedAt }: TargetCycle): string => `${target.metric} ${startedAt}`;

property.prop([anyAttempts], { seed: 13 })(
  "what was missed once stays missed, whatever happens later",
  (attempts) => {
    const moments = carryOut(attempts);
    const last = lastOf(moments);
    const inTheEnd = cyclesOf(last.after, last.at);
    moments.forEach(({ at, after: ticket }, index) => {
      const now = moments[index + 1]?.at ?? at;
      if (now === at) return;
      const breaches = cyclesOf(ticket, now).filter(({ breach }) => breach !== undefined);
      for (const cycle of breaches) {
        const same = inTheEnd.filter((one) => named(one) === named(cycle)).map(({ breach }) => breach);
        expect(same).toContainEqual(cycle.breach);
      }
    });
  },
);

property.prop([anyAttempts], { seed: 14 })(
  "missed means a breach in the past, and met or open means none",
  (attempts) => {
    const { at, after: ticket } = lastOf(carryOut(attempts));
    for (const { breach, outcome, startedAt } of cyclesOf(ticket, at)) {
      expect(outcome === "missed").toBe(breach !== undefined);
      if (!breach) continue;
      expect(breach.at).toBeGreaterThanOrEqual(startedAt);
      expect(breach.at).toBeLessThanOrEqual(at);
    }
  },
);

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

const halts: readonly EventType[] = ["waitStarted", "ticketResolved", "ticketAbandoned", "ticketDeclined"];
const sets: readonly EventType[] = ["ticketSubmitted", "waitEnded", "ticketReopened"];

/** When each resolution cycle counted, by the events alone: the cycles' stretches from start or pause to pause or end. */
function stretchesOf(events: readonly TicketEvent[], now: Instant): readonly (readonly Stretch[])[] {
  const cycles: { from: Instant; to: Instant }[][] = [];
  let solvedAt = instant(0);
  let isForIncident = false;
  for (const event of events) {
    const { type, at } = event;
    const current = cycles.at(-1)?.at(-1);
    if (event.type === "waitStarted") isForIncident = event.waitsFor === "incident";
    // No clock pauses for that.
    if ((type === "waitStarted" || type === "waitEnded") && isForIncident) continue;
    if (current && halts.includes(type) && current.to === now) current.to = at;
    if (type === "ticketResolved") solvedAt = at;
    if (type === "ticketSubmitted" || (type === "ticketReopened" && at - solvedAt > days(3))) cycles.push([]);
    if (sets.includes(type)) cycles.at(-1)?.push({ from: at, to: now });
  }
  return cycles;
}

function openTimeIn(calendar: Calendar, stretches: readonly Stretch[]): number {
  const [start, end] = [stretches[0]?.from, stretches.at(-1)?.to];
  if (start === undefined || end === undefined) return 0;
  const pauses = stretches
    .slice(1)
    .map(({ from }, index) => calendar.elapsed(stretches[index]?.to ?? from, from));
  return calendar.elapsed(start, end) - pauses.reduce((sum, pause) => sum + pause, 0);
}

property.prop([anyAttempts], { seed: 15 })(
  "used time is the open time from start to stop less the open time in pauses, by the events alone",
  (attempts) => {
    const moments = carryOut(attempts);
    const { at, after: ticket } = lastOf(moments);
    const now = after(at, minutes(200));
    const cycles = stretchesOf(eventsOf(moments), now);
    for (const { target, startedAt, used } of cyclesOf(ticket, now)) {
      if (target.metric !== "resolution") continue;
      const stretches = cycles.find(([first]) => first?.from === startedAt) ?? [];
      expect(used).toBe(openTimeIn(policy.calendars.get(target.calendar), stretches));
    }
  },
);
