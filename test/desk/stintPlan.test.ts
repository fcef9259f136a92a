import { expect, test } from "vitest";
import { finished, handOversOf, timesOf } from "./script.ts";

const limited = {
  tiers: {
    tier1: { title: "First", internalTargets: { workLimit: "45m" } },
    tier2: { title: "Second" },
    tier3: { title: "Third", internalTargets: { workLimit: "1h" } },
  },
};

test("a ticket that a tier cannot solve goes to the next one after an attempt, without a rule", () => {
  const desk = finished({}, { at: "mon 09:00", needs: "tier3", work: [10, 20, 30] });
  expect(handOversOf(desk)).toEqual([
    "1 to tier2 under no clause at mon 09:10",
    "1 to tier3 under no clause at mon 09:30",
  ]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 10:00"]);
  expect(desk.state.measures.tickets.escalated).toBe(2);
});

test("a rule about attempts says where an unsolved ticket goes", () => {
  const escalations = [{ clause: "ESC-1", when: { tier: "tier1", attempts: ">=1" }, to: "tier3" }];
  const desk = finished({ policy: { escalations } }, { at: "mon 09:00", needs: "tier2", work: [10, 20, 30] });
  expect(handOversOf(desk)).toEqual(["1 to tier3 under ESC-1 at mon 09:10"]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:40"]);
});

test("a tier's work limit hands the ticket on at exactly that time", () => {
  const desk = finished({ policy: limited }, { at: "mon 09:00", work: [60, 20] });
  expect(handOversOf(desk)).toEqual(["1 to tier2 under no clause at mon 09:45"]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 10:05"]);
});

test("work that ends at the limit is done, and the top tier has no limit", () => {
  expect(handOversOf(finished({ policy: limited }, { at: "mon 09:00", work: 45 }))).toEqual([]);
  const desk = finished({ policy: limited }, { at: "mon 09:00", needs: "tier3", work: [10, 20, 90] });
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 11:00"]);
});

test("a rule about time at a tier hands the ticket on under its clause", () => {
  const escalations = [
    { clause: "ESC-1", when: { tier: "tier1", unresolvedFor: "30m" }, to: "tier3" },
    { clause: "ESC-2", when: { tier: "tier1", priority: "high", unresolvedFor: "15m" }, to: "tier2" },
  ];
  const policy = { ...limited, escalations };
  const desk = finished(
    { policy },
    { at: "mon 09:00", work: 60, priority: "high" },
    { at: "mon 12:00", work: 60 },
  );
  expect(handOversOf(desk)).toEqual([
    "1 to tier2 under ESC-2 at mon 09:15",
    "2 to tier3 under ESC-1 at mon 12:30",
  ]);
});

test("work before and after a customer's answer counts together against the limit", () => {
  const asked = { after: 0.5, reply: 60 };
  const desk = finished({ policy: limited }, { at: "mon 09:00", work: [60, 10], asked });
  expect(handOversOf(desk)).toEqual(["1 to tier2 under no clause at mon 10:45"]);
  const busy = { at: "mon 10:20", work: 20, priority: "high" };
  const queued = finished({ policy: limited }, { at: "mon 09:00", work: [60, 10], asked }, busy);
  expect(handOversOf(queued)).toEqual(["1 to tier2 under no clause at mon 10:55"]);
});

test("rules in a circle end with the tier that has the ticket", () => {
  const escalations = [
    { clause: "ESC-1", when: { tier: "tier1", attempts: ">=1" }, to: "tier2" },
    { clause: "ESC-2", when: { tier: "tier2", attempts: ">=1" }, to: "tier1" },
  ];
  const desk = finished({ policy: { escalations } }, { at: "mon 09:00", needs: "tier3", work: 1 });
  expect(handOversOf(desk)).toHaveLength(12);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:13"]);
});

test("a second chat takes longer by the slow-down", () => {
  const chats = ["mon 09:00", "mon 09:05"].map((at) => ({ at, channel: "chat", work: 10 }));
  const desk = finished({ load: { chatSlowDown: 0.5 } }, ...chats);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:10", "2 at mon 09:20"]);
});

test("a tier that ran out of time finds the rest of its work when the ticket is sent back", () => {
  const inquiry = { at: "mon 09:00", work: [60, 20, 30], rereads: 5, sentBack: true };
  const desk = finished({ policy: limited }, inquiry);
  expect(handOversOf(desk)).toEqual([
    "1 to tier2 under no clause at mon 09:45",
    "1 to tier1 under no clause at mon 09:50",
  ]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 10:10"]);
});
