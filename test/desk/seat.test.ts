import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { Desk, Seat } from "../../src/desk/index.ts";
import { minutes, type Instant } from "../../src/units/index.ts";
import { sourcesOf } from "../../src/workload/index.ts";
import { expectAgreement } from "./agreement.ts";
import { sampleLoad } from "./sampleLoad.ts";
import {
  assignmentsOf,
  at,
  deskWith,
  handOversOf,
  incidentUntil,
  line,
  none,
  outcomesOf,
  storyOf,
  timesOf,
  upstairs,
  type Scripted,
  type Setting,
  hoursOf,
} from "./script.ts";

const patient = 60_000; // milliseconds of real time a slow machine may need for one test

interface Seated {
  readonly desk: Desk;
  readonly seat: Seat;
}

/** A desk whose first agent is played from outside. */
function seated(setting: Setting, ...inquiries: readonly Scripted[]): Seated {
  const desk = deskWith(setting, ...inquiries);
  return { desk, seat: new Seat(desk, 0) };
}

const numbers = (seat: Seat): readonly number[] => seat.waiting().map(({ number }) => number);

test("the desk gives the seat nothing, and shows what waits in the order of the queue", () => {
  const { desk, seat } = seated(
    {},
    { at: "mon 09:00", priority: "low" },
    { at: "mon 09:01", priority: "high" },
  );
  desk.advanceTo(at("mon 09:02"));
  expect(assignmentsOf(desk)).toEqual([]);
  expect(numbers(seat)).toEqual([2, 1]);
  expect(seat.waiting()[0]).toMatchObject({
    priority: "high",
    facts: { channel: "email", category: "question", claimed: "high" },
    openedAt: at("mon 09:01"),
    due: at("mon 09:31"),
  });
  expect(seat.waiting()[1]?.due).toBe(Infinity);
});

test("a ticket taken and solved is solved when the seat says so, and the customer of a message hears then", () => {
  const { desk, seat } = seated({}, { at: "mon 09:00", work: 1, reads: 1 });
  desk.advanceTo(at("mon 09:05"));
  expect(seat.take(1)).toBeUndefined();
  expect([seat.holds?.number, numbers(seat)]).toEqual([1, []]);
  desk.advanceTo(at("mon 09:35"));
  expect(seat.resolve()).toBeUndefined();
  expect(seat.holds).toBeUndefined();
  desk.finish();
  expect(storyOf(desk, 1).slice(2)).toEqual([
    "mon 09:05 assigned",
    "mon 09:05 workStarted",
    "mon 09:35 answered",
    "mon 09:35 resolved",
    "wed 09:35 closed",
  ]);
  expect(hoursOf(desk).busy).toBe(minutes(30));
});

test("a message that needs no reading is answered no sooner than its work ends", () => {
  const { desk, seat } = seated({}, { at: "mon 09:00", reads: 0 });
  desk.advanceTo(at("mon 09:05"));
  seat.take(1);
  desk.advanceTo(at("mon 09:10"));
  seat.resolve();
  expect(timesOf(desk, "answered")).toEqual(["1 at mon 09:10"]);
});

test("a caller is answered when the seat takes the call, and hangs up when it does not", () => {
  const call = { at: "mon 09:00", channel: "phone", patience: 5 };
  const { desk, seat } = seated({}, call, { ...call, at: "mon 09:02" });
  desk.advanceTo(at("mon 09:04"));
  seat.take(1);
  desk.advanceTo(at("mon 10:00"));
  expect(timesOf(desk, "answered")).toEqual(["1 at mon 09:04"]);
  expect(timesOf(desk, "abandoned")).toEqual(["2 at mon 09:07"]);
});

