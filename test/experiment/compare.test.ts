import { expect, test } from "vitest";
import {
  allFigures,
  compare,
  comparedAt,
  pairOf,
  rounds,
  type Figure,
  type Pair,
} from "../../src/experiment/index.ts";
import { studentQuantile } from "../../src/kernel/index.ts";
import type { Load } from "../../src/workload/index.ts";
import { line, loadWith, policyWith, upstairs, type Changes } from "../desk/script.ts";
import { sampleLoad } from "../desk/sampleLoad.ts";

function made(count: number, a: Load, b: Load, figures: readonly Figure[]): readonly Pair[] {
  const found: Pair[] = [];
  for (const round of rounds([a, b], figures)) if (found.push(pairOf(round)) === count) break;
  return found;
}

const firstResponse = { metric: "firstResponse", where: {} } as const;
const shares = (a: readonly number[], b: readonly number[]): readonly Pair[] =>
  a.map((met, index) => ({
    a: [{ above: met, below: 10 }],
    b: [{ above: b[index] ?? 0, below: 10 }],
  }));

test("a desk against itself differs in nothing, and no interval has any width", () => {
  const figures = allFigures(sampleLoad);
  const { figures: found } = compare(figures, made(4, sampleLoad, sampleLoad, figures));
  expect(found.length).toBeGreaterThan(30);
  for (const { a, b, difference, change } of found) {
    expect(b).toEqual(a);
    expect(difference.kind === "none" ? { value: 0, low: 0, high: 0 } : difference).toMatchObject({
      value: 0,
      low: 0,
      high: 0,
    });
    expect(change).toBe("unsure");
  }
});

test("the same roster under other names, cut into other lines, is the same desk", () => {
  const roster = (...staff: readonly Changes[]): Load => loadWith({ staff: [...staff, ...upstairs] });
  const a = roster(line("ann", "tier1", 3));
  const b = roster(line("eve", "tier1", 1), line("zoe", "tier1", 2));
  const figures = allFigures(a);
  const found = compare(figures, made(3, a, b, figures)).figures;
  expect(found.every(({ difference }) => difference.kind !== "interval" || difference.value === 0)).toBe(
    true,
  );
});

test("one agent more is told apart with the same customers, and pairs need fewer replications", () => {
  const busy = { arrivals: { phone: { perWeek: 700 } }, customers: { patience: { phone: { mean: "5m" } } } };
  const desk = (agents: number): Load =>
    loadWith({ ...busy, staff: [line("ann", "tier1", agents), ...upstairs] });
  const figure: Figure = { metric: "abandonment", where: { channel: "phone" } };
  const [found] = compare([figure], made(8, desk(1), desk(2), [figure])).figures;
  expect(found?.change).toBe("better");
  if (found?.difference.kind !== "interval") throw new Error("eight pairs have an interval");
  expect(found.difference.high).toBeLessThan(0);
  expect(found.difference.varianceReduction).toBeGreaterThan(1);
});

test("each of the intervals leaves its part of the error to the others", () => {
  const pairsOf = shares([5, 6, 7, 4], [6, 6, 9, 5]).map(({ a, b }) => ({
    a: [...a, ...a],
    b: [...b, ...b],
  }));
  const other = { metric: "resolution", where: {} } as const;
  const { level, figures } = compare([firstResponse, other], pairsOf);
  expect(level).toBeCloseTo(0.975, 12);
  const [{ difference } = { difference: undefined }] = figures;
  if (difference?.kind !== "interval") throw new Error("four pairs have an interval");
  // Differences 1, 0, 2, 1 of ten: mean 1, standard deviation sqrt(2/3).
  const halfWidth = (studentQuantile(0.9875, 3) * Math.sqrt(2 / 3 / 4)) / 10;
  expect(difference.value).toBeCloseTo(0.1, 12);
  expect(difference.high - difference.value).toBeCloseTo(halfWidth, 12);
});

test("figures that neither side has tickets for are left out and cost the others nothing", () => {
  const none = { above: 0, below: 0 };
  const pairsOf = shares([5, 6], [6, 6]).map(({ a, b }) => ({ a: [...a, none], b: [...b, none] }));
  const found = compare([firstResponse, { metric: "resolution", where: {} }], pairsOf);
  expect([found.figures.length, found.level]).toEqual([1, 0.95]);
  const oneSided = pairsOf.map(({ a, b }) => ({ a, b: [b[0] ?? none, { above: 1, below: 2 }] }));
  const both = compare([firstResponse, { metric: "resolution", where: {} }], oneSided).figures;
  expect(both[1]).toMatchObject({ a: { kind: "none" }, difference: { kind: "none" }, change: "unsure" });
});

test("all of them late on one side and none on the other is sure only with tickets enough", () => {
  const found = (count: number): object =>
    comparedAt(firstResponse, shares(new Array(count).fill(0), new Array(count).fill(10)), 0, 0.999);
  expect(found(2)).toMatchObject({ change: "better", difference: { value: 1 } });
  const few = comparedAt(
    firstResponse,
    [0, 0].map(() => ({ a: [{ above: 0, below: 1 }], b: [{ above: 1, below: 1 }] })),
    0,
    0.999,
  );
  expect(few).toMatchObject({ change: "unsure", difference: { value: 1 } });
});

test("what is more or less is better or worse by its metric", () => {
  const change = (metric: Figure["metric"]): string =>
    comparedAt({ metric, where: {} }, shares([1, 2, 1], [9, 9, 8]), 0, 0.95).change;
  expect((["resolution", "abandonment", "resolutionMinutes", "occupancy"] as const).map(change)).toEqual([
    "better",
    "worse",
    "worse",
    "different",
  ]);
});

test("two policies meet the same customers, and what only one promises has no difference", () => {
  const targets = [{ clause: "SLA-1", default: true, calendar: "always", firstResponse: "1h" }];
  const b = loadWith({}, policyWith({ targets }));
  const figure: Figure = { metric: "resolution", where: {} };
  const [found] = compare([figure], made(2, loadWith(), b, [figure])).figures;
  expect(found).toMatchObject({ b: { kind: "none" }, difference: { kind: "none" } });
});
