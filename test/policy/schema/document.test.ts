import { expect, test } from "vitest";
import { customerContacts, document, region, scope, versions } from "../../../src/policy/schema/document.ts";
import { reading } from "./reading.ts";

test("a document says where it comes from, of when it is and what was not seen", () => {
  const sources = [{ repository: "a/b", commit: "627911cd", path: ["one.md"], licence: "MIT", seen: "read" }];
  expect(reading(document, { sources, asOf: "2021-07-15", notSeen: ["closure"] })).toEqual({
    sources,
    asOf: "2021-07-15",
    notSeen: ["closure"],
    changes: [],
  });
  expect(reading(document, { changes: [{ date: "2026-13-01", what: "All of it" }] })).toHaveLength(1);
});

test("named contacts may grow with what was bought", () => {
  const scale = [
    { upTo: 250, contacts: 20 },
    { eachFurther: 1000, add: 40 },
  ];
  expect(
    reading(customerContacts, { per: "subscriptions", scale, changeNotice: "5 business days" }),
  ).toMatchObject({
    scale,
  });
  expect(reading(customerContacts, { scale: [{ upTo: 250 }] })).toHaveLength(1);
});

test("versions are supported for a period of the calendar", () => {
  expect(reading(versions, { supportedFor: "2 years", endOfLifeNotice: "12 months" })).toMatchObject({
    supportedFor: "2 years",
  });
  expect(reading(versions, { supportedFor: "for ever" })).toHaveLength(1);
});

test("a scope has what it includes, a region has a title", () => {
  expect(reading(scope, { referral: "Links" })).toEqual({ includes: [], referral: "Links" });
  expect(reading(region, { zone: "UTC" })).toHaveLength(1);
});
