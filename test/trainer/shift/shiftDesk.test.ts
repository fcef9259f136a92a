import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Deed } from "../../../src/trainer/session/shift.ts";
import { after, minutes } from "../../../src/units/index.ts";
import { at } from "../fixtures.ts";
import { deskOf, freshSource, policyPlayer, saying, shiftStart, source } from "./sampleShift.ts";

const patient = 120_000; // milliseconds of real time a slow machine may need for one test
const desk = deskOf(source);
const start = shiftStart();
const until = start.shift?.until ?? start.starts;

test("the policy's own shift causes no breach, and averts none", { timeout: patient }, () => {
  for (const line of ["mail-early", "calls-early", "engineers"]) {
    const one = shiftStart({ line });
    const { caused, averted, unavoidable, hungUp, hungUpWithPolicy } = desk.debrief(
      one,
      desk.play(one, policyPlayer),
      until,
    );
    expect([caused, averted]).toEqual([[], []]);
    expect(unavoidable.length).toBeGreaterThan(0);
    expect(hungUp).toBe(hungUpWithPolicy);
  }
});

test(
  "somebody who does nothing causes breaches, of tickets that waited for them above all",
  { timeout: patient },
  () => {
    const { caused, decidedByPolicy } = desk.debrief(start, [], until);
    expect(caused.filter(({ isOwn }) => isOwn).length).toBeGreaterThan(3);
    expect(decidedByPolicy).toBeGreaterThan(10);
  },
);

test("callers hang up on somebody who does not answer, and it is told when", { timeout: patient }, () => {
  const calls = shiftStart({ line: "calls-early" });
  const view = desk.view(calls, [], until);
  expect(view.hungUp).toBeGreaterThan(3);
  expect(view.notes.filter(({ kind }) => kind === "hung up")).toHaveLength(view.hungUp);
  const policys = desk.view(calls, desk.play(calls, policyPlayer), until);
  expect(policys.hungUp).toBeLessThan(view.hungUp);
});

test(
  "what is wrong has its consequences: it comes back, or is missed where it was sent to",
  { timeout: patient },
  () => {
    const wrong = desk.play(start, saying({ route: "tier1", action: "acknowledge", priority: "low" }));
    const { cameBack, cameBackWithPolicy } = desk.debrief(start, wrong, until);
    expect(cameBack).toBeGreaterThan(cameBackWithPolicy + 5);
    const elsewhere = desk.play(start, saying({ route: "tier3", action: "acknowledge", priority: "low" }));
    expect(desk.debrief(start, elsewhere, until).caused.length).toBeGreaterThan(0);
  },
);

const plays = fc.array(
  fc.record({
    wait: fc.nat(20),
    takes: fc.nat(30),
    pick: fc.nat(10),
    answer: fc.record({
      priority: fc.constantFrom("critical", "high", "medium", "low"),
      route: fc.constantFrom("tier1", "tier2", "tier3", "decline"),
      action: fc.constantFrom("acknowledge", "ask", "link", "contain", "decline"),
    }),
  }),
  { maxLength: 12 },
);

property.prop([plays], { seed: 11, numRuns: 6 })(
  "whatever is done, another process finds the same desk, the same cases and the same debrief",
  (list) => {
    const deeds: Deed[] = [];
    let now = at("2026-03-03T09:30:00Z");
    for (const { wait, takes, pick, answer } of list) {
      const opens = after(now, minutes(wait));
      const done = after(opens, minutes(takes));
      if (done >= until) break;
      const { queue } = desk.view(start, deeds, opens);
      const ticket = queue[pick % Math.max(1, queue.length)]?.number ?? 0;
      const of = desk.open(start, deeds, opens, ticket);
      if (of === undefined) continue;
      deeds.push({ type: "opened", at: opens, ticket });
      deeds.push({ type: "decided", at: done, answer: { ...policyPlayer.answer(of), ...answer } });
      now = done;
    }
    const other = deskOf(freshSource());
    expect(other.view(start, deeds, until)).toEqual(desk.view(start, deeds, until));
    for (const [index, deed] of deeds.entries()) {
      if (deed.type !== "opened") continue;
      const [before, ticket] = [deeds.slice(0, index), deed.ticket];
      expect(other.open(start, before, deed.at, ticket)).toEqual(desk.open(start, before, deed.at, ticket));
    }
    expect(other.debrief(start, deeds, until)).toEqual(desk.debrief(start, deeds, until));
  },
  patient,
);

test("a desk asked about a time before goes back to it", () => {
  const early = at("2026-03-03T09:40:00Z");
  const before = desk.view(start, [], early);
  desk.view(start, [], until);
  expect(desk.view(start, [], early)).toEqual(before);
});

test("who always takes the usual priority takes that of most tickets", () => {
  expect(desk.usualPriority(start)).toBe("low");
});
