import { expect, test } from "vitest";
import { minutes } from "../../src/units/index.ts";
import { expectAgreement } from "./agreement.ts";
import {
  clausesOf,
  finished,
  handOversOf,
  none,
  outcomesOf,
  storyOf,
  timesOf,
  type Changes,
} from "./script.ts";

const swapped = { matrix: { high: { low: 1 }, low: { high: 1 }, normal: { normal: "50%", low: "50%" } } };
const load: Changes = { triage: swapped };

test("a ticket set too low waits behind others, and is late by what the policy promises it", () => {
  const inquiries = [
    { at: "mon 09:00", priority: "normal", work: 20 },
    { at: "mon 09:01", priority: "high", work: 20 },
    { at: "mon 09:02", priority: "normal", work: 20 },
  ];
  expect(timesOf(finished({}, ...inquiries), "workStarted")).toEqual([
    "1 at mon 09:00",
    "2 at mon 09:20",
    "3 at mon 09:40",
  ]);
  const desk = finished({ load }, ...inquiries);
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 09:00", "3 at mon 09:20", "2 at mon 09:40"]);
  expect(outcomesOf(desk, "firstResponse")).toEqual({ ...none, met: 2, missed: 1 });
  expect(desk.state.measures.triage.byPriority[0]).toEqual({
    tickets: 1,
    wrong: 1,
    kept: { firstResponse: { met: 0, missed: 1 }, resolution: { met: 1, missed: 0 } },
  });
  expectAgreement(desk);
});

test("the coin of a ticket decides whether its priority is set right", () => {
  const right = finished({ load }, { at: "mon 09:00", triage: 0.49 });
  const wrong = finished({ load }, { at: "mon 09:00", triage: 0.5 });
  expect([right, wrong].map(({ state }) => state.measures.triage.byPriority[1]?.wrong)).toEqual([0, 1]);
});

const escalations = [
  { clause: "ESC-1", at: "intake", when: { priority: "high" }, to: "tier2" },
  { clause: "ESC-2", when: { tier: "tier1", priority: "low", attempts: ">=1" }, to: "tier3" },
  { clause: "ESC-3", at: { firstResponse: "50%" }, notify: "lead" },
  { clause: "ESC-4", at: { resolution: "50%" }, notify: "lead" },
];
const policy = { escalations, contacts: { lead: { title: "Team lead" } } };

test("routes are those of the priority that was set", () => {
  const desk = finished(
    { policy, load },
    { at: "mon 09:00", priority: "high", needs: "tier2" },
    { at: "mon 10:00", priority: "low", needs: "tier1" },
  );
  expect(handOversOf(desk)).toEqual(["1 to tier3 under ESC-2 at mon 09:10"]);
  expect(clausesOf(desk)).toMatchObject({ "ESC-1": 1, "ESC-2": 1 });
  expectAgreement(desk);
});

test("nobody is warned of the targets of a ticket that is taken for one without any", () => {
  const inquiry = { at: "mon 09:00", priority: "high", reads: 40, work: 100 };
  expect(clausesOf(finished({ policy, load: {} }, inquiry))).toMatchObject({ "ESC-3": 1, "ESC-4": 1 });
  expect(clausesOf(finished({ policy, load }, inquiry))).toEqual({});
});

const handedOver = { at: "mon 09:00", priority: "high", needs: "tier3", work: [50, 0, 90] } as const;

test("a tier that takes a ticket may notice, and the desk goes by the right priority from then on", () => {
  const blind = finished({ policy, load }, handedOver);
  const seeing = finished({ policy, load }, { ...handedOver, noticed: true });
  expect(storyOf(blind, 1)).not.toContain("mon 09:50 prioritised");
  expect(storyOf(seeing, 1).slice(5, 9)).toEqual([
    "mon 09:50 escalated",
    "mon 09:50 assigned",
    "mon 09:50 workStarted",
    "mon 09:50 prioritised",
  ]);
  // Half of the two hours is used up ten minutes later; the answer was given before anybody could be warned of it.
  expect(timesOf(seeing, "notified")).toEqual(["1 at mon 10:00"]);
  for (const desk of [blind, seeing]) {
    expect(outcomesOf(desk, "resolution")).toEqual({ ...none, missed: 1 });
    expect(desk.state.measures.triage.byPriority[0]?.wrong).toBe(1);
    expectAgreement(desk);
  }
});

test("points that putting a priority right leaves behind are reached at once, and none a second time", () => {
  const late = { ...handedOver, work: [70, 0, 50] };
  const desk = finished({ policy, load }, { ...late, noticed: true });
  expect(timesOf(desk, "notified")).toEqual(["1 at mon 10:10"]);
  const asNormal = { triage: { matrix: { high: { normal: 1 } } } };
  const told = finished({ policy, load: asNormal }, { ...late, work: [150, 0, 50], noticed: true });
  expect(timesOf(told, "notified")).toEqual(["1 at mon 11:00"]);
  expectAgreement(told);
});

test("nobody notices before the ticket is handed over", () => {
  const asked = { at: "mon 09:00", priority: "high", asked: { after: 0.5, reply: 30 }, noticed: true };
  expect(timesOf(finished({ load }, asked), "prioritised")).toEqual([]);
});

test("a mistaken ticket counts the pauses of its clock for what it is owed", () => {
  const asked = { at: "mon 09:00", priority: "high", work: 100, asked: { after: 0.5, reply: 300 } };
  const desk = finished({ load }, asked);
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 1 });
  expect([...desk.state.measures.measured()].map(({ cell }) => cell.countedSum)).toContain(minutes(100));
  expectAgreement(desk);
});
