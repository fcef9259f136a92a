import { expect, test } from "vitest";
import type { Estimate, Verdict } from "../../src/experiment/index.ts";
import { InvariantError, workingMinutes } from "../../src/units/index.ts";
import { judge } from "../../src/experiment/expectation.ts";
import { sampleLoad } from "../desk/sampleLoad.ts";
import type { Changes } from "../desk/script.ts";
import { loadExpecting, replicationsOf, simulated, type Counted } from "./made.ts";

/** What the replications say about one expectation. */
function judged(expectation: Changes, ...counted: readonly Counted[]): ReturnType<typeof judge> {
  const load = loadExpecting([expectation]);
  const [only] = load.form.expect;
  if (!only) throw new Error("there is one expectation");
  return judge(load, only, replicationsOf(...counted));
}

const valueOf = (found: Estimate): number | undefined => (found.kind === "none" ? undefined : found.value);

function intervalOf(found: Estimate): readonly [number, number] {
  if (found.kind !== "interval") throw new Error("several replications have an interval");
  return [found.low, found.high];
}

const sixOrSeven: readonly Counted[] = [{ email: [60, 40] }, { email: [70, 30] }, { email: [66, 34] }];
const firstResponse = { metric: "firstResponse", where: { channel: "email" } };

test("an expectation is held, failed or open by the side on which the interval lies, its ends included", () => {
  const [low, high] = intervalOf(judged({ ...firstResponse, atLeast: 0.5 }, ...sixOrSeven).found);
  const verdict = (bound: Changes): Verdict => judged({ ...firstResponse, ...bound }, ...sixOrSeven).verdict;
  const near = 1e-9;
  expect(verdict({ atLeast: low })).toBe("held");
  expect(verdict({ atLeast: low + near })).toBe("inconclusive");
  expect(verdict({ atLeast: high })).toBe("inconclusive");
  expect(verdict({ atLeast: high + near })).toBe("failed");
  expect(verdict({ atMost: high })).toBe("held");
  expect(verdict({ atMost: high - near })).toBe("inconclusive");
  expect(verdict({ atMost: low })).toBe("inconclusive");
  expect(verdict({ atMost: low - near })).toBe("failed");
});

test("one replication, or none with such tickets, decides nothing", () => {
  const one = judged({ ...firstResponse, atLeast: 0.1 }, { email: [60, 40] });
  expect([one.found.kind, one.verdict]).toEqual(["single", "inconclusive"]);
  const other = judged({ ...firstResponse, atLeast: 0.1 }, { phone: [1, 1] }, { phone: [1, 1] });
  expect([other.found.kind, other.verdict]).toEqual(["none", "inconclusive"]);
  expect(judged({ ...firstResponse, atLeast: 0.1 }).found.kind).toBe("none");
});

test("where every replication meets everything the number of tickets decides", () => {
  const all = (tickets: number): readonly Counted[] => [{ email: [tickets, 0] }, { email: [tickets, 0] }];
  expect(judged({ ...firstResponse, atLeast: 0.95 }, ...all(10)).verdict).toBe("inconclusive");
  expect(judged({ ...firstResponse, atLeast: 0.95 }, ...all(100)).verdict).toBe("held");
});

const mixed: readonly Counted[] = [
  { email: [8, 2], phone: [1, 9], minutes: [10, 20], arrived: 10, abandoned: 1 },
  { email: [9, 1], phone: [2, 8], minutes: [30], arrived: 20, abandoned: 5 },
];

test("an expectation is about the cells that it names, or about all", () => {
  const share = (where: Changes): number | undefined =>
    valueOf(judged({ metric: "firstResponse", where, atLeast: 0.5 }, ...mixed).found);
  expect(share({})).toBe(20 / 40);
  expect(share({ channel: "email" })).toBe(17 / 20);
  expect(share({ channel: "phone", priority: "normal" })).toBe(3 / 20);
  expect(share({ priority: "high" })).toBeUndefined();
  expect(valueOf(judged({ metric: "resolution", atLeast: 0.5 }, ...mixed).found)).toBeUndefined();
});

