import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { CellMeasure, Measures, timeParts } from "../../src/desk/index.ts";

const key = fc.record({
  priority: fc.nat({ max: 1 }),
  channel: fc.nat({ max: 2 }),
  plan: fc.nat({ max: 1 }),
});
const size = { priorities: 2, channels: 3, plans: 2, tiers: 1, clauses: 2, handOvers: 1 };

function cellOf(met: number, missed: number, counted: readonly number[]): CellMeasure {
  const cell = new CellMeasure();
  Object.assign(cell, { met, missed, open: 1, cancelled: 2 });
  for (const span of counted) {
    cell.counted.add(span);
    cell.countedSum += span;
    cell.elapsedSum += 2 * span;
  }
  cell.missedParts.set(timeParts.map((_, part) => part * missed));
  return cell;
}

test("two replications merged are one that counted both", () => {
  const merged = cellOf(3, 2, [10, 20]);
  merged.merge(cellOf(4, 1, [30]));
  const whole = cellOf(7, 3, [10, 20, 30]);
  Object.assign(whole, { open: 2, cancelled: 4 });
  expect(merged).toEqual(whole);
});

test("cells are told apart by metric, priority, channel and plan, and empty ones are left out", () => {
  const measures = new Measures(size);
  measures.cell("firstResponse", { priority: 1, channel: 2, plan: 0 }).met = 5;
  measures.cell("firstResponse", { priority: 1, channel: 2, plan: 1 }).open = 1;
  measures.cell("resolution", { priority: 0, channel: 1, plan: 1 }).cancelled = 1;
  const names = [...measures.measured()].map(({ metric, priority, channel, plan }) => [
    metric,
    priority,
    channel,
    plan,
  ]);
  expect(names).toEqual([
    ["firstResponse", 1, 2, 0],
    ["firstResponse", 1, 2, 1],
    ["resolution", 0, 1, 1],
  ]);
  expect(measures.cell("firstResponse", { priority: 0, channel: 2, plan: 0 }).met).toBe(0);
});

property.prop([fc.array(key, { maxLength: 40 })], { seed: 1 })(
  "every ticket is found again by its own key, and with those of the other plans by priority and channel",
  (keys) => {
    const measures = new Measures(size);
    for (const one of keys) measures.cell("resolution", one).met += 1;
    const countOf = (cells: Iterable<CellMeasure>): number =>
      [...cells].reduce((sum, { met }) => sum + met, 0);
    for (const { priority, channel, plan } of keys) {
      const pair = keys.filter((one) => one.priority === priority && one.channel === channel);
      expect(countOf(measures.cellsOf("resolution", priority, channel))).toBe(pair.length);
      const own = pair.filter((one) => one.plan === plan);
      expect(measures.cell("resolution", { priority, channel, plan }).met).toBe(own.length);
    }
    const all = [...measures.measured()].map(({ cell }) => cell);
    expect(countOf(all)).toBe(keys.length);
    expect(measures.cellsOf("firstResponse", 0, 0)).toEqual([]);
  },
);

test("arrivals and those who hang up are counted by channel", () => {
  const measures = new Measures(size);
  for (const channel of [0, 2, 2]) measures.countArrival(channel);
  measures.countAbandonment(2);
  expect([...measures.arrivedBy]).toEqual([1, 0, 2]);
  expect([...measures.abandonedBy]).toEqual([0, 0, 1]);
  expect(measures.tickets).toMatchObject({ arrived: 3, abandoned: 1 });
});

test("a wait is counted at its tier, and no clause counts for nothing", () => {
  const measures = new Measures(size);
  measures.addWait(0, 40);
  measures.addWait(0, 2);
  for (const clause of [1, -1, 1]) measures.countClause(clause);
  expect([measures.waits[0]?.count, measures.waitSums[0]]).toEqual([2, 42]);
  expect([...measures.clauseCounts]).toEqual([0, 2]);
});
