import { invariant } from "../units/index.ts";
import { logGamma, regularisedBeta, regularisedGamma } from "./specialFunctions.ts";

const rootTwoPi = Math.sqrt(2 * Math.PI);

/** The density of the standard normal distribution at z. */
export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / rootTwoPi;

/**
 * The probability that a standard normal variate is at most z, to about 1e-15, and of its size in both tails:
 * half the upper incomplete gamma function of 1/2 at z^2 / 2 (Abramowitz and Stegun, 1964, 26.4.2 and 6.5.17).
 */
export function normalCdf(z: number): number {
  const { lower, upper } = regularisedGamma(0.5, 0.5 * z * z);
  return z < 0 ? upper / 2 : 0.5 + lower / 2;
}

interface Ratio {
  readonly top: readonly number[];
  readonly bottom: readonly number[];
}

/** The rational functions of algorithm AS 241 (PPND16), highest power first. */
const centre: Ratio = {
  top: [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  bottom: [
    5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
  ],
};
const shoulder: Ratio = {
  top: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  bottom: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
  ],
};
const tail: Ratio = {
  top: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  bottom: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
  ],
};

function ratioAt({ top, bottom }: Ratio, x: number): number {
  let above = 0;
  let below = 0;
  // In one loop, since neither sum has to wait for the other.
  for (let power = 0; power < top.length; power++) {
    above = above * x + (top[power] ?? 0);
    below = below * x + (bottom[power] ?? 0);
  }
  return above / below;
}

/**
 * The z that a standard normal variate stays below with probability p, for 0 < p < 1, to about 1e-15 of its size:
 * rational approximation AS 241 (Wichura, 1988).
 */
export function normalQuantile(p: number): number {
  invariant(p > 0 && p < 1, "a normal quantile is asked for a probability between 0 and 1");
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratioAt(centre, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? ratioAt(shoulder, r - 1.6) : ratioAt(tail, r - 5);
  return q < 0 ? -z : z;
}

/**
 * The probability that a Student t variate with `df` > 0 degrees of freedom, whole or not, is at most t.
 * Half an incomplete beta function in each tail (Abramowitz and Stegun, 1964, 26.7.1); normal for infinite `df`.
 */
export function studentCdf(t: number, df: number): number {
  return t < 0 ? studentTail(-t, df) : 1 - studentTail(t, df);
}

/** The probability of exceeding t >= 0. */
function studentTail(t: number, df: number): number {
  invariant(df > 0, "degrees of freedom are positive");
  if (df === Infinity) return normalCdf(-t);
  const square = t * t;
  if (square === Infinity) return 0;
  return regularisedBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
}

function studentDensity(t: number, df: number): number {
  const logScale = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(logScale - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/**
 * The t that a Student variate with `df` > 0 degrees of freedom, whole or not, stays below with probability p,
 * 0 < p < 1, to 1e-10 of its size or better. Newton's method on the upper tail, which is convex: started at the normal
 * quantile, which is never beyond the root, it approaches from one side and cannot overshoot.
 */
export function studentQuantile(p: number, df: number): number {
  invariant(p > 0 && p < 1, "a Student quantile is asked for a probability between 0 and 1");
  if (p < 0.5) return -studentUpperQuantile(p, df);
  return studentUpperQuantile(1 - p, df);
}

function studentUpperQuantile(upper: number, df: number): number {
  let t = Math.max(0, -normalQuantile(upper));
  if (df === Infinity || upper === 0.5) return t;
  for (let step = 0; step < 1000; step++) {
    const change = (studentTail(t, df) - upper) / studentDensity(t, df);
    t += change;
    if (change <= t * 1e-15) break;
  }
  return t;
}
