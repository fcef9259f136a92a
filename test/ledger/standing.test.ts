import { expect, test } from "vitest";
import { standingOf as standing, type TriagedTicket } from "../../src/ledger/standing.ts";
import type { Ticket } from "../../src/ledger/index.ts";
import type { Standing } from "../../src/policy/index.ts";
import { minutes, type Instant } from "../../src/units/index.ts";
import * as life from "./life.ts";

const standingOf = (ticket: Ticket, now: Instant): Standing => standing(ticket as TriagedTicket, now);

test("a triaged ticket has a priority, a tier and no work yet", () => {
  const triaged = life.ticketAfter(...life.lifeTo.triaged);
  expect(standingOf(triaged, life.march("02 10:00"))).toMatchObject({
    plan: "premium",
    priority: "high",
    tier: "tier1",
    attempts: 0,
    unresolvedFor: 0,
    workaround: false,
  });
});

test("work counts while somebody works, adds up over attempts, and starts anew at the next tier", () => {
  const steps: readonly life.Step[] = [
    life.inWork,
    ["02 09:20", life.putBack],
    ["02 10:00", life.assign, life.startWork],
  ];
  const again = life.ticketAfter(...steps);
  expect(standingOf(again, life.march("02 10:10"))).toMatchObject({
    attempts: 1,
    unresolvedFor: minutes(30),
  });
  const waiting = life.ticketAfter(...steps, ["02 10:10", life.holdForCustomer]);
  expect(standingOf(waiting, life.march("02 15:00"))).toMatchObject({ unresolvedFor: minutes(30) });
  const moved = life.ticketAfter(...steps, ["02 10:10", life.escalate]);
  expect(standingOf(moved, life.march("02 15:00"))).toMatchObject({
    tier: "tier2",
    attempts: 0,
    unresolvedFor: 0,
  });
});
