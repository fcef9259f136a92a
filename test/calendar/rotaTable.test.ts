import { expect, test } from "vitest";
import { handOverYears, RotaTable } from "../../src/calendar/rotaTable.ts";
import { days, hours, instant, never } from "../../src/units/index.ts";
import { at, middle } from "./hours.ts";
import { clock, layer, rotaOf, rotation } from "./rotas.ts";

const around = middle;
const rota = rotaOf("Europe/London", [layer(rotation("weekly mon 09:00 from 2026-01-05"), "ann bob")]);

test("a table grows to either side of what it was asked first, and no further than it may reach", () => {
  const table = new RotaTable(rota, { around, reach: days(1_000) });
  const later = instant(around + days(999));
  expect(table.onCallAt(later)).toHaveLength(1);
  expect(table.onCallAt(instant(around - days(1_000)))).toHaveLength(1);
  expect(table.onCallAt(instant(around - days(1_001)))).toEqual([]);
  expect(table.onCallAt(instant(around + days(1_000)))).toEqual([]);
  expect(table.nextHandOver(instant(later + hours(12)))).toBe(never);
});

test("a hand-over beyond the window is found by growing it, up to the years that are looked ahead", () => {
  const once = (start: string): RotaTable =>
    new RotaTable(
      rotaOf("UTC", [layer({ kind: "shifts", shift: { start: clock(start), lasts: days(1) } }, "ann")]),
      { around, reach: days(80_000) },
    );
  expect(once("2034-05-01").nextHandOver(around)).toBe(at("2034-05-01"));
  expect(once("2090-05-01").nextHandOver(around)).toBe(never);
  expect(handOverYears).toBe(10);
});

test("shifts are clipped to the question and know the whole turn they belong to", () => {
  const table = new RotaTable(rota, { around, reach: days(1_000) });
  const [shift, ...rest] = table.shiftsBetween(at("2026-03-28"), at("2026-03-29"));
  expect(rest).toEqual([]);
  expect(shift).toMatchObject({
    start: at("2026-03-28"),
    end: at("2026-03-29"),
    whole: { start: at("2026-03-23T09:00:00Z"), end: at("2026-03-30T08:00:00Z") },
  });
});
