import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { compileRota } from "../../src/calendar/index.ts";
import { days, hours, instant, iso, minutes, never } from "../../src/units/index.ts";
import { anyInstant } from "./anyHours.ts";
import { at, middle } from "./hours.ts";
import { anyRota, layer, override, rotaOf, rotation, worked } from "./rotas.ts";

const runs = { numRuns: 40 };
const weekly = rotaOf("Europe/London", [layer(rotation("weekly mon 09:00 from 2026-01-05"), "ann bob")]);

test("the first member begins at the first hand-over on or after the date, the others follow in turn", () => {
  const onCall = compileRota(weekly, middle);
  expect(onCall.onCallAt(at("2026-01-05T09:00:00Z"))).toEqual(["ann"]);
  expect(onCall.onCallAt(at("2026-01-12T08:59:00Z"))).toEqual(["ann"]);
  expect(onCall.onCallAt(at("2026-01-12T09:00:00Z"))).toEqual(["bob"]);
  expect(onCall.onCallAt(at("2026-01-05T08:59:00Z"))).toEqual(["bob"]);
});

test("a hand-over keeps its clock time over a change of clocks", () => {
  const onCall = compileRota(weekly, middle);
  expect(iso(onCall.nextHandOver(at("2026-03-25")))).toBe("2026-03-30T08:00:00Z");
  expect(iso(onCall.nextHandOver(at("2026-10-21")))).toBe("2026-10-26T09:00:00Z");
});

test("decision 22: a higher layer hides a lower one, equal ones overlap, an override wins over all", () => {
  const rota = rotaOf(
    "UTC",
    [
      layer(worked("daily 00:00-00:00"), "base"),
      layer(worked("mon 10:00-14:00"), "day", { priority: 1 }),
      layer(worked("mon 12:00-16:00"), "noon", { priority: 1 }),
    ],
    { overrides: [override("2026-03-02T13:00:00Z", "2026-03-02T15:00:00Z", { who: ["boss"] })] },
  );
  const onCall = compileRota(rota, middle);
  const told = onCall
    .shiftsBetween(at("2026-03-02T09:00:00Z"), at("2026-03-02T17:00:00Z"))
    .map(
      (shift) =>
        `${iso(shift.start).slice(11, 13)}-${iso(shift.end).slice(11, 13)} ${shift.by === "nobody" ? "nobody" : shift.who}`,
    );
  expect(told).toEqual(["09-10 base", "10-13 day", "12-13 noon", "13-15 boss", "15-16 noon", "16-17 base"]);
  expect(onCall.onCallAt(at("2026-03-02T12:30:00Z"))).toEqual(["day", "noon"]);
});

test("a swap that was taken changes who works, one that was asked only says so", () => {
  const window = { from: at("2026-01-07"), to: at("2026-01-08") };
  const told = (takenBy?: string): unknown =>
    compileRota(
      { ...weekly, swaps: [{ ...window, member: "ann", ...(takenBy !== undefined && { takenBy }) }] },
      middle,
    )
      .shiftsBetween(at("2026-01-06"), at("2026-01-09"))
      .map((shift) => (shift.by === "nobody" ? shift.by : [shift.who, shift.swap]));
  expect(told()).toEqual([
    ["ann", undefined],
    ["ann", "asked"],
    ["ann", undefined],
  ]);
  expect(told("cy")).toEqual([
    ["ann", undefined],
    ["cy", "taken"],
    ["ann", undefined],
  ]);
});

test("an instant without anybody is a stretch of nobody, and a rota of nothing has no hand-over", () => {
  const nights = compileRota(rotaOf("UTC", [layer(worked("mon-fri 20:00-08:00"), "owl")]), middle);
  expect(nights.onCallAt(at("2026-03-02T12:00:00Z"))).toEqual([]);
  expect(nights.shiftsBetween(at("2026-03-02T10:00:00Z"), at("2026-03-02T20:00:00Z"))).toEqual([
    { by: "nobody", start: at("2026-03-02T10:00:00Z"), end: at("2026-03-02T20:00:00Z") },
  ]);
  const empty = compileRota(rotaOf("UTC", []), middle);
  expect([empty.nextHandOver(middle), empty.nextHandOver(never)]).toEqual([never, never]);
  expect([empty.onCallAt(never), empty.shiftsBetween(middle, middle)]).toEqual([[], []]);
});

