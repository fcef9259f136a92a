import { fc } from "@fast-check/vitest";
import type { SessionEvent, Mode } from "../../../src/trainer/sessionEvent.ts";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import { refusalOf } from "../../../src/trainer/session/refusal.ts";
import type { SessionState } from "../../../src/trainer/session/state.ts";
import { calm, calmCases, goldAnswer, startOf } from "../fixtures.ts";

const item = fc.integer({ min: 1, max: 4 });
const fact = fc.constantFrom("signal security-breach", "impact", "urgency");

/** An event of any kind, at a time that is added to that of the event before. */
const anyStep: fc.Arbitrary<SessionEvent> = fc.oneof(
  ...[1, 2, 3].map((number) =>
    fc.constant<SessionEvent>({ type: "caseShown", at: 0, item: number, caseId: `4711/${number}` }),
  ),
  fc.record({ type: fc.constant("hintTaken"), at: fc.nat(5), item, fact }),
  fc.record({
    type: fc.constant("answered"),
    at: fc.nat(60_000),
    item,
    answer: fc.constant(goldAnswer(calm)),
  }),
  fc.record({ type: fc.constant("answerTakenBack"), at: fc.nat(9), item }),
  fc.record({
    type: fc.constant("disputed"),
    at: fc.nat(9),
    item,
    clause: fc.constantFrom("PRI-1", "ESC-99"),
    reason: fc.constant("unclear"),
  }),
  fc.record({ type: fc.constant("bookmarked"), at: fc.nat(9), item }),
  fc.record({ type: fc.constant("speedChanged"), at: fc.nat(9), speed: fc.constantFrom(0, 1, 10, 120, 121) }),
  fc.record({ type: fc.constant("paused"), at: fc.nat(9) }),
  fc.record({ type: fc.constant("resumed"), at: fc.constant(0) }),
  fc.record({
    type: fc.constant("feedbackGiven"),
    at: fc.nat(9),
    clear: fc.integer({ min: 0, max: 6 }),
    realistic: fc.constant(3),
    remark: fc.constant(""),
  }),
  fc.record({
    type: fc.constant("sessionEnded"),
    at: fc.nat(9),
    how: fc.constantFrom("finished" as const, "quit" as const),
  }),
);

/** Ways to practise in which the cases come one by one; a shift needs a desk. */
export const anyMode: fc.Arbitrary<Mode> = fc.constantFrom("learn", "drill", "exam");

/** A session's events as they were accepted, and the state after each. */
export interface Lived {
  readonly mode: Mode;
  readonly events: readonly SessionEvent[];
  readonly states: readonly SessionState[];
}

/** Any session: events tried one after the other, of which those that are refused leave no trace. */
export const anySession: fc.Arbitrary<Lived> = fc
  .record({ mode: anyMode, steps: fc.array(anyStep, { maxLength: 40 }) })
  .map(({ mode, steps }) => {
    const events: SessionEvent[] = [];
    const states: SessionState[] = [];
    let state = unstarted;
    let clock = 0;
    for (const step of [startOf(mode), ...steps]) {
      const event = { ...step, at: clock + step.at };
      if (refusalOf(calmCases, state, event) !== undefined) continue;
      clock = event.at;
      state = reduce(calmCases, state, event);
      events.push(event);
      states.push(state);
    }
    return { mode, events, states };
  });
