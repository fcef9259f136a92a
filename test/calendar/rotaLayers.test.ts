import { expect, test } from "vitest";
import type { RotaLayer } from "../../src/calendar/index.ts";
import { crewsOfLayer } from "../../src/calendar/rotaLayers.ts";
import { at } from "./hours.ts";
import { layer, rotaHours, rotation, worked } from "./rotas.ts";

const told = (one: RotaLayer, from: string, to: string): readonly string[] =>
  crewsOfLayer("UTC", one, at(from), at(to)).map(({ start, end, crew }) => {
    const text = (moment: number): string => new Date(moment).toISOString().slice(8, 13);
    return `${text(start)}-${text(end)} ${crew.join("+")}`;
  });
const daily = rotation("daily 08:00 from 2026-03-02");

test("members take turns, before the first turn as well, and stretches are clipped to the question", () => {
  expect(told(layer(daily, "ann bob cy"), "2026-03-01", "2026-03-03")).toEqual([
    "01T00-01T08 bob",
    "01T08-02T08 cy",
    "02T08-03T00 ann",
  ]);
});

test("a layer restricted to hours is worked only in them, while turns pass on", () => {
  const nights = layer(daily, "ann bob", { restrictedTo: rotaHours("daily 20:00-10:00") });
  expect(told(nights, "2026-03-02T08:00:00Z", "2026-03-03T12:00:00Z")).toEqual([
    "02T08-02T10 ann",
    "02T20-03T08 ann",
    "03T08-03T10 bob",
  ]);
});

test("nothing is worked before a layer begins or once it has ended", () => {
  const short = layer(worked("daily 00:00-24:00"), "ann", {
    from: at("2026-03-02"),
    until: at("2026-03-03"),
  });
  expect(told(short, "2026-03-01", "2026-03-09")).toEqual(["02T00-03T00 ann"]);
  expect(told(short, "2026-03-05", "2026-03-09")).toEqual([]);
});

test("several people take a turn together, and a layer without members has nobody", () => {
  expect(
    told({ ...layer(daily, ""), members: [["ann", "bob"]] }, "2026-03-02", "2026-03-02T01:00:00Z"),
  ).toEqual(["02T00-02T01 ann+bob"]);
  expect(told({ ...layer(daily, ""), members: [] }, "2026-03-02", "2026-03-03")).toEqual([]);
});
