import { expect, test } from "vitest";
import type { Desk } from "../../src/desk/index.ts";
import { finished, type Scripted, type Setting } from "./script.ts";

const satisfaction = {
  start: 4.6,
  perHourWaited: 0.3,
  perHandOver: 0.2,
  perReopening: 0.5,
  missedTarget: 0.8,
  hungUp: 1.2,
};

/** The sum and the number of scores over e-mail and over the telephone. */
const scoresOf = ({ state: { measures } }: Desk): readonly (readonly number[])[] =>
  [0, 1].map((channel) => [
    Number((measures.scores.sums[channel] ?? NaN).toFixed(6)),
    measures.scores.counts[channel] ?? NaN,
  ]);

const scored = (inquiry: Partial<Scripted>, { policy = {}, load = {} }: Setting = {}): readonly number[] =>
  scoresOf(finished({ policy, load: { satisfaction, ...load } }, { at: "mon 09:00", ...inquiry }))[0] ?? [];

test("a customer of whom everything went well is as content as the model begins", () => {
  expect(scored({})).toEqual([4.6, 1]);
});

test("waits in hours, hand-overs and solutions that were none take away", () => {
  const waiting = finished(
    { load: { satisfaction } },
    { at: "mon 09:00", work: 30, channel: "phone" },
    { at: "mon 09:00", work: 10 },
  );
  expect(scoresOf(waiting)).toEqual([
    [4.45, 1],
    [4.6, 1],
  ]);
  expect(scored({ needs: "tier3" })).toEqual([4.2, 1]);
  expect(scored({ reopened: { after: 60, effort: 0.5 } })).toEqual([4.1, 1]);
});

test("every missed target takes away, by what the policy promises", () => {
  expect(scored({ priority: "high", reads: 31, work: 60 })).toEqual([3.8, 1]);
  expect(scored({ priority: "high", reads: 31, work: 130 })).toEqual([3, 1]);
  const triage = { matrix: { high: { low: 1 } } };
  expect(scored({ priority: "high", reads: 31, work: 130 }, { load: { triage } })).toEqual([3, 1]);
});

test("nobody is less content than 1", () => {
  const load = { satisfaction: { perHandOver: 3 } };
  expect(scored({ needs: "tier3" }, { load })).toEqual([1, 1]);
});

test("who hangs up has the score of those who do, and who is still waiting none", () => {
  const desk = finished(
    { load: { satisfaction } },
    { at: "sun 22:00", work: 180 },
    { at: "sun 22:10", channel: "phone", patience: 5 },
  );
  expect(scoresOf(desk)).toEqual([
    [0, 0],
    [1.2, 1],
  ]);
});

test("without a model, or in the warm-up, nobody is scored", () => {
  expect(scoresOf(finished({}, { at: "mon 09:00" }))).toEqual([
    [0, 0],
    [0, 0],
  ]);
  const horizon = { start: "2026-03-09", weeks: 1, warmUp: 1, zone: "UTC" };
  expect(scored({}, { load: { horizon } })).toEqual([0, 0]);
});
