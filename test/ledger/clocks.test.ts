import { expect, test } from "vitest";
import { cyclesOf, targetsOf, type TargetCycle, type Ticket } from "../../src/ledger/index.ts";
import type { Metric } from "../../src/policy/index.ts";
import { inMinutes, workingHours, type Instant } from "../../src/units/index.ts";
import * as life from "./life.ts";
import { ownZonePolicy, policy } from "./samplePolicy.ts";

const short = ({ outcome, used, breach }: TargetCycle): string =>
  `${outcome} after ${inMinutes(used)}m${breach ? `, ${breach.cause} at ${text(breach.at)}` : ""}`;
const text = (at: Instant): string => new Date(at).toISOString().slice(8, 16).replace("T", " ");
const shortAt = (ticket: Ticket, metric: Metric, when: string): readonly string[] =>
  life.cyclesAt(ticket, metric, when).map(short);

/** What the policy promises critical tickets: four hours to a solution, around the clock. */
const critical = life.setPriority("critical");

test("the clocks of a whole life: what was counted and what was missed", () => {
  const { ticket } = life.live(
    ["02 09:00", life.submit, life.autoAcknowledge, life.triage, life.assign, life.startWork],
    ["02 09:30", life.answer],
    ["02 10:00", life.holdForCustomer],
    ["02 11:00", life.receiveReply, life.assign, life.startWork],
    ["02 11:20", life.answer],
    ["02 11:30", life.holdForVendor],
    ["02 14:00", life.goOn, life.assign, life.startWork],
    ["02 15:00", life.resolve],
    ["02 15:30", life.validate],
    ["02 16:00", life.close],
  );
  const told = cyclesOf(ticket, life.march("20 09:00")).map(
    (cycle) => `${cycle.target.metric} ${short(cycle)}`,
  );
  expect(told).toEqual([
    "firstResponse met after 30m",
    "nextResponse met after 20m",
    "update met after 30m",
    "update met after 110m",
    "update missed after 160m, late at 02 14:20",
    "workaround missed after 300m, late at 02 14:00",
    "resolution met after 150m",
  ]);
});

test("decision 2: met exactly at the due instant, missed a minute later", () => {
  expect(
    shortAt(life.ticketAfter(life.inWork, ["02 10:00", life.answer]), "firstResponse", "02 12:00"),
  ).toEqual(["met after 60m"]);
  expect(
    shortAt(life.ticketAfter(life.inWork, ["02 10:01", life.answer]), "firstResponse", "02 12:00"),
  ).toEqual(["missed after 61m, late at 02 10:00"]);
  const open = life.ticketAfter(life.inWork);
  expect(life.cycleAt(open, "firstResponse", "02 10:00").outcome).toBe("open");
  expect(life.cycleAt(open, "firstResponse", "02 10:01").outcome).toBe("missed");
});

test("decision 4: a pause moves the due time by the open time in it, not by the closed", () => {
  const paused = life.ticketAfter(life.inWork, ["02 12:00", life.holdForCustomer], ["02 14:00", life.goOn]);
  const cycle = life.cycleAt(paused, "resolution", "02 14:00");
  expect(life.cycleAt(life.ticketAfter(life.inWork), "resolution", "02 09:00").due).toBe(
    life.march("03 09:30"),
  );
  expect(cycle.due).toBe(life.march("03 10:30"));
  const overnight = life.ticketAfter(life.inWork, ["02 17:30", life.holdForVendor], ["03 09:00", life.goOn]);
  expect(life.cycleAt(overnight, "resolution", "03 09:00").due).toBe(life.march("03 09:30"));
});

test("decision 5: a clock that stands still has no due time, and counts on from what it had used", () => {
  const waiting = life.ticketAfter(life.inWork, ["02 10:00", life.holdForCustomer]);
  expect(life.cycleAt(waiting, "resolution", "04 10:00")).toMatchObject({
    clock: { state: "paused" },
    used: workingHours(1),
    due: undefined,
    outcome: "open",
  });
  expect(life.cycleAt(waiting, "firstResponse", "02 09:30").due).toBe(life.march("02 10:00"));
});

