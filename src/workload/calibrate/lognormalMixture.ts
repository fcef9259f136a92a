import type { Distribution } from "../../kernel/index.ts";
import { invariant } from "../../units/index.ts";

/** One part of a mixture of lognormal times: mean and standard deviation of the logarithm. */
export interface LogComponent {
  readonly share: number;
  readonly mu: number;
  readonly sigma: number;
}

export interface MixtureFit {
  readonly components: readonly LogComponent[];
  /** Of the logarithms; the same base and unit for every number of components. */
  readonly logLikelihood: number;
  /** Akaike's criterion (1974): 2 (3k - 1) - 2 log likelihood. */
  readonly aic: number;
}

const mostRounds = 400;
const enough = 1e-6;
/** Times are written in whole minutes or seconds: a part narrower than this would sit on a single one of them. */
const narrowest = 0.05;
const rootTwoPi = Math.sqrt(2 * Math.PI);

/** The mixture of as many components, up to `most`, as Akaike's criterion gains by; `times` are positive. */
export function fitLognormalMixture(times: ArrayLike<number>, most: number): MixtureFit {
  invariant(times.length > 0, "a mixture is fitted to some times");
  const logs = Float64Array.from(times, Math.log).sort();
  let best = fitComponents(logs, 1);
  for (let count = 2; count <= most; count++) {
    const next = fitComponents(logs, count);
    if (next.aic >= best.aic) break;
    best = next;
  }
  return best;
}

/**
 * A mixture of `count` normal distributions of sorted logarithms by expectation maximisation (Dempster, Laird and Rubin, 1977),
 * started from equal slices of them, so the same numbers always give the same fit.
 */
export function fitComponents(logs: Float64Array, count: number): MixtureFit {
  let fit = { components: slices(logs, count), logLikelihood: -Infinity };
  for (let round = 0; round < mostRounds; round++) {
    const next = improved(logs, fit.components);
    const isDone = next.logLikelihood - fit.logLikelihood < enough * logs.length;
    fit = next;
    if (isDone) break;
  }
  return { ...fit, aic: 2 * (3 * count - 1) - 2 * fit.logLikelihood };
}

function slices(logs: Float64Array, count: number): readonly LogComponent[] {
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * logs.length) / count);
    const to = Math.max(from + 1, Math.floor(((index + 1) * logs.length) / count));
    return { share: 1 / count, ...momentsOf(logs.slice(from, to)) };
  });
}

function momentsOf(logs: Float64Array): { readonly mu: number; readonly sigma: number } {
  const mu = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
  const square = logs.reduce((sum, log) => sum + (log - mu) ** 2, 0) / Math.max(1, logs.length);
  return { mu, sigma: Math.max(narrowest, Math.sqrt(square)) };
}

/** One round: whose share of the density each time is, and the components that these shares give; the likelihood is that before. */
export function improved(
  logs: Float64Array,
  components: readonly LogComponent[],
): { readonly components: readonly LogComponent[]; readonly logLikelihood: number } {
  const count = components.length;
  const [weight, sum, square, density] = [zeros(count), zeros(count), zeros(count), zeros(count)];
  const mu = Float64Array.from(components, (one) => one.mu);
  const densitiesAt = densityReader(components);
  let logLikelihood = 0;
  for (const log of logs) {
    const total = densitiesAt(log, density);
    logLikelihood += Math.log(Math.max(total, Number.MIN_VALUE));
    for (let index = 0; index < count; index++) {
      const share = total > 0 ? (density[index] ?? 0) / total : 1 / count;
      const off = log - (mu[index] ?? 0);
      weight[index] = (weight[index] ?? 0) + share;
      sum[index] = (sum[index] ?? 0) + share * off;
      square[index] = (square[index] ?? 0) + share * off * off;
    }
  }
  const parts = components.map((one, index) =>
    partOf(one, { mass: weight[index] ?? 0, sum: sum[index] ?? 0, square: square[index] ?? 0 }, logs.length),
  );
  return { logLikelihood, components: parts };
}

/** Writes the density of each part at a time, and returns that of all. */
function densityReader(components: readonly LogComponent[]): (log: number, into: Float64Array) => number {
  const mu = Float64Array.from(components, (one) => one.mu);
  const precision = Float64Array.from(components, ({ sigma }) => 1 / sigma);
  const height = Float64Array.from(components, ({ share, sigma }) => share / (sigma * rootTwoPi));
  return (log, into) => {
    let total = 0;
    for (let index = 0; index < into.length; index++) {
      const z = (log - (mu[index] ?? 0)) * (precision[index] ?? 0);
      const density = (height[index] ?? 0) * Math.exp(-0.5 * z * z);
      into[index] = density;
      total += density;
    }
    return total;
  };
}

/** What a part has of all times: how many, and the sums of their distances from its mean and of the squares of these. */
interface Held {
  readonly mass: number;
  readonly sum: number;
  readonly square: number;
}

function partOf(before: LogComponent, { mass, sum, square }: Held, count: number): LogComponent {
  if (mass < 1e-9) return { ...before, share: 0 };
  const shift = sum / mass;
  const variance = Math.max(0, square / mass - shift * shift);
  return { share: mass / count, mu: before.mu + shift, sigma: Math.max(narrowest, Math.sqrt(variance)) };
}

const zeros = (count: number): Float64Array => new Float64Array(count);

/** The distribution that a fit describes, in the unit of the times it was made from. */
export const mixtureOf = ({ components }: MixtureFit): Distribution => ({
  kind: "mixture",
  of: components
    .filter(({ share }) => share > 0)
    .map(({ share, mu, sigma }) => ({
      weight: share,
      distribution: {
        kind: "lognormal",
        mean: Math.exp(mu + sigma ** 2 / 2),
        cv: Math.sqrt(Math.expm1(sigma ** 2)),
      },
    })),
});
