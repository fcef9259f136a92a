import { expect, test } from "vitest";
import { dueTimesOf } from "../../../src/trainer/session/dueTimes.ts";
import { iso } from "../../../src/units/index.ts";
import { calm, policy } from "../fixtures.ts";

const due = (priority: string): readonly string[] =>
  dueTimesOf(policy, calm, priority).map(({ metric, due: at }) => `${metric} ${iso(at)}`);

test("a higher priority is due sooner, by the policy's own calendars", () => {
  expect(due("critical")).toEqual(["firstResponse 2026-03-03T15:02:00Z", "resolution 2026-03-03T22:32:00Z"]);
  expect(due("high")[0]).toBe("firstResponse 2026-03-03T15:32:00Z");
});