test("decision 5: a stop counts before a pause of the same instant", () => {
  const ticket = life.ticketAfter(
    life.inWork,
    ["02 10:00", life.answer, life.receiveReply],
    ["02 10:30", life.answer, life.holdForCustomer],
  );
  expect(shortAt(ticket, "nextResponse", "03 10:00")).toEqual(["met after 30m"]);
});

test("decision 6: a ticket opened by an agent is promised no response, and everything else", () => {
  const ticket = life.ticketAfter([
    "02 09:00",
    { do: "submit", policy, facts: life.inquiry, by: "agent" },
    life.triage,
  ]);
  const promised = cyclesOf(ticket, life.march("02 09:00")).map(({ target }) => target.metric);
  expect(promised).toEqual(["update", "workaround", "resolution"]);
  expect(targetsOf(ticket).map(({ metric }) => metric)).toContain("firstResponse");
});

test("decision 7: the next response is due by the first of several messages", () => {
  const once = life.ticketAfter(life.inWork, ["02 09:30", life.answer], ["02 10:00", life.receiveReply]);
  const twice = life.ticketAfter(
    life.inWork,
    ["02 09:30", life.answer],
    ["02 10:00", life.receiveReply],
    ["02 10:40", life.receiveReply],
  );
  const due = life.cycleAt(once, "nextResponse", "02 10:40").due;
  expect(due).toBe(life.march("02 11:00"));
  expect(life.cycleAt(twice, "nextResponse", "02 10:40").due).toBe(due);
});

test("decision 8: every update and every next response is a row of its own", () => {
  const ticket = life.ticketAfter(
    life.inWork,
    ["02 11:30", life.answer],
    ["02 12:00", life.receiveReply],
    ["02 14:30", life.answer],
    ["02 15:00", life.receiveReply],
  );
  expect(shortAt(ticket, "update", "02 15:30")).toEqual([
    "missed after 150m, late at 02 11:00",
    "met after 120m",
    "open after 60m",
  ]);
  expect(shortAt(ticket, "nextResponse", "02 15:30")).toEqual([
    "missed after 90m, late at 02 14:00",
    "open after 30m",
  ]);
});

test("decision 9: a raised priority counts its target from creation and keeps the pauses", () => {
  const ticket = life.ticketAfter(
    life.inWork,
    ["02 10:00", life.holdForCustomer],
    ["02 11:00", life.goOn, critical],
  );
  const cycle = life.cycleAt(ticket, "resolution", "02 11:00");
  expect(cycle).toMatchObject({ allowed: workingHours(4), used: workingHours(1), outcome: "open" });
  expect(cycle.due).toBe(life.march("02 14:00"));
});

test("decision 9: already past the new target, it is missed at the change, and because of it", () => {
  const ticket = life.ticketAfter(life.inWork, ["02 12:00", life.answer], ["02 14:00", critical]);
  expect(shortAt(ticket, "resolution", "02 14:00")).toEqual(["missed after 300m, retargeted at 02 14:00"]);
  const inTime = life.ticketAfter(life.inWork, ["02 13:00", critical]);
  expect(shortAt(inTime, "resolution", "02 13:00")).toEqual(["open after 240m"]);
  expect(shortAt(inTime, "resolution", "02 14:00")).toEqual(["missed after 300m, late at 02 13:00"]);
});

test("decision 9: what was answered before the change is judged by what was promised then", () => {
  const ticket = life.ticketAfter(life.inWork, ["02 09:50", life.answer], ["02 10:00", critical]);
  expect(shortAt(ticket, "firstResponse", "02 12:00")).toEqual(["met after 50m"]);
  expect(life.cycleAt(ticket, "firstResponse", "02 12:00").allowed).toBe(workingHours(1));
});

