import { expect, test } from "vitest";
import { feedbackOf } from "../../../src/trainer/progress/feedback.ts";
import { judgedSessions } from "../../../src/trainer/progress/judgedSession.ts";
import type { SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import { eventsOf, rowsOf } from "./practice.ts";

const form = (clear: number, realistic: number, remark: string): SessionEvent => ({
  type: "feedbackGiven",
  at: 0,
  clear,
  realistic,
  remark,
});

test("the form's marks are summed up, and its remarks are told with who made them", () => {
  const events = [
    ...eventsOf("one", "Ann", [], [form(4, 1, " "), form(5, 2, "More chats")]),
    ...eventsOf("two", "Bo", [], [form(3, 3, "Fine")]),
  ];
  expect(feedbackOf(judgedSessions(events, rowsOf))).toEqual({
    marks: [
      { question: "clear", given: 3, mean: 4, lowest: 3, highest: 5 },
      { question: "realistic", given: 3, mean: 2, lowest: 1, highest: 3 },
    ],
    remarks: [
      { trainee: "Ann", remark: "More chats" },
      { trainee: "Bo", remark: "Fine" },
    ],
  });
});

test("where nobody filled in the form there is no mean", () => {
  expect(feedbackOf(judgedSessions(eventsOf("one", "Ann", []), rowsOf))).toEqual({ marks: [], remarks: [] });
});
