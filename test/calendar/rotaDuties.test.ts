import { expect, test } from "vitest";
import type { Crew, RotaOverride } from "../../src/calendar/index.ts";
import { dutiesOf, type Claim } from "../../src/calendar/rotaDuties.ts";
import { at } from "./hours.ts";
import { layer, worked } from "./rotas.ts";

const window = { from: at("2026-03-02"), to: at("2026-03-03") };
const whole = { start: window.from, end: window.to };
const turn = (crew: Crew, priority = 0): Claim => ({
  kind: "turn",
  layer: layer(worked("daily 00:00-24:00"), "", { priority }),
  crew,
  whole,
});
const change = (who: Crew, more: Partial<RotaOverride> = {}): Claim => ({
  kind: "override",
  override: { ...window, who, ...more },
});
const swap = (member: string, takenBy?: string): Claim => ({
  kind: "swap",
  swap: { ...window, member, ...(takenBy !== undefined && { takenBy }) },
});
const names = (...claims: readonly Claim[]): readonly string[] => dutiesOf(claims).map(({ who }) => who);

test("the highest layer with somebody is on call, all of them when they are equal", () => {
  expect(names(turn(["a"]), turn(["b"], 2), turn(["c"], 2))).toEqual(["b", "c"]);
  expect(names(turn(["a"]), turn([], 2))).toEqual(["a"]);
});

test("an override wins over everybody, and equal overrides stand side by side", () => {
  expect(names(turn(["a"], 9), change(["x"]))).toEqual(["x"]);
  expect(names(turn(["a"]), change(["x"]), change(["y"]))).toEqual(["x", "y"]);
  expect(names(turn(["a"]), change(["x"]), change(["y"], { priority: 1 }))).toEqual(["y"]);
  expect(names(turn(["a"]), change([]))).toEqual([]);
});

test("an override puts somebody beside, takes somebody out, or replaces them where they are on call", () => {
  expect(names(turn(["a", "b"]), change(["x"], { replaces: "nobody" }))).toEqual(["a", "b", "x"]);
  expect(names(turn(["a", "b"]), change([], { replaces: ["a"] }))).toEqual(["b"]);
  expect(names(turn(["a", "b"]), change(["x"], { replaces: ["a"] }))).toEqual(["b", "x"]);
  expect(names(turn(["b"]), change(["x"], { replaces: ["a"] }))).toEqual(["b"]);
});

test("replacements of one rank do not replace one another", () => {
  const both = [change(["b"], { replaces: ["a"] }), change(["c"], { replaces: ["b"] })];
  expect(names(turn(["a"]), ...both)).toEqual(["b"]);
  expect(names(turn(["a", "b"]), ...both)).toEqual(["b", "c"]);
});

test("a swap changes turns and not overrides, once somebody has taken it", () => {
  expect(names(turn(["a", "b"]), swap("a", "x"))).toEqual(["x", "b"]);
  expect(names(turn(["a"]), swap("a"), swap("a", "x"))).toEqual(["x"]);
  expect(names(turn(["b"]), change(["a"]), swap("a", "x"))).toEqual(["a"]);
  expect(dutiesOf([turn(["a"]), swap("a")])).toEqual([{ who: "a", by: "turn", whole, swap: "asked" }]);
});
