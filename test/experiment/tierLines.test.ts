import { expect, test } from "vitest";
import { obstaclesOf, tierLines } from "../../src/experiment/tierLines.ts";
import { line, loadWith, policyWith, upstairs, type Changes } from "../desk/script.ts";

const plain: Changes = {
  arrivals: { email: { perWeek: 5040 }, phone: { perWeek: 10_080 } },
  mix: { categories: { question: { share: 1 } } },
  effort: { tier1: { mean: "1m" }, tier2: "1m", tier3: "1m" },
  staff: [line("crew", "tier1", 3), ...upstairs],
};
const told = (changes: Changes, policy: Changes = {}, tier = "tier1"): readonly string[] =>
  obstaclesOf(loadWith({ ...plain, ...changes }, policyWith(policy)), tier);

test("an even load of one kind of work, with agents always there, has nothing in the way of a formula", () => {
  expect(told({})).toEqual([]);
});

test("other tiers get their tickets from the first", () => {
  expect(told({}, {}, "tier2")).toEqual(["its tickets come from another tier"]);
});

const day = "1 1 1 1 1 1 1 1 9 9 9 9 9 9 9 9 1 1 1 1 1 1 1 1";
const question = (more: Changes): Changes => ({ mix: { categories: { question: { share: 1, ...more } } } });

test.for<readonly [string, Changes, Changes?]>([
  [
    "arrivals vary by the hour",
    { profiles: { day: { daily: day } }, arrivals: { email: { perWeek: 9, profile: "day" } } },
  ],
  ["busy and idle days differ", { variation: { day: { cv: 0.1 } } }],
  [
    "incidents bring more at once",
    { incidents: [{ name: "down", at: "tue 10:00", lasts: "1h", multiplies: 3, categories: "question" }] },
  ],
  ["tickets wait for customers", { customers: { asked: { share: 0.2, replyAfter: "1h" } } }],
  ["tickets come back", { customers: { reopen: { share: 0.1, after: "1h" } } }],
  ["tickets are handed on to other tiers", question({ solvedAt: { tier1: 0.9, tier2: 0.1 } })],
  ["the policy's rules send tickets to other tiers", {}, { tiers: limited() }],
  [
    "work differs by category",
    { mix: { categories: { question: { share: 0.5 }, fault: { share: 0.5, effort: 2 } } } },
  ],
  ["agents hold several chats at once", { arrivals: { chat: { perWeek: 9 } } }],
  ["channels close", { arrivals: { hotline: { perWeek: 9 } } }],
  ["agents keep hours", { staff: [line("crew", "tier1", 3, { hours: "office" }), ...upstairs] }],
  [
    "agents have skills",
    { staff: [line("all", "tier1", 1), line("few", "tier1", 1, { skills: "question" }), ...upstairs] },
  ],
  [
    "some agents take more channels than others",
    { staff: [line("all", "tier1", 1), line("calls", "tier1", 1, { channels: "phone" }), ...upstairs] },
  ],
  ["work or patience differs by channel", { customers: { patience: { phone: { mean: "5m" } } } }],
  [
    "tickets are handed on to other tiers",
    { mix: { categories: { question: { share: 1, handOvers: { mean: 1, dispersion: 1 } } } } },
  ],
  ['the load says "setAside"', { setAside: { hours: "office" } }],
  ['the load says "redial"', { customers: { redial: { share: 0.5, after: "5m" } } }],
  ["some inquiries are declined", { mix: { categories: { hardware: { share: 1 } } } }],
])("%s", ([why, changes, policy]) => {
  expect(told(changes, policy)).toEqual([why]);
});

function limited(): Changes {
  const first = { title: "First", internalTargets: { workLimit: "30m" } };
  return { tier1: first, tier2: { title: "Second" }, tier3: { title: "Third" } };
}

test("channels with agents of their own are lines of their own", () => {
  const staff = [
    line("calls", "tier1", 2, { channels: "phone" }),
    line("mail", "tier1", 3, { channels: "email" }),
    ...upstairs,
  ];
  const load = loadWith({ ...plain, staff, customers: { patience: { phone: { mean: "5m" } } } });
  expect(obstaclesOf(load, "tier1")).toEqual([]);
  expect(tierLines(load, "tier1")).toMatchObject([
    { perMinute: 0.5, agents: 3, patience: undefined },
    { perMinute: 1, agents: 2, patience: { kind: "exponential", mean: 300_000 } },
  ]);
});
