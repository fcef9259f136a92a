import { expect, test } from "vitest";
import { z } from "zod";
import { knownKeysAt } from "../../src/input/knownKeys.ts";

const hours = z.union([z.literal("always"), z.strictObject({ zone: z.string(), open: z.string() })]);
const schema = z.strictObject({
  title: z.string().optional(),
  calendars: z.record(z.string(), hours).default({}),
  rules: z.array(
    z.strictObject({
      is: z.string(),
      get any(): z.ZodOptional<z.ZodLazy> {
        return branch;
      },
    }),
  ),
  workflow: z.strictObject({ close: z.string() }).prefault({ close: "" }),
});
const branch = z.lazy(() => z.strictObject({ plan: z.string() })).optional();

test("the keys that a mapping may have are found through lists, names, defaults and unions", () => {
  expect(knownKeysAt(schema, [])).toEqual(["title", "calendars", "rules", "workflow"]);
  expect(knownKeysAt(schema, ["calendars", "office"])).toEqual(["zone", "open"]);
  expect(knownKeysAt(schema, ["rules", 0])).toEqual(["is", "any"]);
  expect(knownKeysAt(schema, ["rules", 0, "any"])).toEqual(["plan"]);
  expect(knownKeysAt(schema, ["workflow"])).toEqual(["close"]);
});

test("each key is named once, though several forms have it", () => {
  const forms = z.union([
    z.strictObject({ within: z.string() }),
    z.strictObject({ within: z.string(), by: z.string() }),
  ]);
  expect(knownKeysAt(forms, [])).toEqual(["within", "by"]);
});

test("where the schema says nothing, no key is known", () => {
  expect(knownKeysAt(schema, ["title"])).toEqual([]);
  expect(knownKeysAt(schema, ["nowhere", "at", "all"])).toEqual([]);
  expect(knownKeysAt(schema, ["constructor"])).toEqual([]);
});
