import { expect, test } from "vitest";
import { EventList, phase } from "../../src/kernel/index.ts";
import { instant } from "../../src/units/index.ts";

test("at one instant, releases come before abandonments, timers, arrivals and samples", () => {
  const events = new EventList();
  const names = ["sample", "arrival", "timer", "abandonment", "release"] as const;
  for (const name of names) events.schedule(instant(60_000), phase[name], phase[name], 0);
  const order: number[] = [];
  while (events.next()) order.push(events.kind);
  expect(order).toEqual([phase.release, phase.abandonment, phase.timer, phase.arrival, phase.sample]);
});
