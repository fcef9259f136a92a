import { expect, test } from "vitest";
import { Routing } from "../../../src/desk/index.ts";
import { expectedWork } from "../../../src/experiment/plan/expectedWork.ts";
import { line, loadWith, policyWith, upstairs, type Changes } from "../../desk/script.ts";

function workOf(
  changes: Changes,
  policy: Changes = {},
): { live: readonly boolean[]; minutes: readonly (readonly number[])[] } {
  const load = loadWith(changes, policyWith(policy));
  const { channels, isLive } = expectedWork(load, new Routing(load));
  return {
    live: isLive,
    minutes: channels.map(({ perInquiry }) => [...perInquiry].map((ms) => ms / 60_000)),
  };
}

const simple = {
  arrivals: { email: { perWeek: 100 }, phone: { perWeek: 100 } },
  mix: { categories: { question: { share: 1 } } },
};

test("work is the mean of the tier and channel, however it varies", () => {
  const { minutes } = workOf({
    ...simple,
    effort: { tier1: { mean: "12m", cv: 3 }, "tier1.phone": "5m", tier2: "1m", tier3: "1m" },
  });
  const sum = (channel: number): number => (minutes[channel] ?? []).reduce((total, one) => total + one, 0);
  expect(sum(0)).toBeCloseTo(12, 9);
  expect(sum(1)).toBeCloseTo(5, 9);
  expect(sum(2)).toBe(0);
});

test("a work limit cuts what a tier does, and what is over goes to the next", () => {
  const tiers = {
    tier1: { title: "1", internalTargets: { workLimit: "5m" } },
    tier2: { title: "2" },
    tier3: { title: "3" },
  };
  const { minutes } = workOf({ ...simple, effort: { tier1: "8m", tier2: "20m", tier3: "1m" } }, { tiers });
  expect(minutes[0]?.map(Math.round).filter((one) => one > 0)).toEqual([5, 20]);
});

test("a tier that takes a ticket over reads it again", () => {
  const mix = { categories: { question: { share: 1, solvedAt: { tier2: 1 } } } };
  const effort = { tier1: "8m", tier2: "20m", tier3: "1m" };
  const { minutes } = workOf({ ...simple, mix, effort, handOver: { effort: { mean: "3m", cv: 2 } } });
  expect(minutes[0]?.map(Math.round).filter((one) => one > 0)).toEqual([8, 23]);
});

test("what is out of scope, or comes to a closed door, is no work", () => {
  const hardware = { ...simple, mix: { categories: { hardware: { share: 1 } } } };
  expect(
    workOf(hardware)
      .minutes.flat()
      .every((one) => one === 0),
  ).toBe(true);
});

test("people wait on a line where only live channels lead, and nowhere else", () => {
  const staff = [
    line("ann", "tier1", 1, { channels: ["phone"] }),
    line("abe", "tier1", 1, { channels: ["email"] }),
    ...upstairs,
  ];
  const load = loadWith({ ...simple, staff });
  const routing = new Routing(load);
  const { isLive } = expectedWork(load, routing);
  const queue = (channel: string): number => routing.queueOf(0, load.lexicon.indexOf("channel", channel), 0);
  expect([isLive[queue("phone")], isLive[queue("email")]]).toEqual([true, false]);
});

test("of an incident the first is worked on and the others are linked, as far as they are seen to be duplicates", () => {
  const crash = { name: "crash", at: "mon 10:00", lasts: "10h", multiplies: 400, categories: ["question"] };
  const perReport = (recognised: string): number => {
    const incidents = [{ ...crash, duplicates: { recognised, effort: "3m" } }];
    const load = loadWith({ ...simple, arrivals: { email: { perWeek: 40 } }, incidents });
    const [work] = expectedWork(load, new Routing(load)).incidents;
    return [...(work?.perInquiry ?? [])].reduce((sum, ms) => sum + ms, 0) / 60_000;
  };
  expect(perReport("0%")).toBeCloseTo(10, 9);
  // One of about 950 is the parent.
  expect(Math.abs(perReport("100%") - (3 + 7 / 950))).toBeLessThan(0.002);
  expect(Math.abs(perReport("80%") - (3 + 7 / 950 + 0.2 * 7))).toBeLessThan(0.05);
});
