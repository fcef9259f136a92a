import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { Stream, streamFor } from "../../src/kernel/index.ts";
import { HourlyArrivals } from "../../src/workload/arrivals.ts";
import { msPerHour } from "../../src/workload/load.ts";

const monday = Date.UTC(2026, 2, 2);

/** Every arrival in hours of these means, from a Monday on. */
function arrivalsIn(means: readonly number[], stream = streamFor("arrivals", 0, "check")): readonly number[] {
  const bounds = Float64Array.from({ length: means.length + 1 }, (_, hour) => monday + hour * msPerHour);
  const arrivals = new HourlyArrivals(stream, bounds, Float64Array.from(means));
  const seen: number[] = [];
  while (arrivals.next < Infinity) {
    seen.push(arrivals.next);
    arrivals.advance();
  }
  return seen;
}

const hourOf = (at: number): number => Math.floor((at - monday) / msPerHour);

test("each hour sees as many arrivals as it should, within what chance allows", () => {
  const means = Array.from({ length: 1200 }, (_, hour) => [2, 0, 12, 40, 7, 0.5][hour % 6] ?? 0);
  const counts = means.map(() => 0);
  for (const at of arrivalsIn(means)) counts[hourOf(at)] = (counts[hourOf(at)] ?? 0) + 1;
  for (const [first, mean] of [2, 0, 12, 40, 7, 0.5].entries()) {
    const some = counts.filter((_, hour) => hour % 6 === first);
    const total = some.reduce((sum, count) => sum + count, 0);
    const dispersion = some.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (mean === 0 ? 1 : mean);
    expect(Math.abs(total - 200 * mean), `hours of ${mean}`).toBeLessThanOrEqual(3.5 * Math.sqrt(200 * mean));
    if (mean === 0) expect(total).toBe(0);
    else {
      // the variance of one term of the sum is 2 + 1 / mean
      expect(Math.abs(dispersion - 200)).toBeLessThan(3.5 * Math.sqrt(200 * (2 + 1 / mean)));
    }
  }
});

test("at a constant rate the gaps are exponential", () => {
  const seen = arrivalsIn(new Array<number>(400).fill(50));
  const gaps = seen.map((at, index) => at - (seen[index - 1] ?? monday)).sort((a, b) => a - b);
  const distance = gaps.map((gap, index) => {
    const probability = 1 - Math.exp((-gap * 50) / msPerHour);
    return Math.max((index + 1) / gaps.length - probability, probability - index / gaps.length);
  });
  // exceeded once in 1000 times (Kolmogorov, 1933)
  expect(Math.max(...distance) * Math.sqrt(gaps.length)).toBeLessThan(1.95);
});

test.prop([fc.array(fc.constantFrom(0, 0.2, 3, 30), { maxLength: 40 }), fc.nat()], { seed: 26, numRuns: 60 })(
  "arrivals come in order, each strictly inside an hour with a rate",
  (means, replication) => {
    const seen = arrivalsIn(means, streamFor("arrivals", replication, "property"));
    for (const [index, at] of seen.entries()) {
      expect(at).toBeGreaterThanOrEqual(seen[index - 1] ?? monday);
      expect(Number.isInteger(at)).toBe(true);
      expect(means[hourOf(at)]).toBeGreaterThan(0);
    }
  },
);

test("after the last hour with a rate nobody comes any more", () => {
  const seen = arrivalsIn([20, 20, 0, 0, 0]);
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.at(-1)).toBeLessThan(monday + 2 * msPerHour);
  expect(arrivalsIn([0, 0])).toEqual([]);
  expect(arrivalsIn([])).toEqual([]);
});

test("each arrival takes one number, so a busier channel keeps the order of its customers", () => {
  const stream = new Stream([1, 2, 3, 4]);
  const taken = arrivalsIn([30, 0, 30], stream).length;
  const same = new Stream([1, 2, 3, 4]);
  for (let number = 0; number <= taken; number++) same.nextOpen();
  expect(stream.next()).toBe(same.next());
});

test("hours may be longer or shorter than an hour", () => {
  const bounds = Float64Array.from([0, 100, 100_000]);
  const arrivals = new HourlyArrivals(streamFor("a", 0, "b"), bounds, Float64Array.from([50, 0.5]));
  let early = 0;
  while (arrivals.next < 100) {
    early += 1;
    arrivals.advance();
  }
  expect(Math.abs(early - 50)).toBeLessThan(25);
});
