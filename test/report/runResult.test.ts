import { expect, test } from "vitest";
import { runResult, verdictOf, type RunOrigin } from "../../src/report/index.ts";
import { working } from "../../src/units/index.ts";
import { changed, loadOf, policyOf, sampleLoad } from "../workload/sampleLoad.ts";
import { outcomesSaid } from "../../src/report/outcomes.ts";
import { sampleOrigin, sampleRun } from "./sampleRun.ts";

type Data = Readonly<Record<string, unknown>>;

const resultOf = (origin: Partial<RunOrigin> = {}): Data =>
  JSON.parse(JSON.stringify(runResult(loadOf(), sampleRun, { ...sampleOrigin, ...origin }))) as Data;

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

test("where there is no figure the result says null", () => {
  const { cells, tiers, expectations, channels } = runResult(loadOf(), sampleRun, sampleOrigin) as Data;
  const nothing = { low: null, high: null, n: 0 };
  expect(cells).toMatchObject([
    {},
    { compliance: 0.6, low: null, high: null, n: 5, missedMinutes: null },
    { compliance: null, ...nothing, meanMinutes: null, p90Minutes: null, open: 4 },
  ]);
  expect(tiers).toMatchObject([
    {},
    { occupancy: null, ...nothing, queueWaitMinutes: { mean: null, ...nothing }, queueWaitP90Minutes: null },
  ]);
  expect(expectations).toMatchObject([{}, {}, { value: null, ...nothing, verdict: "inconclusive" }]);
  expect(channels).toMatchObject([{ abandonment: null, ...nothing }, { abandonment: 0.0625 }]);
});

test("an expectation within a span gives it in minutes, and the result defines the share", () => {
  const [first] = sampleRun.expectations;
  if (!first) throw new Error("the sample has expectations");
  const expectation = { ...first.expectation, within: working(90_000) };
  const result = runResult(
    loadOf(),
    { ...sampleRun, expectations: [{ ...first, expectation }] },
    sampleOrigin,
  );
  expect(result).toMatchObject({ expectations: [{ withinMinutes: 1.5, atLeast: 0.8 }] });
  expect(result).toHaveProperty("withinDefinition");
  expect(resultOf()).not.toHaveProperty("withinDefinition");
});

test("a service level gives its definition, and the formula of a tier stands beside it", () => {
  const [first] = sampleRun.expectations;
  if (!first) throw new Error("the sample has expectations");
  const line = { ...first.expectation, metric: "serviceLevel", within: working(60_000) } as const;
  const expectation = { ...line, definition: "of-offered" } as const;
  const summary = { ...sampleRun, expectations: [{ ...first, expectation }] };
  expect(runResult(loadOf(), summary, sampleOrigin)).toMatchObject({
    lineDefinitions: { "of-offered": "answered in time / (answered + hung up)" },
    expectations: [{ metric: "serviceLevel", withinMinutes: 1, definition: "of-offered" }],
    tiers: [
      { formula: { name: "Erlang C", queue: "M/M/3", meanWaitMinutes: 12.5, occupancy: 0.7 } },
      { formula: { none: ["its tickets come from another tier"] } },
    ],
  });
});

test("nothing gets lost on the way through JSON, and numbers have at most six digits", () => {
  const result = runResult(loadOf(), sampleRun, sampleOrigin);
  expect(resultOf()).toEqual(result);
  for (const one of numbersIn(result)) expect(Number(one.toPrecision(6))).toBe(one);
  expect(resultOf()["cells"]).toMatchObject([
    { compliance: 0.666667, high: 0.833333, meanMinutes: 4.12346, abandoned: 2 },
    {},
    {},
  ]);
  expect(resultOf()["clauses"]).toEqual([{ clause: "ESC-1", perReplication: 0.666667 }]);
});

test("it says what it was made of and how to make it again", () => {
  expect(resultOf()).toMatchObject({
    schema: "deskdrill.run/1",
    tool: { name: "deskdrill", version: "1.2.3" },
    seed: 7,
    policy: { id: "sample", version: "1" },
    load: { id: "sample", title: "A week", hash: "0123456789ab" },
    horizon: { start: "2026-03-02", weeks: 2, warmUpWeeks: 1, zone: "Europe/London" },
    replications: 4,
    partial: false,
    confidence: 0.95,
    verdict: "failed",
    tickets: 42,
    ticketsSimulated: 60,
    outcomes: outcomesSaid(loadOf(), sampleRun.outcomes),
    expectations: [
      {
        metric: "firstResponse",
        where: { channel: "phone" },
        atLeast: 0.8,
        value: 0.666667,
        verdict: "failed",
      },
      { metric: "firstResponseMinutes", atMost: 120, low: 9.25, high: 81.75 },
      {},
    ],
    reproduce: "deskdrill simulate load.yaml --seed 7",
  });
  expect(resultOf()).not.toHaveProperty("arrivals");
});

test("a replay and an interruption stand in the result", () => {
  const arrivals = { file: "log.csv", read: 2, used: 1, refused: [{ line: 3, reason: "no time" }] };
  expect(resultOf({ arrivals, isPartial: true })).toMatchObject({ arrivals, partial: true });
});

test.each([
  ["7", 7],
  ["0", 0],
  ["007", "007"],
  ["123456789012345", 123456789012345],
  ["1234567890123456", "1234567890123456"],
  ["-1", "-1"],
  ["spring", "spring"],
])("the seed %j is told as %j, never as another seed", (seed, told) => {
  const load = loadOf(sampleLoad, policyOf(), { seed });
  expect(runResult(load, sampleRun, sampleOrigin)).toMatchObject({ seed: told });
});

test("one failure fails a run, one doubt leaves it open, and nothing stated holds", () => {
  const [failed, held, doubtful] = sampleRun.expectations;
  const of = (...expectations: readonly (typeof failed)[]): string =>
    verdictOf({ ...sampleRun, expectations: expectations.flatMap((one) => one ?? []) });
  expect([of(held, doubtful, failed), of(held, doubtful), of(held), of()]).toEqual([
    "failed",
    "inconclusive",
    "held",
    "held",
  ]);
});

test("where the load says more of the agents than their hours the result tells where those went", () => {
  const load = loadOf(changed(sampleLoad, ["firstReplyAfter: 3m", "wrapUp: { tier1: 2m }"]));
  expect(runResult(load, sampleRun, sampleOrigin)).toMatchObject({
    tiers: [
      {
        agents: {
          rosteredHours: 120,
          wrappingUp: { share: 0.05, low: 0.04, high: 0.06, n: 480 },
          overtime: { share: 0.012 },
          handleMinutes: { mean: 12.5, low: 12, high: 13, n: 38 },
        },
      },
      {},
    ],
  });
  expect(JSON.stringify(resultOf())).not.toContain("rosteredHours");
});
