import { expect, test } from "vitest";
import { judgedSessions } from "../../../src/trainer/progress/judgedSession.ts";
import { policyReview } from "../../../src/trainer/progress/policyReview.ts";
import type { SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import { eventsOf, reply, rowsOf } from "./practice.ts";

const disputed = (clause: string, reason: string): SessionEvent => ({
  type: "disputed",
  at: 60_000,
  item: 0,
  clause,
  reason,
});

const low = { ...reply, clauses: ["SLA-2"], priority: "P2" };
const review = policyReview(
  judgedSessions(
    [
      ...eventsOf(
        "one",
        "Ann",
        [reply, low, low, { ...low, priority: "P3" }],
        [disputed("SLA-9", "what is a day?")],
      ),
      ...eventsOf("two", "Bo", [
        { ...low, priority: "P1" },
        { ...reply, clauses: ["SLA-3"], category: "billing" },
      ]),
      ...eventsOf(
        "three",
        "Bo",
        [],
        [disputed("SLA-1", "too harsh"), disputed("SLA-1", ""), disputed("SLA-9", "what is a day?")],
      ),
    ],
    rowsOf,
  ),
);

test("the clauses to look at come first: most disputes, then least agreement", () => {
  expect(
    review.map(({ clause, disputes, agreement }) => [
      clause,
      disputes,
      "share" in agreement && agreement.share,
    ]),
  ).toEqual([
    ["SLA-1", 2, 1],
    ["SLA-9", 2, false],
    ["SLA-2", 0, 0.25],
    ["SLA-3", 0, 1],
  ]);
});

test("a clause has who met it, why it was disputed, and what was answered instead", () => {
  expect(
    review.map(({ clause, trainees, attempts, reasons, instead }) => ({
      clause,
      trainees,
      attempts,
      reasons,
      instead,
    })),
  ).toEqual([
    { clause: "SLA-1", trainees: 1, attempts: 1, reasons: ["too harsh"], instead: undefined },
    { clause: "SLA-9", trainees: 0, attempts: 0, reasons: ["what is a day?"], instead: undefined },
    {
      clause: "SLA-2",
      trainees: 2,
      attempts: 4,
      reasons: [],
      instead: { question: "priority", given: "P2", policy: "P1", times: 2 },
    },
    {
      clause: "SLA-3",
      trainees: 1,
      attempts: 1,
      reasons: [],
      instead: { question: "category", given: "billing", policy: "access", times: 1 },
    },
  ]);
});
