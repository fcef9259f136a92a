import { expect, test } from "vitest";
import { classOf, KnownShare, TicketFigures } from "../../../src/workload/calibrate/ticketFigures.ts";
import { ticketOf } from "../../../src/workload/calibrate/ticketOf.ts";
import { mapOf, syntheticColumns, syntheticRows } from "./syntheticLog.ts";

const figures = new TicketFigures("1", "test");
for (const [index, row] of syntheticRows(4).entries()) {
  const cells = Object.fromEntries(syntheticColumns.map((column, at) => [column, row[at] ?? ""]));
  const ticket = ticketOf(mapOf(), { line: index, cells });
  if (!("reason" in ticket)) figures.add(ticket);
}

test("every ticket is counted by its hand-overs, and its time by their class", () => {
  expect(figures.handOvers.reduce((sum, count) => sum + count, 0)).toBe(figures.tickets);
  expect(figures.resolution.map(({ seen }) => seen).reduce((sum, count) => sum + count, 0)).toBe(
    figures.tickets,
  );
  expect(figures.resolution[1]?.seen).toBe(figures.handOvers[1]);
  expect([classOf(0), classOf(4), classOf(5), classOf(21)]).toEqual([0, 4, 5, 5]);
});

test("what is solved within the hour, at once and without a question, is a first contact", () => {
  const longest = Math.max(...figures.firstContact.kept);
  expect(figures.firstContact.seen).toBeGreaterThan(0.15 * figures.tickets);
  expect(longest).toBeLessThanOrEqual(3_600_000);
});

test("all times to resolution together are in proportion to how often each class came", () => {
  expect(figures.resolutionTimes()).toHaveLength(figures.tickets);
  expect(new TicketFigures("1", "empty").resolutionTimes()).toEqual([]);
});

test("a share is of those of whom it is known", () => {
  const share = new KnownShare();
  expect(share.share).toBeUndefined();
  for (const is of [true, false, undefined, false, true]) share.add(is);
  expect([share.share, share.known]).toEqual([0.5, 4]);
});
