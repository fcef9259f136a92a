import { expect, test } from "vitest";
import { minutes } from "../../src/units/index.ts";
import { compileCondition, type Known } from "../../src/policy/condition.ts";
import { standingCondition } from "../../src/policy/schema/condition.ts";
import { inquiry } from "./samplePolicy.ts";

const holds = (written: object, known: Partial<Known> = {}): boolean =>
  compileCondition(standingCondition.parse(written))({ ...inquiry(), ...known });

test("no condition always holds", () => {
  expect(compileCondition(undefined)(inquiry())).toBe(true);
});

test("a list of words holds for any of them, not: for none of them", () => {
  expect(holds({ channel: ["phone", "email"] })).toBe(true);
  expect(holds({ channel: ["phone", "chat"] })).toBe(false);
  expect(holds({ channel: { not: ["phone", "email"] } })).toBe(false);
  expect(holds({ channel: { not: "phone" } })).toBe(true);
});

test("of a ticket's several signals one is enough, and not: wants none of them", () => {
  const signals = ["outage", "breach"];
  expect(holds({ signal: ["breach", "fire"] }, { signals })).toBe(true);
  expect(holds({ signal: "fire" }, { signals })).toBe(false);
  expect(holds({ signal: { not: "breach" } }, { signals })).toBe(false);
  expect(holds({ signal: { not: "fire" } }, { signals })).toBe(true);
  expect(holds({ signal: { not: "fire" } })).toBe(true);
});

test("all tests of a condition must hold, and one of its alternatives as well", () => {
  const when = { plan: "standard", any: [{ channel: "phone" }, { category: "access", impact: "person" }] };
  expect(holds(when)).toBe(false);
  expect(holds(when, { impact: "person" })).toBe(true);
  expect(holds(when, { channel: "phone" })).toBe(true);
  expect(holds(when, { channel: "phone", plan: "premium" })).toBe(false);
});

test.each([
  ["<2", [true, false, false]],
  ["<=2", [true, true, false]],
  ["=2", [false, true, false]],
  [2, [false, true, false]],
  [">=2", [false, true, true]],
  [">2", [false, false, true]],
])("attempts %s", (attempts, expected) => {
  expect([1, 2, 3].map((done) => holds({ attempts }, { attempts: done }))).toEqual(expected);
});

test("unresolved for so long holds from that very moment on", () => {
  const at = [minutes(44), minutes(45), minutes(46)];
  expect(at.map((unresolvedFor) => holds({ unresolvedFor: "45m" }, { unresolvedFor }))).toEqual([
    false,
    true,
    true,
  ]);
});

test("what is not known is none of the words asked for", () => {
  for (const when of [
    { impact: "team" },
    { service: "api" },
    { claimed: "high" },
    { priority: "low" },
    { tier: "tier1" },
  ]) {
    const [word] = Object.keys(when);
    expect(holds(when)).toBe(false);
    expect(holds({ [String(word)]: { not: Object.values(when)[0] } })).toBe(true);
  }
  for (const when of [
    { attempts: "<9" },
    { unresolvedFor: "0m" },
    { workaround: false },
    { during: "office" },
  ]) {
    expect(holds(when)).toBe(false);
  }
});

test("during: one of the calendars that were open when the ticket came", () => {
  expect(holds({ during: ["office", "night"] }, { during: ["always", "night"] })).toBe(true);
  expect(holds({ during: { not: "office" } }, { during: ["always", "night"] })).toBe(true);
  expect(holds({ during: "office" }, { during: ["always", "night"] })).toBe(false);
});
