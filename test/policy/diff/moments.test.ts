import { expect, test } from "vitest";
import { momentAt, momentsOf } from "../../../src/policy/diff/moments.ts";
import { at } from "../explain/instants.ts";
import { policyOf } from "../samplePolicy.ts";
import { small, smallPolicy, smallWith } from "./smallPolicy.ts";

const year = { from: at("2026-01-01T00:00"), to: at("2027-01-01T00:00") };

test("a kind of moment is told by which calendars of conditions are open", () => {
  const moments = momentsOf(smallPolicy(), smallPolicy(), year);
  expect(moments.map(({ old }) => old)).toEqual([["night"], []]);
  expect(moments[1]?.example).toBe(at("2026-01-01T09:00"));
  expect(momentAt(moments, smallPolicy(), smallPolicy(), at("2026-03-02T10:00"))).toBe(1);
  expect(momentAt([], smallPolicy(), smallPolicy(), at("2026-03-02T10:00"))).toBe(-1);
});

test("other hours make moments of their own", () => {
  const longer = smallWith(['"09:00-17:00"', '"09:00-18:00"']);
  const kinds = momentsOf(smallPolicy(), longer, year).map(({ old, recent }) => [old.length, recent.length]);
  expect(kinds).toEqual([
    [1, 1],
    [0, 0],
    [1, 0],
  ]);
});

test("without a condition about hours there is one kind only", () => {
  const timeless = policyOf(small.replace(", during: night", ""));
  expect(momentsOf(timeless, timeless, year)).toEqual([{ old: [], recent: [], example: year.from }]);
});

test("what begins when the period ends is none of its moments", () => {
  const sunday = { from: at("2026-03-01T10:00"), to: at("2026-03-02T09:00") };
  expect(momentsOf(smallPolicy(), smallPolicy(), sunday).map(({ old }) => old)).toEqual([["night"]]);
});
