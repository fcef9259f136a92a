import { expect, test } from "vitest";
import { TriageCounts } from "../../src/desk/triageCounts.ts";

test("tickets, mistakes and their targets are counted by the priority that the policy says", () => {
  const counts = new TriageCounts(2);
  counts.count(0, false);
  counts.count(0, true);
  counts.countTarget(0, "resolution", "missed");
  counts.countTarget(0, "firstResponse", "met");
  expect(counts.byPriority[0]).toEqual({
    tickets: 2,
    wrong: 1,
    kept: { firstResponse: { met: 1, missed: 0 }, resolution: { met: 0, missed: 1 } },
  });
  expect(counts.byPriority[1]).toMatchObject({ tickets: 0, wrong: 0 });
});
