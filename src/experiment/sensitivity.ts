import { bonferroni } from "../kernel/index.ts";
import { comparedAt, type ComparedFigure } from "./compare.ts";
import { estimateOf, sampleOf, type Figure } from "./figure.ts";
import type { Round } from "./rounds.ts";
import { confidence, type Estimate } from "./share.ts";

/** How a figure moves when one input is less, and when it is more; undefined where the input cannot be that. */
export interface InputEffect {
  /** The index of the input. */
  readonly input: number;
  readonly less: ComparedFigure | undefined;
  readonly more: ComparedFigure | undefined;
}

/** Which input moves a figure most. */
export interface Sensitivity {
  readonly replications: number;
  readonly figure: Figure;
  /** As the load stands. */
  readonly base: Estimate;
  /** The largest effect first. */
  readonly effects: readonly InputEffect[];
  /** The confidence of each effect's interval, so that all of them hold together with the usual one. */
  readonly level: number;
}

/** The desks of an input that is changed, by their index in the rounds; desk 0 is the load as it stands. */
export interface ChangedDesks {
  readonly less: number | undefined;
  readonly more: number | undefined;
}

/** The effects of changed inputs on the only figure of the rounds, as paired differences from the load as it stands. */
export function sensitivityOf(
  figure: Figure,
  made: readonly Round[],
  inputs: readonly ChangedDesks[],
): Sensitivity {
  const count = inputs.flatMap(({ less, more }) => [less, more]).filter((desk) => desk !== undefined).length;
  const level = bonferroni(confidence, Math.max(1, count));
  const effectOf = (desk: number | undefined): ComparedFigure | undefined =>
    desk === undefined
      ? undefined
      : comparedAt(
          figure,
          made.map((round) => ({ a: round[0] ?? [], b: round[desk] ?? [] })),
          0,
          level,
        );
  const effects = inputs.map(({ less, more }, input) => ({
    input,
    less: effectOf(less),
    more: effectOf(more),
  }));
  return {
    replications: made.length,
    figure,
    base: estimateOf(figure, sampleOf(made.flatMap((round) => round[0]?.[0] ?? []))),
    effects: effects.toSorted((a, b) => sizeOf(b) - sizeOf(a)),
    level,
  };
}

/** The larger of the two effects. */
const sizeOf = ({ less, more }: InputEffect): number => Math.max(valueOf(less), valueOf(more));

const valueOf = (effect: ComparedFigure | undefined): number =>
  effect === undefined || effect.difference.kind === "none" ? 0 : Math.abs(effect.difference.value);
