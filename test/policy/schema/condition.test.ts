import { expect, test } from "vitest";
import { minutes } from "../../../src/units/index.ts";
import {
  decidedCondition,
  inquiryCondition,
  standingCondition,
} from "../../../src/policy/schema/condition.ts";
import { reading } from "./reading.ts";

test("a fact is one word, one of several, or none of them", () => {
  expect(
    reading(inquiryCondition, { plan: "premium", channel: ["phone", "chat"], category: { not: "bug" } }),
  ).toEqual({
    plan: { oneOf: ["premium"] },
    channel: { oneOf: ["phone", "chat"] },
    category: { noneOf: ["bug"] },
  });
  expect(reading(inquiryCondition, { claimed: 1, signal: { not: [1, 2] } })).toEqual({
    claimed: { oneOf: ["1"] },
    signal: { noneOf: ["1", "2"] },
  });
});

test("an empty condition and an empty list are refused: they would match everything or nothing", () => {
  expect(reading(inquiryCondition, {})).toEqual(["CONDITION_EMPTY"]);
  expect(reading(inquiryCondition, { plan: [] })).toHaveLength(1);
  expect(reading(inquiryCondition, { any: [] })).toHaveLength(1);
});

test("a fact with several words can be asked to have all of them, others cannot", () => {
  expect(reading(inquiryCondition, { signal: { all: ["outage", "breach"] } })).toEqual({
    signal: { oneOf: ["outage", "breach"], every: true },
  });
  expect(reading(inquiryCondition, { plan: { all: ["standard", "premium"] } })).toHaveLength(1);
});

test("groups are conditions of the same kind, and may have groups once more", () => {
  expect(reading(inquiryCondition, { any: [{ plan: "premium" }, { channel: "phone" }] })).toEqual({
    any: [{ plan: { oneOf: ["premium"] } }, { channel: { oneOf: ["phone"] } }],
  });
  const twice = { none: [{ plan: "premium", all: [{ service: "api" }] }] };
  expect(reading(inquiryCondition, twice)).toEqual({
    none: [{ plan: { oneOf: ["premium"] }, all: [{ service: { oneOf: ["api"] } }] }],
  });
  expect(reading(inquiryCondition, { any: [{ all: [{ none: [{ plan: "premium" }] }] }] })).toEqual([
    "no none",
  ]);
  expect(reading(inquiryCondition, { any: [{}] })).toEqual(["CONDITION_EMPTY"]);
  expect(reading(inquiryCondition, { any: [{ tier: "tier1" }] })).toEqual(["no tier"]);
});

test("what may be asked grows with what is known: an inquiry, its priority, the work on it", () => {
  const whole = { priority: "high", tier: "tier1", unresolvedFor: "45m", workaround: false };
  expect(reading(inquiryCondition, { priority: "high" })).toEqual(["no priority"]);
  expect(reading(decidedCondition, { priority: "high" })).toEqual({ priority: { oneOf: ["high"] } });
  expect(reading(decidedCondition, { tier: "tier1" })).toEqual(["no tier"]);
  expect(reading(standingCondition, whole)).toEqual({
    priority: { oneOf: ["high"] },
    tier: { oneOf: ["tier1"] },
    unresolvedFor: minutes(45),
    workaround: false,
  });
});

test.each([
  [">=2", { comparison: ">=", number: 2 }],
  ["< 5", { comparison: "<", number: 5 }],
  ["=0", { comparison: "=", number: 0 }],
  [3, { comparison: "=", number: 3 }],
  ["2", ["VALUE_INVALID"]],
  ["=>2", ["VALUE_INVALID"]],
  [">1.5", ["VALUE_INVALID"]],
  [1.5, ['expected a number such as 3, or ">=2"']],
])("%j as a number of attempts", (written, read) => {
  const result = reading(standingCondition, { attempts: written });
  expect(result).toEqual(Array.isArray(read) ? read : { attempts: read });
});
