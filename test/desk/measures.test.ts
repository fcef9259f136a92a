import { expect, test } from "vitest";
import { CellMeasure, Measures, timeParts } from "../../src/desk/index.ts";

const size = { priorities: 2, channels: 3, tiers: 1, clauses: 2 };

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

test("cells are told apart by metric, priority and channel, and empty ones are left out", () => {
  const measures = new Measures(size);
  measures.cell("firstResponse", 1, 2).met = 5;
  measures.cell("resolution", 0, 1).cancelled = 1;
  expect(
    [...measures.measured()].map(({ metric, priority, channel }) => [metric, priority, channel]),
  ).toEqual([
    ["firstResponse", 1, 2],
    ["resolution", 0, 1],
  ]);
  expect(measures.cell("firstResponse", 0, 2).met).toBe(0);
});

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
