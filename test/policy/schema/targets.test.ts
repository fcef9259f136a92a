import { expect, test } from "vitest";
import { days } from "../../../src/units/index.ts";
import { clocks, targetClause } from "../../../src/policy/schema/targets.ts";
import { reading } from "./reading.ts";

test("a clause of targets is the default or it is not: there is no default: false", () => {
  expect(reading(targetClause, { clause: "S-1", default: true })).toEqual({ clause: "S-1", default: true });
  expect(reading(targetClause, { clause: "S-1", default: false })).toHaveLength(1);
});

test("a clause takes every metric and nothing that is none", () => {
  expect(reading(targetClause, { clause: "S-1", onSite: "4h", rcaDelivery: "none" })).toMatchObject({
    onSite: { kind: "within" },
    rcaDelivery: { kind: "none" },
  });
  expect(reading(targetClause, { clause: "S-1", firstAnswer: "4h" })).toEqual(["no firstAnswer"]);
});

test("decision 4: clocks pause per metric, and only while somebody else is waited for", () => {
  const form = { resolution: { pausesWhile: ["waiting-customer", "waiting-vendor"] } };
  expect(reading(clocks, form)).toEqual(form);
  expect(reading(clocks, { resolution: { pausesWhile: ["lunch"] } })).toHaveLength(1);
});

test("decision 12: the window in which a reopened clock resumes is a span", () => {
  expect(reading(clocks, { reopen: { resumeWithin: "3d" } })).toEqual({ reopen: { resumeWithin: days(3) } });
  expect(reading(clocks, { reopen: {} })).toHaveLength(1);
});
