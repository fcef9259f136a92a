import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { decide } from "../../src/ledger/index.ts";
import * as life from "./life.ts";
import { policy } from "./samplePolicy.ts";

const bug: life.Deed = {
  do: "submit",
  policy,
  facts: { ...life.inquiry, category: "bug", impact: "person", urgency: "minor" },
  by: "customer",
};
const atTier1: life.Deed = { do: "escalate", to: "tier1", clause: undefined };
const bugInWork: life.Step = ["02 09:00", bug, life.triage, atTier1, life.assign, life.startWork];

test("who cannot solve it puts it back: an attempt, and the rule about attempts takes it on", () => {
  const { ticket, events } = life.live(bugInWork, ["02 09:20", life.putBack]);
  expect(events.slice(-3)).toMatchObject([
    { type: "ticketPutBack" },
    { type: "escalationTriggered", clause: "ESC-4" },
    { type: "ticketEscalated", to: "tier2", clause: "ESC-4" },
  ]);
  expect(ticket).toMatchObject({ status: "triaged", tier: "tier2", attempts: 0 });
});

test("where no rule is about it, a ticket that was put back waits at its tier with one attempt more", () => {
  const ticket = life.ticketAfter(life.inWork, ["02 09:20", life.putBack]);
  expect(ticket).toMatchObject({ status: "triaged", tier: "tier1", attempts: 1 });
});

test("a rule about long work counts when the ticket is put back after that long", () => {
  const ticket = life.ticketAfter(life.inWork, ["02 09:50", life.putBack]);
  expect(ticket).toMatchObject({ status: "triaged", tier: "tier2" });
});

test("a customer's escalation needs what the policy requires, and changes no priority and no clock", () => {
  const before = life.ticketAfter(life.inWork);
  const at = life.march("02 09:10");
  expect(decide(before, { do: "requestEscalation", by: "customer", given: [], at })).toEqual({
    rejected: "something required is missing",
    missing: life.required,
  });
  expect(
    decide(before, { do: "requestEscalation", by: "customer", given: ["whom to  call "], at }),
  ).toMatchObject({
    missing: ["Effect on the business"],
  });
  const { ticket, events } = life.live(life.inWork, ["02 09:10", life.requestEscalation]);
  expect(events.slice(-2)).toMatchObject([
    { type: "escalationRequested", by: "customer", clause: "ESC-7" },
    { type: "managementNotified", contacts: ["duty-manager"], clause: "ESC-7" },
  ]);
  expect(ticket).toMatchObject({ priority: "high", tier: "tier1", status: "inWork" });
});

test("an escalation that no clause allows is refused, as is one that comes too early", () => {
  const low = life.ticketAfter(bugInWork);
  expect(life.outcomeOf(low, "02 09:10", life.requestEscalation)).toBe("no clause for it");
  const employee: life.Deed = { do: "requestEscalation", by: "employee", given: [] };
  const open = life.ticketAfter(life.inWork);
  expect(life.outcomeOf(open, "02 10:29", employee)).toBe("too early");
  expect(life.outcomeOf(open, "02 10:30", employee)).toEqual(["escalationRequested", "managementNotified"]);
});

test("with a workaround the engineers give back what is not critical", () => {
  const atTier3: life.Deed = { do: "escalate", to: "tier3", clause: undefined };
  const steps: readonly life.Step[] = [life.inWork, ["02 09:10", atTier3, life.assign, life.startWork]];
  const { ticket, events } = life.live(...steps, ["02 09:30", life.giveWorkaround]);
  expect(events.at(-1)).toMatchObject({ type: "ticketDeEscalated", to: "tier2", clause: "DES-1" });
  expect(ticket).toMatchObject({ status: "triaged", tier: "tier2", workaround: true });
  const critical = [...steps, ["02 09:20", life.setPriority("critical"), life.giveWorkaround]] as const;
  expect(life.ticketAfter(...critical)).toMatchObject({ tier: "tier3", status: "inWork", workaround: true });
  expect(
    life.ticketAfter(...critical, ["02 09:40", life.holdForVendor, life.setPriority("high")]),
  ).toMatchObject({
    tier: "tier2",
    status: "triaged",
  });
});

property.prop([fc.constantFrom(...Object.values(life.lifeTo))])(
  "a ticket is linked to its parent in any state that is not the end, but never to itself",
  (steps) => {
    const ticket = life.ticketAfter(...steps);
    const linked = life.outcomeOf(ticket, "02 11:00", { do: "link", parent: "P-1" });
    const isOver = ["closed", "abandoned", "declined"].includes(ticket.status);
    expect(linked).toEqual(isOver ? "already closed" : ["ticketLinked"]);
    if (!isOver)
      expect(life.outcomeOf(ticket, "02 11:00", { do: "link", parent: "T-1" })).toBe("not its own parent");
  },
);

test("a linked ticket knows its parent whatever becomes of it", () => {
  const steps: readonly life.Step[] = [life.inWork, ["02 09:10", { do: "link", parent: "P-1" }]];
  expect(life.ticketAfter(...steps, ["02 10:00", life.resolve, life.reopen, life.abandon])).toMatchObject({
    parent: "P-1",
  });
  expect(life.outcomeOf(life.ticketAfter(...steps), "02 10:00", { do: "link", parent: "P-1" })).toEqual([]);
});
