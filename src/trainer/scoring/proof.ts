import { missBound } from "./missBound.ts";
import { confidence, shareOf } from "./share.ts";

/** What a certificate counts. */
export interface Tallied {
  readonly items: number;
  readonly answered: number;
  readonly correct: number;
  readonly criticalItems: number;
  readonly criticalMisses: number;
}

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
const level = percent(confidence);

/** In words, what the counts say about the trainee, and how surely. */
export const proofOf = (tallied: Tallied): string => `${correctProof(tallied)}; ${criticalProof(tallied)}`;

function correctProof({ answered, correct }: Tallied): string {
  const counted = Array.from({ length: answered }, (_, index) => index < correct);
  const share = shareOf(counted, (isCorrect) => isCorrect);
  if (share.kind === "none") return "no case answered: nothing about what is right";
  const between = `${percent(share.low)} to ${percent(share.high)}`;
  return `${correct} of ${answered} correct: right in ${between} of such cases, ${level}`;
}

function criticalProof({ criticalItems, criticalMisses }: Tallied): string {
  const bound = missBound(criticalMisses, criticalItems, confidence);
  if (bound.kind === "none") return "no critical case: nothing about misses";
  const counted = `${criticalMisses} of ${criticalItems} critical missed`;
  if (bound.below === 1) return `${counted}: no bound on the miss rate`;
  return `${counted}: miss rate below ${percent(bound.below)}, ${level}`;
}
