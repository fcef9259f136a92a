import { readFileSync } from "node:fs";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { eventsOf, type Desk } from "../../src/desk/index.ts";
import {
  decide,
  evolve,
  isRejected,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from "../../src/ledger/index.ts";
import { loadPolicy, type Policy } from "../../src/policy/index.ts";
import { invariant, unreachable } from "../../src/units/index.ts";
import { compileLoad, parseLoad, type Load } from "../../src/workload/index.ts";
import { expectAgreement } from "./agreement.ts";
import { ranDesk, sampleLoad } from "./sampleLoad.ts";
import { at, checked, clockText, finished, line, loadWith, upstairs, type Changes } from "./script.ts";

const patient = 60_000; // milliseconds of real time a slow machine may need for one test

function eventsAt(desk: Desk): ReadonlyMap<number, readonly TicketEvent[]> {
  const { recorder, state } = desk;
  invariant(recorder !== undefined, "the desk is recorded");
  return eventsOf(state.load, { recorder, cases: state.cases });
}

/** Parts of a load as its schema reads them. */
function loadFormWith(changes: Changes): Partial<Load["form"]> {
  const { form } = loadWith(changes);
  return Object.fromEntries(Object.entries(form).filter(([key]) => Object.hasOwn(changes, key)));
}

/** A file of the shipped scenarios. */
const scenario = (path: string): string =>
  readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), "utf8");

function normalWeek(): Load {
  const policy = checked(
    loadPolicy({ file: "saas-standard.yaml", text: scenario("policies/saas-standard.yaml"), hash: "" }),
  );
  const text = checked(parseLoad("normal-week.yaml", scenario("loads/normal-week.yaml")));
  return checked(compileLoad(text, policy, { weeks: 1 }));
}

property.prop([fc.nat()], { seed: 1, numRuns: 30 })(
  "the ledger replays a busy week to the same tickets and the same targets",
  (seed) => expectAgreement(ranDesk(sampleLoad, String(seed))),
  patient,
);

property.prop([fc.nat()], { seed: 2, numRuns: 3 })(
  "the ledger replays the normal week to the same tickets and the same targets",
  (seed) => expectAgreement(ranDesk(normalWeek(), String(seed))),
  patient,
);

/** The sample with all that people do who make mistakes, do not give up, and write about the same. */
const eventfulLoad: Load = {
  ...sampleLoad,
  form: {
    ...sampleLoad.form,
    ...loadFormWith({
      triage: {
        matrix: {
          high: { high: "60%", normal: "25%", low: "15%" },
          normal: { high: "10%", normal: "70%", low: "20%" },
          low: { low: "50%", normal: "30%", high: "20%" },
        },
        noticed: "50%",
      },
      handOver: { effort: { mean: "5m" }, sentBack: "30%" },
      incidents: [
        {
          name: "crash",
          at: "wed 10:00",
          lasts: "3h",
          multiplies: 6,
          categories: ["fault"],
          signals: ["outage"],
          duplicates: { recognised: "80%", effort: { mean: "4m" } },
        },
      ],
      customers: {
        patience: { phone: { mean: "12m" }, chat: { mean: "8m" }, hotline: { mean: "90m" } },
        redial: { share: "50%", after: { mean: "20m" } },
        switch: { share: "30%", to: "email", after: { mean: "1h" } },
        asked: { share: "40%", replyAfter: { mean: "6h" } },
        reopen: { share: "25%", after: { mean: "20h" } },
        confirm: { mean: "40h" },
      },
    }),
  },
};

property.prop([fc.nat()], { seed: 4, numRuns: 20 })(
  "the ledger replays a week of mistakes and second attempts to the same tickets and the same targets",
  (seed) => expectAgreement(ranDesk(eventfulLoad, String(seed))),
  patient,
);

/** The command that an event comes from; undefined for what happens along with another event. */
function commandOf(event: TicketEvent, before: Ticket | undefined): TicketCommand | undefined {
  const { at } = event;
  switch (event.type) {
    case "ticketSubmitted":
      return { do: "submit", at, policy: event.policy, facts: event.facts, by: event.by };
    case "ticketAcknowledged":
      return { do: "acknowledge", at, by: event.by };
    case "ticketTriaged":
      return { do: "triage", at, given: event.priority };
    case "ticketDeclined":
      return { do: "triage", at };
    case "ticketAssigned":
      return { do: "assign", at, agent: event.agent };
    case "workStarted":
      return { do: "startWork", at };
    case "customerAnswered":
      return { do: "answer", at };
    case "customerWrote":
      return { do: "receiveReply", at };
    case "waitStarted":
      return { do: "hold", at, waitsFor: event.waitsFor };
    case "waitEnded":
      return { do: "continue", at };
    case "workaroundGiven":
      return { do: "giveWorkaround", at };
    case "ticketEscalated":
      return { do: "escalate", at, to: event.to, clause: event.clause };
    case "priorityChanged":
      return { do: "changePriority", at, priority: event.priority };
    case "ticketResolved":
      return { do: "resolve", at };
    case "resolutionValidated":
      return { do: "validate", at };
    case "ticketClosed":
      return { do: "close", at, by: before?.status === "validated" ? "agent" : "time" };
    case "ticketReopened":
      return { do: "reopen", at };
    case "ticketAbandoned":
      return { do: "abandon", at };
    case "ticketPutBack":
      return { do: "putBack", at };
    case "workInterrupted":
      return { do: "interrupt", at };
    case "ticketLinked":
      return { do: "link", at, parent: event.parent };
    case "actionRequested":
      return { do: "requestAction", at, action: event.action };
    case "actionPerformed":
      return { do: "performAction", at, action: event.action };
    case "ticketRetargeted":
      return { do: "retarget", at, policy: event.policy };
    case "managementNotified":
    case "ladderStarted":
    case "escalationTriggered":
    case "escalationRequested":
    case "ticketDeEscalated":
      return undefined;
    default:
      return unreachable(event);
  }
}

