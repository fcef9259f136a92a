import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { eventsOf, type Desk } from "../../src/desk/index.ts";
import { IncidentBook } from "../../src/desk/incidentBook.ts";
import type { TicketEvent } from "../../src/ledger/index.ts";
import { InvariantError, invariant } from "../../src/units/index.ts";
import { emptyInquiry } from "../../src/workload/index.ts";
import { ranDesk, sampleLoadWith } from "./sampleLoad.ts";
import { incidentUntil } from "./script.ts";

const incident = incidentUntil("mon 11:00");
const report = { ...emptyInquiry(1), isRecognised: true, linkEffort: 180_000 };

/** A book of three reports in rows 0 to 2, the tickets 10 to 12, of which none was read. */
function bookOfThree(): IncidentBook {
  const book = new IncidentBook();
  for (const row of [0, 1, 2]) book.admit(row, incident, report);
  return book;
}

test("the first ticket that is read becomes the parent, once, and the others are seen to be its duplicates", () => {
  const book = bookOfThree();
  expect(book.isDuplicate(1, 11)).toBe(false);
  expect([book.read(1, 11), book.read(0, 10)]).toEqual([true, false]);
  expect([0, 1, 2].map((row) => book.isDuplicate(row, 10 + row))).toEqual([true, false, true]);
  expect([book.linkEffort(0), book.endOf(1), book.endOf(0)]).toEqual([180_000, incident.end, 0]);
});

test("what is linked is solved with the parent, in the order of linking, and what is linked later at once", () => {
  const book = bookOfThree();
  book.read(1, 11);
  expect(book.link(2, 12)).toEqual({ number: 11, isSolved: false });
  expect(book.isDuplicate(2, 12)).toBe(false);
  expect([book.solve(2), book.solve(1), book.solve(1)]).toEqual([[], [2], []]);
  expect(book.link(0, 10)).toEqual({ number: 11, isSolved: true });
  expect([book.endOf(1), book.isLinked(0), book.isLinked(1)]).toEqual([0, true, false]);
  expect(() => {
    book.check();
  }).not.toThrow();
});

test("a ticket that is linked to nothing yet becomes the parent", () => {
  const book = bookOfThree();
  expect(book.link(2, 12)).toBeUndefined();
  expect(book.link(0, 10)).toEqual({ number: 12, isSolved: false });
  expect(book.solve(2)).toEqual([0]);
});

test("a ticket that is over leaves its row to another, which is none of the incident", () => {
  const book = bookOfThree();
  book.read(0, 10);
  book.solve(0);
  book.forget(0);
  expect([book.has(0), book.isLinked(0), book.waitedBy(0), book.endOf(0), book.read(0, 13)]).toEqual([
    false,
    false,
    0,
    0,
    false,
  ]);
  expect(() => book.linkEffort(0)).toThrow(InvariantError);
});

test("time spent waiting for the end adds up", () => {
  const book = bookOfThree();
  book.addWait(0, 60);
  book.addWait(0, 30);
  expect([book.waitedBy(0), book.waitedBy(1)]).toEqual([90, 0]);
});

const patient = 60_000; // milliseconds of real time a slow machine may need for one test

const crash = {
  name: "crash",
  at: "wed 10:00",
  lasts: "3h",
  multiplies: 8,
  categories: ["fault"],
  signals: ["outage"],
};
const linking = sampleLoadWith({
  incidents: [{ ...crash, duplicates: { recognised: "80%", effort: { mean: "4m" } } }],
});
const alone = sampleLoadWith({ incidents: [crash] });

function historiesOf({ recorder, state }: Desk): ReadonlyMap<number, readonly TicketEvent[]> {
  invariant(recorder !== undefined, "the desk is recorded");
  return eventsOf(state.load, { recorder, cases: state.cases });
}

const firstTime = (events: readonly TicketEvent[], type: TicketEvent["type"]): number =>
  events.find((event) => event.type === type)?.at ?? Infinity;

property.prop([fc.nat()], { seed: 1, numRuns: 20 })(
  "whoever is linked is solved with the parent, and never before the incident is over",
  (seed) => {
    const desk = ranDesk(linking, String(seed));
    const histories = historiesOf(desk);
    const ends = Date.UTC(2026, 2, 11, 13);
    for (const events of histories.values()) {
      for (const event of events) {
        if (event.type !== "ticketLinked") continue;
        const solved = firstTime(histories.get(Number(event.parent)) ?? [], "ticketResolved");
        expect(solved).toBeGreaterThanOrEqual(ends);
        expect(firstTime(events, "ticketResolved")).toBe(Math.max(solved, event.at));
      }
    }
  },
  patient,
);

property.prop([fc.nat()], { seed: 2, numRuns: 20 })(
  "who links duplicates has one parent and less work than who works on each, with the same customers",
  (seed) => {
    const [with_, without] = [ranDesk(linking, String(seed)), ranDesk(alone, String(seed))];
    expect(with_.accounts.arrived).toBe(without.accounts.arrived);
    const { parents, linked, solvedWithParent } = with_.state.measures.tickets;
    expect(parents).toBe(1);
    expect(solvedWithParent).toBeLessThanOrEqual(linked);
    const work = (desk: Desk): number => desk.state.measures.handleSums.reduce((sum, span) => sum + span, 0);
    expect(linked).toBeGreaterThan(0);
    expect(work(with_)).toBeLessThan(work(without));
  },
  patient,
);
