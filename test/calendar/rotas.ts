import { fc } from "@fast-check/vitest";
import {
  handOverOf,
  rotaHoursOf,
  wallTimeOf,
  type HandOver,
  type Rota,
  type RotaHours,
  type RotaLayer,
  type RotaOverride,
  type RotaPattern,
  type WallTime,
} from "../../src/calendar/index.ts";
import { hours, instant, invariant } from "../../src/units/index.ts";
import { anyInstant } from "./anyHours.ts";
import { at, right } from "./hours.ts";

export const handOver = (text: string): HandOver => right(handOverOf(text));
export const rotaHours = (...texts: readonly string[]): readonly RotaHours[] =>
  texts.map((text) => right(rotaHoursOf(text)));

export function clock(text: string): WallTime {
  const found = wallTimeOf(text);
  invariant(found !== undefined, text);
  return found;
}

/** A layer of members who take single turns, "a b c". */
export const layer = (
  pattern: RotaPattern,
  members: string,
  more: Partial<Omit<RotaLayer, "pattern" | "members">> = {},
): RotaLayer => ({ priority: 0, pattern, members: members.split(" ").map((name) => [name]), ...more });

export const rotation = (text: string): RotaPattern => ({ kind: "rotation", handOver: handOver(text) });
export const worked = (...texts: readonly string[]): RotaPattern => ({
  kind: "hours",
  hours: rotaHours(...texts),
});
export const override = (
  from: string,
  to: string,
  more: Pick<RotaOverride, "who"> & Partial<RotaOverride>,
): RotaOverride => ({
  from: at(from),
  to: at(to),
  ...more,
});
export const rotaOf = (
  zone: string,
  layers: readonly RotaLayer[],
  more: Partial<Omit<Rota, "zone" | "layers">> = {},
): Rota => ({ zone, layers, overrides: [], swaps: [], ...more });

const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 });
const quarter = fc.integer({ min: 0, max: 95 }).map((count) => count * 15);
const anyRotaHours = fc.array(fc.record({ days: weekdays, from: quarter, to: quarter }), {
  minLength: 1,
  maxLength: 2,
});
const unit = fc.constantFrom("hour", "day", "week", "month" as const);
const start = fc.constantFrom("2026-01-31T02:30", "2026-02-02T09:00", "2027-03-28T01:15").map(clock);
const anyPattern: fc.Arbitrary<RotaPattern> = fc.oneof(
  fc
    .record({ every: fc.integer({ min: 1, max: 20 }), unit, start })
    .map((given) => ({ kind: "rotation" as const, handOver: given })),
  anyRotaHours.map((given) => ({ kind: "hours" as const, hours: given })),
  fc
    .record({
      start,
      length: fc.integer({ min: 1, max: 60 }),
      every: fc.integer({ min: 1, max: 9 }),
      unit,
      days: weekdays,
    })
    .map(({ start: first, length, every, unit: of, days }) => ({
      kind: "shifts" as const,
      shift: {
        start: first,
        lasts: hours(length),
        repeat: { every, unit: of, ...(of === "hour" ? {} : { days }) },
      },
    })),
);
const names = fc.constantFrom("ann", "bob", "cy", "dee");
const anyLayer: fc.Arbitrary<RotaLayer> = fc
  .record({
    priority: fc.integer({ min: 0, max: 2 }),
    pattern: anyPattern,
    members: fc.array(fc.uniqueArray(names, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    restricted: fc.option(anyRotaHours, { nil: undefined }),
  })
  .map(({ restricted, ...rest }) => (restricted ? { ...rest, restrictedTo: restricted } : rest));
const anyWindow = fc
  .tuple(anyInstant, fc.integer({ min: 1, max: 300 }))
  .map(([from, count]) => ({ from, to: instant(from + count * 900_000) }));
const anyOverride: fc.Arbitrary<RotaOverride> = fc
  .record({
    window: anyWindow,
    who: fc.uniqueArray(names, { maxLength: 2 }),
    replaces: fc.oneof(
      fc.constantFrom("everybody" as const, "nobody" as const),
      names.map((name) => [name]),
    ),
    priority: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ window, ...rest }) => ({ ...window, ...rest }));

/** A rota of any shape, its layers in and out of step with the clocks of a zone. */
export const anyRota: fc.Arbitrary<Rota> = fc.record({
  zone: fc.constantFrom("Europe/London", "America/Chicago", "Australia/Lord_Howe", "UTC"),
  layers: fc.array(anyLayer, { minLength: 1, maxLength: 3 }),
  overrides: fc.array(anyOverride, { maxLength: 3 }),
  swaps: fc.array(
    fc
      .tuple(anyWindow, names, fc.option(names, { nil: undefined }))
      .map(([window, member, takenBy]) => ({ ...window, member, ...(takenBy !== undefined && { takenBy }) })),
    { maxLength: 2 },
  ),
});
