import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { evolve, replay, type Status } from "../../src/ledger/index.ts";
import { anyAttempts, carryOut, eventsOf, lastOf } from "./anyLife.ts";
import * as life from "./life.ts";
import { policy } from "./samplePolicy.ts";

test("the status of a ticket through its whole life", () => {
  const { events } = life.live(
    ["02 09:00", life.submit, life.autoAcknowledge, life.triage, life.assign, life.startWork],
    ["02 10:00", life.holdForCustomer],
    ["02 11:00", life.receiveReply, life.assign, life.startWork, life.holdForVendor],
    ["02 12:00", life.goOn, life.assign, life.startWork, life.resolve, life.validate, life.close],
    ["03 09:00", life.reopen],
  );
  const statuses = events.map((_, index) => replay("T-1", events.slice(0, index + 1)).status);
  const atWork: readonly Status[] = ["triaged", "assigned", "inWork"];
  expect(statuses).toEqual([
    ...["submitted", "acknowledged", ...atWork, "waiting"],
    ...["triaged", ...atWork, "waiting"],
    ...[...atWork, "resolved", "validated", "closed"],
    "triaged",
  ]);
});

test("a ticket carries what its state gives a meaning to, and no more", () => {
  const waiting = life.ticketAfter(...life.lifeTo.waiting);
  expect(waiting).toMatchObject({ status: "waiting", agent: "ann", waitsFor: "customer", priority: "high" });
  const resolved = life.ticketAfter(...life.lifeTo.resolved);
  expect(resolved).toMatchObject({ status: "resolved", resolvedAt: life.march("02 10:00") });
  const reopened = life.ticketAfter(...life.lifeTo.closed, ["02 11:00", life.reopen]);
  expect(reopened).toMatchObject({ status: "triaged", reopens: 1, tier: "tier1" });
  expect(resolved).not.toHaveProperty("agent");
  expect(reopened).not.toHaveProperty("resolvedAt");
});

test("a ticket escalated while it is worked on waits for somebody of the next tier", () => {
  const ticket = life.ticketAfter(life.inWork, ["02 09:45", life.escalate]);
  expect(ticket).toMatchObject({ status: "triaged", tier: "tier2" });
  expect(ticket).not.toHaveProperty("agent");
});

test("a ticket remembers the priorities it had and until when", () => {
  const ticket = life.ticketAfter(
    life.inWork,
    ["02 10:00", life.setPriority("critical")],
    ["02 11:00", life.setPriority("low")],
  );
  expect(ticket).toMatchObject({ status: "inWork", agent: "ann", priority: "low" });
  expect("priority" in ticket && ticket.earlierTerms).toEqual([
    { policy, priority: "high", until: life.march("02 10:00") },
    { policy, priority: "critical", until: life.march("02 11:00") },
  ]);
});

test("a ticket given up after triage keeps its priority, one given up before has none", () => {
  expect(life.ticketAfter(...life.lifeTo.abandoned)).toMatchObject({ status: "abandoned", priority: "high" });
  const early = life.ticketAfter(["02 09:00", life.submit], ["02 09:10", life.abandon]);
  expect(early).toMatchObject({ status: "abandoned", endedAt: life.march("02 09:10") });
  expect(early).not.toHaveProperty("priority");
});

test("an automatic acknowledgement after triage leaves the ticket where it is", () => {
  expect(life.ticketAfter(life.inWork, ["02 09:01", life.autoAcknowledge]).status).toBe("inWork");
});

test("an event that cannot happen to the ticket is a bug", () => {
  const at = life.march("02 09:00");
  const submitted = life.ticketAfter(...life.lifeTo.submitted);
  expect(() => replay("T-1", [])).toThrow("at least one event");
  expect(() => evolve("T-1", undefined, { type: "workStarted", at })).toThrow("submitted before");
  expect(() =>
    evolve("T-1", submitted, { type: "ticketSubmitted", at, policy, facts: life.inquiry, by: "agent" }),
  ).toThrow("submitted once");
  expect(() => evolve("T-1", submitted, { type: "ticketResolved", at })).toThrow("triaged ticket");
  const triaged = life.ticketAfter(...life.lifeTo.triaged);
  expect(() => evolve("T-1", triaged, { type: "workStarted", at })).toThrow("assigned");
  expect(() => evolve("T-1", triaged, { type: "ticketClosed", at })).toThrow("resolved ticket");
});

property.prop([anyAttempts], { seed: 3 })("a replay of its events is the ticket", (attempts) => {
  const moments = carryOut(attempts);
  expect(replay("T-1", eventsOf(moments))).toEqual(lastOf(moments).after);
});

property.prop([anyAttempts], { seed: 4 })("a ticket has changed when its last event happened", (attempts) => {
  const moments = carryOut(attempts);
  expect(lastOf(moments).after.changedAt).toBe(eventsOf(moments).at(-1)?.at);
});
