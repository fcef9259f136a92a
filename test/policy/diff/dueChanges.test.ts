import { expect, test } from "vitest";
import { decide, type Policy } from "../../../src/policy/index.ts";
import { DueTimes } from "../../../src/policy/diff/dueChanges.ts";
import { momentsOf } from "../../../src/policy/diff/moments.ts";
import { at } from "../explain/instants.ts";
import { inquiry } from "../samplePolicy.ts";
import { smallPolicy, smallWith } from "./smallPolicy.ts";

const year = { from: at("2026-01-01T00:00"), to: at("2027-01-01T00:00") };
const facts = inquiry({ impact: "team", urgency: "blocked" });

function compared(recent: Policy, openings: readonly string[]) {
  const moments = momentsOf(smallPolicy(), recent, year);
  const times = new DueTimes(smallPolicy(), recent, moments, openings.map(at));
  const decisions = [decide(smallPolicy(), facts), decide(recent, facts)] as const;
  return moments.flatMap((moment) => times.changes(...decisions, moment));
}

test("the same words in other hours are due at another time", () => {
  const longer = smallWith(['"09:00-17:00"', '"09:00-18:00"']);
  const [change] = compared(longer, ["2026-03-02T16:00"]);
  expect(change).toMatchObject({ what: "due times in office", clause: "SLA-2" });
  expect(change?.detail).toEqual([
    "firstResponse 2h: opened 2026-03-02T16:00:00Z due 2026-03-03T10:00:00Z -> 2026-03-02T18:00:00Z",
  ]);
});

test("the same hours are due at the same time, and are not compared", () => {
  expect(compared(smallPolicy(), ["2026-03-02T16:00"])).toEqual([]);
  expect(compared(smallWith(["It spreads.", "It does."]), ["2026-03-02T16:00"])).toEqual([]);
});

test("an example of two targets is the first opening for which they are due at different times", () => {
  const recent = smallWith(["firstResponse: 2h", "firstResponse: 3h"]);
  const moments = momentsOf(smallPolicy(), recent, year);
  const times = new DueTimes(smallPolicy(), recent, moments, [at("2026-03-02T10:00")]);
  const [old] = decide(smallPolicy(), facts).targets;
  const [other] = decide(recent, facts).targets;
  if (!old || !other) expect.unreachable("both have targets");
  expect(times.example(old, other, moments[1])).toEqual({
    opened: "2026-03-02T10:00:00Z",
    from: "2026-03-02T12:00:00Z",
    to: "2026-03-02T13:00:00Z",
  });
  expect(times.example(old, old, moments[1])).toBeUndefined();
});
