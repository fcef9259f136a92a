import { expect, test } from "vitest";
import { workingHours, workingMinutes, hours } from "../../../src/units/index.ts";
import { metrics, target, term } from "../../../src/policy/schema/target.ts";
import { reading } from "./reading.ts";

const within = (allowance: object, cadence = "once"): object => ({ kind: "within", allowance, cadence });
const time = (value: number): object => ({ kind: "time", time: value });
const openDates = (days: number, ends: string): object => ({ kind: "business-days", days, ends });

test.each([
  ["15m", within(time(workingMinutes(15)))],
  ["1h30m", within(time(workingMinutes(90)))],
  ["once 4h", within(time(workingHours(4)))],
  ["every 1h", within(time(workingHours(1)), "every")],
  ["Immediate", within(time(0))],
  ["0m", within(time(0))],
  ["2 business days", within(openDates(2, "same-time"))],
  ["2 business days end-of-day", within(openDates(2, "end-of-day"))],
  ["1 business day end-of-day", within(openDates(1, "end-of-day"))],
  ["1 business day same-time", within(openDates(1, "same-time"))],
  ["0 business days end-of-day", within(openDates(0, "end-of-day"))],
  ["every 2 business days", within(openDates(2, "same-time"), "every")],
  ["best effort", { kind: "best-effort" }],
  ["none", { kind: "none" }],
])("a target of %s", (written, read) => {
  expect(reading(term, written)).toEqual(read);
});

test.each(["1 business day", "1 Business Days", "every 1 business day"])(
  "%s is refused as ambiguous: same time, end of day, or a day's worth of hours",
  (written) => {
    expect(reading(term, written)).toEqual(["BUSINESS_DAY_AMBIGUOUS"]);
  },
);

test.each(["soon", "", "4", "4 h", "-1h", "every", "2 days", "1.5 business days", "every best effort"])(
  "%j is no target",
  (written) => {
    expect(reading(term, written)).toEqual(["SPAN_INVALID"]);
  },
);

test.each(["every immediate", "every 0m", "every 0 business days"])(
  "%s would come again at once without end, and is refused",
  (written) => {
    expect(reading(term, written)).toEqual(["SPAN_INVALID"]);
  },
);

test("a target has its own calendar, a term for each channel, or a term that changes after a time", () => {
  expect(reading(target, { within: "4h", calendar: "worked" })).toEqual({
    within: within(time(workingHours(4))),
    calendar: "worked",
  });
  expect(reading(target, { byChannel: { email: "24h", phone: "none" } })).toEqual({
    byChannel: { email: within(time(workingHours(24))), phone: { kind: "none" } },
  });
  expect(reading(target, { first: "every 30m", after: "4h", then: "every 2h" })).toEqual({
    first: within(time(workingMinutes(30)), "every"),
    after: hours(4),
    then: within(time(workingHours(2)), "every"),
  });
  expect(reading(target, 4)).toHaveLength(1);
});

test("every metric that a published policy promises has a name, once", () => {
  expect(new Set(metrics).size).toBe(metrics.length);
  expect(metrics).toContain("nextResponse");
  expect(metrics).toContain("update");
});