test("somebody always on call hands over to nobody", () => {
  const always = compileRota(rotaOf("Europe/London", [layer(worked("daily 08:00-08:00"), "ann")]), middle);
  expect(always.nextHandOver(middle)).toBe(never);
  expect(always.onCallAt(instant(middle + days(9_000)))).toEqual(["ann"]);
});

property.prop([anyRota, anyInstant], runs)(
  "shifts and stretches of nobody cover all time, and name who is on call at each instant of it",
  (rota, from) => {
    const onCall = compileRota(rota, middle);
    const to = instant(from + days(9));
    const shifts = onCall.shiftsBetween(from, to);
    for (let moment = from; moment < to; moment = instant(moment + hours(5) + minutes(7))) {
      const running = shifts.filter(({ start, end }) => start <= moment && moment < end);
      const names = running.flatMap((shift) => (shift.by === "nobody" ? [] : [shift.who]));
      expect(running.length).toBeGreaterThan(0);
      expect([...new Set(names)].toSorted()).toEqual(onCall.onCallAt(moment));
      expect(names.length === 0).toBe(running.some(({ by }) => by === "nobody"));
    }
  },
);

property.prop([anyRota, anyInstant], runs)(
  "hand-overs strictly increase, and between two of them nothing changes",
  (rota, from) => {
    const onCall = compileRota(rota, middle);
    let moment = from;
    for (let count = 0; count < 20 && moment !== never; count += 1) {
      const next = onCall.nextHandOver(moment);
      expect(next).toBeGreaterThan(moment);
      if (next === never) break;
      expect(onCall.onCallAt(instant(next - 1))).toEqual(onCall.onCallAt(moment));
      expect(
        onCall.shiftsBetween(moment, next).every(({ start, end }) => start === moment && end === next),
      ).toBe(true);
      moment = next;
    }
  },
);

property.prop([anyRota, anyInstant, anyInstant], runs)(
  "where a rota was compiled around and what was asked before change no answer",
  (rota, around, asked) => {
    const [one, other] = [compileRota(rota, middle), compileRota(rota, around)];
    one.onCallAt(instant(asked + days(400)));
    expect(one.onCallAt(asked)).toEqual(other.onCallAt(asked));
    expect(one.nextHandOver(asked)).toBe(other.nextHandOver(asked));
  },
);

property.prop([anyRota, anyInstant, fc.integer({ min: 1, max: 90 })], runs)(
  "an override over everybody names who is on call, whatever the rest of the rota says",
  (rota, from, count) => {
    const to = instant(from + hours(count));
    const last = { from, to, who: ["zoe"], priority: 9 };
    const onCall = compileRota({ ...rota, overrides: [last, ...rota.overrides] }, middle);
    const before = compileRota(rota, middle);
    expect([onCall.onCallAt(from), onCall.onCallAt(instant(to - 1))]).toEqual([["zoe"], ["zoe"]]);
    expect(onCall.onCallAt(to)).toEqual(before.onCallAt(to));
  },
);

property.prop([anyRota, anyInstant], runs)(
  "a higher layer is on call alone where it has somebody, and elsewhere changes nothing",
  (rota, moment) => {
    const layers = [...rota.layers, layer(worked("mon-thu 07:00-19:00"), "zoe", { priority: 9 })];
    const plain = { ...rota, overrides: [], swaps: [] };
    const alone = compileRota({ ...plain, layers: layers.slice(-1) }, middle).onCallAt(moment);
    const without = compileRota(plain, middle).onCallAt(moment);
    expect(compileRota({ ...plain, layers }, middle).onCallAt(moment)).toEqual(
      alone.length > 0 ? alone : without,
    );
  },
);
