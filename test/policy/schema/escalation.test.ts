import { expect, test } from "vitest";
import { minutes } from "../../../src/units/index.ts";
import {
  communication,
  contact,
  deEscalation,
  escalation,
  ladder,
  rootCause,
  tier,
} from "../../../src/policy/schema/escalation.ts";
import { reading } from "./reading.ts";

test("an escalation happens at intake, at a customer's request, by volume or at a point of a clock", () => {
  for (const at of ["intake", "customer request", { volume: "5 tickets" }, { resolution: "75%" }]) {
    expect(reading(escalation, { clause: "E-1", at, notify: "lead" })).toEqual({
      clause: "E-1",
      at,
      notify: ["lead"],
    });
  }
  expect(reading(escalation, { clause: "E-1", at: "later" })).toHaveLength(1);
  expect(reading(escalation, { clause: "E-1", at: { resolved: "75%" } })).toHaveLength(1);
});

test("a ladder has steps and is climbed once more at most twenty times", () => {
  const steps = [{ page: "engineer", ackWithin: "5m" }];
  expect(reading(ladder, { steps })).toEqual({
    steps: [{ page: ["engineer"], ackWithin: minutes(5), everyone: false }],
    repeat: 0,
    waitWhenEmpty: false,
  });
  for (const wrong of [{ steps: [] }, { steps, repeat: 21 }, { steps, repeat: -1 }, { steps, repeat: 1.5 }]) {
    expect(reading(ladder, wrong)).toHaveLength(1);
  }
});

test("a ticket given back needs a condition and a tier", () => {
  expect(reading(deEscalation, { clause: "D-1", when: { workaround: true }, to: "tier2" })).toMatchObject({
    to: "tier2",
  });
  expect(reading(deEscalation, { clause: "D-1", when: {}, to: "tier2" })).toEqual(["CONDITION_EMPTY"]);
});

test("tiers and contacts have a title; a contact is internal and not management unless said so", () => {
  expect(reading(tier, { title: "First", internalTargets: { pickUp: "10m" } })).toEqual({
    title: "First",
    responsibilities: [],
    handOver: [],
    internalTargets: { pickUp: minutes(10) },
  });
  expect(reading(contact, { title: "Desk" })).toEqual({ title: "Desk", management: false, internal: true });
});

test("a root cause has its condition, communication its kinds", () => {
  expect(reading(rootCause, { requiredFor: { priority: "critical" } })).toMatchObject({
    requiredFor: { priority: { oneOf: ["critical"] } },
    template: [],
  });
  expect(reading(communication, { incident: { update: "30m" } })).toEqual({ incident: { update: "30m" } });
  expect(reading(communication, { incident: { upadte: "30m" } })).toEqual(["no upadte"]);
});

test("a step without a time takes that of the step before it, as assumed", () => {
  const steps = [{ page: "engineer", ackWithin: "5m" }, { page: "lead" }];
  expect(reading(ladder, { steps, climbs: "on request" })).toMatchObject({
    steps: [{ ackWithin: minutes(5) }, { ackWithin: minutes(5), assumed: true }],
  });
  expect(reading(ladder, { steps: steps.toReversed() })).toEqual(["KEY_MISSING"]);
});

test("an employee may ask for an escalation, once, by and not by some way", () => {
  const rule = {
    clause: "E-1",
    at: "employee request",
    once: { firstResponse: "100% + 1h" },
    criteria: ["Expertise is needed"],
    via: "the form",
    notVia: "chat",
    notify: ["lead"],
  };
  expect(reading(escalation, rule)).toEqual(rule);
});
