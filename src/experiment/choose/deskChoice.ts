import { invariant } from "../../units/index.ts";
import type { Load } from "../../workload/index.ts";
import { comparedAt, type Difference } from "../compare.ts";
import { betterWhen, estimateOf, sampleOf, type Figure, type Ratio } from "../figure.ts";
import { ratiosMaker } from "../rounds.ts";
import { confidence, type Estimate } from "../share.ts";
import { Contender } from "./contender.ts";
import { selectAlike, usualIndifference } from "./selectAlike.ts";
import type { ChoiceRule, Found } from "./selection.ts";
import { selectWithBudget } from "./selectWithBudget.ts";

/** What a choice found of one desk. */
export interface ChosenDesk {
  readonly estimate: Estimate;
  readonly replications: number;
  /** Its figure less that of the leader, in the replications that both have; none where nobody leads. */
  readonly fromLeader: Difference;
}

/** What a choice among several desks found. */
export interface Choice {
  readonly figure: Figure;
  readonly better: "more" | "less";
  readonly rule: ChoiceRule;
  /** The replications of each desk before anything is told. */
  readonly firstStage: number;
  readonly desks: readonly ChosenDesk[];
  /** Undefined before the end of the first stage, and where it had nothing to measure. */
  readonly found: Found | undefined;
}

/** The replications of a first stage: as many as usual, or half of the budget, but never fewer than the least. */
export const firstStages = { least: 5, usual: 10 } as const;

/** A choice among desks that meet the same customers: replication i of each desk has the same. */
export function deskChoiceOf(loads: readonly Load[], figure: Figure, rule: ChoiceRule): DeskChoice {
  const ratiosAt = loads.map((load) => {
    const make = ratiosMaker(load, [figure]);
    return (index: number) => make(index)[0] ?? { above: 0, below: 0 };
  });
  return new DeskChoice(ratiosAt, figure, rule);
}

/** Which of several desks is the best in a figure of which more or less is better. */
export class DeskChoice {
  readonly #figure: Figure;
  readonly #better: "more" | "less";
  readonly #rule: ChoiceRule;
  readonly #firstStage: number;
  readonly #contenders: readonly Contender[];
  #found: Found | undefined;

  /** `ratiosAt` has a function for each desk, which makes any replication of it by its index. */
  constructor(ratiosAt: readonly ((index: number) => Ratio)[], figure: Figure, rule: ChoiceRule) {
    const better = betterWhen(figure);
    invariant(better !== undefined, "more or less of the figure is better");
    invariant(ratiosAt.length > 1, "a choice is among several desks");
    const firstStage = firstStageOf(rule, ratiosAt.length);
    this.#figure = figure;
    this.#better = better;
    this.#rule = rule;
    this.#firstStage = firstStage;
    this.#contenders = ratiosAt.map((ratioAt) => new Contender(ratioAt, { better, firstStage }));
  }

  /** What is found so far. */
  get result(): Choice {
    return {
      figure: this.#figure,
      better: this.#better,
      rule: this.#rule,
      firstStage: this.#firstStage,
      desks: this.#contenders.map((one) => ({
        estimate: estimateOf(this.#figure, sampleOf(one.ratios)),
        replications: one.count,
        fromLeader: this.#fromLeader(one),
      })),
      found: this.#found,
    };
  }

  /** Chooses; yields after every replication, and when it is over. */
  *run(): Generator<void> {
    for (let index = 0; index < this.#firstStage; index++)
      for (const one of this.#contenders) {
        one.extend();
        yield;
      }
    if (this.#contenders.some(({ first }) => first === undefined)) return;
    for (const found of this.#select()) {
      this.#found = found;
      yield;
    }
  }

  #fromLeader(one: Contender): Difference {
    const leader = this.#contenders[this.#found?.leader ?? -1];
    if (!leader || leader === one) return { kind: "none" };
    const pairs = one.ratios.flatMap((b, index) => {
      const a = leader.ratios[index];
      return a ? [{ a: [a], b: [b] }] : [];
    });
    return comparedAt(this.#figure, pairs, 0, confidence).difference;
  }

  #select(): Generator<Found> {
    if (this.#rule.kind === "budget") return selectWithBudget(this.#contenders, this.#rule.budget);
    const { indifference = usualIndifference(this.#figure, this.#contenders) } = this.#rule;
    return selectAlike(this.#contenders, { firstStage: this.#firstStage, indifference });
  }
}

function firstStageOf(rule: ChoiceRule, desks: number): number {
  if (rule.kind === "alike") return firstStages.usual;
  const half = Math.floor(rule.budget / desks / 2);
  return Math.min(firstStages.usual, Math.max(firstStages.least, half));
}
