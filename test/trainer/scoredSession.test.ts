import { expect, test } from "vitest";
import { caseSourceFor } from "../../src/trainer/caseSource.ts";
import { oracle } from "../../src/trainer/players.ts";
import { isCorrect } from "../../src/trainer/scoring/index.ts";
import { scoredSession } from "../../src/trainer/scoredSession.ts";
import { playSession } from "../../src/trainer/session/drive.ts";
import { instant } from "../../src/units/index.ts";
import { saasStandard, shipped as content } from "./cases/sampleCases.ts";

test("a session is judged from its events: each answer, and how long it took", () => {
  const source = caseSourceFor(saasStandard, content);
  const start = {
    type: "sessionStarted",
    at: 0,
    mode: "exam",
    seed: "s",
    items: 3,
    focus: undefined,
  } as const;
  const { events } = playSession(source, { ...start, policyHash: "p", starts: instant(0) }, (current) => ({
    answer: oracle(current.case, { policy: saasStandard, usual: "low" }),
    took: 40_000,
    hints: [],
    disputes: [],
    isBookmarked: false,
  }));
  const rows = scoredSession(saasStandard, source, events);
  expect(rows.map(({ verdict, timeToDecide }) => [isCorrect(verdict), timeToDecide])).toEqual([
    [true, 40_000],
    [true, 40_000],
    [true, 40_000],
  ]);
  expect(scoredSession(saasStandard, source, [])).toEqual([]);
});
