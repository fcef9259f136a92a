import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { EventList, noEvent } from "../../src/kernel/index.ts";
import { instant, never } from "../../src/units/index.ts";

type Action =
  | { readonly do: "schedule"; readonly wait: number; readonly phase: number }
  | { readonly do: "cancel"; readonly pick: number }
  | { readonly do: "next" };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("schedule"), wait: fc.nat(6), phase: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("cancel"), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("next") }) },
);

interface Expected {
  readonly time: number;
  readonly phase: number;
  readonly subject: number;
  readonly handle: number;
}

const byTimeThenPhaseThenOrder = (a: Expected, b: Expected): number =>
  a.time - b.time || a.phase - b.phase || a.subject - b.subject;

/** The same list the slow way: an array sorted before each look. */
class SortedList {
  readonly handles: number[] = [];
  private pending: Expected[] = [];

  get size(): number {
    return this.pending.length;
  }

  get first(): Expected | undefined {
    return this.pending[0];
  }

  add(event: Expected): void {
    this.handles.push(event.handle);
    this.pending.push(event);
    this.pending.sort(byTimeThenPhaseThenOrder);
  }

  cancel(handle: number): boolean {
    const before = this.pending.length;
    this.pending = this.pending.filter((event) => event.handle !== handle);
    return this.pending.length < before;
  }

  next(): Expected | undefined {
    return this.pending.shift();
  }
}

function expectSameStep(events: EventList, oracle: SortedList, action: Action, subject: number): void {
  if (action.do === "schedule") {
    const time = instant(events.time + action.wait);
    const handle = events.schedule(time, action.phase, action.wait, subject);
    expect(oracle.handles).not.toContain(handle);
    oracle.add({ time, phase: action.phase, subject, handle });
  } else if (action.do === "cancel") {
    const handle = oracle.handles[action.pick % oracle.handles.length] ?? noEvent;
    expect(events.cancel(handle)).toBe(oracle.cancel(handle));
  } else {
    const expected = oracle.next();
    expect(events.next()).toBe(expected !== undefined);
    if (expected !== undefined)
      expect([events.time, events.subject]).toEqual([expected.time, expected.subject]);
  }
  expect(events.size).toBe(oracle.size);
  expect(events.peekTime()).toBe(oracle.first?.time ?? never);
}

test.prop([fc.array(action, { maxLength: 300 }), fc.constantFrom(1, 3, 1_000_000)], {
  seed: 1,
  numRuns: 300,
})(
  "events happen in the order of time, phase and scheduling, whatever is cancelled between",
  (actions, usesPerSlot) => {
    const events = new EventList({ capacity: 1, usesPerSlot });
    const oracle = new SortedList();
    for (const [subject, action] of actions.entries()) expectSameStep(events, oracle, action, subject);
    for (let expected = oracle.next(); expected !== undefined; expected = oracle.next()) {
      expect(events.next()).toBe(true);
      expect(events.subject).toBe(expected.subject);
    }
    expect(events.next()).toBe(false);
  },
);

test("a stale handle cancels nothing, even when its place is taken again", () => {
  const events = new EventList();
  const first = events.schedule(instant(10), 0, 1, 1);
  expect(events.cancel(first)).toBe(true);
  expect(events.cancel(first)).toBe(false);
  const second = events.schedule(instant(20), 0, 1, 2);
  expect(events.cancel(first)).toBe(false);
  expect(events.next()).toBe(true);
  expect(events.subject).toBe(2);
  expect(events.cancel(second)).toBe(false);
});

test("what was never a handle cancels nothing", () => {
  const events = new EventList();
  const handle = events.schedule(instant(10), 0, 1, 1);
  for (const wrong of [noEvent, -1, 0.5, NaN, Infinity, handle + 1, handle + 2 ** 24, -handle]) {
    expect(events.cancel(wrong)).toBe(false);
  }
  expect(events.size).toBe(1);
  events.next();
  expect(events.cancel(handle + 2 ** 24)).toBe(false); // the handle that this slot would give next
  expect(events.size).toBe(0);
});

test("handles stay safe integers and stay distinct when the uses of a slot run out", () => {
  const events = new EventList({ usesPerSlot: 2 });
  const handles = new Set<number>();
  for (let round = 0; round < 100; round++) {
    const handle = events.schedule(instant(round), 0, 0, round);
    expect(Number.isSafeInteger(handle)).toBe(true);
    handles.add(handle);
    expect(events.cancel(handle)).toBe(true);
  }
  expect(handles.size).toBe(100);
});

test("the list grows past its capacity and loses nothing", () => {
  const events = new EventList({ capacity: 2 });
  for (let subject = 0; subject < 10_000; subject++)
    events.schedule(instant((subject * 7919) % 10_007), 0, 0, subject);
  let happened = 0;
  let last = 0;
  while (events.next()) {
    expect(events.time).toBeGreaterThanOrEqual(last);
    last = events.time;
    happened += 1;
  }
  expect(happened).toBe(10_000);
});

test("scheduling in the past, at no finite instant or in no phase is a bug", () => {
  const events = new EventList({ start: instant(100) });
  expect(() => events.schedule(instant(99), 0, 0, 0)).toThrow("now or at a later");
  expect(() => events.schedule(never, 0, 0, 0)).toThrow("finite");
  expect(() => events.schedule(instant(100), 32, 0, 0)).toThrow("phase");
});

test("a subject may be any safe integer", () => {
  const events = new EventList();
  events.schedule(instant(0), 0, 7, Number.MAX_SAFE_INTEGER);
  events.next();
  expect([events.kind, events.subject]).toEqual([7, Number.MAX_SAFE_INTEGER]);
});
