import { useOneOf } from "../input/index.ts";
import { vocabularyOf } from "../policy/index.ts";
import { expectationMetrics, toldApartBy, type Load } from "../workload/index.ts";
import type { Figure } from "../experiment/index.ts";
import { UsageError } from "./errors.ts";

/** The figure that "resolution:critical,phone" names, in the words of a load's policy. Throws a UsageError. */
export function figureOf(said: string, { policy }: Load, flag: string): Figure {
  const [name = "", words = ""] = said.split(/:(.*)/s);
  const metric = expectationMetrics.find((one) => one === name);
  if (!metric)
    throw new UsageError(
      `${flag} ${said}: there is no metric "${name}". ${useOneOf(name, expectationMetrics)}`,
    );
  const known = vocabularyOf(policy.form);
  const kinds = toldApartBy[metric].filter((one) => one !== "handOvers");
  const where = words
    .split(",")
    .filter((word) => word !== "")
    .map((word) => {
      const kind = kinds.find((one) => known[one].includes(word));
      if (kind) return [kind, word] as const;
      const all = kinds.flatMap((one) => known[one]);
      throw new UsageError(
        `${flag} ${said}: ${metric} has no ${kinds.join(" or ")} "${word}". ${useOneOf(word, all)}`,
      );
    });
  return { metric, where: Object.fromEntries(where) };
}
