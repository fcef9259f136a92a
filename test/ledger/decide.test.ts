import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  decide,
  isRejected,
  type Rejection,
  type Status,
  type TicketCommand,
} from "../../src/ledger/index.ts";
import { before, minutes } from "../../src/units/index.ts";
import { anyAttempts, carryOut } from "./anyLife.ts";
import * as life from "./life.ts";
import { policy, stricterPolicy } from "./samplePolicy.ts";

test("the seven steps from submission to closure, each with its event", () => {
  const { events, ticket } = life.live(
    ["02 09:00", life.submit, life.autoAcknowledge],
    ["02 09:05", life.triage],
    ["02 09:10", life.assign, life.startWork],
    ["02 09:30", life.answer, life.holdForCustomer],
    ["02 10:30", life.receiveReply, life.assign, life.startWork],
    ["02 11:00", life.holdForVendor],
    ["02 14:00", life.goOn, life.assign, life.startWork],
    ["02 15:00", life.answer, life.resolve],
    ["02 15:30", life.validate],
    ["02 15:31", life.close],
  );
  expect(events.map(({ type }) => type)).toEqual([
    "ticketSubmitted",
    "ticketAcknowledged",
    "ticketTriaged",
    "ticketAssigned",
    "workStarted",
    "customerAnswered",
    "waitStarted",
    "waitEnded",
    "customerWrote",
    "ticketAssigned",
    "workStarted",
    "waitStarted",
    "waitEnded",
    "ticketAssigned",
    "workStarted",
    "customerAnswered",
    "ticketResolved",
    "resolutionValidated",
    "ticketClosed",
  ]);
  expect(ticket.status).toBe("closed");
});

test("triage decides priority and tier by the policy and names the clauses", () => {
  expect(
    decide(life.ticketAfter(["02 09:00", life.submit]), { do: "triage", at: life.march("02 09:05") }),
  ).toEqual([
    {
      type: "ticketTriaged",
      at: life.march("02 09:05"),
      priority: "high",
      tier: "tier1",
      clauses: ["SLA-2"],
    },
  ]);
});

test("a priority that somebody set is the ticket's, with the targets and routes that go with it", () => {
  const at = life.march("02 09:05");
  const ticket = life.ticketAfter(["02 09:00", life.submit]);
  expect(decide(ticket, { do: "triage", at, given: "low" })).toMatchObject([{ priority: "low" }]);
  expect(decide(ticket, { do: "triage", at, given: "urgent" })).toEqual({
    rejected: "unknown tier or priority",
  });
});

test("an outage goes to engineering at intake, starts the ladder and tells management", () => {
  const at = life.march("02 09:00");
  const ticket = life.ticketAfter(["02 09:00", { do: "submit", policy, facts: life.outage, by: "customer" }]);
  const clauses = ["PRI-1", "SLA-1", "ESC-1", "ESC-2"];
  expect(decide(ticket, { do: "triage", at })).toEqual([
    { type: "ticketTriaged", at, priority: "critical", tier: "tier3", clauses },
    { type: "ladderStarted", at, ladder: "major-incident", clause: "ESC-1" },
    { type: "managementNotified", at, contacts: ["duty-manager"], clause: "ESC-2" },
  ]);
});

test("an inquiry out of scope is declined at triage and sent elsewhere", () => {
  const at = life.march("02 09:00");
  const facts = { ...life.inquiry, category: "hardware" };
  const ticket = life.ticketAfter(["02 09:00", { do: "submit", policy, facts, by: "customer" }]);
  expect(decide(ticket, { do: "triage", at })).toEqual([
    { type: "ticketDeclined", at, because: "Customer's own hardware", goTo: "Their dealer" },
  ]);
});

test("the customer's reply ends the wait for the customer, and no other", () => {
  const waiting = life.ticketAfter(...life.lifeTo.waiting);
  expect(life.outcomeOf(waiting, "02 11:00", life.receiveReply)).toEqual(["waitEnded", "customerWrote"]);
  const forVendor = life.ticketAfter(life.inWork, ["02 10:00", life.holdForVendor]);
  expect(life.outcomeOf(forVendor, "02 11:00", life.receiveReply)).toEqual(["customerWrote"]);
});

