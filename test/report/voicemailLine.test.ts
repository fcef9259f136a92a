import { expect, test } from "vitest";
import type { RunSummary } from "../../src/experiment/index.ts";
import { runResult } from "../../src/report/index.ts";
import { voicemailLine } from "../../src/report/voicemailLine.ts";
import { loadWith } from "../desk/script.ts";
import { interval, sampleOrigin, sampleRun } from "./sampleRun.ts";

const voicemail = {
  left: 12,
  calledBack: 9,
  wait: interval(187, 60, 300, 9),
  inTime: interval(0.9, 0.8, 0.95, 10),
} as const;
const run = (changes: Partial<RunSummary["voicemail"]>): RunSummary => ({
  ...sampleRun,
  voicemail: { ...voicemail, ...changes },
});

test("messages are told with how long their customers waited, and the target where there is one", () => {
  expect(voicemailLine(run({}))).toBe(
    "Voicemail: 12 messages left, 9 called back, after 3h 7m [1h, 5h] on average, 90% [80, 95] in time",
  );
  const none = { kind: "none" } as const;
  expect(voicemailLine(run({ inTime: none }))).toBe(
    "Voicemail: 12 messages left, 9 called back, after 3h 7m [1h, 5h] on average",
  );
  expect(voicemailLine(run({ calledBack: 0, wait: none, inTime: none }))).toBe(
    "Voicemail: 12 messages left, 0 called back",
  );
});

test("where nobody left a message, or could, nothing is told", () => {
  expect([voicemailLine(run({ left: 0 })), voicemailLine(sampleRun)]).toEqual(["", ""]);
});

test("the data hold the messages where a channel takes them", () => {
  expect(runResult(loadWith(), run({}), sampleOrigin)).toMatchObject({
    voicemail: { left: 12, calledBack: 9, waitMinutes: { mean: 187 }, callBack: 0.9 },
  });
  expect(runResult(loadWith(), sampleRun, sampleOrigin)).not.toHaveProperty("voicemail");
});
