/** The scores of customers on each channel, summed, by channel index. */
export interface Scores {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

/** The scores of nobody. */
export const noScores = (channels: number): Scores => ({
  sums: new Float64Array(channels),
  counts: new Float64Array(channels),
});
