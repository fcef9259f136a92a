import { expect, test } from "vitest";
import { isEnough } from "../../src/experiment/index.ts";
import { judge } from "../../src/experiment/expectation.ts";
import type { Changes } from "../desk/script.ts";
import { loadExpecting, replicationsOf, type Counted } from "./made.ts";

const wants = { metric: "firstResponse", atLeast: 0.5 };
const some = (count: number, of: (index: number) => Counted): readonly Counted[] =>
  Array.from({ length: count }, (_, index) => of(index));
const alike = some(8, (index) => ({ email: [60 + (index % 2), 40 - (index % 2)] }));
const apart = some(8, (index) => ({ email: index % 2 === 0 ? [90, 10] : [10, 90] }));

const enough = (replications: Changes, expected: readonly Changes[], counted: readonly Counted[]): boolean =>
  isEnough(loadExpecting(expected, { replications }), replicationsOf(...counted));

test("fewer than the least are never enough, the most always are", () => {
  expect(enough({ min: 9, max: 12 }, [wants], alike)).toBe(false);
  expect(enough({ min: 2, max: 8 }, [wants], apart)).toBe(true);
  expect(enough({ min: 8 }, [wants], apart)).toBe(true);
});

test("in between a run stops once every expectation is known well enough", () => {
  expect(enough({ min: 3, max: 20 }, [wants], alike)).toBe(true);
  expect(enough({ min: 3, max: 20 }, [wants], apart)).toBe(false);
  expect(enough({ min: 3, max: 20 }, [wants, { metric: "occupancy", atMost: 1 }], alike)).toBe(false);
});

test("without expectations there is nothing to know, and the least are enough", () => {
  expect(enough({ min: 8, max: 20 }, [], apart)).toBe(true);
  expect(enough({ min: 9, max: 20 }, [], apart)).toBe(false);
});

test("replications that happen to be alike are believed only when five more agree with them", () => {
  for (const count of [3, 4, 5, 6, 7])
    expect(enough({ min: 3, max: 20 }, [wants], alike.slice(0, count))).toBe(false);
  const surprise: readonly Counted[] = [...alike.slice(0, 6), { email: [10, 90] }, { email: [60, 40] }];
  expect(enough({ min: 3, max: 20 }, [wants], surprise)).toBe(false);
});

test("the half-width of a share counts as it is, and may be exactly the wanted one", () => {
  const load = loadExpecting([wants], { replications: { min: 3, max: 20 } });
  const [expectation] = load.form.expect;
  if (!expectation) throw new Error("there is one expectation");
  const widths = [3, 4, 5, 6, 7, 8].map((count) => {
    const { found } = judge(load, expectation, replicationsOf(...alike.slice(0, count)));
    if (found.kind !== "interval") throw new Error("several replications have an interval");
    return (found.high - found.low) / 2;
  });
  const halfWidth = Math.max(...widths);
  expect(enough({ min: 3, max: 20, halfWidth }, [wants], alike)).toBe(true);
  expect(enough({ min: 3, max: 20, halfWidth: halfWidth - 1e-12 }, [wants], alike)).toBe(false);
});

test("the half-width of minutes counts in relation to them", () => {
  const slow = some(8, (index) => ({ email: [1, 0], minutes: [100 + (index % 2)] }));
  const quick = some(8, (index) => ({ email: [1, 0], minutes: [1 + (index % 2)] }));
  const minutes = { metric: "firstResponseMinutes", atMost: 60 };
  expect(enough({ min: 3, max: 20 }, [minutes], slow)).toBe(true);
  expect(enough({ min: 3, max: 20 }, [minutes], quick)).toBe(false);
});
