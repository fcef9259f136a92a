import { logGamma, type Distribution } from "../../kernel/index.ts";

/** How many tickets had 0, 1, 2, … hand-overs. */
export type Counts = readonly number[];

const sumOf = (values: Counts): number => values.reduce((sum, value) => sum + value, 0);

export const meanCount = (counts: Counts): number =>
  sumOf(counts.map((tickets, count) => tickets * count)) / Math.max(1, sumOf(counts));

/** The most even dispersion that is looked for; beyond it the counts are Poisson for all that can be seen. */
const mostEven = 1e4;

/**
 * The negative binomial of greatest likelihood: its mean is that of the counts, its dispersion is found by golden section
 * on a logarithmic scale (Johnson, Kemp and Kotz, 2005, section 5.8).
 */
export function fitHandOvers(counts: Counts): Extract<Distribution, { kind: "negativeBinomial" }> {
  const mean = meanCount(counts);
  const worth = (log: number): number => logLikelihood(counts, mean, Math.exp(log));
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(1e-3), Math.log(mostEven)];
  while (high - low > 1e-6) {
    const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (worth(a) > worth(b)) high = b;
    else low = a;
  }
  return { kind: "negativeBinomial", mean, dispersion: Math.exp((low + high) / 2) };
}

/** The share of tickets with this many hand-overs. */
export function shareWith(count: number, mean: number, dispersion: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  const ways = logGamma(dispersion + count) - logGamma(dispersion) - logGamma(count + 1);
  const failures = dispersion * Math.log1p(mean / dispersion);
  return Math.exp(ways - failures + count * Math.log(mean / (mean + dispersion)));
}

const logLikelihood = (counts: Counts, mean: number, dispersion: number): number =>
  sumOf(
    counts.map((tickets, count) =>
      tickets === 0 ? 0 : tickets * Math.log(Math.max(shareWith(count, mean, dispersion), Number.MIN_VALUE)),
    ),
  );
