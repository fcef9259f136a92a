import { Contender } from "../../../src/experiment/choose/contender.ts";
import type { Ratio } from "../../../src/experiment/figure.ts";
import { observersOf, type NormalSystem } from "../../kernel/normalSystems.ts";

/** Desks whose figure is normal, as functions that make any replication of them, asked in its turn. */
export const ratiosAt = (systems: readonly NormalSystem[], seed = 1): readonly ((index: number) => Ratio)[] =>
  observersOf(systems, seed).map((observe) => () => ({ above: observe(), below: 1 }));

/** Contenders whose figure is normal, after their first stage. */
export const contendersOf = (
  systems: readonly NormalSystem[],
  { firstStage, seed = 1 }: { readonly firstStage: number; readonly seed?: number },
): readonly Contender[] =>
  ratiosAt(systems, seed).map((ratioAt) => {
    const contender = new Contender(ratioAt, { better: "more", firstStage });
    for (let index = 0; index < firstStage; index++) contender.extend();
    return contender;
  });

/** Desks with these means, which vary alike. */
export const normal = (standardDeviation: number, ...means: readonly number[]): readonly NormalSystem[] =>
  means.map((mean) => ({ mean, standardDeviation }));
