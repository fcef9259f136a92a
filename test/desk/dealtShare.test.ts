import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { Desk, Seat } from "../../src/desk/index.ts";
import { minutes, type Instant } from "../../src/units/index.ts";
import { sourcesOf } from "../../src/workload/index.ts";
import { expectSameClocks } from "./agreement.ts";
import { sampleLoad } from "./sampleLoad.ts";
import { at, deskWith, line, timesOf, upstairs, type Scripted } from "./script.ts";

const patient = 60_000; // milliseconds of real time a slow machine may need for one test

function seated(staff: readonly object[], ...inquiries: readonly Scripted[]): { desk: Desk; seat: Seat } {
  const desk = deskWith({ load: { staff } }, ...inquiries);
  return { desk, seat: new Seat(desk, 0, { isDealt: true }) };
}

const many = Array.from({ length: 12 }, (_, index) => ({ at: `mon 09:${10 + index}`, work: 1 }));

test("of what three could take, a third waits for the seat alone", () => {
  const { desk, seat } = seated([line("ann", "tier1", 3), ...upstairs], ...many);
  desk.advanceTo(at("mon 12:00"));
  const dealt = many.map((_, index) => index + 1).filter((number) => seat.isDealt(number));
  expect(dealt).toEqual([3, 6, 9, 12]);
  expect(seat.waiting().map(({ number }) => number)).toEqual(dealt);
  expect(timesOf(desk, "resolved")).toHaveLength(8);
});

test("at the first tier inquiries are dealt before anybody has sent them on", () => {
  const policy = {
    escalations: [{ clause: "ESC-1", at: "intake", when: { signal: "outage" }, to: "tier3" }],
  };
  const desk = deskWith({ policy }, { at: "mon 09:00", signal: "outage" });
  const seat = new Seat(desk, 0, { isDealt: true });
  desk.advanceTo(at("mon 10:00"));
  expect(seat.truthOf(1)).toMatchObject({ sentTo: "tier3" });
  seat.take(1);
  seat.escalate("tier3");
  desk.finish();
  expect(timesOf(desk, "closed")).toHaveLength(1);
});

test("nothing is dealt to a seat that is not there", () => {
  const staff = [line("ann", "tier1", 1, { hours: "office" }), ...upstairs];
  const { desk, seat } = seated(staff, { at: "mon 03:00" });
  desk.advanceTo(at("mon 04:00"));
  expect(seat.isDealt(1)).toBe(false);
});

test("what was dealt comes back to the seat, and goes to the others when the seat is left", () => {
  const { desk, seat } = seated([line("ann", "tier1", 2), ...upstairs], ...many.slice(0, 2));
  desk.advanceTo(at("mon 09:30"));
  seat.take(2);
  seat.resolve({ isWrong: true });
  desk.advanceTo(at("wed 09:30"));
  expect(seat.waiting()).toMatchObject([{ number: 2, reopens: 1 }]);
  seat.leave();
  desk.finish();
  expect(timesOf(desk, "resolved").filter((time) => time.startsWith("2 "))).toHaveLength(2);
});

const deeds = ["take", "take", "take", "resolve", "wrong", "ask", "up", "link", "rate"] as const;
const plays = fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...deeds)), { minLength: 50, maxLength: 150 });

property.prop([plays, fc.nat(2), fc.boolean()], { seed: 5, numRuns: 12 })(
  "whatever is done with what is dealt, no inquiry is lost and the ledger counts the same clocks",
  (list, which, isLeft) => {
    const desk = new Desk({ load: sampleLoad, sources: sourcesOf(sampleLoad, "dealt", 0), isRecorded: true });
    const seat = new Seat(desk, which, { isDealt: true });
    for (const [steps, deed] of list) {
      desk.advanceTo((desk.state.now + minutes(steps * 15)) as Instant);
      if (deed === "take") seat.take(seat.waiting()[0]?.number ?? 0);
      else if (deed === "resolve") seat.resolve();
      else if (deed === "wrong") seat.resolve({ isWrong: true });
      else if (deed === "ask") seat.ask();
      else if (deed === "up") seat.escalate("tier3");
      else if (deed === "link") seat.link();
      else seat.rate("low");
    }
    if (isLeft) seat.leave();
    desk.finish();
    expectSameClocks(desk);
  },
  patient,
);
