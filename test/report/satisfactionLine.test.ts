import { expect, test } from "vitest";
import { runResult } from "../../src/report/index.ts";
import { satisfactionLine } from "../../src/report/satisfactionLine.ts";
import { loadWith } from "../desk/script.ts";
import { interval, sampleOrigin, sampleRun } from "./sampleRun.ts";

const run = {
  ...sampleRun,
  satisfaction: [
    { channel: "email", score: interval(4.456, 4.4, 4.5, 90) },
    { channel: "phone", score: { kind: "single", n: 10, value: 3.9 } },
    { channel: "all", score: interval(4.4, 4.354, 4.45, 100) },
  ],
} as const;

test("satisfaction is told over all and by channel, and not at all without a model", () => {
  expect(satisfactionLine(run)).toBe(
    "Satisfaction from 1 to 5, by the model of the load: 4.4 [4.35, 4.45]; email 4.46 [4.4, 4.5], phone 3.9",
  );
  expect(satisfactionLine(sampleRun)).toBe("");
});

test("the data hold the model and its scores", () => {
  const load = loadWith({ satisfaction: { start: 4.5 } });
  expect(runResult(load, run, sampleOrigin)).toMatchObject({
    satisfaction: { model: { start: 4.5, hungUp: 1 }, scores: [{ channel: "email", score: 4.456 }, {}, {}] },
  });
  expect(runResult(load, sampleRun, sampleOrigin)).not.toHaveProperty("satisfaction");
});
