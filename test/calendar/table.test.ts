import { expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import { united } from "../../src/calendar/intervals.ts";
import { OpenTable } from "../../src/calendar/table.ts";
import { instant, never, working } from "../../src/units/index.ts";

const day = 86_400_000;

/** Open for the first quarter of every day; counts how often it was asked. */
function quarters(limits: { readonly earliest: number; readonly latest: number }): {
  readonly table: OpenTable;
  readonly asked: () => number;
} {
  let questions = 0;
  const timesBetween = (from: number, to: number): readonly number[] => {
    questions += 1;
    const found: [number, number][] = [];
    for (let start = Math.floor(from / day) * day; start < to; start += day) {
      found.push([Math.max(from, start), Math.min(to, start + day / 4)]);
    }
    return united(found);
  };
  return { table: new OpenTable({ around: day / 8, ...limits, timesBetween }), asked: () => questions };
}

const years = { earliest: -10_000 * day, latest: 10_000 * day };

test("the window doubles: a question a thousand days away needs few rebuilds and leaves no seam", () => {
  const { table, asked } = quarters(years);
  expect(table.due(instant(0), working(1_000 * (day / 4)))).toBe(999 * day + day / 4);
  expect(table.back(instant(0), working(1_000 * (day / 4)))).toBe(-1_000 * day);
  expect(asked()).toBeLessThan(14);
  expect(table.segments(instant(0), instant(day))).toEqual([{ start: 0, end: day / 4 }]);
});

test("a question far away reaches it in one step", () => {
  const { table, asked } = quarters(years);
  expect(table.openAt(instant(9_000 * day))).toBe(true);
  expect(table.openAt(instant(9_000 * day + day / 4))).toBe(false);
  expect(table.openAt(instant(-9_000 * day))).toBe(true);
  expect(asked()).toBe(2);
});

test("beyond its limits a table is closed and nothing falls due", () => {
  const { table } = quarters({ earliest: -2 * day, latest: 2 * day });
  expect(table.due(instant(0), working(3 * (day / 4)))).toBe(never);
  expect(table.back(instant(0), working(3 * (day / 4)))).toBe(-Infinity);
  expect(table.back(instant(-5 * day), working(0))).toBe(-Infinity);
  expect([table.openAt(instant(5 * day)), table.openAt(never)]).toEqual([false, false]);
  expect([table.nextOpening(instant(2 * day)), table.nextClosing(instant(2 * day))]).toEqual([never, never]);
  expect(table.elapsed(instant(-9 * day), instant(9 * day))).toBe(day);
  expect([table.due(never, working(1)), table.nextOpening(never)]).toEqual([never, never]);
});

const moment = fc.integer({ min: -300 * day, max: 300 * day }).map((at) => instant(at));

property.prop([fc.array(moment, { minLength: 1, maxLength: 12 })])(
  "answers do not depend on which questions came before",
  (moments) => {
    const { table } = quarters(years);
    for (const at of moments) {
      const fresh = quarters(years).table;
      expect(table.due(at, working(day))).toBe(fresh.due(at, working(day)));
      expect(table.elapsed(instant(0), at)).toBe(fresh.elapsed(instant(0), at));
      expect(table.back(at, working(day))).toBe(fresh.back(at, working(day)));
      expect(table.nextClosing(at)).toBe(fresh.nextClosing(at));
    }
  },
);
