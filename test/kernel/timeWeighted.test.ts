import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { TimeWeighted } from "../../src/kernel/index.ts";
import { instant } from "../../src/units/index.ts";

const changes = fc.array(fc.record({ span: fc.nat(20), level: fc.nat(9) }), { minLength: 1, maxLength: 40 });

test.prop([changes], { seed: 1 })("the mean level is the mean over every millisecond", (steps) => {
  const levels: number[] = [];
  const queue = new TimeWeighted(instant(1000), 2);
  let now = 1000;
  let level = 2;
  for (const step of steps) {
    for (let tick = 0; tick < step.span; tick++) levels.push(level);
    now += step.span;
    if (step.level % 2 === 0) queue.set(instant(now), step.level);
    else queue.add(instant(now), step.level - level);
    level = step.level;
  }
  const area = levels.reduce((sum, seen) => sum + seen, 0);
  expect(queue.integralUntil(instant(now))).toBe(area);
  expect(queue.meanUntil(instant(now))).toBe(levels.length === 0 ? undefined : area / levels.length);
  expect(queue.max).toBe(Math.max(2, ...steps.map((step) => step.level)));
  expect(queue.level).toBe(level);
});

test("looking ahead counts the present level until then and changes nothing", () => {
  const queue = new TimeWeighted(instant(0), 4);
  expect(queue.meanUntil(instant(10))).toBe(4);
  queue.set(instant(5), 0);
  expect(queue.meanUntil(instant(10))).toBe(2);
});

test("after the warm-up only the level is remembered", () => {
  const queue = new TimeWeighted(instant(0), 9);
  queue.set(instant(10), 1);
  queue.restart(instant(20));
  expect(queue.meanUntil(instant(20))).toBeUndefined();
  expect(queue.meanUntil(instant(30))).toBe(1);
  expect(queue.max).toBe(1);
});

test("a level cannot change before its last change", () => {
  const queue = new TimeWeighted(instant(10));
  expect(() => queue.add(instant(9), 1)).toThrow("order of time");
});
