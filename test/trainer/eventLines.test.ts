import { expect, test } from "vitest";
import { problemLine } from "../../src/input/index.ts";
import { readEventLines } from "../../src/trainer/eventLines.ts";
import { eventLine } from "../../src/trainer/eventSchema.ts";
import { drill, noon } from "./node/samples.ts";

const session = "0195b0f0-0000-7000-8000-000000000001";
const good = eventLine({ session, trainee: "Ann", n: 1, wall: noon, event: drill });

test("lines are read with where they stand; empty ones and carriage returns mean nothing", () => {
  const { events, problems } = readEventLines("a.jsonl", `\n${good}\r\n\n${good}\n`);
  expect(problems).toEqual([]);
  expect(events.map(({ at }) => at.line)).toEqual([2, 4]);
  expect(events[0]?.stored).toEqual({ session, trainee: "Ann", n: 1, wall: noon, event: drill });
});

test.each([
  [
    "cut off",
    good.slice(0, 40),
    "EVENT_INVALID: this line is not JSON. Export again, or remove the line when it was cut off",
  ],
  ["not an object", "17", "VALUE_INVALID: found 17. expected a mapping, lines of the form key: value"],
  [
    "of a newer form",
    good.replace("event/1", "event/2"),
    'VALUE_INVALID at schema: found "deskdrill.event/2". Did you mean "deskdrill.event/1"?',
  ],
  [
    "of an unknown type",
    good.replace("sessionStarted", "sessionStarter"),
    'VALUE_INVALID at event.type: found {"at":0,"type":"sessionStarter"',
  ],
  [
    "without a trainee",
    good.replace('"trainee":"Ann",', ""),
    'KEY_MISSING at trainee: "trainee" is missing. Add "trainee" here',
  ],
  [
    "with an impossible time",
    good.replace("2026-03-02", "2026-02-30"),
    'VALUE_INVALID at wall: found "2026-02-30T12:00:00Z". expected a time such as 2026-03-02T09:00:00Z',
  ],
  ["of no session", good.replace(session, "mine"), 'VALUE_INVALID at session: found "mine". expected a UUID'],
])("a line %s is refused with its place and what to do", (_, line, told) => {
  const { problems } = readEventLines("a.jsonl", `${good}\n${line}\n`);
  expect(problems.map(problemLine).join("\n")).toContain(`a.jsonl:2:1 ${told}`);
});

test("all problems of all lines are told at once", () => {
  const { problems } = readEventLines("a.jsonl", `x\n${good}\n{}\n`);
  expect(problems.map(({ at, path }) => `${at.line} ${path}`)).toEqual([
    "1 ",
    "3 schema",
    "3 session",
    "3 trainee",
    "3 n",
    "3 wall",
    "3 event",
  ]);
});
