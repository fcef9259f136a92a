import { bonferroni, pairedDifference, shareDifference, type RatioSample } from "../kernel/index.ts";
import { betterWhen, estimateOf, isShareOfTickets, sampleOf, type Figure, type Ratio } from "./figure.ts";
import type { Round } from "./rounds.ts";
import { confidence, type Estimate } from "./share.ts";

/** What the two sides of a comparison found in one replication, by figure. */
export interface Pair {
  readonly a: readonly Ratio[];
  readonly b: readonly Ratio[];
}

/** The difference B - A; its interval is for all differences of a comparison together. */
export type Difference =
  | { readonly kind: "none" }
  | { readonly kind: "single"; readonly value: number }
  | {
      readonly kind: "interval";
      readonly value: number;
      readonly low: number;
      readonly high: number;
      /** How many times the variance would be as large with other customers; undefined without variance. */
      readonly varianceReduction: number | undefined;
    };

/** What is sure about B against A: better or worse for customers, different where neither is better, or nothing yet. */
export type Change = "better" | "worse" | "different" | "unsure";

export interface ComparedFigure {
  readonly figure: Figure;
  readonly a: Estimate;
  readonly b: Estimate;
  readonly difference: Difference;
  readonly change: Change;
}

/** What a comparison found. */
export interface Comparison {
  readonly replications: number;
  /** The parts of the load in which the customers of the two sides differ; then a pair has less in common. */
  readonly customersDiffer: readonly string[];
  readonly figures: readonly ComparedFigure[];
  /** The confidence of each difference's interval, so that all of them hold together with the usual one. */
  readonly level: number;
  /** The difference that the comparison was to tell, with the confidence of its interval. */
  readonly told: (ComparedFigure & { readonly level: number; readonly looks: number }) | undefined;
}

/** The pair in a round of two desks, which the same customers meet. */
export const pairOf = ([a = [], b = []]: Round): Pair => ({ a, b });

/**
 * Every figure of both sides and their difference, those left out that neither side has tickets for. The intervals of
 * the differences are Bonferroni's: all of them hold together with the usual confidence.
 */
export function compare(
  figures: readonly Figure[],
  made: readonly Pair[],
): Pick<Comparison, "figures" | "level"> {
  const present = figures
    .map((figure, index) => ({ figure, index }))
    .filter(({ index }) => made.some(({ a, b }) => (a[index]?.below ?? 0) + (b[index]?.below ?? 0) > 0));
  const level = bonferroni(confidence, Math.max(1, present.length));
  return { level, figures: present.map(({ figure, index }) => comparedAt(figure, made, index, level)) };
}

/** The figure at an index on both sides, and the difference with an interval of this confidence. */
export function comparedAt(
  figure: Figure,
  made: readonly Pair[],
  index: number,
  level: number,
): ComparedFigure {
  const a = estimateOf(figure, sampleAt(made, "a", index));
  const b = estimateOf(figure, sampleAt(made, "b", index));
  const difference = differenceAt(figure, made, index, level);
  return { figure, a, b, difference, change: changeOf(figure, difference) };
}

function changeOf(figure: Figure, difference: Difference): Change {
  const sign = sureSign(difference);
  const better = betterWhen(figure);
  if (sign === undefined) return "unsure";
  if (better === undefined) return "different";
  return sign === better ? "better" : "worse";
}

/**
 * The difference of the figure at an index, with an interval of this confidence. Where all replications of each side
 * agree, as when nobody is in time at one and everybody at the other, they show no variance; then the interval is
 * Newcombe's over all the tickets.
 */
function differenceAt(figure: Figure, made: readonly Pair[], index: number, level: number): Difference {
  const [a, b] = [sampleAt(made, "a", index), sampleAt(made, "b", index)];
  const found = pairedDifference(a, b, level);
  if (found.kind === "none") return { kind: "none" };
  const { difference: value } = found;
  if (found.kind === "single") return { kind: "single", value };
  const { halfWidth, varianceReduction } = found;
  const score =
    halfWidth === 0 && value !== 0 && isShareOfTickets(figure)
      ? shareDifference(pooled(a), pooled(b), level)
      : undefined;
  const { low, high } = score ?? { low: value - halfWidth, high: value + halfWidth };
  return { kind: "interval", value, low, high, varianceReduction };
}

/** Whether B is surely more than A, or surely less; undefined where the interval holds both. */
function sureSign(difference: Difference): "more" | "less" | undefined {
  if (difference.kind !== "interval") return undefined;
  return difference.low > 0 ? "more" : difference.high < 0 ? "less" : undefined;
}

const none: Ratio = { above: 0, below: 0 };

const sampleAt = (made: readonly Pair[], side: keyof Pair, index: number): RatioSample =>
  sampleOf(made.map((pair) => pair[side][index] ?? none));

const pooled = ({ above, below }: RatioSample): { readonly successes: number; readonly of: number } => ({
  successes: sum(above),
  of: sum(below),
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
