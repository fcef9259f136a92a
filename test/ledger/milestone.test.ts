import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { type Mark, type Ticket } from "../../src/ledger/index.ts";
import { metrics, type Metric } from "../../src/policy/index.ts";
import { anyAttempts, carryOut, lastOf } from "./anyLife.ts";
import * as life from "./life.ts";
import { policy } from "./samplePolicy.ts";

const marksFor = (ticket: Ticket, metric: Metric): readonly Mark[] =>
  ticket.marks.filter((one) => one.metric === metric);

/** The marks of a metric in words: "started 02 09:00". */
const told = (metric: Metric, ...steps: readonly life.Step[]): readonly string[] =>
  marksFor(life.ticketAfter(...steps), metric).map(({ mark, at }) => {
    return `${mark} ${new Date(at).toISOString().slice(8, 16).replace("T", " ")}`;
  });

test("a submission starts every clock but that of the next response", () => {
  const started = life.ticketAfter(...life.lifeTo.submitted).marks.map(({ metric }) => metric);
  expect(started).toEqual([
    "acknowledge",
    "firstResponse",
    "update",
    "workStart",
    "workaround",
    "correctiveAction",
    "resolution",
    "managementEscalation",
    "publicNotice",
  ]);
});

test("decision 6: the first response is the first public human answer, not an acknowledgement", () => {
  const steps: readonly life.Step[] = [
    ["02 09:00", life.submit, life.autoAcknowledge],
    ["02 09:05", { do: "acknowledge", by: "agent" }, life.triage, life.assign, life.startWork],
    ["02 09:10", life.escalate],
    ["02 09:30", life.answer],
    ["02 09:40", life.answer],
  ];
  expect(told("firstResponse", ...steps)).toEqual(["started 02 09:00", "stopped 02 09:30"]);
  expect(told("acknowledge", ...steps)).toEqual(["started 02 09:00", "stopped 02 09:00"]);
});

test("a customer who asks to be called back is owed that from then on, until somebody calls", () => {
  const action = "callBack";
  const steps: readonly life.Step[] = [
    ["02 09:00", life.submit, life.triage],
    ["02 09:20", { do: "requestAction", action }],
    ["02 09:30", { do: "requestAction", action }],
    ["02 11:00", { do: "performAction", action }],
  ];
  expect(told("callBack", ...steps)).toEqual(["started 02 09:20", "stopped 02 11:00"]);
});

test("decision 6: a ticket opened by an agent has no response clock", () => {
  const steps: readonly life.Step[] = [
    ["02 09:00", { do: "submit", policy, facts: life.inquiry, by: "agent" }, life.triage],
    ["02 09:30", life.answer],
  ];
  expect(told("firstResponse", ...steps)).toEqual([]);
  expect(told("acknowledge", ...steps)).toEqual([]);
  expect(told("resolution", ...steps)).toEqual(["started 02 09:00"]);
});

test("a solution is an answer where none was given before", () => {
  const solved: readonly life.Step[] = [life.inWork, ["02 10:00", life.resolve]];
  for (const metric of ["acknowledge", "firstResponse", "update", "workaround", "resolution"] as const)
    expect(told(metric, ...solved)).toEqual(["started 02 09:00", "stopped 02 10:00"]);
});

test("decision 7: when the customer writes again while waiting, the earlier deadline stands", () => {
  const steps: readonly life.Step[] = [
    life.inWork,
    ["02 09:30", life.answer],
    ["02 10:00", life.receiveReply],
    ["02 10:20", life.receiveReply],
    ["02 10:50", life.answer],
    ["02 11:00", life.receiveReply],
  ];
  expect(told("nextResponse", ...steps)).toEqual([
    "started 02 10:00",
    "stopped 02 10:50",
    "started 02 11:00",
  ]);
});

test("decision 7: before the first response a further message starts no clock of its own", () => {
  const steps: readonly life.Step[] = [
    life.inWork,
    ["02 09:10", life.receiveReply],
    ["02 09:30", life.answer],
  ];
  expect(told("nextResponse", ...steps)).toEqual([]);
  expect(told("firstResponse", ...steps)).toEqual(["started 02 09:00", "stopped 02 09:30"]);
});

