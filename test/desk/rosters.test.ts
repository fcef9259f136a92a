import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { Desk } from "../../src/desk/index.ts";
import { sourcesOf, type Inquiry, type InquirySource, type Load } from "../../src/workload/index.ts";
import { ranDesk, sampleLoad } from "./sampleLoad.ts";
import { line, loadWith, policyWith, upstairs, type Changes } from "./script.ts";

const patient = 60_000; // milliseconds of real time a slow machine may need for one test

/** A source that notes every inquiry it passes on. */
class Noting implements InquirySource {
  readonly taken: Inquiry[];
  readonly #source: InquirySource;

  constructor(source: InquirySource, taken: Inquiry[]) {
    this.#source = source;
    this.taken = taken;
  }

  get nextAt(): InquirySource["nextAt"] {
    return this.#source.nextAt;
  }

  take(into: Inquiry): void {
    this.#source.take(into);
    this.taken.push(structuredClone(into));
  }
}

/** The inquiries of a run by ticket number, with all that was drawn for them. */
function customersOf(load: Load, seed: string): readonly Inquiry[] {
  const taken: Inquiry[] = [];
  const sources = sourcesOf(load, seed, 0).map((source) => new Noting(source, taken));
  new Desk({ load, sources }).finish();
  return taken;
}

const busy: Changes = {
  arrivals: { email: { perWeek: 200 }, phone: { perWeek: 100 } },
  effort: { tier1: { mean: "30m" }, tier2: { mean: "50m" }, tier3: "30m" },
  customers: {
    patience: { phone: { mean: "5m" } },
    asked: { share: "30%", replyAfter: { mean: "5h" } },
    reopen: { share: "20%", after: { mean: "9h" } },
    redial: { share: "60%", after: { mean: "15m" } },
  },
};
const roster = (agents: number): Changes => ({ ...busy, staff: [line("ann", "tier1", agents), ...upstairs] });

test("two rosters and two policies meet the same customers", () => {
  const few = customersOf(loadWith(roster(1)), "seed");
  expect(few.length).toBeGreaterThan(200);
  expect(customersOf(loadWith(roster(9)), "seed")).toEqual(few);
  const strict = policyWith({ workflow: { queueOrder: "due" }, clocks: {} });
  expect(customersOf(loadWith(roster(1), strict), "seed")).toEqual(few);
  expect(customersOf(loadWith(roster(1)), "another seed")).not.toEqual(few);
});

test("the same seed gives the same history, another seed another", () => {
  const { recorder, state } = ranDesk(sampleLoad, "one");
  const again = ranDesk(sampleLoad, "one");
  expect(again.recorder).toEqual(recorder);
  expect(again.state.measures).toEqual(state.measures);
  expect(ranDesk(sampleLoad, "two").recorder).not.toEqual(recorder);
});

/** First come first served at one tier: nobody gives up, is asked or comes back. */
const inOrder = policyWith({ workflow: { queueOrder: "priority-then-arrival", autoClose: "1m" } });
const single = (agents: number): Load =>
  loadWith(
    {
      arrivals: { email: { perWeek: 700 } },
      variation: { hour: { cv: "50%", correlation: 0.5 } },
      effort: { tier1: { mean: "40m", cv: 1.5 }, tier2: "1m", tier3: "1m" },
      staff: [line("ann", "tier1", agents), ...upstairs],
    },
    inOrder,
  );
const singles = [2, 3, 4, 5].map(single);

property.prop([fc.nat()], { seed: 4, numRuns: 10 })(
  "one more agent never makes the customers of a first-come desk wait longer",
  (seed) => {
    const waits = singles.map((load) => {
      const { floor, state } = ranDesk(load, String(seed));
      return floor.waiting[0]?.integralUntil(state.now) ?? NaN;
    });
    expect(waits).toEqual(waits.toSorted((a, b) => b - a));
    expect(waits[0]).toBeGreaterThan(0);
  },
  patient,
);
