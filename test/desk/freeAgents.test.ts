import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { FreeAgents } from "../../src/desk/freeAgents.ts";

test("of those who hold as many conversations, in any of the lines, the one free the longest is first", () => {
  const free = new FreeAgents(4, 2, 2);
  free.add(0, 0, 0, 30);
  free.add(2, 1, 0, 20);
  free.add(3, 1, 0, 25);
  free.add(1, 0, 1, 10);
  expect([free.first([0], 0), free.first([0, 1], 0), free.first([0, 1], 1), free.first([1], 1)]).toEqual([
    0, 2, 1, -1,
  ]);
});

test("who holds as many conversations as any channel allows is not free, and who is listed is listed once", () => {
  const free = new FreeAgents(2, 1, 1);
  free.add(0, 0, 1, 10);
  expect(free.first([0], 0)).toBe(-1);
  free.add(0, 0, 0, 10);
  free.add(0, 0, 0, 20);
  free.remove(0);
  expect(free.first([0], 0)).toBe(-1);
});

property.prop([fc.array(fc.tuple(fc.nat(5), fc.boolean()))], { seed: 11 })(
  "agents come and go in any order, and who came first is first",
  (steps) => {
    const free = new FreeAgents(6, 1, 1);
    let expected: readonly number[] = [];
    for (const [instant, [agent, comes]] of steps.entries()) {
      if (comes) free.add(agent, 0, 0, instant);
      else free.remove(agent);
      if (!comes) expected = expected.filter((one) => one !== agent);
      else if (!expected.includes(agent)) expected = [...expected, agent];
      expect(free.first([0], 0)).toBe(expected[0] ?? -1);
    }
  },
);
