import { expect, test } from "vitest";
import { handOver, triage } from "../../../src/workload/schema/handling.ts";

test("a matrix has shares by priority, and mistakes stay unnoticed where nothing is said", () => {
  expect(triage.parse({ matrix: { high: { high: "90%", low: 0.1 } } })).toEqual({
    matrix: { high: { high: 0.9, low: 0.1 } },
    noticed: 0,
  });
  expect(triage.safeParse({ noticed: "50%" }).success).toBe(false);
});

test("a hand-over costs nothing and nothing is sent back unless the load says so", () => {
  expect(handOver.parse({})).toEqual({ sentBack: 0 });
  expect(handOver.safeParse({ sentBack: "120%" }).success).toBe(false);
});
