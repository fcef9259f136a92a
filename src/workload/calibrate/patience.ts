import { quantileOf } from "../../kernel/index.ts";
import type { Wait } from "./logFigures.ts";

/** How patient callers are, from waits of which some ended in an answer before patience did. */
export interface PatienceFit {
  readonly waits: number;
  readonly abandoned: number;
  /** Of exponential patience, in milliseconds: all time waited over those who hung up. */
  readonly mean: number;
  /**
   * The largest difference between that and what Kaplan and Meier (1958) find without assuming a shape, up to the time that one
   * caller of twenty waits: beyond it, single callers decide.
   */
  readonly distance: number;
}

/** A step of the survival curve: who waits as long as `time`, is still patient with this probability. */
export interface SurvivalStep {
  readonly time: number;
  readonly survival: number;
}

/** The product-limit estimate (Kaplan and Meier, 1958): an answer at the very time that another hangs up comes after it. */
export function kaplanMeier(waits: readonly Wait[]): readonly SurvivalStep[] {
  const sorted = waits.toSorted((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  for (let index = 0; index < sorted.length;) {
    const time = sorted[index]?.time ?? 0;
    const atRisk = sorted.length - index;
    let gone = 0;
    for (; sorted[index]?.time === time; index++) if (sorted[index]?.isAbandoned === true) gone += 1;
    if (gone === 0) continue;
    survival *= 1 - gone / atRisk;
    steps.push({ time, survival });
  }
  return steps;
}

/** The fit of maximum likelihood when answers censor patience; undefined when nobody hung up. */
export function fitPatience(waits: readonly Wait[]): PatienceFit | undefined {
  const abandoned = waits.filter(({ isAbandoned }) => isAbandoned).length;
  const total = waits.reduce((sum, { time }) => sum + time, 0);
  if (abandoned === 0 || total === 0) return undefined;
  const mean = total / abandoned;
  let before = 1;
  const longest = quantileOf(Float64Array.from(waits, ({ time }) => time).sort(), 0.95) ?? 0;
  const steps = kaplanMeier(waits).filter(({ time }) => time <= longest);
  const distances = steps.map(({ time, survival }) => {
    const fitted = Math.exp(-time / mean);
    const distance = Math.max(Math.abs(fitted - survival), Math.abs(fitted - before));
    before = survival;
    return distance;
  });
  return { waits: waits.length, abandoned, mean, distance: Math.max(0, ...distances) };
}
