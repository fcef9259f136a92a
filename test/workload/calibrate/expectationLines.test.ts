import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadPolicy, type Policy } from "../../../src/policy/index.ts";
import { expectationLines } from "../../../src/workload/calibrate/expectationLines.ts";
import { policyOf, samplePolicy } from "../sampleLoad.ts";
import { figuresOf, mapOf, syntheticMap, syntheticRows } from "./syntheticLog.ts";

interface Expectation {
  readonly where?: { readonly handOvers?: number; readonly priority?: string };
  readonly within?: string;
  readonly atLeast?: string;
  readonly atMost?: string;
}

const expectationsOf = (map: string, policy: Policy): readonly Expectation[] => {
  const lines = expectationLines(figuresOf(syntheticRows(8), mapOf(map)), policy);
  return (parse(lines.join("\n")) as { readonly expect: readonly Expectation[] }).expect;
};

/** The same words, with a target that counts day and night. */
const always = loadPolicy({
  file: "always.yaml",
  text: samplePolicy.replace("calendar: worked,", "calendar: always,"),
  hash: "",
});

test("where the log says who was in time, each number of hand-overs has its share, give or take eight points", () => {
  const judged = syntheticMap.replace("abandoned:", "met:");
  const found = expectationsOf(judged, policyOf());
  expect(found.length).toBeGreaterThan(3);
  expect(found.every(({ where }) => where?.handOvers !== undefined)).toBe(true);
  const [low, high] = found.filter(({ where }) => where?.handOvers === 0);
  expect(parseFloat(high?.atMost ?? "") - parseFloat(low?.atLeast ?? "")).toBeCloseTo(16, 1);
});

test("where targets count day and night, times of the log are expected as well", () => {
  expect(always.ok).toBe(true);
  const spans = always.ok ? expectationsOf(syntheticMap, always.value).map(({ within }) => within) : [];
  expect(new Set(spans)).toEqual(new Set(["1h", "4h", "24h", "7d"]));
});

test("a log that says neither leaves the expectations to whoever runs the load", () => {
  expect(expectationsOf(syntheticMap, policyOf())).toEqual([]);
});
