import { expect, test } from "vitest";
import { finished, handOversOf, line, none, outcomesOf, storyOf, timesOf, upstairs } from "./script.ts";

test("a more urgent ticket overtakes those that came before it", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", priority: "low" },
    { at: "mon 09:01", priority: "low" },
    { at: "mon 09:02", priority: "normal" },
    { at: "mon 09:03", priority: "high" },
  );
  expect(timesOf(desk, "workStarted")).toEqual([
    "1 at mon 09:00",
    "4 at mon 09:10",
    "3 at mon 09:20",
    "2 at mon 09:30",
  ]);
});

const targets = [
  {
    clause: "SLA-1",
    default: true,
    calendar: "always",
    firstResponse: { byChannel: { phone: "5m", email: "4h", chat: "2h" }, calendar: "always" },
    resolution: "8h",
  },
];
const [waiting, later, sooner] = [
  { at: "mon 09:00", work: 30 },
  { at: "mon 09:01", channel: "email", priority: "low" },
  { at: "mon 09:02", channel: "chat", priority: "low" },
];

test("of equal priority the ticket that is due first comes first", () => {
  const desk = finished({ policy: { targets } }, waiting, later, sooner);
  expect(timesOf(desk, "workStarted").slice(1)).toEqual(["3 at mon 09:30", "2 at mon 09:40"]);
});

test("a queue in order of arrival looks at the priority only", () => {
  const policy = { targets, workflow: { queueOrder: "priority-then-arrival" } };
  const desk = finished({ policy }, waiting, later, sooner, { at: "mon 09:03", priority: "high" });
  expect(timesOf(desk, "workStarted").slice(1)).toEqual([
    "4 at mon 09:30",
    "2 at mon 09:40",
    "3 at mon 09:50",
  ]);
});

test("a queue by due time looks at nothing else", () => {
  const policy = { targets, workflow: { queueOrder: "due" } };
  const desk = finished({ policy }, waiting, { ...later, priority: "high" }, sooner);
  expect(timesOf(desk, "workStarted").slice(1)).toEqual(["3 at mon 09:30", "2 at mon 09:40"]);
});

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

test("an intake rule sends a ticket to its tier before anybody else looks", () => {
  const escalations = [{ clause: "ESC-1", at: "intake", when: { signal: "outage" }, to: "tier3" }];
  const desk = finished({ policy: { escalations } }, { at: "mon 09:00", signal: "outage", work: [1, 2, 3] });
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:03"]);
  expect(handOversOf(desk)).toEqual([]);
  expect(desk.state.measures.clauseCounts[desk.state.cases.clauses.indexOf("ESC-1")]).toBe(1);
});

test("a customer is answered once, by whoever is first, and before the work ends", () => {
  const desk = finished({}, { at: "mon 09:00", needs: "tier2", work: 10, reads: 15 });
  expect(storyOf(desk, 1).slice(4, 6)).toEqual(["mon 09:10 answered", "mon 09:10 escalated"]);
  expect(timesOf(desk, "answered")).toEqual(["1 at mon 09:10"]);
  expect(outcomesOf(desk, "firstResponse")).toEqual({ ...none, met: 1 });
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

test("a chat agent holds two chats, and the third waits", () => {
  const chats = ["mon 09:00", "mon 09:01", "mon 09:02"].map((at) => ({ at, channel: "chat", work: 10 }));
  const desk = finished({}, ...chats);
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 09:00", "2 at mon 09:01", "3 at mon 09:10"]);
});

test("a second chat takes longer by the slow-down", () => {
  const chats = ["mon 09:00", "mon 09:05"].map((at) => ({ at, channel: "chat", work: 10 }));
  const desk = finished({ load: { chatSlowDown: 0.5 } }, ...chats);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:10", "2 at mon 09:20"]);
});

test("a message that comes at night waits for the shift, and a night in which its clock stands still is not booked", () => {
  const staff = [line("ann", "tier1", 1, { hours: "office" }), ...upstairs];
  const always = { accepts: "always", worked: "always" };
  const channels = {
    email: { accepts: "always", worked: "office" },
    ...Object.fromEntries(["phone", "chat", "hotline", "counter"].map((id) => [id, always])),
  };
  const desk = finished(
    { policy: { channels }, load: { staff } },
    { at: "mon 18:00", work: 30, reads: 1 },
    { at: "mon 19:00", work: 300, reads: 1 },
  );
  expect(timesOf(desk, "workStarted")).toEqual(["1 at tue 09:00", "2 at tue 09:30"]);
  const [queue, closed] = desk.state.measures.cell("resolution", {
    priority: 1,
    channel: 0,
    plan: 0,
  }).missedParts;
  expect([queue, closed].map((span = 0) => span / 60_000)).toEqual([30, 0]);
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 1, missed: 1 });
});

test("closed hours in which the clock counts are told apart from the queue", () => {
  const staff = [line("ann", "tier1", 1, { hours: "office" }), ...upstairs];
  const desk = finished(
    { load: { staff } },
    { at: "mon 16:00", work: 90 },
    { at: "mon 16:30", channel: "hotline", priority: "high", work: 30 },
  );
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 16:00", "2 at tue 09:00"]);
  const hotline = desk.state.load.lexicon.indexOf("channel", "hotline");
  const parts = [
    ...desk.state.measures.cell("resolution", { priority: 0, channel: hotline, plan: 0 }).missedParts,
  ];
  // Half an hour of the office's time, sixteen hours of none, half an hour of work.
  expect(parts.map((span) => span / 60_000)).toEqual([30, 16 * 60, 0, 30, 0]);
});

test("after a hand-over the wait belongs to the hand-over", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", needs: "tier2", priority: "high", work: [10, 60] },
    { at: "mon 09:00", needs: "tier2", priority: "high", work: [10, 60] },
  );
  const [queue, , handOver] = desk.state.measures.cell("resolution", {
    priority: 0,
    channel: 0,
    plan: 0,
  }).missedParts;
  // Only the second is late: it waits ten minutes for the first tier and fifty for the second.
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 1, missed: 1 });
  expect([queue, handOver].map((span = 0) => span / 60_000)).toEqual([10, 50]);
});