test("decision 8: next response and update are two clocks, the update one starting anew with every answer", () => {
  const steps: readonly life.Step[] = [
    life.inWork,
    ["02 09:30", life.answer],
    ["02 10:00", life.receiveReply],
    ["02 10:30", life.answer],
    ["02 11:00", life.resolve],
  ];
  expect(told("nextResponse", ...steps)).toEqual(["started 02 10:00", "stopped 02 10:30"]);
  expect(told("update", ...steps)).toEqual([
    ...["started 02 09:00", "stopped 02 09:30"],
    ...["started 02 09:30", "stopped 02 10:30"],
    ...["started 02 10:30", "stopped 02 11:00"],
  ]);
});

test("decision 4: waiting pauses the clocks that the policy names, and the first response never", () => {
  const steps: readonly life.Step[] = [
    life.inWork,
    ["02 09:30", life.holdForVendor],
    ["02 10:00", life.goOn],
  ];
  expect(told("resolution", ...steps)).toEqual(["started 02 09:00", "paused 02 09:30", "resumed 02 10:00"]);
  expect(told("firstResponse", ...steps)).toEqual(["started 02 09:00"]);
  expect(told("update", ...steps)).toEqual(["started 02 09:00"]);
});

test("a clock that starts while the ticket waits stands still until the wait is over", () => {
  const steps: readonly life.Step[] = [
    life.inWork,
    ["02 09:30", life.answer, life.holdForVendor],
    ["02 10:00", life.receiveReply],
    ["02 11:00", life.goOn],
  ];
  expect(told("nextResponse", ...steps)).toEqual(["started 02 10:00", "paused 02 10:00", "resumed 02 11:00"]);
});

test("decision 14: an escalation touches no clock, but it ends a wait", () => {
  const straight: readonly life.Step[] = [life.inWork, ["02 09:30", life.escalate]];
  expect(life.ticketAfter(...straight).marks).toEqual(life.ticketAfter(life.inWork).marks);
  const waiting: readonly life.Step[] = [...life.lifeTo.waiting, ["02 11:00", life.escalate]];
  expect(told("resolution", ...waiting)).toEqual(["started 02 09:00", "paused 02 10:00", "resumed 02 11:00"]);
});

test("decision 12: within 72 hours a reopened ticket's clock goes on, a minute later a new one starts", () => {
  const resolved: readonly life.Step[] = [life.inWork, ["02 10:00", life.resolve]];
  const before = ["started 02 09:00", "stopped 02 10:00"];
  expect(told("resolution", ...resolved, ["05 10:00", life.reopen])).toEqual([...before, "resumed 05 10:00"]);
  expect(told("resolution", ...resolved, ["05 10:01", life.reopen])).toEqual([...before, "started 05 10:01"]);
});

test("decision 12: a reopened ticket owes the workaround again that its solution stood for, and updates anew", () => {
  const resolved: readonly life.Step[] = [life.inWork, ["02 10:00", life.resolve], ["02 11:00", life.reopen]];
  const before = ["started 02 09:00", "stopped 02 10:00"];
  for (const metric of ["workaround", "correctiveAction"] as const)
    expect(told(metric, ...resolved)).toEqual([...before, "resumed 02 11:00"]);
  expect(told("update", ...resolved)).toEqual([...before, "started 02 11:00"]);
});

test("a workaround that was given before the solution stays given when the ticket is reopened", () => {
  const given: readonly life.Step[] = [
    life.inWork,
    ["02 09:30", life.giveWorkaround],
    ["02 10:00", life.resolve],
    ["02 11:00", life.reopen],
  ];
  expect(told("workaround", ...given)).toEqual(["started 02 09:00", "stopped 02 09:30"]);
});

