import { expect, test } from "vitest";
import { reviewsOf } from "../../src/guide/reviewCalendar.ts";
import { bareText, policyIn, standardSource } from "./sample.ts";

test("the policy, its articles and its dated open items have a date and an owner", () => {
  const reviews = reviewsOf(standardSource().policy);
  expect(reviews[0]).toMatchObject({ by: "2026-12-30", owner: "support-manager" });
  expect(reviews.filter(({ what }) => what.startsWith("Article: "))).toHaveLength(9);
  expect(reviews.filter(({ what }) => what.startsWith("Open item: "))).toHaveLength(5);
  for (const { by, owner } of reviews) expect([typeof by, typeof owner]).toEqual(["string", "string"]);
});

test("a policy that says nothing of reviews has no date for its own", () => {
  expect(reviewsOf(policyIn(bareText))).toEqual([
    { what: "This policy, and this guide with it", every: undefined, by: undefined, owner: undefined },
  ]);
});
