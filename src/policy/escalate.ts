import type { Standing } from "./facts.ts";
import type { EscalationRule, Policy } from "./policy.ts";

/** What a tier does with a ticket that it worked on without solving it. */
export type EscalationDecision =
  { readonly kind: "hold" } | { readonly kind: "escalate"; readonly toTier: string; readonly clause: string };

/** The first functional rule about work at a tier that matches; nothing is said about clocks or intake. */
export function decideEscalation(policy: Policy, standing: Standing): EscalationDecision {
  for (const rule of policy.escalations) {
    if (rule.trigger.on !== "work" || rule.to === undefined || rule.to === standing.tier) continue;
    if (rule.applies(standing)) return { kind: "escalate", toTier: rule.to, clause: rule.clause };
  }
  return { kind: "hold" };
}

/** The rules that fire at a point of one of the ticket's clocks, in the policy's order. */
export const clockRulesFor = (policy: Policy, standing: Standing): readonly EscalationRule[] =>
  policy.escalations.filter((rule) => rule.trigger.on === "clock" && rule.applies(standing));

/** The tier above, by the policy's order; undefined at the top. */
export const nextTier = (policy: Policy, tier: string): string | undefined =>
  policy.tiers[policy.tiers.indexOf(tier) + 1];
