import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { caseSourceFor } from "../../src/trainer/caseSource.ts";
import { oracle, majority } from "../../src/trainer/players.ts";
import { playedBy, playSession } from "../../src/trainer/session/drive.ts";
import { replaySession } from "../../src/trainer/session/replay.ts";
import type { SessionStarted } from "../../src/trainer/session/state.ts";
import { instant } from "../../src/units/index.ts";
import { saasStandard, shipped as content } from "./cases/sampleCases.ts";

const startOf = (change: Partial<SessionStarted> = {}): SessionStarted => ({
  type: "sessionStarted",
  at: 0,
  mode: "drill",
  seed: "s",
  items: 6,
  focus: undefined,
  policyHash: "p",
  starts: instant(0),
  ...change,
});
const fresh = (): ReturnType<typeof caseSourceFor> => caseSourceFor(saasStandard, content);
const context = { policy: saasStandard, usual: "low" };

property.prop([fc.string(), fc.constantFrom("drill" as const, "exam" as const)], { numRuns: 8 })(
  "a session is worked out again in another process: the same events, the same cases",
  (seed, mode) => {
    const played = playSession(
      fresh(),
      startOf({ seed, mode }),
      playedBy((one) => oracle(one, context)),
    );
    const again = replaySession(fresh(), played.events);
    expect(again.refused).toEqual([]);
    expect(again.state).toEqual(played.state);
  },
);

test("an exam has the same cases for everybody, a drill those that suit the trainee", () => {
  const casesOf = (mode: "drill" | "exam", isGood: boolean): readonly string[] => {
    const player = playedBy((one) =>
      (isGood || one.features.twists.length === 0 ? oracle : majority)(one, context),
    );
    const { events } = playSession(fresh(), startOf({ mode, items: 60 }), player);
    return events.flatMap((event) => (event.type === "caseShown" ? [event.caseId] : []));
  };
  expect(casesOf("exam", true)).toEqual(casesOf("exam", false));
  expect(casesOf("drill", true)).not.toEqual(casesOf("drill", false));
});

test("several things that a session is about take turns", () => {
  const { state } = playSession(
    fresh(),
    startOf({ focus: "ESC-1,SLA-9", items: 4 }),
    playedBy((one) => oracle(one, context)),
  );
  const clauses = "course" in state ? state.course.attempts.map((one) => one.case.gold.clauses) : [];
  expect(clauses.map((list) => [list.includes("ESC-1"), list.includes("SLA-9")])).toEqual([
    [true, false],
    [false, true],
    [true, false],
    [false, true],
  ]);
});