test("the end of its incident solves a ticket that waits for it, without anybody who works on it, and no other wait", () => {
  const linked = life.ticketAfter(life.inWork, [
    "02 10:00",
    { do: "link", parent: "T-0" },
    life.holdForIncident,
  ]);
  expect(linked).toMatchObject({ status: "waiting", waitsFor: "incident", parent: "T-0" });
  expect(life.outcomeOf(linked, "02 13:00", life.resolve)).toEqual(["ticketResolved"]);
  const forVendor = life.ticketAfter(life.inWork, ["02 10:00", life.holdForVendor]);
  expect(life.outcomeOf(forVendor, "02 13:00", life.resolve)).toBe("not in work");
});

const deeds: Readonly<Record<TicketCommand["do"], life.Deed>> = {
  submit: life.submit,
  acknowledge: life.autoAcknowledge,
  triage: life.triage,
  assign: life.assign,
  startWork: life.startWork,
  answer: life.answer,
  receiveReply: life.receiveReply,
  hold: life.holdForCustomer,
  continue: life.goOn,
  giveWorkaround: life.giveWorkaround,
  putBack: life.putBack,
  interrupt: life.interrupt,
  requestEscalation: life.requestEscalation,
  requestAction: { do: "requestAction", action: "onSite" },
  performAction: { do: "performAction", action: "onSite" },
  link: { do: "link", parent: "T-0" },
  retarget: { do: "retarget", policy: stricterPolicy },
  escalate: life.escalate,
  changePriority: life.setPriority("low"),
  resolve: life.resolve,
  validate: life.validate,
  close: life.close,
  reopen: life.reopen,
  abandon: life.abandon,
};
type Do = keyof typeof deeds;

const everyDo = Object.keys(deeds) as Do[];
const afterSubmission = everyDo.filter((one) => one !== "submit");
const work = [
  "assign",
  "startWork",
  "hold",
  "continue",
  "giveWorkaround",
  "putBack",
  "interrupt",
  "resolve",
] as const;
const ways = ["escalate", "requestEscalation", "requestAction", "changePriority", "retarget"] as const;
const talk = ["answer", "receiveReply"] as const;
const ending = ["validate", "close", "reopen"] as const;
const untriaged = {
  "already submitted": ["submit"],
  "not triaged": [...work, ...talk, ...ending, ...ways, "performAction"],
} as const;
const over = { "already submitted": ["submit"], "already closed": afterSubmission } as const;
const openToAll = ["acknowledge", ...talk, ...ways, "performAction", "link", "abandon"] as const;

type Refusals = Partial<Record<Rejection["rejected"], readonly Do[]>>;
interface Rules {
  readonly allowed: readonly Do[];
  readonly refused: Refusals;
}

const rules: Readonly<Record<Status | "nothing", Rules>> = {
  nothing: { allowed: ["submit"], refused: { "not submitted": afterSubmission } },
  submitted: { allowed: ["acknowledge", "triage", "link", "abandon"], refused: untriaged },
  acknowledged: { allowed: ["acknowledge", "triage", "link", "abandon"], refused: untriaged },
  triaged: {
    allowed: [...openToAll, "assign"],
    refused: {
      "already submitted": ["submit"],
      "already triaged": ["triage"],
      "nobody assigned": ["startWork"],
      "not in work": ["hold", "giveWorkaround", "putBack", "interrupt", "resolve"],
      "not waiting": ["continue"],
      "not resolved": ending,
    },
  },
  assigned: {
    allowed: [...openToAll, "assign", "startWork"],
    refused: {
      "already submitted": ["submit"],
      "already triaged": ["triage"],
      "not in work": ["hold", "giveWorkaround", "putBack", "interrupt", "resolve"],
      "not waiting": ["continue"],
      "not resolved": ending,
    },
  },
  inWork: {
    allowed: [...openToAll, "hold", "giveWorkaround", "putBack", "interrupt", "resolve"],
    refused: {
      "already submitted": ["submit"],
      "already triaged": ["triage"],
      "not waiting to be worked on": ["assign", "startWork"],
      "not waiting": ["continue"],
      "not resolved": ending,
    },
  },
  waiting: {
    allowed: [...openToAll, "continue"],
    refused: {
      "already submitted": ["submit"],
      "already triaged": ["triage"],
      "not waiting to be worked on": ["assign", "startWork"],
      "not in work": ["hold", "giveWorkaround", "putBack", "interrupt", "resolve"],
      "not resolved": ending,
    },
  },
  resolved: {
    allowed: ["acknowledge", ...talk, ...ending, "performAction", "link"],
    refused: {
      "already submitted": ["submit"],
      "already triaged": ["triage"],
      "already resolved": [...work, ...ways, "abandon"],
    },
  },
  validated: {
    allowed: ["acknowledge", ...talk, "close", "reopen", "performAction", "link"],
    refused: {
      "already submitted": ["submit"],
      "already triaged": ["triage"],
      "already resolved": [...work, ...ways, "abandon", "validate"],
    },
  },
  closed: {
    allowed: ["reopen", "performAction"],
    refused: {
      "already submitted": ["submit"],
      "already closed": afterSubmission.filter((one) => one !== "reopen" && one !== "performAction"),
    },
  },
  abandoned: { allowed: [], refused: over },
  declined: { allowed: [], refused: over },
};

