import { expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import { pickUpsOf, type TicketEvent } from "../../src/ledger/index.ts";
import { stretchesOf } from "../../src/ledger/tierStay.ts";
import { loadPolicy, type Policy } from "../../src/policy/index.ts";
import { inMinutes, invariant } from "../../src/units/index.ts";
import { anyAttempts, carryOut, eventsOf, lastOf } from "./anyLife.ts";
import { inquiry, march } from "./life.ts";
import { policyText } from "./samplePolicy.ts";

function withPickUp(): Policy {
  const text = policyText
    .replace(/tier1: \{[^}]*\}/, "tier1: { title: First, contact: desk, internalTargets: { pickUp: 30m } }")
    .replace("contacts:\n", "contacts:\n  desk: { title: Desk, calendar: office }\n");
  const loaded = loadPolicy({ file: "p.yaml", text, hash: "" });
  invariant(loaded.ok, "the policy loads");
  return loaded.value;
}

const submitted = { type: "ticketSubmitted", policy: withPickUp(), facts: inquiry, by: "customer" } as const;
const triaged = { type: "ticketTriaged", priority: "high", tier: "tier1", clauses: [] } as const;

test("a tier's internal target starts at the hand-over and counts in the tier's own hours", () => {
  const events: readonly TicketEvent[] = [
    { ...submitted, at: march("02 17:00") },
    { ...triaged, at: march("02 17:10") },
    { type: "ticketAssigned", agent: "ann", at: march("03 09:05") },
    { type: "workStarted", at: march("03 09:05") },
  ];
  const [pickUp] = pickUpsOf(events, march("03 12:00"));
  expect(pickUp).toMatchObject({ tier: "tier1", due: march("03 09:10"), outcome: "met" });
  expect(pickUp && inMinutes(pickUp.used)).toBe(25);
});

test("decision 14: a hand-over starts the next tier's target and judges the last", () => {
  const events: readonly TicketEvent[] = [
    { ...submitted, at: march("02 10:00") },
    { ...triaged, at: march("02 10:00") },
    { type: "ticketEscalated", to: "tier2", clause: "ESC-3", at: march("02 10:40") },
    { type: "ticketEscalated", to: "tier1", clause: undefined, at: march("02 11:00") },
  ];
  const outcomes = pickUpsOf(events, march("02 11:20")).map(({ tier, outcome }) => [tier, outcome]);
  expect(outcomes).toEqual([
    ["tier1", "missed"],
    ["tier1", "open"],
  ]);
});

property.prop([anyAttempts], { seed: 41 })(
  "the stretches of any life leave no gap and do not overlap",
  (attempts) => {
    const moments = carryOut(attempts);
    const events = eventsOf(moments);
    const stretches = stretchesOf(events, lastOf(moments).at);
    let at = events[0]?.at;
    for (const { from, until } of stretches) {
      expect(from).toBe(at);
      expect(until).toBeGreaterThan(from);
      at = until;
    }
    if (stretches.length > 0) expect(at).toBe(lastOf(moments).at);
  },
);

property.prop([anyAttempts, fc.nat()], { seed: 42 })(
  "what is not known yet is not judged",
  (attempts, choice) => {
    const events = eventsOf(carryOut(attempts));
    const now = events[choice % events.length]?.at ?? march("02 09:00");
    const known = events.filter(({ at }) => at <= now);
    expect(pickUpsOf(events, now)).toEqual(pickUpsOf(known, now));
  },
);
