import type { Path } from "../../input/index.ts";
import type { Condition, ConditionTests, WordTest } from "../schema/condition.ts";
import type { Complaints } from "./nameCheck.ts";
import type { Vocabulary } from "./vocabulary.ts";

const kindOfTest = {
  plan: "plan",
  channel: "channel",
  region: "region",
  audience: "audience",
  customerPriority: "customerPriority",
  category: "category",
  service: "service",
  signal: "signal",
  impact: "impact",
  urgency: "urgency",
  claimed: "priority",
  priority: "priority",
  tier: "tier",
  during: "calendar",
} as const satisfies Partial<Record<keyof ConditionTests, keyof Vocabulary>>;

/** Complains about every name of a condition that nothing in the file defines. */
export function checkCondition(
  when: Condition | undefined,
  path: Path,
  names: Vocabulary,
  complaints: Complaints,
): void {
  if (!when) return;
  for (const [key, kind] of Object.entries(kindOfTest) as [keyof typeof kindOfTest, keyof Vocabulary][]) {
    const test: WordTest | undefined = when[key];
    const mayBeAny = kind === "audience" && names.audience.length === 0;
    if (!test || mayBeAny) continue;
    const words = "oneOf" in test ? test.oneOf : test.noneOf;
    complaints.unlessAllKnown(kind, words, [...path, key, ...keysWithin(test)], names[kind]);
  }
  for (const group of ["any", "all", "none"] as const) {
    when[group]?.forEach((branch, index) =>
      checkCondition(branch, [...path, group, index], names, complaints),
    );
  }
}

/** The keys under which the words of a test are written. */
function keysWithin(test: WordTest): Path {
  if (!("oneOf" in test)) return ["not"];
  return test.every ? ["all"] : [];
}
