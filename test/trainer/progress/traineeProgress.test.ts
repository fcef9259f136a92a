import { expect, test } from "vitest";
import { judgedSessions } from "../../../src/trainer/progress/judgedSession.ts";
import { traineeProgress } from "../../../src/trainer/progress/traineeProgress.ts";
import { noon } from "../node/samples.ts";
import { eventsOf, reply, rowsOf, sessionsOf } from "./practice.ts";

test("progress tells the sessions in their order, and each competence and clause over all of them", () => {
  const low = { ...reply, clauses: ["SLA-2", "ESC-1"], priority: "P2" };
  const events = [
    ...eventsOf("one", "Ann", [reply, low]),
    ...eventsOf("other", "Bo", [low]),
    ...eventsOf("two", "Ann", [reply], [{ type: "sessionEnded", at: 60_000, how: "finished" }]),
  ];
  const found = traineeProgress(judgedSessions(events, rowsOf), "Ann");
  const same = { wall: noon, mode: "drill", policyHash: "0123456789ab" };
  expect(found.sessions).toEqual([
    { ...same, session: "one", isEnded: false, answers: 2, right: 1, criticalMisses: 1, points: 80 },
    { ...same, session: "two", isEnded: true, answers: 1, right: 1, criticalMisses: 0, points: 100 },
  ]);
  expect(found.competences.map(({ of, attempts, right }) => [of, attempts, right])).toEqual([
    ["triage", 3, 2],
  ]);
  expect(found.clauses.map(({ of, attempts, right }) => [of, attempts, right])).toEqual([
    ["ESC-1", 1, 0],
    ["SLA-1", 2, 2],
    ["SLA-2", 1, 0],
  ]);
});

test("who has never practised has no progress, and a session without answers no points", () => {
  expect(traineeProgress(sessionsOf({ Ann: [] }), "Bo")).toEqual({
    trainee: "Bo",
    sessions: [],
    competences: [],
    clauses: [],
  });
  expect(traineeProgress(sessionsOf({ Ann: [] }), "Ann").sessions[0]?.points).toBeUndefined();
});
