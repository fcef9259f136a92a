import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { plain } from "../../src/report/paint.ts";
import type { TrainingTable } from "../../src/report/trainingTable.ts";
import {
  cohortTables,
  feedbackTables,
  policyTables,
  progressTables,
} from "../../src/report/trainingTables.ts";
import { trainingText } from "../../src/report/trainingText.ts";
import {
  cohortOf,
  feedbackOf,
  judgedSessions,
  policyReview,
  traineeProgress,
  type JudgedSession,
  type SessionEvent,
} from "../../src/trainer/index.ts";
import { eventsOf, practice, reply, rowsOf } from "../trainer/progress/practice.ts";

const tablesOf = (sessions: readonly JudgedSession[]): readonly TrainingTable[] => [
  ...progressTables(traineeProgress(sessions, "Ann")),
  ...cohortTables(cohortOf(sessions)),
  ...policyTables(policyReview(sessions)),
  ...feedbackTables(feedbackOf(sessions)),
];

property.prop([practice])("every row has a cell for every column, and every table its own name", (events) => {
  const tables = tablesOf(judgedSessions(events, rowsOf));
  expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
  for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
});

test("a manager reads who stands where, which mistakes are made and what to improve in the policy", async () => {
  const after: readonly SessionEvent[] = [
    { type: "disputed", at: 60_000, item: 1, clause: "SLA-2", reason: "says nothing of chats" },
    { type: "feedbackGiven", at: 60_000, clear: 4, realistic: 5, remark: "More chats, please" },
    { type: "sessionEnded", at: 60_000, how: "finished" },
  ];
  const low = { ...reply, clauses: ["SLA-2"], twists: ["angry"], priority: "P2" };
  const events = [
    ...eventsOf("one", "Ann", [reply, low, { ...low, priority: "P1" }], after),
    ...eventsOf("two", "Bo", [low, { ...reply, category: "billing" }]),
  ];
  const text = trainingText(tablesOf(judgedSessions(events, rowsOf)), plain);
  await expect(text).toMatchFileSnapshot("trainingTables.golden.txt");
});