test("decision 9: an answer given at the instant of the change counts before it", () => {
  const ticket = life.ticketAfter(life.inWork, ["02 09:50", critical, life.answer]);
  expect(shortAt(ticket, "firstResponse", "02 12:00")).toEqual(["met after 50m"]);
});

test("a downgrade in time leaves only the new target to be missed", () => {
  const ticket = life.ticketAfter(
    life.inWork,
    ["02 09:30", life.setPriority("normal")],
    ["02 10:30", life.answer],
  );
  expect(shortAt(ticket, "firstResponse", "02 12:00")).toEqual(["met after 90m"]);
});

test("decision 10: a breach before a downgrade stays, with the target that was missed", () => {
  const ticket = life.ticketAfter(
    life.inWork,
    ["02 10:30", life.setPriority("normal")],
    ["02 10:40", life.answer],
  );
  const cycle = life.cycleAt(ticket, "firstResponse", "02 12:00");
  expect(short(cycle)).toBe("missed after 100m, late at 02 10:00");
  expect(cycle.allowed).toBe(workingHours(4));
  expect(cycle.breach?.target.allowance).toEqual({ kind: "time", time: workingHours(1) });
});

test("decision 10: a breach stays even where the lower priority promises nothing", () => {
  const late = life.ticketAfter(life.inWork, ["03 10:00", life.setPriority("low")]);
  expect(shortAt(late, "resolution", "03 10:00")).toEqual(["missed after 510m, late at 03 09:30"]);
  const early = life.ticketAfter(life.inWork, ["02 10:00", life.setPriority("low")]);
  expect(shortAt(early, "resolution", "05 10:00")).toEqual([]);
});

test("decision 12: reopened within the window the clock resumes, the time between not counted", () => {
  const ticket = life.ticketAfter(life.inWork, ["02 10:00", life.resolve], ["04 10:00", life.reopen]);
  const cycle = life.cycleAt(ticket, "resolution", "04 11:00");
  expect(cycle).toMatchObject({ startedAt: life.march("02 09:00"), used: workingHours(2), outcome: "open" });
  expect(cycle.due).toBe(life.march("05 09:30"));
});

test("decision 12: reopened after the window a new cycle starts, and the old one stays as it was", () => {
  const ticket = life.ticketAfter(life.inWork, ["02 10:00", life.resolve], ["06 10:00", life.reopen]);
  expect(shortAt(ticket, "resolution", "06 11:00")).toEqual(["met after 60m", "open after 60m"]);
  expect(life.cyclesAt(ticket, "resolution", "06 11:00").at(-1)?.startedAt).toBe(life.march("06 10:00"));
});

test("decision 12: solved late and reopened in the window, it stays late", () => {
  const ticket = life.ticketAfter(life.inWork, ["03 18:00", life.resolve], ["03 18:30", life.reopen]);
  expect(shortAt(ticket, "resolution", "04 08:00")).toEqual(["missed after 900m, late at 03 09:30"]);
});

test("decision 13: judged by when it happened, however late somebody looks", () => {
  const inTime = life.ticketAfter(life.inWork, ["02 10:00", life.answer]);
  const late = life.ticketAfter(life.inWork, ["02 10:30", life.answer]);
  for (const when of ["02 10:30", "02 23:00", "30 09:00"]) {
    expect(shortAt(inTime, "firstResponse", when)).toEqual(["met after 60m"]);
    expect(shortAt(late, "firstResponse", when)).toEqual(["missed after 90m, late at 02 10:00"]);
  }
});

test("decision 14: escalating resets no clock", () => {
  const [plain, escalated] = [
    life.ticketAfter(life.inWork),
    life.ticketAfter(life.inWork, ["02 09:40", life.escalate]),
  ];
  const now = life.march("02 11:00");
  expect(cyclesOf(escalated, now)).toEqual(cyclesOf(plain, now));
});

