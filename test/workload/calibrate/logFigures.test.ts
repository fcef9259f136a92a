import { expect, test } from "vitest";
import { LogFigures } from "../../../src/workload/calibrate/logFigures.ts";
import { ticketOf } from "../../../src/workload/calibrate/ticketOf.ts";
import { figuresOf, mapOf, syntheticRows } from "./syntheticLog.ts";

const rows = syntheticRows(3);

test("each ticket is in one of two halves, and in the whole", () => {
  const { halves, whole } = figuresOf(rows);
  expect(halves[0].tickets + halves[1].tickets).toBe(rows.length);
  expect(whole.tickets).toBe(rows.length);
  expect(Math.abs(halves[0].tickets - rows.length / 2)).toBeLessThan(4 * Math.sqrt(rows.length / 4));
});

test("the same seed learns the same, another seed splits otherwise", () => {
  const counts = (seed: string): readonly number[] => figuresOf(rows, mapOf(), seed).halves[0].handOvers;
  expect(counts("1")).toEqual(counts("1"));
  expect(counts("2")).not.toEqual(counts("1"));
});

test("a second row of the same ticket is told, and not counted", () => {
  const figures = new LogFigures("1", "UTC");
  const cells = { id: "T9", opened: "2026-03-02 09:00", via: "call", about: "x", prio: "2" };
  const ticket = ticketOf(mapOf(), { line: 2, cells });
  if ("reason" in ticket) throw new Error(ticket.reason);
  expect([figures.add(ticket), figures.add(ticket)]).toEqual([undefined, 'a second row of ticket "T9"']);
  expect(figures.whole.tickets).toBe(1);
});

test("arrivals are counted on the local clock", () => {
  const figures = new LogFigures("1", "America/New_York");
  const cells = { id: "", opened: "2026-03-02T03:00Z", via: "call", about: "x", prio: "2" };
  const ticket = ticketOf(mapOf(), { line: 2, cells });
  if ("reason" in ticket) throw new Error(ticket.reason);
  figures.add(ticket);
  const day = Date.UTC(2026, 2, 1) / 86_400_000;
  expect(figures.channels.of("phone").get(day)?.[22]).toBe(1);
});
