import { expect, test } from "vitest";
import { instant, workingHours } from "../../../src/units/index.ts";
import { DueOrder, takesOverAYear } from "../../../src/policy/verify/dueOrder.ts";
import { situationsOf } from "../../../src/policy/verify/situations.ts";
import { clean, loaded } from "./cleanPolicy.ts";

const { policy } = loaded(clean);
const order = new DueOrder(policy, situationsOf(policy));
const within = (hours: number, calendar: string) => ({
  allowance: { kind: "time", time: workingHours(hours) } as const,
  calendar,
});
const by = (days: number) => ({
  allowance: { kind: "business-days", days, ends: "end-of-day" } as const,
  calendar: "office",
});

test("of two targets in one calendar the shorter is never due later", () => {
  expect(order.laterAt(within(1, "office"), within(2, "office"), "")).toBeUndefined();
  expect(order.laterAt(within(2, "office"), within(1, "office"), "")).toBeDefined();
});

test("an hour of the office can be due later than four hours of the clock", () => {
  const at = order.laterAt(within(1, "office"), within(4, "always"), "night");
  expect(at !== undefined && order.due(within(1, "office"), at) > order.due(within(4, "always"), at)).toBe(
    true,
  );
});

test("openings are those at which the calendars asked for are open", () => {
  expect(order.laterAt(within(2, "always"), within(1, "always"), "no such calendar")).toBeUndefined();
});

test("business days are compared by the instants they end at", () => {
  expect(order.laterAt(by(1), by(2), "")).toBeUndefined();
  expect(order.laterAt(by(1), within(8, "office"), "")).toBeDefined();
});

test("a target is impossible that a year of its calendar does not hold", () => {
  const [first] = situationsOf(policy);
  const from = first?.at ?? instant(0);
  const takes = (hours: number, calendar: string) => takesOverAYear(order, within(hours, calendar), from);
  expect([takes(8000, "always"), takes(9000, "always")]).toEqual([false, true]);
  expect([takes(1900, "office"), takes(3000, "office")]).toEqual([false, true]);
});
