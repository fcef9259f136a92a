import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { auditTrail, replay, type TicketEvent } from "../../src/ledger/index.ts";
import { iso } from "../../src/units/index.ts";
import { anyAttempts, carryOut, eventsOf } from "./anyLife.ts";
import * as life from "./life.ts";
import { policy, stricterPolicy } from "./samplePolicy.ts";

/** The trail as lines: time, event, status, clause, detail. */
const linesOf = (events: readonly TicketEvent[]): readonly string[] =>
  auditTrail("T-1", events).map(({ at, event, status, clause, detail }) =>
    [iso(at).slice(8, 16), event, status, clause ?? "-", detail].join(" | "),
  );

test("the history of an outage, line by line", () => {
  const { events } = life.live(
    ["02 09:00", { do: "submit", policy, facts: life.outage, by: "customer" }, life.autoAcknowledge],
    ["02 09:05", life.triage, life.assign, life.startWork],
    ["02 09:10", life.answer, life.giveWorkaround, life.setPriority("high")],
    ["02 09:20", life.assign, life.startWork, life.holdForVendor],
    ["02 11:00", { do: "escalate", to: "tier1", clause: "ESC-0" }, life.assign, life.startWork],
    ["02 11:30", life.requestEscalation, life.putBack, { do: "retarget", policy: stricterPolicy }],
    ["02 11:40", { do: "requestAction", action: "onSite" }, life.assign, life.startWork],
    ["02 12:00", life.receiveReply, life.resolve],
    ["02 12:10", life.validate, life.close],
    ["02 12:20", life.reopen],
    ["02 12:25", life.abandon],
  );
  expect(linesOf(events)).toEqual([
    "02T09:00 | ticketSubmitted | submitted | - | email, premium, access",
    "02T09:00 | ticketAcknowledged | acknowledged | - | automatic",
    "02T09:05 | ticketTriaged | triaged | - | critical to tier3 under PRI-1, SLA-1, ESC-1, ESC-2",
    "02T09:05 | ladderStarted | triaged | ESC-1 | major-incident",
    "02T09:05 | managementNotified | triaged | ESC-2 | duty-manager",
    "02T09:05 | ticketAssigned | assigned | - | ann",
    "02T09:05 | workStarted | inWork | - | ",
    "02T09:10 | customerAnswered | inWork | - | ",
    "02T09:10 | workaroundGiven | inWork | - | ",
    "02T09:10 | priorityChanged | inWork | - | high",
    "02T09:10 | ticketDeEscalated | triaged | DES-1 | tier2",
    "02T09:20 | ticketAssigned | assigned | - | ann",
    "02T09:20 | workStarted | inWork | - | ",
    "02T09:20 | waitStarted | waiting | - | vendor",
    "02T11:00 | waitEnded | triaged | - | ",
    "02T11:00 | ticketEscalated | triaged | ESC-0 | tier1",
    "02T11:00 | ticketAssigned | assigned | - | ann",
    "02T11:00 | workStarted | inWork | - | ",
    "02T11:30 | escalationRequested | inWork | ESC-7 | customer",
    "02T11:30 | managementNotified | inWork | ESC-7 | duty-manager",
    "02T11:30 | ticketPutBack | triaged | - | ",
    "02T11:30 | ticketRetargeted | triaged | - | sample 1 (2)",
    "02T11:40 | actionRequested | triaged | - | onSite",
    "02T11:40 | ticketAssigned | assigned | - | ann",
    "02T11:40 | workStarted | inWork | - | ",
    "02T12:00 | customerWrote | inWork | - | ",
    "02T12:00 | ticketResolved | resolved | - | ",
    "02T12:10 | resolutionValidated | validated | - | ",
    "02T12:10 | ticketClosed | closed | - | ",
    "02T12:20 | ticketReopened | triaged | - | ",
    "02T12:25 | ticketAbandoned | abandoned | - | ",
  ]);
});

test("a declined inquiry tells why and where to go, a linked one its parent", () => {
  const { events } = life.live(...life.lifeTo.declined);
  expect(linesOf(events).at(-1)).toBe(
    "02T09:00 | ticketDeclined | declined | - | Customer's own hardware; Their dealer",
  );
  const linked: TicketEvent = { type: "ticketLinked", at: life.march("02 09:30"), parent: "P-7" };
  expect(linesOf([...life.live(life.inWork).events, linked]).at(-1)).toBe(
    "02T09:30 | ticketLinked | inWork | - | P-7",
  );
});

test("an escalation by hand stands without a clause, a triage without clauses names none", () => {
  const { events } = life.live(life.inWork, ["02 09:30", { do: "escalate", to: "tier3", clause: undefined }]);
  expect(linesOf(events).at(-1)).toBe("02T09:30 | ticketEscalated | triaged | - | tier3");
  const bare = events.map((event) => (event.type === "ticketTriaged" ? { ...event, clauses: [] } : event));
  expect(linesOf(bare)[1]).toBe("02T09:00 | ticketTriaged | triaged | - | high to tier1");
});

property.prop([anyAttempts], { seed: 9 })(
  "the trail has one row an event, each with the ticket's status after it",
  (attempts) => {
    const events = eventsOf(carryOut(attempts));
    const trail = auditTrail("T-1", events);
    expect(trail.map(({ event, at }) => ({ event, at }))).toEqual(
      events.map(({ type, at }) => ({ event: type, at })),
    );
    trail.forEach(({ status }, index) =>
      expect(status).toBe(replay("T-1", events.slice(0, index + 1)).status),
    );
  },
);
