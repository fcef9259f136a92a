import { expect, test } from "vitest";
import { serviceLevelOf, type Replication } from "../../src/experiment/index.ts";
import { judge } from "../../src/experiment/expectation.ts";
import { erlangAWithin } from "../../src/kernel/index.ts";
import { seconds, working } from "../../src/units/index.ts";
import { serviceLevelDefinitions } from "../../src/workload/index.ts";
import { deskWith, line, loadWith, policyWith, upstairs } from "../desk/script.ts";
import { simulated } from "./made.ts";

const patient = 60_000; // milliseconds of real time a slow machine may need for one test
const within = working(seconds(20));
/** Six callers of one agent: answered at once and after 10 s and 50 s; gone after 15 s and 30 s; one on voicemail. */
function sixCallers(): { readonly load: ReturnType<typeof loadWith>; readonly replication: Replication } {
  const desk = deskWith(
    { within: [within] },
    { at: "mon 09:00", channel: "phone", work: 1 },
    { at: "mon 09:00:50", channel: "phone", work: 1, patience: 5 },
    { at: "mon 09:01:10", channel: "phone", work: 1, patience: 5 },
    { at: "mon 09:01:20", channel: "phone", patience: 0.25 },
    { at: "mon 09:01:20", channel: "phone", patience: 0.5 },
    { at: "mon 20:00", channel: "hotline", work: 1 },
    { at: "mon 21:00", channel: "email", work: 1 },
  );
  desk.finish();
  const { load, measures } = desk.state;
  return { load, replication: { index: 0, measures, tiers: [], arrived: 6, history: undefined } };
}

test.for([
  ["without-short-abandons", 2, 4],
  ["of-offered", 2, 5],
  ["of-answered", 2, 3],
  ["short-abandons-good", 3, 5],
] as const)("%s: %i of %i", ([definition, above, below]) => {
  const { load, replication } = sixCallers();
  expect(serviceLevelOf(load, { where: {}, within, definition }, replication)).toEqual({ above, below });
});

test("each channel has its own, and e-mails and voicemails are not on the line", () => {
  const { load, replication } = sixCallers();
  const usual = { within, definition: "without-short-abandons" } as const;
  const on = (channel: string) => serviceLevelOf(load, { where: { channel }, ...usual }, replication);
  expect(on("phone")).toEqual({ above: 2, below: 4 });
  expect(on("hotline")).toEqual({ above: 0, below: 0 });
  expect(on("email")).toEqual({ above: 0, below: 0 });
});

test("an overloaded line has the four service levels that Erlang A says", { timeout: patient }, () => {
  const load = loadWith(
    {
      horizon: { start: "2026-03-02", weeks: 2, warmUp: 1, zone: "UTC" },
      arrivals: { phone: { perWeek: 6000 } },
      mix: { categories: { question: { share: 1, claimed: { normal: 1 } } } },
      effort: { tier1: { mean: "252s" }, tier2: "1m", tier3: "1m" },
      customers: { patience: { phone: { mean: "168s" } } },
      staff: [line("crew", "tier1", 2), ...upstairs],
      expect: serviceLevelDefinitions.map((definition) => ({
        metric: "serviceLevel",
        within: "28s",
        definition,
        atLeast: 0.1,
      })),
    },
    policyWith(),
  );
  const runs = simulated(8, { load });
  const minutes = { arrivalRate: 6000 / 10_080, meanServiceTime: 4.2, meanPatience: 2.8, servers: 2 };
  const exact = erlangAWithin(minutes, 28 / 60);
  const levels = [
    exact.serviceLevelWithoutShortAbandons,
    exact.serviceLevelOfOffered,
    exact.serviceLevelOfServed,
    exact.serviceLevelWithShortAbandons,
  ];
  for (const [index, expectation] of load.form.expect.entries()) {
    const { found } = judge(load, expectation, runs);
    if (found.kind !== "interval") throw new Error("eight replications have an interval");
    const wide = found.high - found.low;
    expect(levels[index]).toBeGreaterThan(found.low - wide);
    expect(levels[index]).toBeLessThan(found.high + wide);
    expect(wide).toBeLessThan(0.05);
  }
});
