import { expect, test } from "vitest";
import type { Comparison } from "../../src/experiment/index.ts";
import { comparisonText, plain } from "../../src/report/index.ts";
import { sampleComparison, sampleComparisonOrigin, unsureAll, worseOnPhone } from "./sampleComparison.ts";

const textOf = (changes: Partial<Comparison> = {}): string =>
  comparisonText({ ...sampleComparison, ...changes }, sampleComparisonOrigin, plain);
const headlineOf = (changes: Partial<Comparison>): string => textOf(changes).split("\n")[0] ?? "";

test("a comparison in words: what differs most surely, what else, then every figure", () => {
  expect(textOf()).toMatchInlineSnapshot(`
    "DIFFERENT  B answers phone tickets in time less often, by 5 points [4, 6]; 2 other figures differ surely (1 better, 1 neither)

      A  A week under sample v1
      B  A week under sample v1 with staff.day.agents=1

    What else differs surely
      ▲ B resolves tickets sooner, by 30m [15m, 45m] (1h 30m → 1h)
      ◆ B keeps tier1 busier, by 10 points [9, 11] (50% → 60%)

    Every figure, in points or time (▲ surely better, ▼ surely worse, ◆ surely different)
                                      A    B  B - A      interval  pairing
        first response in time      90%  91%     +1      [-2, +4]     ×1.5
      ▼   phone                     90%  85%     -5      [-6, -4]      ×12
        resolution in time, low    100%    -      -
      ▲ time to resolution       1h 30m   1h   -30m  [-45m, -15m]       ×3
      ◆ agents busy, tier1          50%  60%    +10     [+9, +11]     ×100

    20 replications of each, with the same customers. Each of 5 intervals has 99%, so that all hold together with 95% (Bonferroni)
    pairing: as many times more replications it would take if the two did not meet the same customers
    In time: met / (met + missed); abandoned before the target is due counts neither way, abandoned after it as missed
    seed 7 · policy sample  · deskdrill 1.2.3 · deskdrill compare load.yaml --against-set staff.day.agents=1 --seed 7"
  `);
});

test("the verdict says when nothing differs, and when nothing else does", () => {
  expect(headlineOf({ figures: [unsureAll] })).toBe("ALIKE  nothing differs surely, of 1 figures");
  expect(headlineOf({ figures: [unsureAll, worseOnPhone] })).toBe(
    "DIFFERENT  B answers phone tickets in time less often, by 5 points [4, 6]; nothing else differs surely",
  );
});

test("the figure that was to be told comes first, known or not", () => {
  const told = { ...unsureAll, level: 0.9875, looks: 4 };
  expect(headlineOf({ told })).toBe("UNDECIDED  first response in time: +1 [-2, +4]");
  expect(headlineOf({ told: { ...told, ...worseOnPhone } })).toBe(
    "DIFFERENT  B answers phone tickets in time less often, by 5 points [4, 6]; 2 other figures differ surely (1 better, 1 neither)",
  );
  expect(textOf({ told })).toContain("looked at 4 times at most; its interval has 98.75%");
});

test("customers who are not the same are warned of", () => {
  expect(textOf({ customersDiffer: ["arrivals", "mix"] })).toContain(
    "! They do not have the same customers (arrivals, mix).",
  );
});

test("no more than six other differences are listed, the rest are counted", () => {
  const many = Array.from({ length: 9 }, (_, index) => ({
    ...worseOnPhone,
    figure: { metric: "firstResponse", where: { channel: `line${index}` } } as const,
  }));
  expect(textOf({ figures: many })).toContain("  and 2 more, marked below");
});
