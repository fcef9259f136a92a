import { expect, test } from "vitest";
import { Routing } from "../../src/desk/routing.ts";
import { line, loadWith, upstairs } from "./script.ts";

const load = loadWith({
  staff: [
    line("calls", "tier1", 2, { channels: ["phone", "hotline", "counter"] }),
    line("mail", "tier1", 1, { channels: ["email", "chat"] }),
    line("faults", "tier1", 1, { skills: ["fault"] }),
    line("absent", "tier1", 0),
    ...upstairs,
  ],
});
const routing = new Routing(load);
const queueOf = (tier: string, channel: string, category: string): number =>
  routing.queueOf(
    load.lexicon.indexOf("tier", tier),
    load.lexicon.indexOf("channel", channel),
    load.lexicon.indexOf("category", category),
  );
const takersOf = (queue: number): readonly string[] =>
  (routing.queues[queue]?.lines ?? []).map((index) => load.staff[index]?.name ?? "");

test("inquiries that the same agents take wait in one line", () => {
  expect(queueOf("tier1", "phone", "question")).toBe(queueOf("tier1", "hotline", "hardware"));
  expect(takersOf(queueOf("tier1", "phone", "question"))).toEqual(["calls"]);
  expect(takersOf(queueOf("tier1", "phone", "fault"))).toEqual(["calls", "faults"]);
  expect(takersOf(queueOf("tier2", "phone", "fault"))).toEqual(["bea"]);
});

test("chats wait apart, since an agent holds several of them", () => {
  const chats = queueOf("tier1", "chat", "question");
  expect(chats).not.toBe(queueOf("tier1", "email", "question"));
  expect(takersOf(chats)).toEqual(["mail"]);
  expect([routing.queues[chats]?.concurrency, routing.queues[0]?.concurrency]).toEqual([2, 1]);
});

test("a line takes from every queue that it is part of, and one without agents from none", () => {
  const [calls = [], , faults = [], absent = []] = routing.queuesOfLine;
  expect(faults).toContain(queueOf("tier1", "phone", "fault"));
  expect(faults).toContain(queueOf("tier1", "chat", "fault"));
  expect(faults).not.toContain(queueOf("tier1", "phone", "question"));
  expect(calls).toHaveLength(2);
  expect(absent).toEqual([]);
});

test("what nobody takes has no queue", () => {
  const only = loadWith({
    arrivals: { email: { perWeek: 1 } },
    staff: [line("mail", "tier1", 1, { channels: ["email"] }), ...upstairs],
  });
  const phone = only.lexicon.indexOf("channel", "phone");
  expect(new Routing(only).queueOf(0, phone, 0)).toBe(-1);
});
