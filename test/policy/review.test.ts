import { expect, test } from "vitest";
import { reviewDue } from "../../src/policy/index.ts";
import { days } from "../../src/units/index.ts";

test("a policy is due for review its days after the last one, where it says both", () => {
  expect(reviewDue({ reviewed: "2026-10-01", reviewEvery: days(90) })).toBe("2026-12-30");
  expect(reviewDue({ reviewed: "2024-02-28", reviewEvery: days(1.5) })).toBe("2024-02-29");
  expect(reviewDue({ reviewed: "2026-10-01", reviewEvery: undefined })).toBeUndefined();
  expect(reviewDue({ reviewed: undefined, reviewEvery: days(90) })).toBeUndefined();
});
