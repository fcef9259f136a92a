import { expect, test } from "vitest";
import { days } from "../../../src/units/index.ts";
import { category, channel, outOfScope, plan, signal, workflow } from "../../../src/policy/schema/service.ts";
import { reading } from "./reading.ts";

test("a channel is written, not live, for one conversation at once, and turns away what comes too late", () => {
  expect(reading(channel, { accepts: "always", worked: "office" })).toEqual({
    accepts: "always",
    worked: "office",
    live: false,
    selfService: false,
    concurrency: 1,
    outOfHours: "turned-away",
  });
  expect(reading(channel, { accepts: "always", worked: "office", concurrency: 0 })).toHaveLength(1);
  expect(reading(channel, { accepts: "always", worked: "office", outOfHours: "maybe" })).toHaveLength(1);
});

test("a plan may be empty, extend another, add to one, or have no support at all", () => {
  expect(reading(plan, {})).toEqual({});
  expect(reading(plan, { extends: "standard", categories: "access" })).toEqual({
    extends: "standard",
    categories: ["access"],
  });
  expect(reading(plan, { support: "none" })).toEqual({ support: "none" });
  expect(reading(plan, { namedContacts: 0 })).toHaveLength(1);
});

test("a category, a signal and what is out of scope each have a title", () => {
  expect(reading(category, { title: "Access" })).toEqual({
    title: "Access",
    examples: [],
    ask: [],
    checks: [],
  });
  expect(reading(signal, { title: "Outage" })).toEqual({ title: "Outage", examples: [] });
  expect(reading(outOfScope, { id: "network", title: "Network", goTo: "their provider" })).toMatchObject({
    id: "network",
  });
  for (const form of [category, signal, outOfScope])
    expect(reading(form, { id: "x", goTo: "y" })).not.toHaveLength(0);
});

test("a queue is worked by priority, then by due time, unless said otherwise", () => {
  expect(reading(workflow, {})).toEqual({ queueOrder: "priority-then-due", log: [], close: [], raci: [] });
  expect(reading(workflow, { autoClose: "5d", queueOrder: "due" })).toMatchObject({
    autoClose: days(5),
    queueOrder: "due",
  });
});
