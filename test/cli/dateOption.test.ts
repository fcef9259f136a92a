import { expect, test } from "vitest";
import { dateOption, todayOption } from "../../src/cli/dateOption.ts";

test("a date that exists is taken, anything else is wrong use", () => {
  expect(dateOption("--as-of", "2026-02-28")).toBe("2026-02-28");
  expect(() => dateOption("--as-of", "2026-02-30")).toThrow(
    "--as-of 2026-02-30: write a date such as 2026-11-22",
  );
});

test("without a date it is today", () => {
  expect(todayOption(undefined)).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(todayOption("2026-11-22")).toBe("2026-11-22");
});
