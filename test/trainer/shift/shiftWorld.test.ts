import { expect, test } from "vitest";
import { ShiftWorld } from "../../../src/trainer/shift/shiftWorld.ts";
import { invariant, minutes, after } from "../../../src/units/index.ts";
import { shipped } from "../cases/sampleContent.ts";
import { policyPlayer, shiftStart, storm } from "./sampleShift.ts";

function worldAt(minute: number, line = "mail-early"): ShiftWorld {
  const { shift: terms, seed } = shiftStart({ line });
  invariant(terms !== undefined, "a shift has its terms");
  const world = new ShiftWorld({ content: shipped, load: storm, terms, seed });
  world.advance(after(terms.from, minutes(minute)));
  return world;
}

test("the desk has run by itself before the shift, and deals its share to the seat from then on", () => {
  const before = worldAt(0).view();
  expect(before.queue.some(({ isOwn }) => isOwn)).toBe(false);
  const later = worldAt(60).view();
  expect(later.queue.filter(({ isOwn }) => isOwn).length).toBeGreaterThan(5);
});

test("reports of an outage come to the first line untriaged, and are linked once it is known", () => {
  const world = worldAt(60);
  const report = world
    .view()
    .queue.find(({ number }) => world.caseOf(number)?.facts.signals.includes("outage") === true);
  const of = world.caseOf(report?.number ?? 0);
  expect(world.view().incidents.map(({ name }) => name)).toEqual(["sign-in-outage"]);
  expect(of?.gold).toMatchObject({ action: ["link"], priority: ["critical"], route: ["tier1", "tier3"] });
});

test("a caller on the line comes before those who wrote, and what is dealt before what is everybody's", () => {
  const { queue } = worldAt(40, "late").view();
  const ranks = queue.map(({ isLive, isOwn }) => (isLive ? 0 : isOwn ? 1 : 2));
  expect(ranks).toEqual(ranks.toSorted());
});

test("an open ticket waits no more, and no other can be opened until it is decided", () => {
  const world = worldAt(60);
  const [first, second] = world.view().queue;
  const of = world.open(first?.number ?? 0);
  expect(of?.id).toBe(`T-${first?.number}`);
  expect(world.view().queue.map(({ number }) => number)).not.toContain(first?.number);
  expect(world.caseOf(second?.number ?? 0)).toBeUndefined();
  if (of) world.decide(policyPlayer.answer(of));
  expect(world.caseOf(second?.number ?? 0)).toBeDefined();
});

test("a customer who is asked comes back to the seat with the answer below their words", () => {
  const world = worldAt(90);
  const asking = world.view().queue.find(({ number }) => world.caseOf(number)?.gold.action[0] === "ask");
  const number = asking?.number ?? 0;
  const of = world.open(number);
  invariant(of !== undefined, "somebody keeps a fact back");
  world.decide(policyPlayer.answer(of));
  world.desk.advanceTo(storm.horizon.end);
  const shown = world.view().queue.find((one) => one.number === number);
  expect(shown).toMatchObject({ visits: 1, given: of.gold.priority[0] });
  expect(world.seat.truthOf(number)?.isAsked).toBe(false);
});
