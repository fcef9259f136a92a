import type { CheckContext } from "../acceptance/context.ts";
import type { FeatureFinding } from "../acceptance/lintFeatures.ts";
import type { RunResults, ScenarioStatus } from "../acceptance/results.ts";
import { plainText } from "../units/index.ts";

/** How a check ended, for programs. */
export function checkData(
  { policy: { id, version, hash }, load }: CheckContext,
  findings: readonly FeatureFinding[],
  { scenarios, faults }: RunResults,
): object {
  const countOf = (of: ScenarioStatus): number => scenarios.filter(({ status }) => status === of).length;
  return {
    schema: "deskdrill.check/1",
    policy: { id, version, hash },
    ...(load ? { load: load.form.load, seed: load.form.seed } : {}),
    passed: countOf("passed"),
    failed: countOf("failed"),
    inconclusive: countOf("inconclusive"),
    skipped: countOf("skipped"),
    scenarios: scenarios.map(({ message, ...one }) => ({
      ...one,
      ...(message === undefined ? {} : { message: plainText(message) }),
    })),
    faults: faults.map(plainText),
    findings: findings.map(({ at, ...finding }) => ({ ...finding, ...at })),
  };
}
