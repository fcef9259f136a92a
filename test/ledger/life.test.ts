import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { carryOut, isRejected, passTime, type Life } from "../../src/ledger/index.ts";
import { after, days, minutes } from "../../src/units/index.ts";
import { anyAttempts, carryOut as tryAll, eventsOf, lastOf } from "./anyLife.ts";
import * as life from "./life.ts";

const typesOf = ({ events }: Life): readonly string[] => events.map(({ type }) => type);

test("what the policy does by itself before a command comes before it", () => {
  const lived = life.live(life.inWork);
  const later = carryOut("T-1", lived, { ...life.answer, at: life.march("02 10:00") });
  if (isRejected(later)) return expect.unreachable(later.rejected);
  expect(typesOf(later).slice(-4)).toEqual([
    "workStarted",
    "escalationTriggered",
    "ticketEscalated",
    "customerAnswered",
  ]);
  expect(later.ticket).toMatchObject({ tier: "tier2", status: "triaged" });
});

test("at the same instant the command comes first: what is put back in time is not taken away", () => {
  const lived = life.live(life.inWork);
  const waiting = carryOut("T-1", lived, { ...life.holdForCustomer, at: life.march("02 09:45") });
  if (isRejected(waiting)) return expect.unreachable(waiting.rejected);
  expect(waiting.ticket).toMatchObject({ tier: "tier1", status: "waiting" });
});

property.prop([anyAttempts], { seed: 51 })("to pass time in two steps is to pass it in one", (attempts) => {
  const moments = tryAll(attempts);
  const { at, after: ticket } = lastOf(moments);
  const lived = { ticket, events: eventsOf(moments) };
  const [soon, late] = [after(at, minutes(95)), after(at, days(9))];
  expect(passTime(passTime(lived, soon), late)).toEqual(passTime(lived, late));
});

property.prop([anyAttempts], { seed: 52 })("passing time goes forward and ends", (attempts) => {
  const moments = tryAll(attempts);
  const { at, after: ticket } = lastOf(moments);
  const { events } = passTime({ ticket, events: eventsOf(moments) }, after(at, days(30)));
  const times = events.map((event) => event.at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});
