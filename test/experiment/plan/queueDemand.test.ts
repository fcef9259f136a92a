import { expect, test } from "vitest";
import { Routing } from "../../../src/desk/index.ts";
import { expectedWork } from "../../../src/experiment/plan/expectedWork.ts";
import { hourLength, hourlyDemand, type QueueDemand } from "../../../src/experiment/plan/queueDemand.ts";
import { expectedArrivals } from "../../../src/workload/index.ts";
import { line, loadWith, upstairs, type Changes } from "../../desk/script.ts";

function demandOf(changes: Changes): readonly QueueDemand[] {
  const load = loadWith({ mix: { categories: { question: { share: 1 } } }, ...changes });
  const routing = new Routing(load);
  return hourlyDemand(load, routing, expectedArrivals(load), expectedWork(load, routing));
}

test("each waiting line has its erlangs by the hour and the agents who take from it", () => {
  const hours = { "mon-fri": "09:00-12:30" };
  const [phone, email] = demandOf({
    arrivals: { phone: { perWeek: 336 }, email: { perWeek: 168 } },
    effort: { tier1: "30m", tier2: "1m", tier3: "1m" },
    staff: [
      line("calls", "tier1", 2, { channels: ["phone"], hours }),
      line("both", "tier1", 1, { hours: "always" }),
      ...upstairs,
    ],
  }).toSorted((a, b) => b.name.localeCompare(a.name));
  expect([phone?.name, email?.name]).toEqual(["phone", "email"]);
  expect(phone?.erlangs[0]).toBeCloseTo(1, 9);
  expect(email?.erlangs[0]).toBeCloseTo(0.5, 9);
  expect([...(phone?.agents.slice(8, 14) ?? [])]).toEqual([1, 3, 3, 3, 2, 1]);
  expect(email?.agents[10]).toBe(1);
});

test("customers whom a closed channel turns away bring no work in those hours", () => {
  // The counter accepts in office hours, 40 of 168.
  const [counter] = demandOf({
    arrivals: { counter: { perWeek: 168 } },
    effort: { tier1: "60m", tier2: "1m", tier3: "1m" },
  });
  expect([counter?.erlangs[8], counter?.erlangs[9], counter?.erlangs[16], counter?.erlangs[17]]).toEqual([
    0, 1, 1, 0,
  ]);
});

test("an agent gets through as many chats as the channel allows, less the slow-down", () => {
  const [chat] = demandOf({ arrivals: { chat: { perWeek: 10 } }, chatSlowDown: 0.25 });
  expect(chat?.perAgent).toBeCloseTo(2 / 1.25, 12);
});

test("an hour has its length", () => {
  expect(hourLength(expectedArrivals(loadWith()), 5)).toBe(3_600_000);
});
