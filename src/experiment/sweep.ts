import { bonferroni } from "../kernel/index.ts";
import { comparedAt, type Change, type Difference } from "./compare.ts";
import { estimateOf, sampleOf, type Figure } from "./figure.ts";
import type { Round } from "./rounds.ts";
import { confidence, type Estimate } from "./share.ts";

/** A figure of one desk of a sweep, and how it differs from the same figure of the first. */
export interface SweptFigure {
  readonly estimate: Estimate;
  readonly difference: Difference;
  readonly change: Change;
}

/** What a sweep found. */
export interface Sweep {
  readonly replications: number;
  readonly figures: readonly Figure[];
  /** By desk, then by figure. */
  readonly desks: readonly (readonly SweptFigure[])[];
  /** The confidence of each difference's interval, so that all of them hold together with the usual one. */
  readonly level: number;
}

/** Every figure of every desk with its interval, and its paired difference from the first desk. */
export function sweepOf(figures: readonly Figure[], made: readonly Round[]): Sweep {
  const desks = made[0]?.length ?? 0;
  const level = bonferroni(confidence, Math.max(1, (desks - 1) * figures.length));
  return {
    replications: made.length,
    figures,
    desks: Array.from({ length: desks }, (_, desk) =>
      figures.map((figure, index) => sweptFigure(figure, made, { desk, index, level })),
    ),
    level,
  };
}

function sweptFigure(
  figure: Figure,
  made: readonly Round[],
  { desk, index, level }: { readonly desk: number; readonly index: number; readonly level: number },
): SweptFigure {
  const ratios = made.flatMap((round) => round[desk]?.[index] ?? []);
  const pairs = made.map((round) => ({ a: round[0] ?? [], b: round[desk] ?? [] }));
  const { difference, change } = comparedAt(figure, pairs, index, level);
  return { estimate: estimateOf(figure, sampleOf(ratios)), difference, change };
}
