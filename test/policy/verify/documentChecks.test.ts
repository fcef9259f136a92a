import { expect, test } from "vitest";
import { lintPolicy } from "../../../src/policy/verify/index.ts";
import { changed, clean, findingsOf, loaded, theFinding } from "./cleanPolicy.ts";

const { policy, source } = loaded(clean);
const codesOn = (today: string): readonly string[] =>
  lintPolicy(policy, source, today).findings.map(({ code }) => code);

test("a review is overdue from the day after it was due", () => {
  expect(codesOn("2026-12-30")).not.toContain("REVIEW_OVERDUE");
  expect(codesOn("2026-12-31")).toContain("REVIEW_OVERDUE");
});

test("an open item is overdue from the day after its date", () => {
  expect(codesOn("2027-01-31")).not.toContain("OPEN_ITEM_OVERDUE");
  expect(codesOn("2027-02-01")).toContain("OPEN_ITEM_OVERDUE");
});

test("holidays must be known for the year after today's", () => {
  expect(codesOn("2026-12-31")).not.toContain("HOLIDAYS_END");
  expect(theFinding("HOLIDAYS_END").found).toBe("the holidays of england end with 2026");
});

test("holidays that come every year do not end, and a range ends with its last day", () => {
  const last = "    - 2027-12-27 Christmas Day (substitute day)\n";
  expect(findingsOf(changed(last, "    - yearly 01-01\n", clean))).toEqual([]);
  expect(findingsOf(changed(last, "    - 2026-12-28..2027-01-02\n", clean))).toEqual([]);
});

test("all years whose holidays are missing are named", () => {
  const fixOn = (today: string): string | undefined =>
    lintPolicy(policy, source, today).findings.find(({ code }) => code === "HOLIDAYS_END")?.fix;
  expect(fixOn("2027-01-01")).toBe("Add the holidays of 2028");
  expect(fixOn("2029-01-01")).toBe("Add the holidays of 2028 to 2030");
});
