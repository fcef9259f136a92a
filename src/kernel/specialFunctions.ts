import { invariant } from "../units/index.ts";

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);
const tiny = 1e-300;
const enough = 1e-16;
const maxTerms = 1_000_000;

/** B(2k) / (2k (2k - 1)) of the Bernoulli numbers B(2), B(4), ... in the tail of Stirling's series. */
const stirling = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
  43_867 / 244_188,
];

/**
 * The natural logarithm of Gamma(x) for x > 0, to about 1e-15 of its size or absolute, whichever is larger.
 * Stirling's series (Abramowitz and Stegun, 1964, 6.1.40) after lifting x above 10 by Gamma(x + 1) = x Gamma(x).
 */
export function logGamma(x: number): number {
  invariant(x > 0, "log gamma is taken of a positive number");
  let lifted = x;
  let product = 1;
  while (lifted < 10) product *= lifted++;
  const inverseSquare = 1 / (lifted * lifted);
  let power = 1 / lifted;
  let tail = 0;
  for (const coefficient of stirling) {
    tail += coefficient * power;
    power *= inverseSquare;
  }
  return (lifted - 0.5) * Math.log(lifted) - lifted + halfLogTwoPi + tail - Math.log(product);
}

/**
 * The regularised incomplete beta function I_x(a, b), the probability that a Beta(a, b) variate is at most x, for
 * a, b > 0 and x in [0, 1]. `complement` is 1 - x, for callers who know it more exactly than 1 - x can say.
 * Continued fraction (Abramowitz and Stegun, 1964, 26.5.8), evaluated by the method of Lentz (1976).
 */
export function regularisedBeta(x: number, a: number, b: number, complement = 1 - x): number {
  invariant(
    x >= 0 && x <= 1 && a > 0 && b > 0,
    "the incomplete beta function takes x in [0, 1] and positive a, b",
  );
  if (x === 0 || complement === 1) return 0;
  if (x === 1 || complement === 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaFraction(complement, b, a, x);
  return betaFraction(x, a, b, complement);
}

function betaFraction(x: number, a: number, b: number, complement: number): number {
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-complement);
  const logComplement = complement < 0.5 ? Math.log(complement) : Math.log1p(-x);
  const front = Math.exp(a * logX + b * logComplement + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  return (
    front /
    continuedFraction((term) => {
      const m = term >> 1;
      const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
      const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
      return { numerator: term % 2 === 0 ? even : odd, denominator: 1 };
    }, 1)
  );
}

/**
 * The regularised incomplete gamma functions for a > 0 and x >= 0: the probability that a Gamma(a, 1) variate is at
 * most x (`lower`) and that it is larger (`upper`), each to full relative precision where it is the smaller one.
 * Series and continued fraction: Abramowitz and Stegun (1964), 6.5.29 and 6.5.31.
 */
export function regularisedGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  invariant(a > 0 && x >= 0, "the incomplete gamma function takes positive a and x not below 0");
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = front * lowerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const fraction = continuedFraction(
    (term) => ({ numerator: term * (a - term), denominator: x + 2 * term + 1 - a }),
    x + 1 - a,
  );
  const upper = front / fraction;
  return { lower: 1 - upper, upper };
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * enough && n < maxTerms; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

interface FractionTerm {
  readonly numerator: number;
  readonly denominator: number;
}

/** b0 + a1 / (b1 + a2 / (b2 + ...)), where `termAt(k)` gives ak and bk. */
function continuedFraction(termAt: (k: number) => FractionTerm, b0: number): number {
  let value = awayFromZero(b0);
  let c = value;
  let d = 0;
  for (let k = 1; k < maxTerms; k++) {
    const { numerator, denominator } = termAt(k);
    d = 1 / awayFromZero(denominator + numerator * d);
    c = awayFromZero(denominator + numerator / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 2 * enough) return value;
  }
  return value;
}

const awayFromZero = (x: number): number => (Math.abs(x) < tiny ? tiny : x);
