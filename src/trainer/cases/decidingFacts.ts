import { decide, vocabularyOf, type Facts, type Policy } from "../../policy/index.ts";

/**
 * The facts without which the policy would answer otherwise: "impact", "urgency", "claim" or "signal outage". The
 * answer is the priority, the tier and whom it tells or pages at intake.
 */
export function decidingFacts(policy: Policy, facts: Facts): readonly string[] {
  const words = vocabularyOf(policy.form);
  const answer = answerTo(policy, facts);
  const differs = (other: Facts): boolean => answerTo(policy, other) !== answer;
  const { impact, urgency, claimed, signals } = facts;
  const others = (known: readonly string[], own: string | undefined): readonly string[] =>
    own === undefined ? [] : known.filter((word) => word !== own);
  return [
    ...(others(words.impact, impact).some((word) => differs({ ...facts, impact: word })) ? ["impact"] : []),
    ...(others(words.urgency, urgency).some((word) => differs({ ...facts, urgency: word }))
      ? ["urgency"]
      : []),
    ...(others(words.priority, claimed).some((word) => differs({ ...facts, claimed: word }))
      ? ["claim"]
      : []),
    ...signals
      .filter((name) => differs({ ...facts, signals: signals.filter((one) => one !== name) }))
      .map((name) => `signal ${name}`),
  ];
}

function answerTo(policy: Policy, facts: Facts): string {
  const { priority, tier, immediate, notify } = decide(policy, facts);
  return JSON.stringify([priority, tier, immediate.map(({ page }) => page), notify]);
}