test("a ticket solved and reopened twice in one instant has one clock that goes on", () => {
  const again = [life.assign, life.startWork, life.resolve] as const;
  const steps: readonly life.Step[] = [
    life.inWork,
    ["02 10:00", life.resolve, life.reopen, ...again, life.reopen],
  ];
  expect(told("resolution", ...steps)).toEqual([
    ...["started 02 09:00", "stopped 02 10:00", "resumed 02 10:00"],
    ...["stopped 02 10:00", "resumed 02 10:00"],
  ]);
});

test("a solved ticket owes no update, and what a thank-you started ends when the ticket closes", () => {
  const steps: readonly life.Step[] = [
    life.inWork,
    ["02 10:00", life.resolve],
    ["02 10:10", life.answer],
    ["02 10:20", life.receiveReply],
    ["02 10:30", life.close],
  ];
  expect(told("update", ...steps)).toEqual(["started 02 09:00", "stopped 02 10:00"]);
  expect(told("nextResponse", ...steps)).toEqual(["started 02 10:20", "cancelled 02 10:30"]);
});

test("a ticket that is given up or declined cancels what runs or stands still, not what had stopped", () => {
  const steps: readonly life.Step[] = [
    life.inWork,
    ["02 09:30", life.answer, life.holdForCustomer],
    ["02 10:00", life.abandon],
  ];
  expect(told("firstResponse", ...steps)).toEqual(["started 02 09:00", "stopped 02 09:30"]);
  expect(told("resolution", ...steps)).toEqual(["started 02 09:00", "paused 02 09:30", "cancelled 02 10:00"]);
  expect(told("resolution", ...life.lifeTo.declined)).toEqual(["started 02 09:00", "cancelled 02 09:00"]);
});

const legalAfter: Readonly<Record<Mark["mark"] | "nothing", readonly Mark["mark"][]>> = {
  nothing: ["started"],
  started: ["paused", "stopped", "cancelled"],
  paused: ["resumed", "stopped", "cancelled"],
  resumed: ["paused", "stopped", "cancelled"],
  stopped: ["started", "resumed"],
  cancelled: ["started"],
};

property.prop([anyAttempts], { seed: 5 })("the marks of each clock follow each other legally", (attempts) => {
  const { after } = lastOf(carryOut(attempts));
  for (const metric of metrics) {
    const marks = marksFor(after, metric).map(({ mark }) => mark);
    marks.forEach((mark, index) => expect(legalAfter[marks[index - 1] ?? "nothing"]).toContain(mark));
  }
});

property.prop([anyAttempts], { seed: 6 })("the times of marks never decrease", (attempts) => {
  const times = lastOf(carryOut(attempts)).after.marks.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

const lastMarks = (ticket: Ticket): readonly (Mark | undefined)[] =>
  metrics.map((metric) => marksFor(ticket, metric).at(-1));

property.prop([anyAttempts], { seed: 7 })(
  "a ticket that is over has no clock that runs or stands still",
  (attempts) => {
    for (const { after } of carryOut(attempts)) {
      if (!["closed", "abandoned", "declined"].includes(after.status)) continue;
      // The root cause and the review are owed after the ticket is closed.
      const owed = after.status === "closed" ? ["rcaDelivery", "reviewMeeting"] : [];
      for (const last of lastMarks(after))
        if (!owed.includes(last?.metric ?? ""))
          expect([undefined, "stopped", "cancelled"]).toContain(last?.mark);
    }
  },
);

property.prop([anyAttempts], { seed: 8 })(
  "clocks stand still exactly while the ticket waits, where the policy says so",
  (attempts) => {
    for (const { after } of carryOut(attempts)) {
      const state =
        after.status === "waiting" && after.waitsFor !== "incident"
          ? (`waiting-${after.waitsFor}` as const)
          : undefined;
      for (const last of lastMarks(after)) {
        if (!last || last.mark === "stopped" || last.mark === "cancelled") continue;
        const pauses = policy.form.clocks[last.metric]?.pausesWhile ?? [];
        expect(last.mark === "paused").toBe(state !== undefined && pauses.includes(state));
      }
    }
  },
);