test("an expectation about a plan is about its customers alone, and the plans together are all", () => {
  const runs = simulated(3, { load: sampleLoad });
  const found = (metric: "resolution" | "resolutionMinutes", plan?: string): Estimate =>
    judge(sampleLoad, { metric, where: { plan, priority: "normal" }, atMost: 0.5 }, runs).found;
  for (const metric of ["resolution", "resolutionMinutes"] as const) {
    const all = found(metric);
    const [plain, plus] = [found(metric, "plain"), found(metric, "plus")];
    if (plain.kind !== "interval" || plus.kind !== "interval") throw new Error("both plans have tickets");
    expect(plain.n + plus.n).toBe(all.kind === "interval" && all.n);
    expect(plain.n).toBeGreaterThan(plus.n);
    const mean = (plain.value * plain.n + plus.value * plus.n) / (plain.n + plus.n);
    expect(valueOf(all)).toBeCloseTo(mean, 12);
  }
});

test("a span is judged after the run as it is judged by a load that names it", () => {
  const asked = {
    metric: "firstResponse",
    where: { plan: "plus", channel: "email" },
    within: workingMinutes(20),
    atLeast: 0.5,
  } as const;
  const naming = { ...sampleLoad, form: { ...sampleLoad.form, expect: [asked] } };
  const known = judge(naming, asked, simulated(3, { load: naming }));
  expect(valueOf(known.found)).toBeGreaterThan(0);
  expect(valueOf(known.found)).toBeLessThan(1);
  for (const within of ["any", [workingMinutes(5), asked.within]] as const)
    expect(judge(sampleLoad, asked, simulated(3, { load: sampleLoad, within }))).toEqual(known);
});

test("within the span that a target allows at any hour is within the target", () => {
  const runs = simulated(3, { load: sampleLoad, within: "any" });
  for (const [metric, allowed] of [
    ["firstResponse", 30],
    ["resolution", 120],
  ] as const) {
    const compliance = { metric, where: { priority: "high" }, atLeast: 0.5 };
    const { found } = judge(sampleLoad, { ...compliance, within: workingMinutes(allowed) }, runs);
    expect(intervalOf(found)[0]).toBeGreaterThan(0);
    expect(found).toEqual(judge(sampleLoad, compliance, runs).found);
  }
});

test("where nothing is promised no clock runs, and a span decides nothing", () => {
  const asked = { metric: "resolution", where: { priority: "low" }, within: workingMinutes(1), atLeast: 0.5 };
  const judgement = judge(sampleLoad, { ...asked, metric: "resolution" }, simulated(3, { load: sampleLoad }));
  expect([judgement.found, judgement.verdict]).toEqual([{ kind: "none" }, "inconclusive"]);
});

test("replications that were not asked about a span are not judged by it", () => {
  const asked = { metric: "resolution", where: {}, within: workingMinutes(1), atLeast: 0.5 } as const;
  for (const within of [[], [workingMinutes(2)]])
    expect(() => judge(sampleLoad, asked, simulated(1, { load: sampleLoad, within }))).toThrow(
      InvariantError,
    );
});

test("minutes are a mean over tickets, not over replications", () => {
  const { found } = judged({ metric: "firstResponseMinutes", atMost: 60 }, ...mixed);
  expect(found).toMatchObject({ n: 3, value: 20 });
  expect(judged({ metric: "resolutionMinutes", atMost: 60 }, ...mixed).found.kind).toBe("none");
});

test("abandonment is the share of a channel's callers, or of all", () => {
  const share = (where: Changes): number | undefined =>
    valueOf(judged({ metric: "abandonment", where, atMost: 0.5 }, ...mixed).found);
  expect([share({ channel: "phone" }), share({}), share({ channel: "chat" })]).toEqual([0.2, 0.2, undefined]);
});

test("occupancy is busy over staffed time of a tier, or of all", () => {
  const used: readonly Counted[] = [
    { busy: [4, 2, 0], staffed: [8, 8, 0] },
    { busy: [8, 2, 0], staffed: [8, 8, 0] },
  ];
  const share = (where: Changes): number | undefined =>
    valueOf(judged({ metric: "occupancy", where, atMost: 0.5 }, ...used).found);
  expect([share({ tier: "tier1" }), share({ tier: "tier2" }), share({})]).toEqual([0.75, 0.25, 0.5]);
  expect(share({ tier: "tier3" })).toBeUndefined();
});
