import { expect, test } from "vitest";
import { parameterTypesOf } from "../../src/acceptance/parameterTypes.ts";
import { cornerPolicy } from "./sample.ts";

const types = new Map(parameterTypesOf(cornerPolicy()).map((one) => [one.name, one]));
const fits = (name: string, text: string): boolean => {
  const { source } = types.get(name)?.pattern ?? /(?!)/;
  return new RegExp(`^(?:${source})$`).test(text);
};

test.each([
  ["priority", "critical", "urgent"],
  ["channel", "phone", "pigeon"],
  ["category", "hardware", "software"],
  ["tier", "desk", "tier1"],
  ["plan", "premium", "gold"],
  ["signal", "outage", "flood"],
  ["contact", "boss", "nobody"],
  ["calendar", "office", "never"],
  ["clause", "SLA-1", "SLA-9"],
  ["metric", "firstResponse", "lunch"],
  ["duration", "1h30m", "1 hour"],
  ["time", "2026-03-02T09:00:00Z", "noon"],
  ["percent", "97.5%", "most"],
  ["trainee", "a trainee who goes by the tone", "a trainee"],
])("%s: %s is one, %s is none", (name, word, other) => {
  expect([fits(name, word), fits(name, other)]).toEqual([true, false]);
});

test("a kind of which the policy has no word fits nothing", () => {
  expect(types.get("ladder")?.words).toEqual([]);
  expect(fits("ladder", "")).toBe(false);
});

test("a percentage means a share", () => {
  expect(types.get("percent")?.meaningOf("95%")).toBe(0.95);
});
