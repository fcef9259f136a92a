import { WeightedChoice } from "./choice.ts";
import type { Load } from "./load.ts";

/**
 * By the index of the priority that the policy says: which one the agent sets, where the load says that it may be
 * another. The right one comes first, so that a ticket set wrong under one matrix is so under every worse one.
 */
export const triageChoices = ({ form, policy: { levels } }: Load): readonly (WeightedChoice | undefined)[] =>
  levels.map((right, index) => {
    const shares = form.triage?.matrix[right];
    if (!shares) return undefined;
    const others = levels.flatMap((level, other) =>
      level === right ? [] : ([[other, shares[level] ?? 0]] as const),
    );
    return new WeightedChoice([[index, shares[right] ?? 0], ...others]);
  });
