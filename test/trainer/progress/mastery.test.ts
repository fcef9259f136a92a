import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { wilson } from "../../../src/kernel/index.ts";
import { judgedSessions } from "../../../src/trainer/progress/judgedSession.ts";
import { groupedBy, masteryBy, meanPoints } from "../../../src/trainer/progress/mastery.ts";
import { after, minutes } from "../../../src/units/index.ts";
import { noon } from "../node/samples.ts";
import { practice, reply, rowsOf, sessionsOf } from "./practice.ts";

const wrong = { ...reply, priority: "P2" };

property.prop([practice])("every attempt is counted once, and never more right than attempted", (events) => {
  const answers = judgedSessions(events, rowsOf).flatMap((session) => session.answers);
  const found = masteryBy(answers, ({ answer }) => [answer.priority]);
  expect(found.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(answers.length);
  for (const { right, attempts } of found) expect(right).toBeLessThanOrEqual(attempts);
});

test("mastery counts attempts, the share that was right with its interval, and when it was last seen", () => {
  const answers = sessionsOf({ Ann: [reply, wrong, reply, reply] })[0]?.answers ?? [];
  const [found] = masteryBy(answers, () => ["SLA-1", "SLA-1"]);
  expect(found).toMatchObject({ of: "SLA-1", attempts: 4, right: 3, recent: 0.75, points: 90 });
  expect(found?.lastSeen).toBe(after(noon, minutes(4)));
  expect(found?.share).toEqual(wilson(3, 4, 0.95));
});

test("lately means the last ten attempts", () => {
  const answers = sessionsOf({ Ann: [...Array.from({ length: 10 }, () => wrong), reply] })[0]?.answers ?? [];
  expect(masteryBy(answers, () => ["all"])[0]?.recent).toBe(0.1);
});

test("of nothing there is no mean, and no group", () => {
  expect(meanPoints([])).toBeUndefined();
  expect(groupedBy([], () => ["a"]).size).toBe(0);
});
