import { expect, test } from "vitest";
import { carryOut, isRejected, passTime, type Life, type TicketEvent } from "../../src/ledger/index.ts";
import * as life from "./life.ts";

/** What the policy does by itself until a time: "02 17:00 ESC-5 managementNotified". */
function reactions(lived: Life, until: string): readonly string[] {
  const { events } = passTime(lived, life.march(until));
  return events.slice(lived.events.length).map(told);
}
const told = (event: TicketEvent): string =>
  [
    new Date(event.at).toISOString().slice(8, 16).replace("T", " "),
    ...("clause" in event ? [event.clause] : []),
    event.type,
  ].join(" ");

/** What is left of it when the trigger itself is not told. */
const effects = (lived: Life, until: string): readonly string[] =>
  reactions(lived, until).filter((text) => !text.includes("Triggered"));

/** Eight office hours to resolve: 75 % at 15:30 or 16:30, due at 09:30 the next day. */
const triaged = life.live(...life.lifeTo.triaged);

test("decision 15: points of a clock fire in its own open time, before and after it is due, each once", () => {
  expect(effects(triaged, "02 15:59")).toEqual([]);
  expect(effects(triaged, "05 09:00")).toEqual([
    "02 16:00 ESC-5 managementNotified",
    "03 10:00 ESC-6 ticketEscalated",
    "03 10:00 ESC-6 ladderStarted",
  ]);
});

test("decision 15: a stop cancels all that is still to come, also at the very instant", () => {
  const solved = life.live(
    life.inWork,
    ["02 09:30", life.escalate, life.assign, life.startWork],
    ["02 16:00", life.resolve],
  );
  expect(effects(solved, "06 09:00")).toEqual([]);
});

test("a pause moves the points by the open time paused", () => {
  const resumed = life.live(life.inWork, ["02 09:30", life.holdForVendor], ["02 10:30", life.goOn]);
  expect(effects(resumed, "02 17:30")).toEqual(["02 17:00 ESC-5 managementNotified"]);
});

test("a raised priority fires at once what its own target has already passed", () => {
  const raised = carryOut("T-1", triaged, { ...life.setPriority("critical"), at: life.march("02 13:45") });
  if (isRejected(raised)) return expect.unreachable(raised.rejected);
  expect(effects(raised, "02 14:00")).toEqual([
    "02 13:45 ESC-5 managementNotified",
    "02 13:45 ESC-6 ticketEscalated",
    "02 13:45 ESC-6 ladderStarted",
  ]);
});

test("long work at a tier takes the ticket on, counted over all stretches of it", () => {
  const lived = life.live(
    life.inWork,
    ["02 09:30", life.holdForCustomer],
    ["02 11:00", life.receiveReply, life.assign, life.startWork],
  );
  expect(effects(lived, "02 12:00")).toEqual(["02 11:15 ESC-3 ticketEscalated"]);
});

test("a solved ticket closes by itself after the days of the policy, an open one never", () => {
  const solved = life.live(life.inWork, ["02 10:00", life.resolve]);
  expect(reactions(solved, "07 09:59")).toEqual([]);
  expect(reactions(solved, "07 10:00")).toEqual(["07 10:00 ticketClosed"]);
});

test("nothing happens by itself before triage or after the end", () => {
  expect(reactions(life.live(...life.lifeTo.submitted), "20 09:00")).toEqual([]);
  for (const status of ["closed", "abandoned", "declined"] as const)
    expect(reactions(life.live(...life.lifeTo[status]), "20 09:00")).toEqual([]);
});
