import { expect, test } from "vitest";
import { zonedCalendar } from "../../../src/policy/explain/zonedCalendar.ts";
import { policyOf } from "../samplePolicy.ts";

const policy = policyOf();

test("a calendar's times are told in its own zone", () => {
  expect(zonedCalendar(policy, "office")).toMatchObject({ zone: "Europe/London", dateZone: "Europe/London" });
  expect(zonedCalendar(policy, "either")).toMatchObject({ zone: "Europe/London" });
});

test("one without a zone is told in the customers', and counts its dates in UTC", () => {
  expect(zonedCalendar(policy, "always")).toMatchObject({ zone: "Europe/London", dateZone: "UTC" });
  expect(zonedCalendar(policy, "always", "Asia/Tokyo")).toMatchObject({
    zone: "Asia/Tokyo",
    dateZone: "UTC",
  });
});

test("hours in the customer's zone are those of the customer", () => {
  expect(zonedCalendar(policy, "theirs", "Asia/Tokyo")).toMatchObject({
    zone: "Asia/Tokyo",
    dateZone: "Asia/Tokyo",
  });
});

test("a complement knows of which calendar", () => {
  expect(zonedCalendar(policy, "out-of-hours").complementOf).toBe("office");
  expect(zonedCalendar(policy, "office").complementOf).toBeUndefined();
});
