import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { playOn, replaySession, reviewOf, seek, stateAt } from "../../../src/trainer/session/replay.ts";
import { calmCases, startOf } from "../fixtures.ts";
import { anySession } from "./anySession.ts";

property.prop([anySession])("a session replayed from its events is the session as it was lived", (lived) => {
  const { state, refused } = replaySession(calmCases, lived.events);
  expect(state).toEqual(lived.states.at(-1));
  expect(refused).toEqual([]);
});

property.prop([anySession, fc.nat()])("a review shows the session as it was at every step", (lived, pick) => {
  const position = 1 + (pick % lived.events.length);
  expect(stateAt(calmCases, seek(reviewOf(lived.events), position))).toEqual(lived.states[position - 1]);
});

property.prop([anySession, fc.array(fc.nat(30_000))])(
  "a review played on comes to its end and stays there",
  (lived, spans) => {
    let review = reviewOf(lived.events);
    for (const span of spans) {
      const next = playOn(review, span);
      expect(next.position).toBeGreaterThanOrEqual(review.position);
      for (const event of lived.events.slice(0, next.position)) expect(event.at).toBeLessThanOrEqual(next.at);
      review = next;
    }
    expect(playOn(review, 1e9).position).toBe(lived.events.length);
  },
);

test("an event that could not have happened is named and left out", () => {
  const shown = { type: "caseShown", at: 0, item: 1, caseId: "other/1" } as const;
  const { state, refused } = replaySession(calmCases, [startOf("drill"), shown]);
  expect(state.phase).toBe("ready");
  expect(refused).toEqual([{ index: 1, because: "another case is due" }]);
});

test("what happens at the very instant that a review shows has happened", () => {
  const bookmarked = { type: "bookmarked", at: 500, item: 1 } as const;
  const review = reviewOf([startOf("drill"), bookmarked]);
  expect([playOn(review, 499).position, playOn(review, 500).position]).toEqual([1, 2]);
});

test("a review cannot leave its recording", () => {
  const review = reviewOf([startOf("drill")]);
  expect(seek(review, 9).position).toBe(1);
  expect(seek(review, -9)).toEqual(review);
});
