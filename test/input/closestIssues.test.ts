import { expect, test } from "vitest";
import { z } from "zod";
import { closestIssues } from "../../src/input/closestIssues.ts";

const weekly = z.strictObject({ zone: z.string(), open: z.record(z.string(), z.string()) });
const always = z.strictObject({ open: z.literal("always") });
const schema = z.strictObject({
  calendar: z.union([weekly, always, z.strictObject({ anyOf: z.array(z.string()) })]),
});

const told = (calendar: unknown): readonly string[] => {
  const { error } = schema.safeParse({ calendar }, { reportInput: true });
  return closestIssues(error?.issues ?? []).map(({ code, path }) => `${path.join(".")} ${code}`);
};

test("of several forms the one with the fewest complaints was meant", () => {
  expect(told({ zone: "UTC", open: { mon: 5 } })).toEqual(["calendar.open.mon invalid_type"]);
  expect(told({ zoen: "UTC", open: { mon: "09:00-17:00" } })).toEqual([
    "calendar.zone invalid_type",
    "calendar unrecognized_keys",
  ]);
  expect(told({ open: "sometimes" })).toEqual(["calendar.open invalid_value"]);
  expect(told({ anyOf: ["office", 5] })).toEqual(["calendar.anyOf.1 invalid_type"]);
});

test("a value that fits no form at all keeps the union's own complaint", () => {
  expect(told(5)).toEqual(["calendar invalid_union"]);
  expect(told(undefined)).toEqual(["calendar invalid_union"]);
});
