import { expect, test } from "vitest";
import { cyclesOf, targetsOf, type Ticket } from "../../src/ledger/index.ts";
import type { Metric, Policy } from "../../src/policy/index.ts";
import { inMinutes } from "../../src/units/index.ts";
import * as life from "./life.ts";
import { changedPolicy, stricterPolicy } from "./samplePolicy.ts";

const update = (words: string): Policy => changedPolicy("update: every 2h", `update: ${words}`);

/** A ticket under a policy, answered at these times. */
const answered = (policy: Policy, ...times: readonly string[]): Ticket =>
  life.ticketAfter(
    ["02 09:00", { do: "submit", policy, facts: life.inquiry, by: "customer" }, life.triage],
    ...times.map((when): life.Step => [when, life.answer]),
  );
const dueTimes = (ticket: Ticket, metric: Metric): readonly (number | string)[] =>
  cyclesOf(ticket, life.march("02 17:00"))
    .filter(({ target }) => target.metric === metric)
    .map(({ allowed, outcome }) => `${inMinutes(allowed)}m ${outcome}`);

test("an update that changes after a while is judged by the term in which its run started", () => {
  const ticket = answered(
    update("{ first: every 30m, after: 2h, then: every 1h }"),
    "02 09:25",
    "02 10:50",
    "02 11:45",
  );
  expect(dueTimes(ticket, "update")).toEqual(["30m met", "30m missed", "30m missed", "60m missed"]);
});

test("an update that is promised for a while only is owed no longer", () => {
  const ticket = answered(
    update("{ first: every 30m, after: 2h, then: best effort }"),
    "02 09:25",
    "02 11:10",
  );
  expect(dueTimes(ticket, "update")).toEqual(["30m met", "30m missed"]);
});

test("an update that is promised once is owed once, an answer to each reply", () => {
  expect(dueTimes(answered(update("2h"), "02 09:25"), "update")).toEqual(["120m met"]);
  const talk = life.ticketAfter(
    life.inWork,
    ["02 09:10", life.answer],
    ["02 09:20", life.receiveReply],
    ["02 09:30", life.answer],
    ["02 09:40", life.receiveReply],
  );
  expect(dueTimes(talk, "nextResponse")).toEqual(["60m met", "60m missed"]);
});

test("decision 11: a ticket keeps the policy it started with; retargeting counts from creation", () => {
  const steps: readonly life.Step[] = [
    life.inWork,
    ["02 10:00", life.answer, life.holdForCustomer],
    ["02 11:00", life.goOn],
  ];
  const kept = life.ticketAfter(...steps);
  const retargeted = life.ticketAfter(...steps, ["02 12:00", { do: "retarget", policy: stricterPolicy }]);
  const due = (ticket: Ticket): number | undefined => life.cycleAt(ticket, "resolution", "02 12:00").due;
  expect(due(kept)).toBe(life.march("03 10:30"));
  expect(due(retargeted)).toBe(life.march("02 17:00"));
  expect(targetsOf(retargeted).find(({ metric }) => metric === "firstResponse")).toMatchObject({
    allowance: { time: 30 * 60_000 },
  });
});

test("what a new policy has no words for is not retargeted to it, and the same policy changes nothing", () => {
  const ticket = life.ticketAfter(life.inWork);
  const without = { ...stricterPolicy, form: { ...stricterPolicy.form, plans: {} } };
  expect(life.outcomeOf(ticket, "02 10:00", { do: "retarget", policy: without })).toBe(
    "not in the new policy",
  );
  expect(life.outcomeOf(ticket, "02 10:00", { do: "retarget", policy: ticket.policy })).toEqual([]);
});

test("a target that was past under the new policy is missed at the change, for that cause", () => {
  const late = life.ticketAfter(life.inWork, ["02 09:45", { do: "retarget", policy: stricterPolicy }]);
  expect(life.cycleAt(late, "firstResponse", "02 09:45").breach).toMatchObject({
    at: life.march("02 09:45"),
    cause: "retargeted",
  });
});