test("what cannot be done from the seat is refused with its reason", () => {
  const staff = [line("ann", "tier1", 1, { hours: "office" }), ...upstairs];
  const { desk, seat } = seated({ load: { staff } }, { at: "mon 08:00" }, { at: "mon 08:01" });
  desk.advanceTo(at("mon 08:30"));
  expect(seat.take(1)).toEqual({ rejected: "not on shift" });
  desk.advanceTo(at("mon 09:00"));
  for (const refused of [seat.resolve(), seat.ask(), seat.escalate("tier2")])
    expect(refused).toEqual({ rejected: "holds no ticket" });
  expect(seat.take(3)).toEqual({ rejected: "no such ticket waits" });
  expect(seat.take(1)).toBeUndefined();
  expect(seat.take(2)).toEqual({ rejected: "already holds a ticket" });
  expect(seat.escalate("tier9")).toEqual({ rejected: "unknown tier" });
  expect(seat.escalate("tier1")).toEqual({ rejected: "already there" });
  expect(seat.holds?.number).toBe(1);
});

test("a seat taken while its agent works begins with the next ticket", () => {
  const desk = deskWith({}, { at: "mon 09:00", work: 10 }, { at: "mon 09:01" });
  desk.advanceTo(at("mon 09:05"));
  const seat = new Seat(desk, 0);
  expect(seat.take(2)).toEqual({ rejected: "already holds a ticket" });
  desk.advanceTo(at("mon 09:10"));
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:10"]);
  expect(seat.take(2)).toBeUndefined();
});

test("who has taken a ticket before the shift ended finishes it and takes no other", () => {
  const staff = [line("ann", "tier1", 1, { hours: "office" }), ...upstairs];
  const { desk, seat } = seated({ load: { staff } }, { at: "mon 16:00" }, { at: "mon 16:01" });
  desk.advanceTo(at("mon 16:30"));
  seat.take(1);
  desk.advanceTo(at("mon 17:30"));
  seat.resolve();
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 17:30"]);
  expect(seat.take(2)).toEqual({ rejected: "not on shift" });
});

test("a solution that was none comes back to be worked on", () => {
  const { desk, seat } = seated({}, { at: "mon 09:00", needs: "tier2", returns: 120 });
  desk.advanceTo(at("mon 09:05"));
  for (const back of ["mon 11:05", "mon 13:05"]) {
    seat.take(1);
    seat.resolve();
    expect(numbers(seat)).toEqual([]);
    desk.advanceTo(at(back));
    expect(numbers(seat)).toEqual([1]);
  }
  expect(desk.state.tickets.reopens[0]).toBe(2);
  seat.take(1);
  seat.escalate("tier2");
  desk.finish();
  expect(timesOf(desk, "reopened")).toEqual(["1 at mon 11:05", "1 at mon 13:05"]);
  expect(timesOf(desk, "closed")).toHaveLength(1);
  expect(desk.state.measures.tickets).toMatchObject({ resolved: 1, reopened: 2 });
});

test("a ticket handed on is worked on by the desk, under the clause that the seat names", () => {
  const escalations = [{ clause: "ESC-1", when: { tier: "tier1", attempts: ">=1" }, to: "tier3" }];
  const { desk, seat } = seated(
    { policy: { escalations } },
    { at: "mon 09:00", work: 20 },
    { at: "mon 09:00" },
  );
  desk.advanceTo(at("mon 09:05"));
  seat.take(1);
  expect(seat.escalate("tier3", "ESC-1")).toBeUndefined();
  seat.take(2);
  expect(seat.escalate("tier2")).toBeUndefined();
  desk.advanceTo(at("mon 10:00"));
  expect(handOversOf(desk)).toEqual([
    "1 to tier3 under ESC-1 at mon 09:05",
    "2 to tier2 under no clause at mon 09:05",
  ]);
  expect(timesOf(desk, "resolved")).toEqual(["2 at mon 09:15", "1 at mon 09:25"]);
});

test("a customer who is asked pauses the clock and comes back to the queue", () => {
  const { desk, seat } = seated(
    {},
    {
      at: "mon 09:00",
      priority: "high",
      asked: { after: 0.5, reply: 300 },
    },
  );
  desk.advanceTo(at("mon 09:10"));
  seat.take(1);
  desk.advanceTo(at("mon 09:20"));
  expect(seat.ask()).toBeUndefined();
  expect(timesOf(desk, "answered")).toEqual(["1 at mon 09:20"]);
  desk.advanceTo(at("mon 14:20"));
  expect(seat.waiting()[0]).toMatchObject({ number: 1, due: at("mon 16:00") });
  seat.take(1);
  desk.advanceTo(at("mon 16:00"));
  seat.resolve();
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 1 });
});

