import { expect, test } from "vitest";
import { shortfallOf, totalShortfall, worstOf } from "../../../src/experiment/staff/shortfall.ts";
import type { JudgedExpectation } from "../../../src/experiment/index.ts";
import { interval } from "../../report/sampleRun.ts";

const judged = (
  bounds: { readonly atLeast?: number; readonly atMost?: number },
  verdict: JudgedExpectation["verdict"],
  metric: "resolution" | "resolutionMinutes" = "resolution",
): JudgedExpectation => ({
  expectation: { metric, where: {}, ...bounds },
  found: interval(0.8, 0.7, 0.9, 9),
  verdict,
});

test("what is missing counts from the wrong end of the interval", () => {
  expect(shortfallOf(judged({ atLeast: 0.95 }, "failed"))).toBeCloseTo(0.25, 12);
  expect(shortfallOf(judged({ atMost: 0.75 }, "inconclusive"))).toBeCloseTo(0.15, 12);
  expect(shortfallOf(judged({ atMost: 0.3 }, "failed", "resolutionMinutes"))).toBeCloseTo(2, 12);
  expect(shortfallOf(judged({ atLeast: 0.5 }, "held"))).toBe(0);
});

test("the worst expectation is the one that misses most; what nobody measured is none", () => {
  const [bad, worse] = [judged({ atLeast: 0.75 }, "inconclusive"), judged({ atLeast: 0.95 }, "failed")];
  const unmeasured: JudgedExpectation = { ...worse, found: { kind: "none" }, verdict: "inconclusive" };
  expect(worstOf([bad, unmeasured, worse])).toBe(worse);
  expect(worstOf([unmeasured, judged({ atLeast: 0.5 }, "held")])).toBeUndefined();
  expect(totalShortfall([bad, worse, unmeasured])).toBeCloseTo(0.3, 12);
});
