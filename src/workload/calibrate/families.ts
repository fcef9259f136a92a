import { logGamma, type Distribution } from "../../kernel/index.ts";
import { fitLognormalMixture, mixtureOf } from "./lognormalMixture.ts";

/** What a time may be fitted as. All but `mixture` are there to be compared with it. */
export const families = ["mixture", "lognormal", "weibull", "exponential"] as const;
export type Family = (typeof families)[number];

const mostComponents = 4;
/** More say hardly more, and take longer. */
const mostFitted = 2_000;

/** The distribution of a family that fits positive times best, by maximum likelihood; in their unit. */
export function fitFamily(family: Family, times: ArrayLike<number>): Distribution {
  const some = thinned(times);
  switch (family) {
    case "mixture":
      return mixtureOf(fitLognormalMixture(some, mostComponents));
    case "lognormal":
      return mixtureOf(fitLognormalMixture(some, 1));
    case "weibull":
      return fitWeibull(some);
    case "exponential":
      return { kind: "exponential", mean: meanOfAll(times) };
  }
}

/** At most `mostFitted` of the times, at equal steps through them in order of size. */
function thinned(times: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(times).sort();
  if (sorted.length <= mostFitted) return sorted;
  const step = sorted.length / mostFitted;
  return Float64Array.from(
    { length: mostFitted },
    (_, index) => sorted[Math.floor((index + 0.5) * step)] ?? 0,
  );
}

const meanOfAll = (times: ArrayLike<number>): number =>
  Array.from(times).reduce((sum, time) => sum + time, 0) / Math.max(1, times.length);

/** By bisection of the likelihood equation of the shape, which grows with it: Johnson, Kotz and Balakrishnan (1994), 21.4.1. */
function fitWeibull(times: Float64Array): Distribution {
  const logs = times.map(Math.log);
  const meanLog = meanOfAll(logs);
  const excess = (shape: number): number => {
    const powers = logs.map((log) => Math.exp(shape * (log - meanLog)));
    const total = meanOfAll(powers);
    return (
      meanOfAll(powers.map((power, index) => power * ((logs[index] ?? 0) - meanLog))) / total - 1 / shape
    );
  };
  let [low, high] = [0.01, 100];
  for (let step = 0; step < 60; step++) {
    const middle = Math.sqrt(low * high);
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  const scale =
    Math.exp(meanLog) * meanOfAll(logs.map((log) => Math.exp(low * (log - meanLog)))) ** (1 / low);
  return { kind: "weibull", shape: low, mean: scale * Math.exp(logGamma(1 + 1 / low)) };
}
