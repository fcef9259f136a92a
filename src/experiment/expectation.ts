import type { Load, ServiceLevelDefinition } from "../workload/index.ts";
import { estimateOf, ratioOf, sampleOf } from "./figure.ts";
import type { Replication } from "./replicate.ts";
import { definitionOf } from "./serviceLevel.ts";
import type { Estimate } from "./share.ts";

export type Expectation = Load["form"]["expect"][number];

/** Whether an interval lies on the right side of what was wanted, on the wrong one, or on both. */
export type Verdict = "held" | "failed" | "inconclusive";

export interface JudgedExpectation {
  readonly expectation: Expectation;
  readonly found: Estimate;
  readonly verdict: Verdict;
  /** What a service level was taken of; undefined for other metrics. */
  readonly definition?: ServiceLevelDefinition | undefined;
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
  const verdict = verdictOf(expectation, found);
  return { expectation, found, verdict, definition: definitionOf(expectation) };
}

function verdictOf({ atLeast, atMost }: Expectation, found: Estimate): Verdict {
  if (found.kind !== "interval") return "inconclusive";
  if (atLeast !== undefined)
    return found.low >= atLeast ? "held" : found.high < atLeast ? "failed" : "inconclusive";
  if (atMost !== undefined)
    return found.high <= atMost ? "held" : found.low > atMost ? "failed" : "inconclusive";
  return "inconclusive";
}
