import { expect, test } from "vitest";
import { parse } from "yaml";
import { mixLines } from "../../../src/workload/calibrate/mixLines.ts";
import { policyOf } from "../sampleLoad.ts";
import { figuresOf, syntheticRows } from "./syntheticLog.ts";

const { mix } = parse(mixLines(figuresOf(syntheticRows(6)), policyOf()).join("\n")) as {
  readonly mix: {
    readonly categories: Readonly<
      Record<string, Readonly<Record<string, Readonly<Record<string, string>> | string>>>
    >;
  };
};

test("each category has its share, priorities and the tiers that its hand-overs make of it", () => {
  expect(Object.keys(mix.categories)).toEqual(["bug", "access"]);
  expect(Object.keys(mix.categories["bug"] ?? {})).toEqual(["share", "channels", "priority", "solvedAt"]);
  expect(mix.categories["bug"]?.["share"]).toMatch(/^(59|60|61)(\.\d+)?%$/);
  const solvedAt = mix.categories["bug"]?.["solvedAt"] as Readonly<Record<string, string>>;
  expect(Object.keys(solvedAt)).toEqual(["tier1", "tier2"]);
  expect(parseFloat(solvedAt["tier1"] ?? "") + parseFloat(solvedAt["tier2"] ?? "")).toBeCloseTo(100, 6);
});

test("categories that come by all channels alike have factors of about one", () => {
  const { channels } = mix.categories["access"] ?? {};
  for (const factor of Object.values(channels ?? {})) expect(Math.abs(Number(factor) - 1)).toBeLessThan(0.15);
});
