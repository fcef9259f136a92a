import { unreachable } from "../units/index.ts";
import { meanOf, type Distribution } from "./distribution.ts";
import { normalCdf } from "./probability.ts";
import { regularisedGamma } from "./specialFunctions.ts";

/** The service times that a load can have. */
export type ServiceTime = Extract<
  Distribution,
  { readonly kind: "deterministic" | "exponential" | "lognormal" | "gamma" }
>;

/** Poisson arrivals at a steady rate between two times. */
export interface RatePiece {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/**
 * The mean number in service at a time when everybody is served at once: Mt/G/inf, nobody there before the first piece. It
 * is Poisson, so its variance is the same. Eick, Massey and Whitt (1993): the rate before, weighted with the service
 * times that are not over yet.
 */
export const offeredLoadAt = (pieces: readonly RatePiece[], service: ServiceTime, time: number): number =>
  pieces.reduce((sum, { from, to, rate }) => {
    const since = (start: number): number => meanUpTo(service, Math.max(0, time - start));
    return sum + rate * (since(from) - since(to));
  }, 0);

/** Arrivals whose rate is mean + amplitude sin(2 pi t / period). */
export interface SineRate {
  readonly mean: number;
  readonly amplitude: number;
  readonly period: number;
}

export interface SineLoad {
  readonly at: (time: number) => number;
  readonly peak: number;
  /** How long after the rate the load is at its highest. */
  readonly lag: number;
}

/** The mean number in service of Mt/G/inf under a rate that has always followed a sine. Eick, Massey and Whitt (1993a). */
export function sineOfferedLoad(rate: SineRate, service: ServiceTime): SineLoad {
  const omega = (2 * Math.PI) / rate.period;
  const { cosine, sine } = survivalWave(service, omega);
  const swing = rate.amplitude * Math.hypot(cosine, sine);
  const phase = Math.atan2(sine, cosine);
  const middle = rate.mean * meanOf(service);
  return {
    at: (time) => middle + swing * Math.sin(omega * time - phase),
    peak: middle + swing,
    lag: phase / omega,
  };
}

/** The integrals of the survival function of a service time times cos and sin of omega x. */
function survivalWave(
  service: ServiceTime,
  omega: number,
): { readonly cosine: number; readonly sine: number } {
  if (service.kind === "deterministic") {
    const angle = omega * service.value;
    return { cosine: Math.sin(angle) / omega, sine: (1 - Math.cos(angle)) / omega };
  }
  if (service.kind === "exponential") {
    const turn = omega * service.mean;
    const scale = service.mean / (1 + turn * turn);
    return { cosine: scale, sine: scale * turn };
  }
  return byQuadrature(service, omega);
}

/** The trapezoidal rule over the logarithm of time, exact to rounding for smooth functions that vanish at both ends. */
function byQuadrature(
  service: ServiceTime,
  omega: number,
): { readonly cosine: number; readonly sine: number } {
  const step = 2 ** -9;
  const middle = Math.log(meanOf(service));
  let cosine = 0;
  let sine = 0;
  for (let y = middle - 40; y < middle + 12; y += step) {
    const x = Math.exp(y);
    const weight = survivalOf(service, x) * x * step;
    cosine += weight * Math.cos(omega * x);
    sine += weight * Math.sin(omega * x);
  }
  return { cosine, sine };
}

/** The probability that a service takes longer than x > 0. */
function survivalOf(service: ServiceTime, x: number): number {
  switch (service.kind) {
    case "deterministic":
      return x < service.value ? 1 : 0;
    case "exponential":
      return Math.exp(-x / service.mean);
    case "lognormal":
      return normalCdf(-logScore(service, x));
    case "gamma":
      return regularisedGamma(1 / service.cv ** 2, x / (service.mean * service.cv ** 2)).upper;
    default:
      return unreachable(service);
  }
}

/** The mean of the smaller of a service time and x >= 0: the integral of the survival function up to x. */
function meanUpTo(service: ServiceTime, x: number): number {
  if (x === 0) return 0;
  switch (service.kind) {
    case "deterministic":
      return Math.min(x, service.value);
    case "exponential":
      return -service.mean * Math.expm1(-x / service.mean);
    case "lognormal": {
      const z = logScore(service, x);
      return service.mean * normalCdf(z - Math.sqrt(Math.log1p(service.cv ** 2))) + x * normalCdf(-z);
    }
    case "gamma": {
      const shape = 1 / service.cv ** 2;
      const scaled = x / (service.mean * service.cv ** 2);
      return (
        service.mean * regularisedGamma(shape + 1, scaled).lower + x * regularisedGamma(shape, scaled).upper
      );
    }
    default:
      return unreachable(service);
  }
}

/** How many standard deviations the logarithm of x is above that of a lognormal time. */
function logScore({ mean, cv }: Extract<ServiceTime, { kind: "lognormal" }>, x: number): number {
  const variance = Math.log1p(cv ** 2);
  return (Math.log(x / mean) + variance / 2) / Math.sqrt(variance);
}
