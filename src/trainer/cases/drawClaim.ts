import type { Stream } from "../../kernel/index.ts";
import type { Gold } from "../trainingCase.ts";
import { choose, happens } from "./choose.ts";
import type { Deck } from "./deck.ts";
import type { Sketch } from "./drawFacts.ts";

/** A priority that the customer claims, or that none is claimed; `fits` is false when the twist's claim cannot be had. */
export type DrawnClaim =
  { readonly fits: true; readonly claim: string | undefined } | { readonly fits: false };

const claimedShare = 0.55;
const rightShare = 0.4;

/** What the customer claims: always something where the policy takes their word, otherwise as the twist wants it. */
export function drawClaim(
  deck: Deck,
  { facts, twist }: Sketch,
  { priority }: Gold,
  stream: Stream,
): DrawnClaim {
  const { levels, form } = deck.policy;
  const offered = levels.filter((level) => form.plans[facts.plan]?.priorities?.includes(level) ?? true);
  const wanted = twist?.claim ?? "any";
  if (deck.trustsClaims) return { fits: true, claim: choose(stream, offered) };
  if (wanted === "any" && !happens(stream, claimedShare)) return { fits: true, claim: undefined };
  if (wanted === "any" && happens(stream, rightShare)) return { fits: true, claim: priority[0] };
  const ranks = priority.map((level) => levels.indexOf(level));
  const wrong = levels.filter((level, rank) => {
    if (wanted === "higher") return ranks.every((right) => rank < right);
    if (wanted === "lower") return ranks.every((right) => rank > right);
    return !priority.includes(level);
  });
  if (wrong.length > 0) return { fits: true, claim: choose(stream, wrong) };
  return wanted === "any" ? { fits: true, claim: undefined } : { fits: false };
}
