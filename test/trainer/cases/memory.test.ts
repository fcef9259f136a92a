import { expect, test } from "vitest";
import { SessionMemory } from "../../../src/trainer/cases/memory.ts";

test("a session remembers how often it used something", () => {
  const memory = new SessionMemory();
  memory.note("lookalike");
  memory.note("lookalike");
  expect([memory.uses("lookalike"), memory.uses("duplicate")]).toEqual([2, 0]);
});
