import { expect, test } from "vitest";
import { hoursBetween } from "../../src/calendar/rotaHours.ts";
import { never } from "../../src/units/index.ts";
import { at } from "./hours.ts";
import { rotaHours } from "./rotas.ts";

const stretches = (zone: string, from: string, to: string, ...texts: readonly string[]): unknown =>
  hoursBetween(zone, rotaHours(...texts), at(from), at(to)).map(({ start, end }) => [
    new Date(start).toISOString().slice(5, 16),
    new Date(end).toISOString().slice(5, 16),
  ]);

test("hours that run over midnight belong to the day they begin on", () => {
  expect(stretches("UTC", "2026-03-06", "2026-03-08", "fri 20:00-08:00")).toEqual([
    ["03-06T20:00", "03-07T08:00"],
  ]);
  expect(stretches("UTC", "2026-03-08", "2026-03-09", "fri 20:00-08:00")).toEqual([]);
});

test("the same time twice is 24 hours, and days that touch are one stretch, told whole", () => {
  expect(stretches("UTC", "2026-03-04", "2026-03-05", "mon-fri 08:00-08:00")).toEqual([
    ["03-02T08:00", "03-07T08:00"],
  ]);
});

test("hours without a free minute never begin and never end", () => {
  const always = [{ start: -Infinity, end: never }];
  const hours = rotaHours("daily 08:00-20:00", "daily 20:00-08:00");
  expect(hoursBetween("Europe/London", hours, at("2026-03-04"), at("2026-03-05"))).toEqual(always);
  expect(hoursBetween("UTC", rotaHours("daily 00:00-24:00"), at("2026-03-04"), at("2026-03-04"))).toEqual([]);
});

test("decision 20: they begin when the clock first shows it and end when it last does", () => {
  const over = (date: string, to: string, text: string): unknown =>
    stretches("America/Chicago", date, to, text);
  expect(over("2026-11-01", "2026-11-02", "sun 01:30-01:45")).toEqual([["11-01T06:30", "11-01T07:45"]]);
  expect(over("2026-03-08", "2026-03-09", "sun 02:30-06:00")).toEqual([["03-08T08:00", "03-08T11:00"]]);
  expect(over("2026-03-08", "2026-03-09", "sun 02:10-02:50")).toEqual([]);
});
