import { fc } from "@fast-check/vitest";
import type { ClosedDays, Span, WeeklyHours } from "../../src/calendar/index.ts";
import { instant, type Instant } from "../../src/units/index.ts";
import { at } from "./hours.ts";

const zones = [
  "Europe/London",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "UTC",
  "America/Los_Angeles",
] as const;

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((quarters): readonly Span[] => {
    const edges = quarters.toSorted((a, b) => a - b).map((quarter) => quarter * 15);
    return edges.flatMap((from, index) => {
      const to = edges[index + 1];
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    });
  });

const night = fc.constant<readonly Span[]>([{ from: 1320, to: 360 }]);
const day = fc.oneof({ weight: 6, arbitrary: spans }, { weight: 1, arbitrary: night });
const date = fc
  .integer({ min: 20_400, max: 21_200 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

/** Weekly hours of any shape that are open at some time, in zones with and without clock changes. */
export const anyHours: fc.Arbitrary<WeeklyHours> = fc.record({
  kind: fc.constant("weekly" as const),
  zone: fc.constantFrom(...zones),
  week: fc
    .tuple(day, day, day, day, day, day, day)
    .filter((days) => days.some((spansOfDay) => spansOfDay.length > 0)),
  closed: fc.array(
    date.map((text): ClosedDays => ({ kind: "date", date: text })),
    { maxLength: 5 },
  ),
  replaced: fc.array(fc.record({ date, hours: spans }), { maxLength: 3 }),
  breaks: fc.array(fc.record({ date, hours: spans }), { maxLength: 3 }),
});

/** An instant of 2026 or 2027, half of them on a quarter of an hour, where calendars open and close. */
export const anyInstant: fc.Arbitrary<Instant> = fc.oneof(
  fc.integer({ min: 0, max: 70_000 }).map((quarter) => instant(at("2026-01-01") + quarter * 900_000)),
  fc.integer({ min: 0, max: 63_000_000_000 }).map((later) => instant(at("2026-01-01") + later)),
);