const expectedOf = ({ allowed, refused }: Rules): Record<string, string> =>
  Object.fromEntries([
    ...allowed.map((one) => [one, "allowed"]),
    ...Object.entries(refused).flatMap(([reason, list]) => list.map((one) => [one, reason])),
  ]) as Record<string, string>;

test.each(Object.entries(rules) as [Status | "nothing", Rules][])(
  "from %s every command is either allowed or refused with its reason",
  (status, expected) => {
    const ticket = status === "nothing" ? undefined : life.ticketAfter(...life.lifeTo[status]);
    if (ticket) expect(ticket.status).toBe(status);
    const found = everyDo.map((one) => {
      const outcome = life.outcomeOf(ticket, "02 10:00", deeds[one]);
      return [one, typeof outcome === "string" ? outcome : "allowed"];
    });
    expect(Object.fromEntries(found)).toEqual(expectedOf(expected));
  },
);

test("a tier or priority that the policy does not have is refused", () => {
  const ticket = life.ticketAfter(life.inWork);
  const unknown = "unknown tier or priority";
  expect(life.outcomeOf(ticket, "02 09:10", { do: "escalate", to: "tier9", clause: undefined })).toBe(
    unknown,
  );
  expect(life.outcomeOf(ticket, "02 09:10", life.setPriority("urgent"))).toBe(unknown);
});

test("a ticket is not escalated to the tier that has it, and the same priority changes nothing", () => {
  const ticket = life.ticketAfter(life.inWork);
  expect(life.outcomeOf(ticket, "02 09:10", { do: "escalate", to: "tier1", clause: undefined })).toBe(
    "already there",
  );
  expect(life.outcomeOf(ticket, "02 09:10", life.setPriority("high"))).toEqual([]);
});

test("a critical ticket closes only when the customer has validated it, or by itself in time", () => {
  const solved = [
    ["02 09:00", { do: "submit", policy, facts: life.outage, by: "customer" }, life.triage, life.assign],
    ["02 09:05", life.startWork, life.resolve],
  ] as const;
  const resolved = life.ticketAfter(...solved);
  expect(life.outcomeOf(resolved, "02 10:00", life.close)).toBe("not validated by the customer");
  expect(life.outcomeOf(resolved, "02 10:00", { do: "close", by: "time" })).toEqual(["ticketClosed"]);
  const validated = life.ticketAfter(...solved, ["02 09:30", life.validate]);
  expect(life.outcomeOf(validated, "02 10:00", life.close)).toEqual(["ticketClosed"]);
});

test("nothing is done before the last thing that happened, even one that no clock heard of", () => {
  const assigned = life.ticketAfter(["02 09:00", life.submit, life.triage], ["02 09:30", life.assign]);
  expect(life.outcomeOf(assigned, "02 09:29", life.startWork)).toBe("earlier than what happened before");
  expect(life.outcomeOf(assigned, "02 09:30", life.startWork)).toEqual(["workStarted"]);
});

test("escalated while it waits, a ticket waits no more", () => {
  const waiting = life.ticketAfter(...life.lifeTo.waiting);
  expect(life.outcomeOf(waiting, "02 11:00", life.escalate)).toEqual(["waitEnded", "ticketEscalated"]);
});

property.prop([anyAttempts], { seed: 1 })(
  "a refused command changes nothing, an allowed one happens now",
  (attempts) => {
    for (const { at, before: ticket, decided, after } of carryOut(attempts)) {
      if (isRejected(decided)) expect(after).toBe(ticket);
      else expect(decided.every((event) => event.at === at)).toBe(true);
    }
  },
);

property.prop([anyAttempts], { seed: 2 })("any command before the last change is refused", (attempts) => {
  for (const { after } of carryOut(attempts)) {
    const at = before(after.changedAt, minutes(1));
    for (const deed of Object.values(deeds)) expect(isRejected(decide(after, { ...deed, at }))).toBe(true);
  }
});
