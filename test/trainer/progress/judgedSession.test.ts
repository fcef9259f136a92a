import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { openStore } from "../../../src/trainer/node/store.ts";
import { cohortOf } from "../../../src/trainer/progress/cohort.ts";
import { feedbackOf } from "../../../src/trainer/progress/feedback.ts";
import { judgedSessions, type JudgedSession } from "../../../src/trainer/progress/judgedSession.ts";
import { policyReview } from "../../../src/trainer/progress/policyReview.ts";
import { traineeProgress } from "../../../src/trainer/progress/traineeProgress.ts";
import type { StoredEvent } from "../../../src/trainer/store.ts";
import { InvariantError, minutes } from "../../../src/units/index.ts";
import { eventsOf, practice, reply, rowsOf } from "./practice.ts";

const everything = (sessions: readonly JudgedSession[]): unknown => [
  traineeProgress(sessions, "Ann"),
  cohortOf(sessions),
  policyReview(sessions),
  feedbackOf(sessions),
];

const reportsOn = (events: Iterable<StoredEvent>): unknown => everything(judgedSessions(events, rowsOf));

property.prop([practice, fc.array(fc.nat(60), { maxLength: 5 })])(
  "every report is the same in however many batches the events came",
  (events, cuts) => {
    const store = openStore(":memory:");
    for (const cut of cuts.toSorted((a, b) => a - b)) store.merge(events.slice(0, cut));
    store.merge(events);
    expect(reportsOn(store.all())).toEqual(reportsOn(events));
    store.close();
  },
);

property.prop([practice])("it makes no difference what other sessions did in between", (events) => {
  const apart = [...Map.groupBy(events, ({ session }) => session).values()].flat();
  expect(reportsOn(apart)).toEqual(reportsOn(events));
});

test("an answer has its time on the wall and how long it took; the last one counts", () => {
  const events = eventsOf("s", "Ann", [reply, reply]);
  const [session] = judgedSessions(events, rowsOf);
  expect(session?.answers.map(({ took }) => took)).toEqual([minutes(1), minutes(1)]);
  expect(session?.answers.map(({ wall }) => wall)).toEqual([events[2]?.wall, events[4]?.wall]);
});

test("rows that the events do not bear out are a bug", () => {
  const rows = rowsOf(eventsOf("s", "Ann", [reply]).map(({ event }) => event));
  expect(() => judgedSessions(eventsOf("s", "Ann", []), () => rows)).toThrow(InvariantError);
  expect(() => judgedSessions(eventsOf("s", "Ann", [reply]).slice(1), rowsOf)).toThrow(InvariantError);
});
