import { expect, test } from "vitest";
import type { Desk } from "../../src/desk/index.ts";
import { InvariantError } from "../../src/units/index.ts";
import { deskWith, finished } from "./script.ts";

const inquiries = [
  { at: "mon 09:00", work: 60 },
  { at: "mon 09:10", channel: "phone", patience: 5 },
  { at: "mon 09:20", category: "hardware" },
  { at: "mon 20:00", channel: "counter" },
  { at: "sun 12:00" },
  { at: "sun 23:40", work: 60 },
];

/** The desk as it would be if one of its accounts were kept wrongly. */
function broken(breakIt: (desk: Desk) => void): () => void {
  const desk = deskWith({}, ...inquiries);
  breakIt(desk);
  return () => desk.finish();
}

test("every inquiry that came has ended in one way or is open", () => {
  const desk = finished({}, ...inquiries);
  expect(desk.accounts).toEqual({
    arrived: 6,
    abandoned: 1,
    turnedAway: 1,
    declined: 1,
    closed: 1,
    solved: 1,
  });
  expect(desk.state.tickets.open).toBe(1);
});

test("an inquiry counted twice, or not at all, is a bug", () => {
  for (const account of ["arrived", "abandoned", "turnedAway", "declined", "closed", "solved"] as const) {
    const counted = broken(({ accounts }) => (accounts[account] += 1));
    expect(counted).toThrow(InvariantError);
    expect(counted).toThrow(account === "arrived" ? "7 inquiries came, 5 ended and 1 are open" : "6 ended");
  }
});

test("a wait that was lost, be it a millisecond, breaks Little's law", () => {
  const waited = broken(({ floor }) => (floor.waited[0] = -1));
  expect(waited).toThrow(InvariantError);
  expect(waited).toThrow("Little's law holds in tier 0");
});

test("an hour of an agent that nobody accounts for is a bug", () => {
  const lost = broken(({ floor, state }) => floor.crew.hours.change("staffed", 0, state.now, -1));
  expect(lost).toThrow("every agent hour of tier1 is absent, on a break or staffed");
});
