import { expect, test } from "vitest";
import { compileRota, type RotaHours, type RotaLayer } from "../../src/calendar/index.ts";
import { hours, instant } from "../../src/units/index.ts";
import { at } from "./hours.ts";
import { clock, layer, rotaOf, rotation, worked } from "./rotas.ts";

/*
 * An oracle that shares nothing with the table: it reads a clock in the zone once for every minute. A time has come
 * once the clock has shown it or a later one; it is over only when the clock never shows an earlier one again.
 */
const minute = 60_000;
const day = 1_440 * minute;
const walkedDays = 3;

/** Clock times as milliseconds of days that all have 24 hours. */
interface Tick {
  readonly latestYet: number;
  readonly earliestToCome: number;
}

function shownAt(zone: string, at: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);
}

function ticksFrom(zone: string, from: number): readonly Tick[] {
  const shown = Array.from({ length: (walkedDays * day) / minute }, (_, index) =>
    shownAt(zone, from + index * minute),
  );
  let latest = -Infinity;
  const latestYet = shown.map((time) => (latest = Math.max(latest, time)));
  let earliest = Infinity;
  const earliestToCome = shown
    .toReversed()
    .map((time) => (earliest = Math.min(earliest, time)))
    .toReversed();
  return latestYet.map((time, index) => ({ latestYet: time, earliestToCome: earliestToCome[index] ?? time }));
}

const runs = ({ latestYet, earliestToCome }: Tick, start: number, end: number): boolean =>
  latestYet >= start && earliestToCome < end;

const weekdayOf = (midnight: number): number => (new Date(midnight).getUTCDay() + 6) % 7;

function inHours(spans: readonly RotaHours[], tick: Tick): boolean {
  const today = Math.floor(tick.latestYet / day) * day;
  return [today - 2 * day, today - day, today].some((midnight) =>
    spans.some(({ days, from, to }) => {
      const end = midnight + to * minute + (to <= from ? day : 0);
      return days.includes(weekdayOf(midnight)) && runs(tick, midnight + from * minute, end);
    }),
  );
}

function crewAt({ pattern, members, restrictedTo }: RotaLayer, tick: Tick): readonly string[] {
  const turn = (index: number): readonly string[] =>
    members[((index % members.length) + members.length) % members.length] ?? [];
  if (restrictedTo && !inHours(restrictedTo, tick)) return [];
  if (pattern.kind === "hours") return inHours(pattern.hours, tick) ? turn(0) : [];
  if (pattern.kind === "rotation") {
    const { start, every, unit } = pattern.handOver;
    const length = (every * { hour: 1, day: 24, week: 168, month: NaN }[unit] * day) / 24;
    return turn(Math.floor((tick.latestYet - start) / length));
  }
  const { start, lasts, repeat } = pattern.shift;
  for (let index = 0; index < 60; index += 1) {
    const begin = start + index * (repeat?.every ?? 1) * day;
    if (runs(tick, begin, begin + lasts)) return turn(index);
  }
  return [];
}

function onCallByTheClock(layers: readonly RotaLayer[], tick: Tick): readonly string[] {
  const crews = layers.map((one) => ({ priority: one.priority, crew: crewAt(one, tick) }));
  const ranks = crews.filter(({ crew }) => crew.length > 0).map(({ priority }) => priority);
  const top = crews.filter(({ priority }) => priority === Math.max(...ranks));
  return [...new Set(top.flatMap(({ crew }) => crew))].toSorted();
}

const nightShift = (start: string): RotaLayer["pattern"] => ({
  kind: "shifts",
  shift: { start: clock(start), lasts: hours(10), repeat: { every: 2, unit: "day" } },
});

test.each([
  ["Europe/London", "2026-03-28"],
  ["Europe/London", "2026-10-24"],
  ["America/Chicago", "2026-03-07"],
  ["America/Chicago", "2026-10-31"],
  ["Australia/Lord_Howe", "2026-04-04"],
  ["Australia/Lord_Howe", "2026-10-03"],
])("in %s from %s on, minute by minute, the table agrees with a clock on the wall", (zone, date) => {
  const from = at(date);
  const ticks = ticksFrom(zone, from);
  const rotas = [
    [layer(rotation("daily 02:15 from 2026-01-01"), "ann bob cy")],
    [layer(rotation("every 1h from 2026-01-01T00:30"), "ann bob cy")],
    [
      layer(rotation("every 12h from 2026-01-01T01:45"), "ann bob"),
      layer(worked("sat-sun 01:30-02:10", "fri 22:00-01:30", "mon 02:20-02:20"), "eve", { priority: 1 }),
    ],
    [
      layer(rotation("weekly sun 02:30 from 2026-01-04"), "ann bob", {
        restrictedTo: [{ days: [0, 1, 5, 6], from: 90, to: 150 }],
      }),
      layer(nightShift(`${date.slice(0, 8)}01T16:20`), "ann bob cy"),
    ],
  ];
  for (const [number, layers] of rotas.entries()) {
    const onCall = compileRota(rotaOf(zone, layers), at("2026-06-01"));
    const wrong = ticks.flatMap((tick, index) => {
      const moment = instant(from + index * minute);
      const expected = onCallByTheClock(layers, tick).join();
      const got = onCall.onCallAt(moment).join();
      return expected === got
        ? []
        : [`rota ${number} ${new Date(moment).toISOString()}: ${expected}, not ${got}`];
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  }
});
