import { expect, test } from "vitest";
import { decide, dueAt, type Metric } from "../../../src/policy/index.ts";
import { rightChannels } from "../../../src/policy/verify/rightChannels.ts";
import { changed, clean, findingsOf, loaded, seeded, theFinding } from "./cleanPolicy.ts";

test("the higher priority is due later at the opening shown", () => {
  const { policy } = loaded(seeded("PRIORITY_SLOWER"));
  const { counterexample, path } = theFinding("PRIORITY_SLOWER");
  const { facts, opened } = counterexample ?? {};
  if (!facts || opened === undefined) throw new Error("it shows no facts");
  const due = (priority: string, metric: Metric): number => {
    const target = decide(policy, facts, priority).targets.find((one) => one.metric === metric);
    return target ? dueAt(target.allowance, policy.calendars.get(target.calendar), opened) : NaN;
  };
  expect(path).toBe("targets.0.firstResponse");
  expect(due("critical", "firstResponse")).toBeGreaterThan(due("high", "firstResponse"));
});

test("priorities that a plan does not offer are not compared", () => {
  const text = changed(
    "{ title: Premium }",
    "{ title: Premium, priorities: [critical, low] }",
    seeded("PRIORITY_SLOWER"),
  );
  expect(findingsOf(text)).toEqual([]);
});

test("a target that the next priority does not have is compared with the one after it", () => {
  const none = changed("    firstResponse: 1h\n", "", clean);
  const text = changed(
    "firstResponse: 30m",
    "firstResponse: 300h",
    changed("resolution: 8h", "resolution: none", none),
  );
  expect(theFinding("PRIORITY_SLOWER", text).found).toBe(
    "firstResponse of critical can be due later than that of low",
  );
});

test("there is no right channel for the facts shown", () => {
  const { policy } = loaded(seeded("CHANNEL_PRIORITY_CONTRADICTION"));
  const { facts, priority = "" } = theFinding("CHANNEL_PRIORITY_CONTRADICTION").counterexample ?? {};
  expect(facts && rightChannels(policy, { ...facts, priority })).toEqual([]);
});

test("a level whose channels do not take it is a contradiction of the level", () => {
  const phone = changed("worked: office, live: true", "worked: office, live: true, priorities: [low]", clean);
  const text = changed("critical: { examples", "critical: { channels: phone, examples", phone);
  expect(theFinding("CHANNEL_PRIORITY_CONTRADICTION", text).path).toBe("priority.levels.critical");
});

test("facts that a clause of targets asks about are told apart", () => {
  const slow =
    "  - { clause: SLA-0, when: { priority: critical, impact: team }, calendar: office, firstResponse: 9h }\n";
  const finding = theFinding("PRIORITY_SLOWER", changed("targets:\n", `targets:\n${slow}`, clean));
  expect(finding.path).toBe("targets.0.firstResponse");
  expect(finding.counterexample?.facts?.impact).toBe("team");
});

test.each([
  ["of another cadence", "update: every 1h", "update: every 9h", "    firstResponse: 1h\n    update: 2h\n"],
  [
    "that starts at another time",
    "firstResponse: 30m",
    "firstResponse: { within: 9h, starts: When a visit is needed }",
    "    firstResponse: 1h\n",
  ],
])("a target %s is not compared with that of a priority below", (_, from, to, below) => {
  const text = changed(from, to, changed("    firstResponse: 1h\n", below, clean));
  expect(findingsOf(text).map(({ code }) => code)).not.toContain("PRIORITY_SLOWER");
});
