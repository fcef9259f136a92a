import { fc } from "@fast-check/vitest";
import { isTraineeName } from "../../src/trainer/eventSchema.ts";
import type { Answer } from "../../src/trainer/answer.ts";
import { modes, type SessionEvent } from "../../src/trainer/sessionEvent.ts";
import type { SessionStarted, StoredEvent } from "../../src/trainer/store.ts";
import { actions } from "../../src/trainer/trainingCase.ts";
import { instant, type Instant } from "../../src/units/index.ts";

const word = fc.string({ unit: "binary", maxLength: 12 });
const count = fc.nat(1_000);

const answers: fc.Arbitrary<Answer> = fc.record({
  category: word,
  impact: word,
  urgency: word,
  priority: word,
  route: word,
  action: fc.constantFrom(...actions),
  escalate: word,
  confidence: fc.double({ min: 0.5, max: 1, noNaN: true }),
});

/** Any time from 1970 to 2099. */
export const walls: fc.Arbitrary<Instant> = fc.integer({ min: 0, max: 4_102_444_799_999 }).map(instant);

const terms = fc.record({
  load: fc.record({ file: word, text: word }),
  line: word,
  from: walls,
  until: walls,
});

const anyStart = fc.record({
  type: fc.constant("sessionStarted"),
  at: fc.constant(0),
  mode: fc.constantFrom(...modes),
  seed: word,
  items: count,
  focus: fc.option(word, { nil: undefined }),
  policyHash: word,
  starts: walls,
});

export const starts: fc.Arbitrary<SessionStarted> = fc
  .tuple(anyStart, terms)
  .map(([start, shift]) => (start.mode === "shift" ? { ...start, shift } : start));

/** Any event but the first of a session. */
export const laterEvents: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({ type: fc.constant("caseShown"), at: count, item: count, caseId: word }),
  fc.record({ type: fc.constant("hintTaken"), at: count, item: count, fact: word }),
  fc.record({ type: fc.constant("answered"), at: count, item: count, answer: answers }),
  fc.record({ type: fc.constant("answerTakenBack"), at: count, item: count }),
  fc.record({ type: fc.constant("disputed"), at: count, item: count, clause: word, reason: word }),
  fc.record({ type: fc.constant("bookmarked"), at: count, item: count }),
  fc.record({ type: fc.constant("speedChanged"), at: count, speed: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ type: fc.constantFrom("paused", "resumed"), at: count }),
  fc.record({ type: fc.constant("feedbackGiven"), at: count, clear: count, realistic: count, remark: word }),
  fc.record({ type: fc.constant("sessionEnded"), at: count, how: fc.constantFrom("finished", "quit") }),
);

export const trainees = fc.string({ minLength: 1, maxLength: 20 }).filter(isTraineeName);

const sessions = fc
  .record({
    session: fc.uuid(),
    trainee: trainees,
    started: starts,
    later: fc.array(laterEvents, { maxLength: 8 }),
    walls: fc.array(walls, { minLength: 9, maxLength: 9 }),
  })
  .map(({ session, trainee, started, later, walls: said }): readonly StoredEvent[] =>
    [started, ...later].map((event, index) => ({
      session,
      trainee,
      n: index + 1,
      wall: said[index] ?? instant(0),
      event,
    })),
  );

/** The events of up to four sessions as a store would hold them: each in its order, with those of others in between. */
export const logs: fc.Arbitrary<readonly StoredEvent[]> = fc
  .uniqueArray(sessions, { maxLength: 4, selector: ([first]) => first?.session })
  .chain((lists) =>
    fc.array(fc.nat(3), { minLength: 36, maxLength: 36 }).map((turns) => interleaved(lists, turns)),
  );

/** Takes from the lists in turn, as the turns say, until all are empty. */
export function interleaved<T>(lists: readonly (readonly T[])[], turns: readonly number[]): readonly T[] {
  const left = lists.map((list) => [...list]);
  const taken = turns.flatMap((turn) => left[turn % Math.max(1, left.length)]?.splice(0, 1) ?? []);
  return [...taken, ...left.flat()];
}
