import type { Load } from "../workload/index.ts";
import { estimateOf, ratioOf, sampleOf } from "./figure.ts";
import type { Replication } from "./replicate.ts";
import type { Estimate } from "./share.ts";

export type Expectation = Load["form"]["expect"][number];

/** Whether an interval lies on the right side of what was wanted, on the wrong one, or on both. */
export type Verdict = "held" | "failed" | "inconclusive";

export interface JudgedExpectation {
  readonly expectation: Expectation;
  readonly found: Estimate;
  readonly verdict: Verdict;
}

/**
 * What the replications say about an expectation, the load's own or another. One that names a span (`within`) is judged
 * on replications that were asked about that span, by the load or by `within` of the experiment.
 */
export function judge(
  load: Load,
  expectation: Expectation,
  replications: readonly Replication[],
): JudgedExpectation {
  const ratios = replications.map((one) => ratioOf(load, expectation, one));
  const found = estimateOf(expectation, sampleOf(ratios));
  return { expectation, found, verdict: verdictOf(expectation, found) };
}

function verdictOf({ atLeast, atMost }: Expectation, found: Estimate): Verdict {
  if (found.kind !== "interval") return "inconclusive";
  if (atLeast !== undefined)
    return found.low >= atLeast ? "held" : found.high < atLeast ? "failed" : "inconclusive";
  if (atMost !== undefined)
    return found.high <= atMost ? "held" : found.low > atMost ? "failed" : "inconclusive";
  return "inconclusive";
}
