import { expect, test } from "vitest";
import { ticketOf } from "../../../src/workload/calibrate/ticketOf.ts";
import { mapOf, syntheticMap } from "./syntheticLog.ts";

const usual = {
  id: "T1",
  opened: "2026-03-02 09:00",
  resolved: "2026-03-02 11:30",
  moves: "2",
  reopened: "no",
  worked: "12.5",
  pending: "1:30:00",
  queued: "40",
  left: "0",
  via: "call",
  about: "password",
  prio: "1",
};

const minute = 60_000;
const read = (changes: Readonly<Record<string, string>>, map = syntheticMap): object =>
  ticketOf(mapOf(map), { line: 7, cells: { ...usual, ...changes } });

test("a row becomes a ticket with its times in milliseconds", () => {
  expect(read({})).toMatchObject({
    line: 7,
    number: "T1",
    channel: "phone",
    category: "access",
    priority: "critical",
    resolution: 150 * minute,
    handOvers: 2,
    isReopened: false,
    work: 12.5 * minute,
    waitedForCustomer: 90 * minute,
    isAsked: true,
    queued: 40_000,
    isAbandoned: false,
  });
});

test.each(["", "?", "NULL", "N/A"])("%j stands for nothing, and the rest of the row is used", (nothing) => {
  expect(
    read({ resolved: nothing, moves: nothing, worked: nothing, left: nothing, id: nothing }),
  ).toMatchObject({
    number: undefined,
    resolution: undefined,
    handOvers: undefined,
    work: undefined,
    isAbandoned: undefined,
    isReopened: false,
  });
});

test.each([
  [{ opened: "yesterday" }, '"yesterday" in opened is not a time'],
  [{ opened: "1901-01-01 00:00" }, "opened at 1901-01-01T00:00:00Z, which cannot be right"],
  [{ resolved: "soon" }, '"soon" in resolved is not a time'],
  [
    { resolved: "2026-03-02 08:00" },
    "solved at 2026-03-02T08:00:00Z, before it was opened at 2026-03-02T09:00:00Z",
  ],
  [{ moves: "-1" }, '"-1" in moves is not a number of hand-overs'],
  [{ moves: "1.5" }, '"1.5" in moves is not a number of hand-overs'],
  [{ worked: "12,5" }, '"12,5" in worked is not a span of time'],
  [{ left: "maybe" }, '"maybe" in left is not a number, and the map lists no yes'],
  [{ via: "fax" }, `"fax" in via is not in the map's channel words`],
])("%j makes the row doubtful", (changes, reason) => {
  expect(read(changes)).toEqual({ line: 7, reason });
});

test("numbers with a decimal comma are read where the map says so", () => {
  const map = `${syntheticMap}decimal: comma\n`;
  expect(read({ worked: "1.234,5" }, map)).toMatchObject({ work: 1_234.5 * minute });
  expect(read({ worked: "1,234.5" })).toMatchObject({ work: 1_234.5 * minute });
});

test("a time of another column may have another format and zone", () => {
  const map = syntheticMap.replace(
    "resolved: { column: resolved }",
    'resolved: { column: resolved, format: "MM/DD/YYYY hh:mm A", zone: America/New_York }',
  );
  expect(read({ resolved: "3/2/2026 6:00 AM" }, map)).toMatchObject({ resolution: 120 * minute });
});

test("a row that is broken as a whole is refused with what is wrong with it", () => {
  expect(ticketOf(mapOf(), { line: 3, cells: usual, fault: "4 cells where the header has 12" })).toEqual({
    line: 3,
    reason: "4 cells where the header has 12",
  });
});