test("a target due at closing and missed in the evening is not made good by a pause that night", () => {
  const ticket = life.ticketAfter(
    ["02 17:00", life.submit, life.triage, life.assign, life.startWork],
    ["03 17:00", life.answer, life.receiveReply, life.setPriority("normal")],
    ["03 18:00", life.holdForCustomer],
    ["04 08:00", life.goOn],
  );
  const lateAtClosing = life.ticketAfter(
    [
      "02 09:30",
      life.submit,
      life.triage,
      life.assign,
      life.startWork,
      life.setPriority("normal"),
      life.answer,
    ],
    ["02 16:30", life.receiveReply],
    ["02 18:00", life.holdForCustomer],
    ["03 08:00", life.goOn],
  );
  expect(shortAt(ticket, "nextResponse", "04 08:00")).toEqual(["open after 30m"]);
  expect(shortAt(lateAtClosing, "nextResponse", "03 08:00")).toEqual(["missed after 60m, late at 02 17:30"]);
});

test("what was late when the customer gave up was missed, the rest is cancelled", () => {
  const ticket = life.ticketAfter(life.inWork, ["02 10:30", life.abandon]);
  expect(shortAt(ticket, "firstResponse", "05 09:00")).toEqual(["missed after 90m, late at 02 10:00"]);
  expect(shortAt(ticket, "resolution", "05 09:00")).toEqual(["cancelled after 90m"]);
});

test("a target in business days holds the hours of those days, the holiday left out", () => {
  const ticket = life.ticketAfter([
    "16 10:00",
    { do: "submit", policy, facts: { ...life.inquiry, plan: "standard" }, by: "customer" },
    life.triage,
  ]);
  const workaround = life.cycleAt(ticket, "workaround", "16 10:00");
  expect([workaround.allowed, workaround.due]).toEqual([workingHours(14), life.march("18 17:30")]);
  expect(life.cycleAt(ticket, "resolution", "16 10:00").due).toBe(life.march("20 10:00"));
});

test("business days that end at an opening are due then: an answer in the evening before is in time", () => {
  const submitted = life.ticketAfter([
    "02 09:00",
    { do: "submit", policy, facts: { ...life.inquiry, plan: "standard", impact: "person" }, by: "customer" },
    life.triage,
    life.assign,
    life.startWork,
    life.setPriority("low"),
  ]);
  expect(life.cycleAt(submitted, "firstResponse", "02 09:00").due).toBe(life.march("04 09:00"));
  expect(life.cycleAt(submitted, "firstResponse", "03 18:00").outcome).toBe("open");
  expect(life.cycleAt(submitted, "firstResponse", "04 09:01").breach).toMatchObject({
    at: life.march("04 09:00"),
    cause: "late",
  });
});

test("hours in the customer's own zone are counted where the customer is known to be", () => {
  const dueFor = (zone?: string): Instant | undefined => {
    const facts = { ...life.inquiry, ...(zone === undefined ? {} : { zone }) };
    const ticket = life.ticketAfter([
      "02 09:00",
      { do: "submit", policy: ownZonePolicy, facts, by: "customer" },
      life.triage,
    ]);
    const cycles = cyclesOf(ticket, life.march("02 23:00"));
    const response = cycles.find(({ target }) => target.metric === "firstResponse");
    return response?.breach?.at;
  };
  expect(dueFor("America/New_York")).toBe(life.march("02 15:00"));
  expect(dueFor()).toBe(life.march("02 10:00"));
});

test("before triage nothing is promised yet; afterwards the targets count from submission", () => {
  expect(cyclesOf(life.ticketAfter(...life.lifeTo.submitted), life.march("05 09:00"))).toEqual([]);
  const triaged = life.ticketAfter(["02 09:00", life.submit], ["02 11:00", life.triage]);
  expect(shortAt(triaged, "firstResponse", "02 11:00")).toEqual(["missed after 120m, late at 02 10:00"]);
});
