import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { timeOf, timePattern, usualOpening } from "../../src/acceptance/timeText.ts";
import { loadPolicy } from "../../src/policy/index.ts";
import { after, days, instantOf, iso, minutes } from "../../src/units/index.ts";
import { policyText } from "../cli/deskFolder.ts";
import { cornerPolicy, valueOf } from "./sample.ts";

const text = policyText.replace("customerZone: UTC", "customerZone: Europe/London\nreviewed: 2026-07-01");
const london = valueOf(loadPolicy({ file: "p.yaml", text, hash: "0" }));
const read = (text: string, from?: string): string | undefined => {
  const at = timeOf(london, text, from === undefined ? undefined : instantOf(from));
  return at === undefined ? undefined : iso(at);
};

test("a time with its zone is that instant, one without is the customers' clock", () => {
  expect(read("2026-07-04T09:00:00Z")).toBe("2026-07-04T09:00:00Z");
  expect(read("2026-07-04T09:00+02:00")).toBe("2026-07-04T07:00:00Z");
  expect(read("2026-07-04 09:00")).toBe("2026-07-04T08:00:00Z");
});

test("decision 20: a clock time that is skipped is pushed forward, of one shown twice it is the first", () => {
  expect(read("2026-03-29 01:30")).toBe("2026-03-29T01:30:00Z");
  expect(read("2026-10-25 01:30")).toBe("2026-10-25T00:30:00Z");
});

test("a weekday is in the week after the policy's last review, or the next from where the clock is", () => {
  expect(iso(usualOpening(london))).toBe("2026-07-06T09:00:00Z");
  expect(read("Monday 09:00")).toBe("2026-07-06T08:00:00Z");
  expect(read("Sunday 23:00")).toBe("2026-07-12T22:00:00Z");
  expect(read("Monday 09:00", "2026-07-06T08:00:00Z")).toBe("2026-07-06T08:00:00Z");
  expect(read("Monday 09:00", "2026-07-06T08:01:00Z")).toBe("2026-07-13T08:00:00Z");
  expect(iso(usualOpening(cornerPolicy()))).toBe("2026-03-02T10:00:00Z");
});

test.each(["2026-02-30 09:00", "2026-07-04 24:30", "Monday 25:00", "Friday 09:60"])(
  "%s does not exist",
  (text) => {
    expect(timePattern.test(text)).toBe(true);
    expect(read(text)).toBeUndefined();
  },
);

property.prop([
  fc.constantFrom("Monday", "Wednesday", "Sunday"),
  fc.integer({ min: 0, max: 23 }),
  fc.integer({ min: 0, max: 60 * 24 * 365 }),
])("a weekday from an instant on is within a week of it, and never before", (day, hour, minute) => {
  const from = after(usualOpening(london), minutes(minute));
  const at = timeOf(london, `${day} ${String(hour).padStart(2, "0")}:30`, from);
  expect(at).toBeGreaterThanOrEqual(from);
  // A week in which the clocks go back is an hour longer.
  expect(at).toBeLessThanOrEqual(after(after(from, days(7)), minutes(60)));
});
