/** How long somebody waited, and whether the wait ended by giving up; otherwise it was cut short by being served. */
export interface Wait {
  readonly span: number;
  readonly isGivenUp: boolean;
}

/**
 * The mean of an exponential patience of which most is never seen, by maximum likelihood: all time waited over the number who
 * gave up; undefined when nobody did. The mean wait of those who gave up would be far too small.
 */
export function meanPatience(waits: readonly Wait[]): number | undefined {
  const given = waits.filter(({ isGivenUp }) => isGivenUp).length;
  return given === 0 ? undefined : waits.reduce((sum, { span }) => sum + span, 0) / given;
}

/**
 * The share whose patience exceeds a span, at each span after which somebody gave up. A wait that was cut short at the
 * same span is still counted as at risk. Kaplan and Meier (1958).
 */
export function kaplanMeier(
  waits: readonly Wait[],
): readonly { readonly span: number; readonly share: number }[] {
  const spans = [...new Set(waits.flatMap(({ span, isGivenUp }) => (isGivenUp ? [span] : [])))];
  let share = 1;
  return spans
    .toSorted((a, b) => a - b)
    .map((span) => {
      const atRisk = waits.filter((one) => one.span >= span).length;
      const given = waits.filter((one) => one.isGivenUp && one.span === span).length;
      share *= 1 - given / atRisk;
      return { span, share };
    });
}