test("a priority that the seat gives orders the queues that the ticket comes to, and no clock", () => {
  const { desk, seat } = seated(
    {},
    { at: "mon 09:00", priority: "low" },
    { at: "mon 09:01", priority: "high" },
  );
  expect(seat.rate("high")).toEqual({ rejected: "holds no ticket" });
  desk.advanceTo(at("mon 09:02"));
  const due = seat.waiting()[0]?.due;
  seat.take(2);
  seat.rate("low");
  seat.ask();
  desk.advanceTo(at("tue 09:00"));
  seat.take(1);
  expect(seat.rate("high")).toBeUndefined();
  seat.ask();
  desk.advanceTo(at("thu 09:00"));
  expect(numbers(seat)).toEqual([1, 2]);
  expect(due).toBe(at("mon 09:31"));
});

test.for([undefined, { effort: "3m" }])(
  "tickets that are linked are answered now and solved when their incident is over, whatever the load says (%o)",
  (duplicates) => {
    const incident = incidentUntil("mon 11:00", { duplicates });
    const { desk, seat } = seated({}, { at: "mon 09:00", incident }, { at: "mon 09:01", incident });
    desk.advanceTo(at("mon 09:05"));
    for (const number of [1, 2]) {
      seat.take(number);
      expect(seat.link()).toBeUndefined();
    }
    desk.advanceTo(at("mon 13:00"));
    expect(timesOf(desk, "answered")).toEqual(["1 at mon 09:05", "2 at mon 09:05"]);
    expect(timesOf(desk, "linked")).toEqual(["2 at mon 09:05"]);
    expect(timesOf(desk, "resolved")).toEqual(["1 at mon 11:00", "2 at mon 11:00"]);
  },
);

test("a ticket that is linked though it belongs to nothing is not solved, and comes back", () => {
  const { desk, seat } = seated({}, { at: "mon 09:00", returns: 60 });
  desk.advanceTo(at("mon 09:05"));
  seat.take(1);
  seat.link();
  desk.advanceTo(at("mon 13:00"));
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:05"]);
  expect(timesOf(desk, "reopened")).toEqual(["1 at mon 10:05"]);
});

test("who is given back to the desk finishes what they have in work", () => {
  const { desk, seat } = seated({}, { at: "mon 09:00", work: 10 }, { at: "mon 09:00", work: 10 });
  desk.advanceTo(at("mon 09:05"));
  seat.take(1);
  desk.advanceTo(at("mon 09:08"));
  seat.leave();
  desk.finish();
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:15", "2 at mon 09:25"]);
});

const deeds = ["take", "take", "take", "resolve", "ask", "up", "down"] as const;
type Play = readonly [steps: number, deed: (typeof deeds)[number]];

function play({ desk, seat }: Seated, [steps, deed]: Play): void {
  desk.advanceTo((desk.state.now + minutes(steps * 15)) as Instant);
  if (deed === "take") seat.take(seat.waiting()[0]?.number ?? 0);
  else if (deed === "resolve") seat.resolve();
  else if (deed === "ask") seat.ask();
  else seat.escalate(deed === "up" ? "tier3" : "tier1", deed === "up" ? "ESC-3" : undefined);
}

const plays = fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...deeds)), { minLength: 50, maxLength: 200 });

property.prop([plays, fc.nat(2)], { seed: 5, numRuns: 15 })(
  "whatever somebody does in a seat, the ledger agrees and the same customers come",
  (list, which) => {
    const desk = new Desk({
      load: sampleLoad,
      sources: sourcesOf(sampleLoad, "seat", 0),
      isRecorded: true,
    });
    const seat = new Seat(desk, which);
    for (const one of list) play({ desk, seat }, one);
    desk.finish();
    expectAgreement(desk);
    expect(timesOf(desk, "submitted")).toEqual(untouched);
  },
  patient,
);

const untouched = ((): readonly string[] => {
  const desk = new Desk({ load: sampleLoad, sources: sourcesOf(sampleLoad, "seat", 0), isRecorded: true });
  desk.finish();
  return timesOf(desk, "submitted");
})();
