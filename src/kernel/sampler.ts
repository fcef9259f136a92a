import { invariant, unreachable } from "../units/index.ts";
import { meanOf, type Distribution, type Weighted } from "./distribution.ts";
import { quantileOf } from "./quantiles.ts";
import { type Stream } from "./stream.ts";
import { exponentialVariate, gammaSampler, normalVariate, poissonCount } from "./variate.ts";

/** Draws one value, in the unit of the distribution it was made from. */
export type Sampler = (stream: Stream) => number;

/**
 * A sampler of the distribution, compiled once: everything that does not depend on the stream is computed here. All
 * but gamma, negativeBinomial and mixture take exactly one number of the stream per value, deterministic none.
 * Inversion (Devroye, 1986, section II.2) unless `variate` says otherwise. Parameters must make sense: a mean or
 * scale not below 0, a shape above 0; lognormal: sigma^2 = ln(1 + cv^2), mu = ln(mean) - sigma^2 / 2; negative
 * binomial: a Poisson count whose mean is a gamma variate with shape `dispersion` (Greenwood and Yule, 1920).
 */
export function samplerOf(d: Distribution): Sampler {
  switch (d.kind) {
    case "deterministic":
      return () => d.value;
    case "uniform":
      return uniform(d.low, d.high);
    case "triangular":
      return triangular(d.low, d.mode, d.high);
    case "exponential":
      return exponential(d.mean);
    case "lognormal":
      return lognormal(d.mean, d.cv);
    case "gamma":
      return gamma(d.mean, d.cv);
    case "weibull":
      return weibull(
        d.shape,
        "scale" in d ? d.scale : d.mean / meanOf({ kind: "weibull", shape: d.shape, scale: 1 }),
      );
    case "negativeBinomial":
      return negativeBinomial(d.mean, d.dispersion);
    case "empirical":
      return empirical(d.values);
    case "mixture":
      return mixture(d.of);
    default:
      return unreachable(d);
  }
}

function uniform(low: number, high: number): Sampler {
  invariant(low <= high, "a uniform distribution has its low end first");
  return (stream) => low + (high - low) * stream.next();
}

function triangular(low: number, mode: number, high: number): Sampler {
  invariant(
    low <= mode && mode <= high && low < high,
    "a triangular distribution has its mode between its ends",
  );
  const rising = (mode - low) / (high - low);
  return (stream) => {
    const u = stream.next();
    return u < rising
      ? low + Math.sqrt(u * (high - low) * (mode - low))
      : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
  };
}

function exponential(mean: number): Sampler {
  invariant(mean >= 0, "an exponential distribution has a mean not below 0");
  return (stream) => mean * exponentialVariate(stream);
}

function lognormal(mean: number, cv: number): Sampler {
  invariant(mean > 0 && cv >= 0, "a lognormal distribution has a positive mean and a cv not below 0");
  const variance = Math.log1p(cv * cv);
  const sigma = Math.sqrt(variance);
  const mu = Math.log(mean) - variance / 2;
  return (stream) => Math.exp(mu + sigma * normalVariate(stream));
}

function gamma(mean: number, cv: number): Sampler {
  invariant(mean >= 0 && cv > 0, "a gamma distribution has a mean not below 0 and a positive cv");
  const shape = 1 / (cv * cv);
  const scale = mean / shape;
  const standard = gammaSampler(shape);
  return (stream) => scale * standard(stream);
}

function weibull(shape: number, scale: number): Sampler {
  invariant(shape > 0 && scale >= 0, "a Weibull distribution has a positive shape and a scale not below 0");
  return (stream) => scale * exponentialVariate(stream) ** (1 / shape);
}

function negativeBinomial(mean: number, dispersion: number): Sampler {
  invariant(
    mean >= 0 && dispersion > 0,
    "a negative binomial has a mean not below 0 and a positive dispersion",
  );
  const standard = gammaSampler(dispersion);
  return (stream) => poissonCount(stream, (mean / dispersion) * standard(stream));
}

function empirical(values: readonly number[]): Sampler {
  invariant(values.length > 0, "a table of quantiles holds at least one value");
  invariant(
    values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value)),
    "a table of quantiles is in increasing order",
  );
  return (stream) => quantileOf(values, stream.next()) ?? 0;
}

function mixture(parts: readonly Weighted[]): Sampler {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  invariant(
    total > 0 && parts.every(({ weight }) => weight >= 0),
    "a mixture has weights, none of them negative",
  );
  const samplers = parts.map(({ weight, distribution }) => ({ weight, draw: samplerOf(distribution) }));
  return (stream) => {
    let left = stream.next() * total;
    for (const { weight, draw } of samplers) {
      if (left < weight) return draw(stream);
      left -= weight;
    }
    return samplers.findLast(({ weight }) => weight > 0)?.draw(stream) ?? 0;
  };
}