/** Every event is the first that the ledger decides on, in the state in which the ticket then is. */
function expectAllowed(policy: Policy, id: string, events: readonly TicketEvent[]): void {
  let ticket: Ticket | undefined;
  for (const event of events) {
    const command = commandOf(event, ticket);
    if (command) {
      const decided = decide(ticket, command);
      expect(isRejected(decided) ? decided : decided[0], `${event.type} of ticket ${id}`).toEqual(event);
    }
    ticket = evolve(id, ticket, event);
  }
}

property.prop([fc.constantFrom(sampleLoad, eventfulLoad), fc.nat()], { seed: 3, numRuns: 10 })(
  "the desk does nothing that the ledger would refuse",
  (load, seed) => {
    const desk = ranDesk(load, String(seed));
    for (const [id, events] of eventsAt(desk)) expectAllowed(load.policy, String(id), events);
  },
);

/** The history of one ticket as "mon 09:00 ticketSubmitted". */
const toldOf = (desk: Desk, ticket: number): readonly string[] =>
  (eventsAt(desk).get(ticket) ?? []).map(({ at, type }) => `${clockText(at)} ${type}`);

test("a question to the customer is an answer and the start of a wait, the reply ends it", () => {
  const desk = finished({}, { at: "mon 09:00", asked: { after: 0.5, reply: 60 } });
  expect(toldOf(desk, 1)).toEqual([
    "mon 09:00 ticketSubmitted",
    "mon 09:00 ticketTriaged",
    "mon 09:00 ticketAssigned",
    "mon 09:00 workStarted",
    "mon 09:00 customerAnswered",
    "mon 09:05 customerAnswered",
    "mon 09:05 waitStarted",
    "mon 10:05 waitEnded",
    "mon 10:05 customerWrote",
    "mon 10:05 ticketAssigned",
    "mon 10:05 workStarted",
    "mon 10:10 ticketResolved",
    "wed 10:10 ticketClosed",
  ]);
});

const acknowledging = { workflow: { acknowledgement: { automatic: true }, autoClose: "48h" } };

test("where the policy says so every ticket is acknowledged as it comes in", () => {
  const desk = finished(
    { policy: acknowledging },
    { at: "mon 09:00" },
    { at: "mon 09:00", category: "hardware" },
  );
  expect(toldOf(desk, 1).slice(0, 3)).toEqual([
    "mon 09:00 ticketSubmitted",
    "mon 09:00 ticketAcknowledged",
    "mon 09:00 ticketTriaged",
  ]);
  expect(toldOf(desk, 2)).toEqual([
    "mon 09:00 ticketSubmitted",
    "mon 09:00 ticketAcknowledged",
    "mon 09:00 ticketDeclined",
  ]);
  expect(eventsAt(desk).get(2)?.at(-1)).toMatchObject({ because: "Hardware", goTo: "The dealer" });
});

test("who was turned away is not acknowledged and was never triaged", () => {
  const desk = finished({ policy: acknowledging }, { at: "mon 08:59", channel: "counter" });
  expect(toldOf(desk, 1)).toEqual(["mon 08:59 ticketSubmitted", "mon 08:59 ticketAbandoned"]);
});

const ladders = { alarm: { steps: [{ page: "lead", ackWithin: "5m" }], then: "lead" } };

test("a history names facts, agents, tiers, clauses and whom they reach", () => {
  const escalations = [
    { clause: "ESC-1", at: "intake", when: { signal: "outage" }, page: "alarm", notify: "lead" },
    { clause: "ESC-2", when: { tier: "tier1", attempts: ">=1" }, to: "tier3" },
    { clause: "ESC-3", at: { firstResponse: "75%" }, notify: "lead" },
  ];
  const staff = [line("ann", "tier1", 1, { hours: "office" }), ...upstairs];
  const desk = finished(
    { policy: { escalations, ladders }, load: { staff } },
    { at: "mon 08:00", priority: "high", signal: "outage", needs: "tier3", category: "fault" },
  );
  const events = eventsAt(desk).get(1) ?? [];
  expect(events[0]).toMatchObject({
    facts: { channel: "email", category: "fault", signals: ["outage"], claimed: "high" },
  });
  const told = events.filter(({ type }) => type !== "ticketSubmitted");
  expect(told.slice(0, 5)).toMatchObject([
    { type: "ticketTriaged", priority: "high", tier: "tier1", clauses: ["SLA-1", "ESC-1"] },
    { type: "ladderStarted", ladder: "alarm", clause: "ESC-1" },
    { type: "managementNotified", contacts: ["lead"], clause: "ESC-1" },
    { type: "managementNotified", contacts: ["lead"], clause: "ESC-3" },
    { type: "ticketAssigned", agent: "ann-1" },
  ]);
  expect(told.filter(({ type }) => type === "ticketEscalated" || type === "ticketAssigned").slice(1)).toEqual(
    [
      { type: "ticketEscalated", at: at("mon 09:10"), to: "tier3", clause: "ESC-2" },
      { type: "ticketAssigned", at: at("mon 09:10"), agent: "cid-1" },
    ],
  );
});
