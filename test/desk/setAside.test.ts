import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { mostHandOvers } from "../../src/workload/index.ts";
import { expectAgreement } from "./agreement.ts";
import { ranDesk, sampleLoadWith } from "./sampleLoad.ts";
import { finished, handOversOf, line, outcomesOf, storyOf, timesOf, upstairs } from "./script.ts";

const hours = { "mon-fri": "09:00-17:00" };
const handOvers = { mean: 1, dispersion: 1 };
const cases = { setAside: { hours }, mix: { categories: { question: { share: 1, handOvers } } } };

test("a ticket goes up as often as it takes, and then from group to group of the last tier", () => {
  const desk = finished({ load: cases }, { at: "mon 09:00", handOvers: 4, work: [10, 20, 30] });
  expect(handOversOf(desk)).toEqual([
    "1 to tier2 under no clause at mon 09:10",
    "1 to tier3 under no clause at mon 09:30",
    "1 to tier3 under no clause at mon 10:00",
    "1 to tier3 under no clause at mon 10:30",
  ]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 11:00"]);
});

test("a hand-over under a rule is one of those that it takes", () => {
  const escalations = [{ clause: "ESC-1", when: { tier: "tier1", attempts: ">=1" }, to: "tier3" }];
  const desk = finished({ load: cases, policy: { escalations } }, { at: "mon 09:00", handOvers: 1 });
  expect(handOversOf(desk)).toEqual(["1 to tier3 under ESC-1 at mon 09:10"]);
});

test("each group that takes a ticket over reads it again", () => {
  const desk = finished({ load: cases }, { at: "mon 09:00", handOvers: 2, work: 10, rereads: 5 });
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:40"]);
});

test("nobody hands a ticket over without end", () => {
  const desk = finished({ load: cases }, { at: "mon 09:00", handOvers: 99, work: 1 });
  expect(handOversOf(desk)).toHaveLength(mostHandOvers);
  expect(timesOf(desk, "resolved")).toHaveLength(1);
});

test("a ticket that is not solved at the first contact lies, in the hours that count", () => {
  const desk = finished(
    { load: cases },
    { at: "mon 16:00", channel: "phone", work: 20, rests: [120], asked: { after: 0.5, reply: 0 } },
  );
  expect(storyOf(desk, 1).slice(2)).toEqual([
    "mon 16:00 assigned",
    "mon 16:00 workStarted",
    "mon 16:00 answered",
    "mon 16:10 interrupted",
    "tue 10:10 assigned",
    "tue 10:10 workStarted",
    "tue 10:15 asked",
    "tue 10:15 replied",
    "tue 10:15 assigned",
    "tue 10:15 workStarted",
    "tue 10:20 resolved",
    "thu 10:20 closed",
  ]);
});

test("a caller whose ticket lies no longer waits on the line", () => {
  const staff = [line("ann", "tier1", 1, { hours: "office" }), ...upstairs];
  const desk = finished(
    { load: { ...cases, staff } },
    { at: "mon 16:50", channel: "phone", work: 20, rests: [5], patience: 3 },
  );
  expect(timesOf(desk, "abandoned")).toEqual([]);
  expect(timesOf(desk, "resolved")).toHaveLength(1);
});

test("a ticket lies with each group that it is handed to, and that time is nobody's work", () => {
  const desk = finished(
    { load: cases },
    { at: "mon 09:00", priority: "high", handOvers: 2, work: 10, rests: [0, 60, 120] },
  );
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 12:30"]);
  expect(outcomesOf(desk, "resolution")).toMatchObject({ met: 0, missed: 1 });
  const cell = desk.state.measures.cell("resolution", { priority: 0, channel: 0, plan: 0 }, 2);
  expect([...cell.missedParts].map((span) => span / 60_000)).toEqual([0, 0, 0, 30, 0, 0, 180]);
});

test("a ticket is counted with the hand-overs that it takes, though the horizon ends before", () => {
  const desk = finished(
    { load: cases },
    { at: "sun 12:00", priority: "high", handOvers: 3, rests: [0, 6_000] },
  );
  const counted = [...desk.state.measures.measured()].filter(({ metric }) => metric === "resolution");
  expect(counted.map(({ handOvers: count, cell }) => [count, cell.missed])).toEqual([[3, 1]]);
});

const often = { mean: 1.2, dispersion: 0.8 };
const rest = { share: "60%", lasts: { mean: "5h", cv: 1.5 } };
const lying = sampleLoadWith({
  setAside: { hours, first: rest, handedOver: [rest], byPriority: { high: { first: rest } } },
  mix: {
    plans: { plain: "70%", plus: "30%" },
    categories: { question: { share: "60%", handOvers: often }, fault: { share: "40%", handOvers: often } },
  },
  endOfShift: "hand-over",
});

property.prop([fc.integer()], { numRuns: 5 })(
  "however tickets lie and go on, the ledger replays the same tickets and the same targets",
  (seed) => {
    const desk = ranDesk(lying, String(seed));
    expect(desk.state.measures.tickets.escalated).toBeGreaterThan(20);
    expectAgreement(desk);
  },
  60_000,
);
