import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  advance,
  nextDue,
  replayLadder,
  startLadder,
  type Ladder,
  type LadderEvent,
  type LadderState,
  type Surroundings,
} from "../../../src/policy/index.ts";
import { minutes, never, type Instant } from "../../../src/units/index.ts";
import { anyDeeds, anyLadder, anySurroundings } from "./anyLadder.ts";
import { ack, around, ladder, minute, page, pages, person, play, start, story, type Deed } from "./script.ts";

test("nothing is said about what comes later", () => {
  expect(advance(startLadder(ladder([page("ann")]), minute(5)), minute(4), around())).toEqual([]);
});

test("somebody who left in the meantime is not told by the later rule, with a row that says so", () => {
  const rules = [0, 5].map((after) => ({ after: minutes(after), method: "phone" }));
  const reach: Surroundings["reach"] = (_contact, at) => (at < minute(3) ? [person("ann", { rules })] : []);
  expect(story(play(ladder([page("ann")]), 9, [], { reach }).events)).toEqual([
    "0 stepStarted 0",
    "0 paged ann by phone",
    "5 pageDropped ann: not reachable any more",
  ]);
});

/** The state before each event of a whole run. */
function statesOf(of: Ladder, events: readonly LadderEvent[]): readonly LadderState[] {
  let state = startLadder(of, start);
  return events.map((event) => {
    const earlier = state;
    state = replayLadder(state, [event]);
    return earlier;
  });
}

/** Long after everything that a ladder of these tests does by itself. */
const end = 60 * 24 * 7;
const anyRun = [anyLadder, anyDeeds, anySurroundings] as const;
const seeded = (seed: number) => ({ seed, numRuns: 150 });

property.prop([...anyRun], seeded(1))(
  "whatever is tried, a ladder ends: after the last command nothing goes on for ever",
  (of, deeds, surroundings) => {
    const { state, events } = play(of, end, deeds, surroundings);
    expect(nextDue(state)).toBeUndefined();
    expect(events.length).toBeLessThan(2_000);
    expect(advance(state, never, surroundings)).toEqual([]);
  },
);

property.prop([...anyRun], seeded(2))("events come in the order of time", (of, deeds, surroundings) => {
  const times = play(of, end, deeds, surroundings).events.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

property.prop([...anyRun], seeded(3))(
  "after an acknowledgement nobody is paged until it lapses or is cleared",
  (of, deeds, surroundings) => {
    let isSettled = false;
    for (const event of play(of, end, deeds, surroundings).events) {
      if (event.type === "acknowledged") isSettled = event.settles;
      if (event.type === "acknowledgementLapsed" || event.type === "acknowledgementCleared")
        isSettled = false;
      expect(isSettled && event.type === "paged").toBe(false);
    }
  },
);

property.prop([...anyRun], seeded(4))(
  "every page goes to somebody active who can be reached then, outside maintenance",
  (of, deeds, surroundings) => {
    for (const event of play(of, end, deeds, surroundings).events) {
      if (event.type !== "paged") continue;
      const reached = surroundings.reach(event.contact, event.at).find(({ name }) => name === event.person);
      expect(reached?.isActive).toBe(true);
      expect(surroundings.suppressedUntil?.(event.at)).toBeUndefined();
    }
  },
);

property.prop(
  [anyLadder, anySurroundings, fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 30, maxLength: 60 })],
  seeded(5),
)("many short advances say the same as one long one", (of, surroundings, gaps) => {
  let state = startLadder(of, start);
  let at = 0;
  const events = gaps.flatMap((gap) => {
    at += gap;
    const more = advance(state, minute(at), surroundings);
    state = replayLadder(state, more);
    return more;
  });
  const once = play(of, at, [], surroundings);
  expect(events).toEqual(once.events);
  expect(state).toEqual(once.state);
});

property.prop([...anyRun], seeded(6))(
  "no step is passed over without a row: each is started, skipped or held, one after another",
  (of, deeds, surroundings) => {
    const kept = deeds.filter(([, command]) => command.do !== "reapply");
    const { events } = play(of, end, kept, surroundings);
    const states = statesOf(of, events);
    events.forEach((event, index) => {
      const state = states[index];
      if (event.type !== "stepStarted" && event.type !== "stepSkipped" && event.type !== "stepHeld") return;
      expect(state?.status === "held" ? state.step : state?.status === "ready" && state.next).toBe(
        event.step,
      );
    });
  },
);

property.prop([...anyRun], seeded(7))(
  "a contact with nobody, and somebody inactive, leave a row when a step that names them is taken",
  (of, deeds, surroundings) => {
    const { events } = play(
      of,
      end,
      deeds.filter(([, command]) => command.do !== "reapply"),
      surroundings,
    );
    for (const event of events) {
      if (event.type !== "stepSkipped" && event.type !== "stepFoundEmpty") continue;
      const step = of.steps[event.step];
      if (step?.do !== "page") continue;
      const rows = rowsAt(events, event.at);
      for (const contact of step.contacts) expect(rows).toContain(contact);
    }
  },
);

/** The contacts for whom somebody or everybody was left out at an instant. */
const rowsAt = (events: readonly LadderEvent[], at: Instant): readonly string[] =>
  events.flatMap((event) =>
    event.at === at && (event.type === "contactSkipped" || event.type === "personDropped")
      ? [event.contact]
      : [],
  );

property.prop([...anyRun], seeded(8))(
  "a ladder is repeated no more often than it says, between one acknowledgement and the next",
  (of, deeds, surroundings) => {
    let repeats = 0;
    for (const event of play(
      of,
      end,
      deeds.filter(([, { do: does }]) => does !== "reapply"),
      surroundings,
    ).events) {
      if (event.type === "acknowledgementLapsed") repeats = 0;
      if (event.type === "repeated") repeats += 1;
      expect(repeats).toBeLessThanOrEqual(of.repeat);
    }
  },
);

property.prop([anyLadder, anyDeeds, anySurroundings], seeded(9))(
  "a state is not changed by what follows from it",
  (of, deeds, surroundings) => {
    const { state } = play(
      of,
      30,
      deeds.filter(([at]: Deed) => at <= 30),
      surroundings,
    );
    const copy = structuredClone(state);
    advance(state, minute(end), surroundings);
    expect(state).toEqual(copy);
  },
);

test("an acknowledgement ends the messages of everybody", () => {
  expect(pages(play(ladder([page(["ann", "bob"]), page("lead")]), 60, [ack(0, "ann")]).events)).toEqual([
    "0 ann",
    "0 bob",
  ]);
});
