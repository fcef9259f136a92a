import { expect, test } from "vitest";
import { test as property } from "@fast-check/vitest";
import { attributionOf, cyclesOf, replay, type TicketEvent } from "../../src/ledger/index.ts";
import { inMinutes } from "../../src/units/index.ts";
import { anyAttempts, carryOut, eventsOf, lastOf } from "./anyLife.ts";
import { inquiry, march } from "./life.ts";
import { policy } from "./samplePolicy.ts";

test("decision 14: a breach is attributed to where the counted time went, tier by tier", () => {
  const events: readonly TicketEvent[] = [
    { type: "ticketSubmitted", policy, facts: inquiry, by: "customer", at: march("02 16:00") },
    { type: "ticketTriaged", priority: "high", tier: "tier1", clauses: [], at: march("02 16:00") },
    { type: "ticketAssigned", agent: "ann", at: march("02 16:30") },
    { type: "workStarted", at: march("02 16:30") },
    { type: "waitStarted", waitsFor: "customer", at: march("02 17:00") },
    { type: "waitEnded", at: march("03 10:00") },
    { type: "ticketEscalated", to: "tier2", clause: "ESC-3", at: march("03 10:15") },
    { type: "ticketAssigned", agent: "bob", at: march("03 16:15") },
    { type: "workStarted", at: march("03 16:15") },
    { type: "ticketResolved", at: march("04 11:00") },
  ];
  const now = march("05 09:00");
  const ticket = replay("T-1", events);
  const cycle = cyclesOf(ticket, now).find(({ target }) => target.metric === "resolution");
  if (!cycle) throw new Error("a resolution was promised");
  const shares = attributionOf(ticket, events, cycle, now);
  expect(shares.map(({ tier, part, counted }) => [tier, part, inMinutes(counted)])).toEqual([
    ["tier2", "queue", 300],
    ["tier2", "work", 195],
    ["tier1", "queue", 45],
    ["tier1", "work", 30],
  ]);
  expect(cycle.outcome).toBe("missed");
});

property.prop([anyAttempts], { seed: 51 })(
  "the shares of any target add up to the time it has used",
  (attempts) => {
    const moments = carryOut(attempts);
    const { at, after: ticket } = lastOf(moments);
    for (const cycle of cyclesOf(ticket, at)) {
      const shares = attributionOf(ticket, eventsOf(moments), cycle, at);
      const sum = shares.reduce((total, { counted }) => total + counted, 0);
      expect([cycle.target.metric, sum]).toEqual([cycle.target.metric, cycle.used]);
    }
  },
);
