import { expect, test } from "vitest";
import { isOnSchedule } from "../../../src/policy/index.ts";
import { tolerance } from "../../../src/policy/ladder/onSchedule.ts";
import { inMinutes } from "../../../src/units/index.ts";
import { minute } from "./script.ts";

test("a step that is overdue by the tolerance or more has been missed", () => {
  const late = inMinutes(tolerance);
  expect(isOnSchedule(undefined, minute(0))).toBeUndefined();
  expect([-late - 1, -late, 1 - late, 0, 30].map((due) => isOnSchedule(minute(due), minute(0)))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
