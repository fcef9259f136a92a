import { expect, test } from "vitest";
import { Promises } from "../../src/desk/promises.ts";
import type { Desk } from "../../src/desk/index.ts";
import { minutes, never } from "../../src/units/index.ts";
import { at, deskWith, type Scripted } from "./script.ts";

/** What row 0 is promised as the policy says at "mon 09:00" plus so many minutes. */
function promisesAfter(count: number, inquiry: Partial<Scripted> = {}): [Promises, Desk] {
  const desk = deskWith({}, { at: "mon 09:00", work: 600, reads: 500, priority: "high", ...inquiry });
  desk.advanceTo(at("mon 09:00"));
  const promises = new Promises(desk.state, desk.state.tickets.owed, (row) => desk.state.caseOf(row));
  promises.open(0);
  desk.advanceTo((at("mon 09:00") + minutes(count)) as ReturnType<typeof at>);
  return [promises, desk];
}

test("the next target is the first response until it is given, then the resolution", () => {
  const [promises, desk] = promisesAfter(10);
  expect(promises.nextDue(0)).toBe(at("mon 09:30"));
  desk.state.tickets.respondedAt[0] = at("mon 09:10");
  expect(promises.nextDue(0)).toBe(at("mon 11:00"));
  const [none] = promisesAfter(10, { priority: "low" });
  expect(none.nextDue(0)).toBe(never);
});

test("a target is missed a millisecond after it is due", () => {
  expect(promisesAfter(30)[0].isResponseMissed(0)).toBe(false);
  expect(promisesAfter(30 + 1 / 60_000)[0].isResponseMissed(0)).toBe(true);
  expect(promisesAfter(120)[0].isResolutionMissed(0)).toBe(false);
  expect(promisesAfter(120 + 1 / 60_000)[0].isResolutionMissed(0)).toBe(true);
});

test("what is late when the clock stands still stays late, and what was used is kept", () => {
  const [promises, desk] = promisesAfter(150);
  promises.standStill(0);
  desk.state.tickets.runsSince[0] = -1;
  desk.advanceTo(at("mon 18:00"));
  expect([promises.used(0), promises.isResolutionMissed(0)]).toEqual([minutes(150), true]);
  promises.startOver(0);
  expect([promises.used(0), promises.isResolutionMissed(0)]).toEqual([0, false]);
});

test("a ticket that nothing is promised to has used nothing and missed nothing", () => {
  const [promises] = promisesAfter(600, { priority: "low" });
  promises.standStill(0);
  promises.startOver(0);
  expect([promises.used(0), promises.isResponseMissed(0), promises.isResolutionMissed(0)]).toEqual([
    0,
    false,
    false,
  ]);
});
