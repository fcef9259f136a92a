import { fc } from "@fast-check/vitest";
import {
  suppressedBy,
  type Ladder,
  type LadderStep,
  type Person,
  type Surroundings,
} from "../../../src/policy/index.ts";
import { inMinutes, between, minutes, never } from "../../../src/units/index.ts";
import { ladder, minute, page, start, type Deed } from "./script.ts";

const contacts = ["ann", "team", "rota", "gone", "empty"];
const wait = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const pageStep = fc
  .record({
    contacts: fc.array(fc.constantFrom(...contacts), { maxLength: 3 }),
    wait,
    turn: fc.constantFrom("all" as const, "next" as const),
    needs: fc.constantFrom("anyone" as const, "everyone" as const),
  })
  .map(({ contacts: named, wait: span, ...more }) => page(named, span, more));

const otherStep: fc.Arbitrary<LadderStep> = wait.chain((span) =>
  fc.constantFrom<LadderStep>(
    { do: "wait", ackWithin: minutes(span) },
    { do: "declare", incident: "major", ackWithin: minutes(span) },
    { do: "repeat", ackWithin: minutes(span) },
    { do: "close", ackWithin: minutes(span) },
    { do: "hold", until: { kind: "hours", calendar: "office" }, ackWithin: minutes(span) },
    { do: "hold", until: { kind: "volume", tickets: 2, within: minutes(15) }, ackWithin: minutes(span) },
  ),
);

const terms: fc.Arbitrary<Ladder["acknowledgement"]> = fc.oneof(
  fc.constant({ kind: "stands" } as const),
  fc.record({
    kind: fc.constant("reminded" as const),
    every: fc.constant(minutes(30)),
    confirmWithin: fc.constantFrom(minutes(10), undefined),
    givesUpAfter: fc.constantFrom(minutes(0), minutes(200)),
  }),
);

/** Any ladder that may be started: mostly steps that page somebody. */
export const anyLadder: fc.Arbitrary<Ladder> = fc
  .record({
    steps: fc.array(fc.oneof({ weight: 4, arbitrary: pageStep }, { weight: 1, arbitrary: otherStep }), {
      maxLength: 5,
    }),
    repeat: fc.integer({ min: 0, max: 3 }),
    last: fc.constantFrom(undefined, "ann", "rota", "gone", "empty"),
    waitWhenEmpty: fc.boolean(),
    acknowledgement: terms,
  })
  .map(({ steps, ...more }) => ladder(steps, more));

const rules = [
  { after: minutes(0), method: "app" },
  { after: minutes(7), method: "phone" },
  { after: minutes(90), method: "phone" },
];

/** People who come and go: the rota changes hands every 12 minutes, with nobody on it for the last third of each. */
function peopleFor(contact: string, at: number): readonly Person[] {
  switch (contact) {
    case "team":
      return [
        { name: "bob", isActive: true, rules },
        { name: "cat", isActive: at % 5 < 3 },
      ];
    case "rota":
      return at % 12 >= 8 ? [] : [{ name: `shift ${Math.floor(at / 12) % 3}`, isActive: true, rules }];
    case "gone":
      return [{ name: "gus", isActive: false }];
    case "empty":
      return [];
    default:
      return [{ name: contact, isActive: true }];
  }
}

const window = fc
  .record({
    from: fc.integer({ min: 0, max: 120 }),
    length: fc.integer({ min: 1, max: 50 }),
    ends: fc.integer({ max: 9, min: 0 }),
  })
  .map(({ from, length, ends }) => ({
    from: minute(from),
    until: ends === 0 ? never : minute(from + length),
  }));

/** The same people for every ladder, and any maintenance windows. */
export const anySurroundings: fc.Arbitrary<Surroundings> = fc
  .array(window, { maxLength: 2 })
  .map((windows) => ({
    reach: (contact, at) => peopleFor(contact, inMinutes(between(start, at))),
    suppressedUntil: suppressedBy(windows),
    nextOpening: (_calendar, at) => (at < minute(50) ? minute(50) : at < minute(500) ? at : never),
  }));

const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom("ann", "bob", "cat", "shift 0")
      .map((by) => ({ do: "acknowledge" as const, by })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom("escalate" as const, "confirm" as const)
      .map((does) => ({ do: does, by: "boss" })),
  },
  { weight: 2, arbitrary: fc.constant({ do: "noteTicket" as const }) },
  { weight: 1, arbitrary: anyLadder.map((of) => ({ do: "reapply" as const, ladder: of })) },
  { weight: 1, arbitrary: fc.constant({ do: "stop" as const, because: "resolved" }) },
);

/** What people try to do, in the order of time, allowed or not. */
export const anyDeeds: fc.Arbitrary<readonly Deed[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 25 }), command), { maxLength: 8 })
  .map((tries) => {
    let at = 0;
    return tries.map(([gap, tried]): Deed => [(at += gap), tried]);
  });
