import { expect, test } from "vitest";
import { ClockCounts } from "../../src/desk/clockCounts.ts";
import type { AskedSpans, CellMeasure, Desk } from "../../src/desk/index.ts";
import { working } from "../../src/units/index.ts";
import { at, deskWith, line, upstairs, type Changes } from "./script.ts";

/** Nobody of the first tier is there before noon. */
const fromNoon: Changes = {
  staff: [line("ann", "tier1", 1, { hours: { "mon-fri": "12:00-20:00" } }), ...upstairs],
};

/** A desk at ten o'clock, whose ticket of high priority in row 0 has waited for an hour. */
function waitingDesk(load: Changes = {}, within: AskedSpans = []): Desk {
  const desk = deskWith({ load: { ...fromNoon, ...load }, within }, { at: "mon 09:00", priority: "high" });
  desk.advanceTo(at("mon 10:00"));
  desk.state.tickets.queueTime[0] = 3_600_000;
  return desk;
}

type Counting = (counts: ClockCounts) => void;

/** The one cell of the desk after something was counted; undefined where nothing was. */
function cellAfter(desk: Desk, count: Counting): CellMeasure | undefined {
  count(new ClockCounts(desk.state));
  const [only, ...others] = desk.state.measures.measured();
  expect(others).toEqual([]);
  return only?.cell;
}

const nothing = { met: 0, missed: 0, open: 0, cancelled: 0, countedSum: 0 };

test.each<readonly [string, Counting, object]>([
  ["ended in time", (counts) => counts.ended(0, "resolution", false, 50), { met: 1, countedSum: 50 }],
  ["ended late", (counts) => counts.ended(0, "resolution", true, 50), { missed: 1, countedSum: 50 }],
  ["cancelled in time", (counts) => counts.cancelled(0, "resolution", false, 50), { cancelled: 1 }],
  ["cancelled late", (counts) => counts.cancelled(0, "resolution", true, 50), { missed: 1 }],
  ["left open in time", (counts) => counts.leftOpen(0, "resolution", false, 50), { open: 1 }],
  ["left open late", (counts) => counts.leftOpen(0, "resolution", true, 50), { missed: 1 }],
])("a clock that %s is counted once, and its time only where it ended", (_, count, counted) => {
  expect(cellAfter(waitingDesk(), count)).toMatchObject({ ...nothing, ...counted });
});

test("of clocks that ended and clocks that did not, those past a span tell about it", () => {
  const desk = waitingDesk({}, "any");
  const cell = cellAfter(desk, (counts) => {
    counts.ended(0, "resolution", false, 50);
    counts.ended(0, "resolution", true, 90);
    counts.cancelled(0, "resolution", false, 60);
    counts.leftOpen(0, "resolution", true, 70);
  });
  const within = (span: number): object | undefined => cell?.times?.within(working(span));
  expect([within(49), within(50), within(60), within(70), within(90)]).toEqual([
    { met: 0, of: 4 },
    { met: 1, of: 4 },
    { met: 1, of: 3 },
    { met: 1, of: 2 },
    { met: 2, of: 2 },
  ]);
});

test("where the time went is known of what was missed when it ended", () => {
  const queueOf = (count: Counting): number | undefined => cellAfter(waitingDesk(), count)?.missedParts[0];
  expect(queueOf((counts) => counts.ended(0, "firstResponse", true, 50))).toBe(3_600_000);
  expect(queueOf((counts) => counts.cancelled(0, "firstResponse", true, 50))).toBe(3_600_000);
  expect(queueOf((counts) => counts.ended(0, "firstResponse", false, 50))).toBe(0);
});

test("a ticket of the warm-up is counted nowhere", () => {
  const horizon = { start: "2026-03-09", weeks: 1, warmUp: 1, zone: "UTC" };
  const early = cellAfter(waitingDesk({ horizon }), (counts) => {
    counts.ended(0, "resolution", true, 50);
    counts.cancelled(0, "firstResponse", true, 50);
    counts.leftOpen(0, "firstResponse", false, 50);
  });
  expect(early).toBeUndefined();
});
