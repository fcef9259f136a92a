import { expect, test } from "vitest";
import { calibrationResult, hasHeld } from "../../src/report/index.ts";
import { calibrationOf } from "./sampleCalibration.ts";

const held = calibrationOf(6, "busy");
const simple = calibrationOf(6, "poisson");

test("the verdict is that of all checks together", () => {
  expect([hasHeld(held), hasHeld(simple)]).toEqual([true, false]);
  expect(calibrationResult(simple)).toMatchObject({ verdict: "failed" });
});

test("the result has every check with its limit, every simpler model, and what was not learned", () => {
  const number: unknown = expect.any(Number);
  expect(JSON.parse(JSON.stringify(calibrationResult(held)))).toMatchObject({
    schema: "deskdrill.calibration/1",
    log: { file: "log.csv", read: 10, used: 9, refused: 1, reasons: { "no time": 1 } },
    verdict: "held",
    checks: [
      { about: "resolution", distance: number, atMost: 0.05, verdict: "held" },
      { about: "work" },
      { about: "customerReply" },
      { about: "handOvers" },
      { about: "dispersionPerHour", found: number, low: number, high: number },
      { about: "dispersionPerDay" },
    ],
    controls: [
      { name: "exponential times" },
      { name: "plain Poisson arrivals" },
      { name: "Poisson hand-overs" },
    ],
    arrivals: { weeks: 6, firstWeek: "2016-02-29", perWeek: { email: number, phone: number } },
    handOvers: { mean: number, dispersion: number },
    notLearned: expect.arrayContaining([
      { what: "staff", why: "a log of tickets has none", instead: expect.any(String) as unknown },
    ]) as unknown,
  });
});
