import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  eventLine,
  isTraineeName,
  sessionEventSchema,
  storedEventSchema,
} from "../../src/trainer/eventSchema.ts";
import { instant } from "../../src/units/index.ts";
import { laterEvents, logs, starts } from "./arbitraries.ts";
import { drill } from "./node/samples.ts";

property.prop([fc.oneof(starts, laterEvents)])("every event passes through JSON unchanged", (event) => {
  expect(sessionEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
});

property.prop([logs])("a line is read back as the event that it was written from, on one line", (log) => {
  for (const stored of log) {
    const line = eventLine(stored);
    expect(line).not.toContain("\n");
    expect(storedEventSchema.parse(JSON.parse(line))).toEqual(stored);
  }
});

test("the same content is the same line, in whatever order its parts came", () => {
  const stored = { session: "s", trainee: "Ann", n: 1, wall: instant(0), event: drill };
  const turned = Object.fromEntries(Object.entries(drill).toReversed()) as unknown as typeof drill;
  expect(eventLine({ ...stored, event: turned })).toBe(eventLine(stored));
});

test("a trainee's name is one line of 1 to 100 characters that a terminal can show", () => {
  expect(["Ann", "Zoë O'Neil", "李雷", "x".repeat(100)].filter((name) => !isTraineeName(name))).toEqual([]);
  const refused = ["", " ", " Ann", "Ann\nBo", "A\u001B[2J", "x".repeat(101), "\uD800", "a\u202Eb"];
  expect(refused.filter(isTraineeName)).toEqual([]);
});

test("an event with a key too many is refused, since a part of it would be lost", () => {
  expect(sessionEventSchema.safeParse({ type: "paused", at: 1, why: "tea" }).success).toBe(false);
});

test("only the beginning of a session is its first event", () => {
  const line = {
    schema: "deskdrill.event/1",
    session: "0195b0f0-0000-7000-8000-000000000001",
    trainee: "Ann",
  };
  const wall = "2026-03-02T12:00:00Z";
  expect(storedEventSchema.safeParse({ ...line, n: 2, wall, event: drill }).success).toBe(false);
  const event = { type: "paused", at: 1 };
  expect(storedEventSchema.safeParse({ ...line, n: 1, wall, event }).success).toBe(false);
});
