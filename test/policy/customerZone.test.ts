import { expect, test } from "vitest";
import { zoneOf } from "../../src/policy/customerZone.ts";
import { openedAt } from "../../src/policy/index.ts";
import { instantOf, never } from "../../src/units/index.ts";
import { changed, inquiry, policyOf } from "./samplePolicy.ts";

const regions = { eu: { title: "Europe", zone: "Europe/Berlin" }, sea: { title: "At sea" } };

test("the customer's zone is what is known of them, else that of their region, else none", () => {
  const form = { regions };
  expect(zoneOf({ form }, inquiry({ zone: "Asia/Tokyo", region: "eu" }))).toBe("Asia/Tokyo");
  expect(zoneOf({ form }, inquiry({ region: "eu" }))).toBe("Europe/Berlin");
  expect(zoneOf({ form }, inquiry({ region: "sea" }))).toBeUndefined();
  expect(zoneOf({ form }, inquiry())).toBeUndefined();
});

test("conditions with during look at the customer's own clock where a calendar is in their zone", () => {
  const text = changed("      signal: [outage, breach]", "      during: office").replaceAll(
    /zone: Europe\/London(?=\n    open|, open)/g,
    "zone: customer",
  );
  const policy = policyOf(text);
  const at = instantOf("2026-03-02T15:00:00Z") ?? never;
  expect(openedAt(policy, inquiry({ zone: "America/New_York" }), at).during).toEqual(["office"]);
  expect(openedAt(policy, inquiry({ zone: "Asia/Tokyo" }), at).during).toEqual([]);
});
