import { expect, test } from "vitest";
import { parse } from "yaml";
import { mixLines } from "../../../src/workload/calibrate/mixLines.ts";
import { figuresOf, syntheticRows, trueHandOvers } from "./syntheticLog.ts";

const { mix } = parse(mixLines(figuresOf(syntheticRows(6))).join("\n")) as {
  readonly mix: {
    readonly categories: Readonly<
      Record<string, Readonly<Record<string, Readonly<Record<string, string>> | string>>>
    >;
  };
};

test("each category has its share, priorities and how often its tickets are handed over", () => {
  expect(Object.keys(mix.categories)).toEqual(["bug", "access"]);
  expect(Object.keys(mix.categories["bug"] ?? {})).toEqual(["share", "channels", "priority", "handOvers"]);
  expect(mix.categories["bug"]?.["share"]).toMatch(/^(59|60|61)(\.\d+)?%$/);
  const { mean, dispersion } = mix.categories["bug"]?.["handOvers"] as Readonly<Record<string, string>>;
  expect(Math.abs(Number(mean) / trueHandOvers.mean - 1)).toBeLessThan(0.1);
  expect(Math.abs(Number(dispersion) / trueHandOvers.dispersion - 1)).toBeLessThan(0.2);
});

test("categories that come by all channels alike have factors of about one", () => {
  const { channels } = mix.categories["access"] ?? {};
  for (const factor of Object.values(channels ?? {})) expect(Math.abs(Number(factor) - 1)).toBeLessThan(0.15);
});
