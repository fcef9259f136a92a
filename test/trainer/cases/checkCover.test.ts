import { expect, test } from "vitest";
import { problemsOf } from "./sampleContent.ts";

test("a kind of intent for which an impact has no words is a problem", () => {
  const ask = "extents: [one, team]\n    needs: [minor]";
  expect(problemsOf([ask, ask.replace("team", "few")])).toEqual([
    expect.stringMatching(/at extents\.few\.said: no phrase fits \{"kind":\["ask"\]\}/),
  ]);
});

test("a twist that brings a signal in has words for it", () => {
  const [line] = problemsOf(["adds: [intrusion, exposure]", "adds: [intrusion, exposure, loss]"]);
  expect(line).toMatch(/at twists\.hidden-breach\.said: no phrase fits .*"signal":\["loss"\]/);
});

test("every tone has a greeting", () => {
  const [line] = problemsOf(
    ["tone: [friendly, hurried]", "tone: [friendly]"],
    ["tone: [angry, hurried]", "tone: [angry]"],
  );
  expect(line).toMatch(/at greetings: no phrase fits .*"tone":\["hurried"\]/);
});
