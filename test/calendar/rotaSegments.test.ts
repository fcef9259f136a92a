import { expect, test } from "vitest";
import { rotaSegments } from "../../src/calendar/rotaSegments.ts";
import { iso } from "../../src/units/index.ts";
import { at } from "./hours.ts";
import { layer, override, rotaOf, rotation, worked } from "./rotas.ts";

const daily = layer(rotation("daily 08:00 from 2026-03-02"), "ann");

test("stretches begin where something that counts changes, a hand-over to oneself included", () => {
  const segments = rotaSegments(rotaOf("UTC", [daily]), at("2026-03-02"), at("2026-03-04"));
  expect(segments.map(({ start }) => iso(start))).toEqual([
    "2026-03-02T00:00:00Z",
    "2026-03-02T08:00:00Z",
    "2026-03-03T08:00:00Z",
  ]);
});

test("what a higher layer hides changes nothing, and what goes on stays the same object", () => {
  const rota = rotaOf(
    "UTC",
    [daily, layer(worked("daily 00:00-24:00"), "bob", { priority: 1, name: "top" })],
    {
      overrides: [
        override("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", { who: ["x"], replaces: "nobody" }),
      ],
    },
  );
  const [before, during, later, ...rest] = rotaSegments(rota, at("2026-03-02"), at("2026-03-04"));
  expect(rest).toEqual([]);
  expect(before?.duties[0]).toMatchObject({ who: "bob", layer: "top" });
  expect(during?.duties[0]).toBe(before?.duties[0]);
  expect(later?.duties[0]).toBe(before?.duties[0]);
  expect(during?.duties.map(({ who }) => who)).toEqual(["bob", "x"]);
});

test("one person on call twice for the same reason is on call once", () => {
  const twice = rotaSegments(rotaOf("UTC", [daily, daily]), at("2026-03-02"), at("2026-03-04"));
  expect(twice.map(({ duties }) => duties.length)).toEqual([1, 1, 1]);
});

test("a time without anybody is a stretch too", () => {
  expect(rotaSegments(rotaOf("UTC", []), at("2026-03-02"), at("2026-03-04"))).toEqual([
    { start: at("2026-03-02"), duties: [] },
  ]);
});
