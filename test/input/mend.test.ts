import { expect, test } from "vitest";
import { z } from "zod";
import { mend } from "../../src/input/mend.ts";

const tier = z.strictObject({ title: z.string(), limit: z.int().optional() });
const schema = z.strictObject({
  title: z.string(),
  passMark: z.number().optional(),
  tiers: z.record(z.string(), tier),
  notify: z.array(z.string()).default([]),
});
const whole = { title: "Desk", tiers: { tier1: { title: "First" } }, notify: ["lead"] };

test("faulty values, unknown keys and missing texts do not keep the rest from being checked", () => {
  expect(mend(schema, { ...whole, passMark: "high", extra: 1 })).toEqual(whole);
  expect(mend(schema, { ...whole, tiers: { tier1: { limit: 5 } } })?.tiers).toEqual({
    tier1: { title: "stand-in", limit: 5 },
  });
  expect(mend(schema, { ...whole, title: 5 })?.title).toBe("stand-in");
  expect(mend(schema, { ...whole, notify: ["lead", 5, "desk"] })?.notify).toEqual([
    "lead",
    "stand-in",
    "desk",
  ]);
});

test("nothing is left when a part that defines names is at fault: its names would seem unknown", () => {
  expect(mend(schema, { ...whole, tiers: ["tier1"] })).toBeUndefined();
  expect(mend(schema, { ...whole, tiers: { tier1: 5 } })).toBeUndefined();
  expect(mend(schema, { title: "Desk" })).toBeUndefined();
  expect(mend(schema, null)).toBeUndefined();
});

test("the value itself stays as it was", () => {
  const value = Object.freeze({ ...whole, extra: 1 });
  mend(schema, value);
  expect(value).toEqual({ ...whole, extra: 1 });
});
