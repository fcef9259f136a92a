import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { cohortOf, mistakesOf } from "../../../src/trainer/progress/cohort.ts";
import { judgedSessions } from "../../../src/trainer/progress/judgedSession.ts";
import { practice, reply, rowsOf, sessionsOf } from "./practice.ts";

property.prop([practice])("nobody makes a mistake more often than they met such a case", (events) => {
  for (const { made, cases } of cohortOf(judgedSessions(events, rowsOf)).patterns) {
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThanOrEqual(cases);
  }
});

test("everybody's standing is told by clause, in the order of names", () => {
  const { trainees, clauses } = cohortOf(
    sessionsOf({ Bo: [reply], Ann: [{ ...reply, clauses: ["SLA-2", "ESC-1"], priority: "P3" }], Cy: [] }),
  );
  expect(trainees).toEqual(["Ann", "Bo", "Cy"]);
  expect(clauses.map(({ trainee, of, right, attempts }) => [trainee, of, right, attempts])).toEqual([
    ["Ann", "ESC-1", 0, 1],
    ["Ann", "SLA-2", 0, 1],
    ["Bo", "SLA-1", 1, 1],
  ]);
});

test("a mistake is told with the twist it was made at, the most frequent first", () => {
  const angry = { ...reply, twists: ["angry"] };
  const { patterns } = cohortOf(
    sessionsOf({
      Ann: [angry, { ...angry, priority: "P2" }, { ...angry, priority: "P3" }, { ...reply, category: "x" }],
    }),
  );
  expect(patterns).toEqual([
    { trainee: "Ann", mistake: "critical miss", twist: "angry", cases: 3, made: 2 },
    { trainee: "Ann", mistake: "priority too low", twist: "angry", cases: 3, made: 2 },
    { trainee: "Ann", mistake: "category", twist: "plain", cases: 1, made: 1 },
  ]);
});

test("a priority that is too high is another mistake than one that is too low", () => {
  const [answer] = sessionsOf({ Ann: [reply] })[0]?.answers ?? [];
  const verdictOf = (tooLow: number): readonly string[] =>
    answer ? mistakesOf({ ...answer, verdict: { ...answer.verdict, tooLow } }) : [];
  expect([-1, 0, 1].map(verdictOf)).toEqual([["priority too high"], [], ["priority too low"]]);
});
