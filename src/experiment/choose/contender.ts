import type { Ratio } from "../figure.ts";

/** What is wanted of a figure, and how many replications come before anything is told. */
export interface ContenderRule {
  readonly better: "more" | "less";
  readonly firstStage: number;
}

/** One of several desks in one figure, replication after replication. */
export class Contender {
  readonly #ratioAt: (index: number) => Ratio;
  readonly #rule: ContenderRule;
  readonly #made: Ratio[] = [];
  #firstSums: Ratio | undefined;

  constructor(ratioAt: (index: number) => Ratio, rule: ContenderRule) {
    this.#ratioAt = ratioAt;
    this.#rule = rule;
  }

  /** Replications made so far. */
  get count(): number {
    return this.#made.length;
  }

  /** What was found in each of them. */
  get ratios(): readonly Ratio[] {
    return this.#made;
  }

  /** The figure of the first stage; undefined before its end, and when there was nothing to measure. */
  get first(): number | undefined {
    return this.#firstSums && this.#firstSums.below > 0
      ? this.#firstSums.above / this.#firstSums.below
      : undefined;
  }

  /** Makes the next replication. */
  extend(): void {
    this.#made.push(this.#ratioAt(this.#made.length));
    if (this.#made.length === this.#rule.firstStage) this.#firstSums = sumOf(this.#made);
  }

  /**
   * A replication as a number of which more is better: the figure of the first stage, and by how much this replication
   * moves it (delta method). So the mean is the figure's own, a ratio of sums, and a replication without a ticket counts.
   */
  observationAt(index: number): number {
    const { above, below } = this.#made[index] ?? none;
    const first = this.first ?? 0;
    const usual = (this.#firstSums ?? none).below / this.#rule.firstStage;
    const value = first + (above - first * below) / usual;
    return this.#rule.better === "more" ? value : -value;
  }
}

const none: Ratio = { above: 0, below: 0 };

const sumOf = (ratios: readonly Ratio[]): Ratio =>
  ratios.reduce((sum, { above, below }) => ({ above: sum.above + above, below: sum.below + below }), none);
