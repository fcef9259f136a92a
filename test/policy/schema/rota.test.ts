import { expect, test } from "vitest";
import { rota } from "../../../src/policy/schema/rota.ts";
import { reading } from "./reading.ts";

const turns = { handOver: "weekly mon 09:00", members: ["ann", ["bob", "cy"]] };

test("a rota is one row of turns, or layers of them, and says which", () => {
  expect(reading(rota, { zone: "UTC", ...turns })).toMatchObject({
    members: [["ann"], ["bob", "cy"]],
    overrides: [],
    swaps: [],
  });
  expect(reading(rota, { zone: "UTC", layers: [turns] })).toMatchObject({
    layers: [{ handOver: "weekly mon 09:00" }],
  });
  expect(reading(rota, { zone: "UTC", ...turns, layers: [turns] })).toEqual(["VALUE_INVALID"]);
  expect(reading(rota, { zone: "UTC", handOver: "weekly mon 09:00" })).toEqual(["KEY_MISSING"]);
  expect(reading(rota, { zone: "UTC", ...turns, members: [] })).toHaveLength(1);
});

test("an override says who, a swap whose turn it is", () => {
  const window = { from: "2026-12-24T12:00", to: "2026-12-27T12:00" };
  expect(reading(rota, { zone: "UTC", ...turns, overrides: [{ ...window, who: "ann" }] })).toMatchObject({
    overrides: [{ ...window, who: ["ann"] }],
  });
  expect(reading(rota, { zone: "UTC", ...turns, swaps: [window] })).toHaveLength(1);
});
