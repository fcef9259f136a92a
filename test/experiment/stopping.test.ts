import { expect, test } from "vitest";
import { isEnough } from "../../src/experiment/index.ts";
import { judge } from "../../src/experiment/expectation.ts";
import type { Changes } from "../desk/script.ts";
import { loadExpecting, replicationsOf, type Counted } from "./made.ts";

const wants = { metric: "firstResponse", atLeast: 0.5 };
const alike: readonly Counted[] = [{ email: [60, 40] }, { email: [61, 39] }, { email: [60, 40] }];
const apart: readonly Counted[] = [{ email: [90, 10] }, { email: [10, 90] }, { email: [60, 40] }];

const enough = (replications: Changes, expected: readonly Changes[], counted: readonly Counted[]): boolean =>
  isEnough(loadExpecting(expected, { replications }), replicationsOf(...counted));

test("fewer than the least are never enough, the most always are", () => {
  expect(enough({ min: 4, max: 9 }, [wants], alike)).toBe(false);
  expect(enough({ min: 2, max: 3 }, [wants], apart)).toBe(true);
  expect(enough({ min: 3 }, [wants], apart)).toBe(true);
});

test("in between a run stops once every expectation is known well enough", () => {
  expect(enough({ min: 2, max: 9 }, [wants], alike)).toBe(true);
  expect(enough({ min: 2, max: 9 }, [wants], apart)).toBe(false);
  expect(enough({ min: 2, max: 9 }, [wants, { metric: "occupancy", atMost: 1 }], alike)).toBe(false);
  expect(enough({ min: 2, max: 9 }, [], apart)).toBe(true);
});

test("the half-width of a share counts as it is, and may be exactly the wanted one", () => {
  const load = loadExpecting([wants], { replications: { min: 2, max: 9 } });
  const [expectation] = load.form.expect;
  if (!expectation) throw new Error("there is one expectation");
  const { found } = judge(load, expectation, replicationsOf(...alike));
  if (found.kind !== "interval") throw new Error("three replications have an interval");
  const halfWidth = (found.high - found.low) / 2;
  expect(enough({ min: 2, max: 9, halfWidth }, [wants], alike)).toBe(true);
  expect(enough({ min: 2, max: 9, halfWidth: halfWidth - 1e-12 }, [wants], alike)).toBe(false);
});

test("the half-width of minutes counts in relation to them", () => {
  const slow: readonly Counted[] = [100, 101, 99].map((one) => ({ email: [1, 0], minutes: [one] }));
  const quick: readonly Counted[] = [1, 2, 0].map((one) => ({ email: [1, 0], minutes: [one] }));
  const minutes = { metric: "firstResponseMinutes", atMost: 60 };
  expect(enough({ min: 2, max: 9 }, [minutes], slow)).toBe(true);
  expect(enough({ min: 2, max: 9 }, [minutes], quick)).toBe(false);
});
